// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/xlsxnumbers.h"
#include "app/batch/xlsxpackage.h"

#include <vector>

namespace desk {

struct XlsxSheet
{
    QString name;
    bool isHidden = false;
};

/// An Excel workbook (.xlsx, ECMA-376): its sheets, and what their cells have in common.
///
/// Texts that cells share are kept in memory, sheets are not. Links to other files are not
/// followed. One sheet is read at a time.
class XlsxBook final
{
public:
    /// Waits for the disk. Fails with Encrypted for a file that has a password or is of the format
    /// before 2007, with NotAWorkbook for what is damaged or hostile, with an empty NotReadable
    /// once `cancelled` is set, which outlives the book.
    [[nodiscard]] static tl::expected<std::unique_ptr<XlsxBook>, TableProblem>
    open(const QString &path, const std::atomic_bool &cancelled, const XlsxLimits &limits = {});

    /// In the workbook's order, the hidden ones behind all others. Never empty.
    [[nodiscard]] const std::vector<XlsxSheet> &sheets() const { return m_sheets; }

    // What a reader of a sheet asks for.
    [[nodiscard]] std::unique_ptr<XlsxPart> sheetPart(int sheet);
    [[nodiscard]] qint64 sheetSize(int sheet) const;
    [[nodiscard]] std::optional<QString> text(qint64 index) const; ///< of the shared ones
    [[nodiscard]] XlsxFormat format(int style) const;
    [[nodiscard]] bool isFrom1904() const { return m_isFrom1904; }
    [[nodiscard]] const XlsxBounds &bounds() const { return m_package.bounds(); }

private:
    XlsxBook(const QString &path, const std::atomic_bool &cancelled, const XlsxLimits &limits);

    // Each returns what is wrong; empty: nothing.
    [[nodiscard]] QString read();
    [[nodiscard]] QString readSheets(const QString &name,
                                     const QList<XlsxPackage::Relation> &relations);
    [[nodiscard]] QString readTexts(const QString &name);
    [[nodiscard]] QString readStyles(const QString &name);
    void addSheet(const XlsxPart &part, const QList<XlsxPackage::Relation> &relations);

    XlsxPackage m_package;
    std::vector<XlsxSheet> m_sheets;
    QStringList m_sheetParts;
    QByteArray m_texts; ///< one behind the other, a fifth of what strings would take
    std::vector<qsizetype> m_textEnds;
    std::vector<XlsxFormat> m_formats; ///< by the number that a cell's style has
    bool m_isFrom1904 = false;
};

} // namespace desk
