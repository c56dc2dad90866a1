// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/delimitedreader.h"

#include <QByteArray>

#include <utility>

namespace desk {
namespace {
constexpr qint64 pieceSize = 256 * 1024;
}

DelimitedReader::DelimitedReader(QIODevice &device, const Dialect &dialect)
    : m_device(device)
    , m_dialect(dialect)
    , m_decoder(dialect.encoding)
{
}

tl::expected<std::optional<DelimitedRow>, TableProblem> DelimitedReader::next()
{
    while (!m_rowIsReady) {
        if (m_at >= m_text.size() && !fill())
            break;
        if (m_state == State::Plain)
            takePlain();
        else if (m_state == State::Quoted)
            takeQuoted();
        if (m_at < m_text.size())
            step(m_text.at(m_at++));
        if (m_rowSize > longestRow)
            return tl::unexpected(TableProblem {TableFault::RowTooLong, m_rowLine, {}});
    }
    if (m_failed)
        return tl::unexpected(
            TableProblem {TableFault::NotReadable, m_line, m_device.errorString()});
    if (!m_rowIsReady && m_state == State::Quoted)
        return tl::unexpected(TableProblem {TableFault::QuoteNeverCloses, m_rowLine, {}});
    if (!m_rowIsReady && m_state != State::Done) {
        endCell();
        endRow();
        m_state = State::Done;
    }
    if (!m_rowIsReady)
        return std::optional<DelimitedRow>();
    m_rowIsReady = false;
    return std::optional(std::exchange(m_row, {}));
}

bool DelimitedReader::fill()
{
    while (!m_device.atEnd()) {
        const QByteArray piece = m_device.read(pieceSize);
        if (piece.isEmpty()) {
            m_failed = !m_device.atEnd();
            return false;
        }
        m_bytesRead += piece.size();
        m_text = m_decoder.decode(piece);
        m_at = 0;
        if (!m_text.isEmpty())
            return true;
    }
    return false;
}

/// All of a cell up to the character that may end it: most of a file is read here.
void DelimitedReader::takePlain()
{
    const qsizetype from = m_at;
    while (m_at < m_text.size() && m_text.at(m_at) != m_dialect.separator
           && !isLineEnd(m_text.at(m_at)))
        ++m_at;
    m_cell += QStringView(m_text).mid(from, m_at - from);
    m_rowSize += m_at - from;
}

void DelimitedReader::takeQuoted()
{
    const qsizetype from = m_at;
    while (m_at < m_text.size() && m_text.at(m_at) != m_dialect.quote) {
        const QChar c = m_text.at(m_at++);
        m_line += c == u'\n' ? !m_afterReturn : c == u'\r';
        m_afterReturn = c == u'\r';
    }
    if (m_at > from)
        m_cell += QStringView(m_text).mid(from, m_at - from);
    m_rowSize += m_at - from;
}

void DelimitedReader::step(QChar c)
{
    switch (m_state) {
    case State::CellStart:
        if (c == u'\n' && m_afterReturn && m_row.cells.isEmpty()) {
            m_afterReturn = false; // the second half of a line's end
            return;
        }
        m_afterReturn = false;
        if (c == m_dialect.quote) {
            m_state = State::Quoted;
            m_rowHasQuotes = true;
            return;
        }
        m_state = State::Plain;
        [[fallthrough]];
    case State::Plain:
        if (c == m_dialect.separator) {
            endCell();
        } else if (isLineEnd(c)) {
            endLine(c);
        } else {
            m_cell += c;
            ++m_rowSize;
        }
        return;
    case State::Quoted: // the quote that may close it
        m_state = State::QuoteInQuoted;
        return;
    case State::QuoteInQuoted:
        stepAfterQuote(c);
        return;
    case State::Done:
        return;
    }
}

void DelimitedReader::stepAfterQuote(QChar c)
{
    m_afterReturn = false;
    if (c == m_dialect.separator) {
        endCell();
    } else if (isLineEnd(c)) {
        endLine(c);
    } else {
        m_cell += c;
        ++m_rowSize;
        m_state = c == m_dialect.quote ? State::Quoted : State::Plain;
    }
}

void DelimitedReader::endLine(QChar c)
{
    endCell();
    endRow();
    ++m_line;
    m_rowLine = m_line;
    m_afterReturn = c == u'\r';
}

void DelimitedReader::endCell()
{
    m_row.cells.append(std::exchange(m_cell, {}));
    m_state = State::CellStart;
}

void DelimitedReader::endRow()
{
    const bool isEmpty
        = m_row.cells.size() == 1 && m_row.cells.first().isEmpty() && !m_rowHasQuotes;
    if (isEmpty) {
        m_row.cells.clear();
    } else {
        m_row.line = m_rowLine;
        m_row.number = ++m_number;
        m_rowIsReady = true;
    }
    m_rowHasQuotes = false;
    m_rowSize = 0;
}

} // namespace desk
