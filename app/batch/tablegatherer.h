// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/delimitedreader.h"
#include "app/batch/tablefile.h"

namespace desk {

/// From the rows of a file to a table: parameters, names, entries. Gathers rows until they are too
/// many, and then only counts them.
class TableGatherer final
{
public:
    explicit TableGatherer(const ReadOptions &options);

    /// All rows of a reader, to its end. Reports now and then; ends with an empty
    /// NotReadable once `cancelled` is set.
    template<typename Reader>
    [[nodiscard]] tl::expected<ReadTable, TableProblem>
    tableOf(Reader &reader, const std::atomic_bool &cancelled, const std::function<void()> &report);

private:
    void take(const DelimitedRow &row);
    [[nodiscard]] tl::expected<ReadTable, TableProblem> table();

    static constexpr int rowsBetweenReports = 2048;
    ReadTable m_table;
    std::shared_ptr<TableRows> m_rows = std::make_shared<TableRows>();
    bool m_isFirst = true;
    bool m_needsHeader;
    bool m_mayBeExample = false;
    int m_count = 0;
};

template<typename Reader>
tl::expected<ReadTable, TableProblem> TableGatherer::tableOf(Reader &reader,
                                                             const std::atomic_bool &cancelled,
                                                             const std::function<void()> &report)
{
    for (int rows = 0; !cancelled; ++rows) {
        const auto row = reader.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return table();
        take(**row);
        if (rows % rowsBetweenReports == 0)
            report();
    }
    return tl::unexpected(TableProblem {});
}

} // namespace desk
