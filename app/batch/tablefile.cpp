// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/tablefile.h"

#include "app/batch/sniff.h"
#include "app/batch/tablegatherer.h"

namespace desk {
namespace {
constexpr qint64 startOfFile = 64 * 1024;
constexpr int rowsBetweenReports = 4096;
} // namespace

tl::expected<ReadTable, TableProblem> readTable(QIODevice &device, const ReadOptions &options,
                                                const std::atomic_bool &cancelled,
                                                const std::function<void(qint64)> &progress)
{
    const QByteArray start = device.peek(startOfFile);
    const Dialect dialect = options.dialect.value_or(sniff(start, start.size() < startOfFile));
    DelimitedReader reader(device, dialect);
    TableGatherer gatherer(options);
    for (int rows = 0; !cancelled; ++rows) {
        const auto row = reader.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        gatherer.take(**row);
        if (rows % rowsBetweenReports == 0)
            progress(reader.bytesRead());
    }
    if (cancelled)
        return tl::unexpected(TableProblem {});
    auto table = gatherer.table();
    if (table) {
        table->dialect = dialect;
        table->hadUnreadableCharacters = reader.hadUnreadableCharacters();
    }
    return table;
}

} // namespace desk
