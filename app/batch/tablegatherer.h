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

    void take(const DelimitedRow &row);
    [[nodiscard]] tl::expected<ReadTable, TableProblem> table();

private:
    ReadTable m_table;
    std::shared_ptr<TableRows> m_rows = std::make_shared<TableRows>();
    bool m_isFirst = true;
    bool m_needsHeader;
    bool m_mayBeExample = false;
    int m_count = 0;
};

} // namespace desk
