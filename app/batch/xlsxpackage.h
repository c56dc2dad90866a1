// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/delimitedreader.h"
#include "app/batch/xlsxpart.h"

#include <QFile>
#include <QHash>
#include <quazip.h>

namespace desk {

/// The parts of a workbook's file by their names, and how they refer to each other (ECMA-376,
/// part 2). One part is read at a time. Nothing is ever written by a name that stands in the file.
class XlsxPackage final
{
public:
    XlsxPackage(const QString &path, XlsxBounds bounds);

    [[nodiscard]] std::optional<TableProblem> open();
    [[nodiscard]] bool has(const QString &name) const { return m_entries.contains(name.toLower()); }
    [[nodiscard]] std::unique_ptr<XlsxPart> part(const QString &name);
    [[nodiscard]] qint64 size(const QString &name) const; ///< unpacked, as the file says
    [[nodiscard]] const XlsxBounds &bounds() const { return m_bounds; }

    struct Relation
    {
        QString id;
        QString type; ///< its last word: "worksheet"
        QString target; ///< the part's name
    };
    /// From this part to others inside the file; from the package itself for an empty name.
    [[nodiscard]] tl::expected<QList<Relation>, QString> relations(const QString &name);

private:
    struct Entry
    {
        QString name;
        qint64 packed = 0;
        qint64 unpacked = 0;
    };
    [[nodiscard]] QString faultOfEntries();

    QFile m_file;
    XlsxBounds m_bounds;
    QuaZip m_zip;
    QHash<QString, Entry> m_entries; ///< by name in lower case: it is written either way
    bool m_hasPassword = false;
};

} // namespace desk
