// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace desk {

/// The cells of a file as they were read: a million rows in little more memory than the file takes.
/// Rows are only added, so that other threads may read a table that is complete.
class TableRows final
{
public:
    void append(const QStringList &cells, qint64 line);

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int widest() const { return m_widest; } ///< the most cells of a row
    [[nodiscard]] QStringList cells(int row) const;
    /// The cells' texts in UTF-8, valid as long as the table; the same vector may be used again.
    void texts(int row, std::vector<QByteArrayView> &cells) const;
    [[nodiscard]] QString cell(int row, int column) const; ///< empty where the row is shorter
    [[nodiscard]] qint64 line(int row) const { return m_rows[size_t(row)].line; } ///< from 1

private:
    struct Place
    {
        quint32 piece;
        quint32 offset;
        quint32 line;
        quint32 cells;
    };
    void put(QByteArray &piece, const QByteArray &text);
    [[nodiscard]] QByteArrayView next(const QByteArray &piece, qsizetype &at) const;

    std::vector<QByteArray> m_pieces;
    std::vector<Place> m_rows;
    int m_widest = 0;
};

/// A table with what a person changed in it. Cheap to copy: a copy is what a thread works on.
struct EditedRows
{
    std::shared_ptr<const TableRows> rows = std::make_shared<const TableRows>();
    QHash<int, QStringList> edits; ///< whole rows

    [[nodiscard]] int count() const { return rows->count(); }
    [[nodiscard]] QStringList cells(int row) const;
    [[nodiscard]] QString cell(int row, int column) const;
};

} // namespace desk
