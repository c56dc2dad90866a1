// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/tablefile.h"

#include "app/batch/sniff.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr qint64 startOfFile = 64 * 1024;
constexpr int rowsBetweenReports = 4096;

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

/// Gathers rows until they are too many, and then only counts them.
class Gatherer
{
public:
    explicit Gatherer(bool hasHeader)
        : m_needsHeader(hasHeader)
    {
    }

    void take(const DelimitedRow &row, ReadTable &table)
    {
        if (m_isFirst) {
            m_isFirst = false;
            if (const auto parameters = parametersOf(row)) {
                table.zone = parameters->value(u"timezone"_s);
                return;
            }
        }
        if (m_needsHeader) {
            m_needsHeader = false;
            m_mayBeExample = true;
            table.header = row.cells;
            return;
        }
        // Our own template explains itself in one line below the names.
        const bool isExample = m_mayBeExample && row.cells.value(0).startsWith("# "_L1);
        m_mayBeExample = false;
        if (isExample)
            return;
        if (++m_count <= mostRows)
            m_rows->append(row.cells, row.line);
    }

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] std::shared_ptr<const TableRows> rows() const { return m_rows; }

private:
    std::shared_ptr<TableRows> m_rows = std::make_shared<TableRows>();
    bool m_isFirst = true;
    bool m_needsHeader;
    bool m_mayBeExample = false;
    int m_count = 0;
};
} // namespace

tl::expected<ReadTable, TableProblem> readTable(QIODevice &device, const ReadOptions &options,
                                                const std::atomic_bool &cancelled,
                                                const std::function<void(qint64)> &progress)
{
    ReadTable table;
    const QByteArray start = device.peek(startOfFile);
    table.dialect = options.dialect.value_or(sniff(start, start.size() < startOfFile));
    table.hasHeader = options.hasHeader;
    DelimitedReader reader(device, table.dialect);
    Gatherer gatherer(options.hasHeader);
    for (int rows = 0; !cancelled; ++rows) {
        const auto row = reader.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        gatherer.take(**row, table);
        if (rows % rowsBetweenReports == 0)
            progress(reader.bytesRead());
    }
    if (cancelled)
        return tl::unexpected(TableProblem {});
    if (gatherer.count() > mostRows)
        return tl::unexpected(
            TableProblem {TableFault::TooManyRows, 0, QString::number(gatherer.count())});
    table.rows = gatherer.rows();
    table.hadUnreadableCharacters = reader.hadUnreadableCharacters();
    nameColumns(table.header, table.rows->widest());
    return table;
}

} // namespace desk
