// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/xlsxreader.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {
/// "C7" -> 2; -1: no reference.
qsizetype columnOf(QStringView reference)
{
    constexpr int alphabet = 26;
    qsizetype column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > XlsxReader::mostColumns)
            break;
        column = column * alphabet + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}
} // namespace

XlsxReader::XlsxReader(XlsxBook &book, int sheet)
    : m_book(book)
    , m_part(book.sheetPart(sheet))
    , m_size(book.sheetSize(sheet))
{
    if (m_part->enter("worksheet"_L1) && m_part->nextChild(1, "sheetData"_L1))
        m_depth = m_part->depth();
}

tl::expected<std::optional<DelimitedRow>, TableProblem> XlsxReader::next()
{
    while (m_depth > 0 && isGoing() && m_part->nextChild(m_depth, "row"_L1)) {
        if (readRow())
            return m_row;
    }
    m_depth = 0;
    if (!m_isDone && isGoing())
        m_part->finish();
    m_isDone = true;
    if (!isGoing())
        return tl::unexpected(problem());
    return std::nullopt;
}

bool XlsxReader::readRow()
{
    const auto given = m_part->attributes().value("r"_L1);
    const qint64 line = given.isEmpty() ? m_row.line + 1 : given.toLongLong();
    const bool isInOrder = line > m_row.line && line <= lastLine;
    m_row.line = line;
    if (!isInOrder)
        fail(TableFault::NotAWorkbook, u"a row without a place"_s);
    m_row.cells.clear();
    m_column = -1;
    m_rowSize = 0;
    const int depth = m_part->depth();
    while (isGoing() && m_part->nextChild(depth, "c"_L1))
        readCell();
    if (!isGoing() || m_row.cells.isEmpty())
        return false;
    m_tableSize += m_rowSize + m_row.cells.size();
    if (m_tableSize > m_book.bounds().limits.tableText)
        fail(TableFault::NotAWorkbook, u"too much text"_s);
    if (++m_row.number > m_book.bounds().limits.rows)
        countTheRest();
    return isGoing();
}

void XlsxReader::readCell()
{
    const auto reference = m_part->attributes().value("r"_L1);
    const qsizetype column = reference.isEmpty() ? m_column + 1 : columnOf(reference);
    if (column >= mostColumns)
        return fail(TableFault::RowTooLong, u"too many columns"_s);
    if (column <= m_column)
        return fail(TableFault::NotAWorkbook, u"a cell without a place"_s);
    m_column = column;
    const QString text = cellText();
    if (text.isEmpty())
        return;
    m_rowSize += text.size();
    if (m_rowSize > DelimitedReader::longestRow)
        return fail(TableFault::RowTooLong, u"too much text"_s);
    m_row.cells.resize(column);
    m_row.cells.append(text);
}

QString XlsxReader::cellText()
{
    const QString type = m_part->attributes().value("t"_L1).toString();
    const int style = m_part->attributes().value("s"_L1).toInt();
    const int depth = m_part->depth();
    QString text;
    while (m_part->nextChild(depth)) {
        if (m_part->name() == "v"_L1)
            text = valueText(type, style, m_part->text());
        else if (m_part->name() == "is"_L1)
            text = richText(*m_part);
    }
    return text;
}

QString XlsxReader::valueText(QStringView type, int style, const QString &value)
{
    if (value.isEmpty())
        return value;
    if (type == "s"_L1) {
        bool ok = false;
        const auto text = m_book.text(value.toLongLong(&ok));
        if (!ok || !text)
            fail(TableFault::NotAWorkbook, u"a text that is not there"_s);
        return text.value_or(QString());
    }
    if (type == "b"_L1)
        return value == "1"_L1 || value == "true"_L1 ? u"TRUE"_s : u"FALSE"_s;
    if (type == "str"_L1 || type == "inlineStr"_L1)
        return unescaped(value);
    if (!type.isEmpty() && type != "n"_L1)
        return value; // an error, or a date as ISO 8601
    const XlsxFormat format = m_book.format(style);
    return format == XlsxFormat::Number ? xlsxNumber(value)
                                        : xlsxDate(value, format, m_book.isFrom1904());
}

void XlsxReader::countTheRest()
{
    qint64 count = m_row.number;
    while (m_part->nextChild(m_depth, "row"_L1))
        ++count;
    fail(TableFault::TooManyRows, QString::number(count));
}

void XlsxReader::fail(TableFault fault, const QString &why)
{
    if (!m_problem)
        m_problem = TableProblem {fault, fault == TableFault::TooManyRows ? 0 : m_row.line, why};
}

TableProblem XlsxReader::problem()
{
    if (m_book.bounds().cancelled)
        m_problem = TableProblem {};
    if (!m_problem)
        m_problem = TableProblem {TableFault::NotAWorkbook, m_row.line, m_part->refusal()};
    return *m_problem;
}

} // namespace desk
