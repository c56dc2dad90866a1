// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/delimitedreader.h"

namespace desk {

using Table = QList<QStringList>;

/// All that a reader of rows gives, up to its end or to what is wrong.
struct WholeTable
{
    Table table;
    QList<qint64> lines;
    std::optional<TableProblem> problem;
};

/// The same for each kind of file.
template<typename Reader>
WholeTable readToEnd(Reader &reader)
{
    WholeTable whole;
    for (;;) {
        const auto row = reader.next();
        if (!row) {
            whole.problem = row.error();
            return whole;
        }
        if (!*row)
            return whole;
        whole.table.append((*row)->cells);
        whole.lines.append((*row)->line);
    }
}

} // namespace desk
