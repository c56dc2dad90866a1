// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/tablegatherer.h"

#include "app/batch/sniff.h"
#include "app/entry/zonedtime.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// "A", "B", … "Z", "AA"
QString letters(int column)
{
    constexpr int alphabet = 26;
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / alphabet)
        name.prepend(QChar(u'A' + (rest - 1) % alphabet));
    return name;
}

/// Columns that the header does not name are named by their letters.
void nameColumns(QStringList &header, int columns)
{
    for (qsizetype column = header.size(); column < columns; ++column)
        header.append(letters(int(column)));
    for (qsizetype column = 0; column < header.size(); ++column) {
        if (header[column].trimmed().isEmpty())
            header[column] = letters(int(column));
    }
}
} // namespace

TableGatherer::TableGatherer(const ReadOptions &options)
    : m_needsHeader(options.hasHeader)
{
    m_table.hasHeader = options.hasHeader;
}

void TableGatherer::take(const DelimitedRow &row)
{
    if (m_isFirst) {
        m_isFirst = false;
        if (const auto parameters = parametersOf(row)) {
            m_table.zone = zoneName(parameters->value(u"timezone"_s));
            return;
        }
    }
    if (m_needsHeader) {
        m_needsHeader = false;
        m_mayBeExample = true;
        m_table.header = row.cells;
        return;
    }
    // Our own template explains itself in one line below the names.
    const bool isExample = m_mayBeExample && row.cells.value(0).startsWith("# "_L1);
    m_mayBeExample = false;
    if (!isExample && ++m_count <= mostRows)
        m_rows->append(row.cells, row.line);
}

tl::expected<ReadTable, TableProblem> TableGatherer::table()
{
    if (m_count > mostRows)
        return tl::unexpected(TableProblem {TableFault::TooManyRows, 0, QString::number(m_count)});
    m_table.rows = m_rows;
    nameColumns(m_table.header, m_rows->widest());
    return m_table;
}

} // namespace desk
