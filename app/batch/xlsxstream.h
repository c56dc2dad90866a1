// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/tablefile.h"

#include <QIODevice>
#include <quazipfile.h>

#include <atomic>

namespace desk {

/// How large a workbook may be inside: more than any person's, less than what harms a computer.
struct XlsxLimits
{
    qint64 part = 2LL * 1024 * 1024 * 1024; ///< bytes of one part, unpacked
    qint64 allParts = 3LL * 1024 * 1024 * 1024; ///< of those that are read
    qint64 harmless = 64LL * 1024 * 1024; ///< so many bytes may be packed as tightly as one likes
    qint64 ratio = 300; ///< unpacked to packed
    qint64 token = 1024 * 1024; ///< bytes of one tag or text
    qint64 sharedText = 512LL * 1024 * 1024; ///< bytes of all shared strings
    qint64 rows = mostRows + 3; ///< parameters, names and an example stand above the entries
    qint64 tableText = 1'000'000'000; ///< characters and cells of one sheet
};

/// What the parts of one workbook have in common while they are read.
struct XlsxBounds
{
    XlsxLimits limits;
    const std::atomic_bool &cancelled;
    qint64 unpacked = 0; ///< so far, of all parts
};

/// The bytes of one part of a package as they are unpacked. Ends early, with a reason, where it
/// leaves the bounds.
class XlsxStream final : public QIODevice
{
public:
    /// The part is the archive's current file and was packed into so many bytes. The arguments
    /// outlive the stream.
    XlsxStream(QuaZip &zip, qint64 packed, qint64 declared, XlsxBounds &bounds);
    ~XlsxStream() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] QString refusal() const { return m_refusal; } ///< empty: all is well
    [[nodiscard]] qint64 unpacked() const { return m_unpacked; }
    void beginToken() { m_ofToken = 0; }
    /// Reads what is left, and holds all of it against the check sum.
    void finish();

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    [[nodiscard]] QString faultOf(const char *data, qint64 size);
    void scan(const char *data, qint64 size);

    QuaZipFile m_file;
    const qint64 m_packed;
    const qint64 m_declared;
    XlsxBounds &m_bounds;
    qint64 m_unpacked = 0;
    qint64 m_ofToken = 0;
    QString m_refusal;
    bool m_inTag = false;
    char m_quote = 0; ///< the one that is open
    int m_attributes = 0;
    bool m_hasNul = false;
};

} // namespace desk
