// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/textdecoder.h"

#include <tl/expected.hpp>

#include <QChar>
#include <QIODevice>
#include <QStringList>

#include <optional>

namespace desk {

/// How a table of text is written; guessed by sniff() and corrected by a person.
struct Dialect
{
    TextEncoding encoding = TextEncoding::Utf8;
    QChar separator = u',';
    QChar quote = u'"';

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

/// One row of a table, as it stood in the file.
struct DelimitedRow
{
    QStringList cells;
    qint64 line = 0; ///< where it begins, from 1
    qint64 number = 0; ///< of this row, from 1; empty lines do not count
};

enum class TableFault {
    NotReadable, ///< the file; see TableProblem::detail
    QuoteNeverCloses,
    RowTooLong,
    TooManyRows, ///< detail: how many there are
    Encrypted, ///< a workbook with a password, or one of the format before 2007
    NotAWorkbook, ///< or one that is damaged, or larger inside than a workbook is
};

/// What keeps a table from being read any further.
struct TableProblem
{
    TableFault fault = TableFault::NotReadable;
    qint64 line = 0; ///< of the row in question, from 1
    QString detail; ///< technical, English

    friend bool operator==(const TableProblem &, const TableProblem &) = default;
};

/// Reads a table of comma or tab separated text, a row at a time, as RFC 4180 and its liberal
/// readers have it: quoted cells may hold separators, doubled quotes and line breaks of any kind;
/// a quote inside an unquoted cell is text, and so is what follows a closing quote. Empty lines are
/// left out. Rows may differ in length.
///
/// Keeps one row and one piece of the file in memory.
class DelimitedReader final
{
public:
    static constexpr qint64 longestRow = 64 * 1024 * 1024; ///< characters

    /// The device is open for reading and outlives the reader.
    DelimitedReader(QIODevice &device, const Dialect &dialect);

    /// Nothing after the last row. A problem ends the table.
    [[nodiscard]] tl::expected<std::optional<DelimitedRow>, TableProblem> next();
    [[nodiscard]] bool hadUnreadableCharacters() const { return m_decoder.hadErrors(); }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    enum class State { CellStart, Plain, Quoted, QuoteInQuoted, Done };

    [[nodiscard]] bool fill();
    void takePlain();
    void takeQuoted();
    void step(QChar c);
    void stepAfterQuote(QChar c);
    void endCell();
    void endRow();
    void endLine(QChar c);
    [[nodiscard]] bool isLineEnd(QChar c) const { return c == u'\n' || c == u'\r'; }

    QIODevice &m_device;
    const Dialect m_dialect;
    TextDecoder m_decoder;
    QString m_text; ///< the piece at hand
    qsizetype m_at = 0;
    State m_state = State::CellStart;
    QString m_cell;
    DelimitedRow m_row;
    bool m_rowIsReady = false;
    bool m_rowHasQuotes = false; ///< so that "" alone on a line is a row
    bool m_afterReturn = false; ///< a line feed that follows belongs to it
    qint64 m_line = 1;
    qint64 m_rowLine = 1;
    qint64 m_number = 0;
    qint64 m_rowSize = 0;
    qint64 m_bytesRead = 0;
    bool m_failed = false;
};

} // namespace desk
