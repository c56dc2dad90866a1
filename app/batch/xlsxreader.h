// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/xlsxbook.h"

namespace desk {

/// Reads a sheet of a workbook, a row at a time, as DelimitedReader reads a file of text.
///
/// Cells are texts, numbers as they are plainly written, dates and times by their style as they
/// stand on the wall ("2026-11-19T14:05:00"), TRUE and FALSE, errors as "#N/A", and of formulas the
/// results that were saved with them. Of merged cells the first has the value. Rows without any
/// text are left out, hidden ones are not; `line` is the row's number in the sheet.
///
/// Keeps one row and one piece of the sheet in memory.
class XlsxReader final
{
public:
    static constexpr int mostColumns = 16'384;
    static constexpr int lastLine = 1'048'576;

    /// The book outlives the reader and has no other one.
    XlsxReader(XlsxBook &book, int sheet);

    /// Nothing after the last row. A problem ends the table. With more rows than `mostRows` and
    /// what may stand above them it fails with TooManyRows and says how many there are.
    [[nodiscard]] tl::expected<std::optional<DelimitedRow>, TableProblem> next();
    [[nodiscard]] qint64 bytesRead() const { return m_part->bytesRead(); } ///< unpacked
    [[nodiscard]] qint64 bytesInAll() const { return m_size; } ///< of those, as the file says

private:
    bool readRow();
    void readCell();
    [[nodiscard]] QString cellText();
    [[nodiscard]] QString valueText(QStringView type, int style, const QString &value);
    void countTheRest();
    void fail(TableFault fault, const QString &why);
    [[nodiscard]] bool isGoing() const { return !m_problem && m_part->refusal().isEmpty(); }
    [[nodiscard]] TableProblem problem();

    XlsxBook &m_book;
    const std::unique_ptr<XlsxPart> m_part;
    const qint64 m_size;
    int m_depth = 0; ///< of what holds the rows; 0: nothing does
    DelimitedRow m_row;
    qsizetype m_column = 0; ///< of the cell at hand
    qint64 m_rowSize = 0;
    qint64 m_tableSize = 0; ///< characters and cells
    bool m_isDone = false;
    std::optional<TableProblem> m_problem;
};

} // namespace desk
