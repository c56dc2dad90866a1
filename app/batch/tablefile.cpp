// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/tablefile.h"

#include "app/batch/sniff.h"
#include "app/batch/tablegatherer.h"

namespace desk {
namespace {
constexpr qint64 startOfFile = 64 * 1024;
} // namespace

tl::expected<ReadTable, TableProblem> readTable(QIODevice &device, const ReadOptions &options,
                                                const std::atomic_bool &cancelled,
                                                const std::function<void(qint64)> &progress)
{
    const QByteArray start = device.peek(startOfFile);
    const Dialect dialect = options.dialect.value_or(sniff(start, start.size() < startOfFile));
    DelimitedReader reader(device, dialect);
    auto table
        = TableGatherer(options).tableOf(reader, cancelled, [&] { progress(reader.bytesRead()); });
    if (table) {
        table->dialect = dialect;
        table->hadUnreadableCharacters = reader.hadUnreadableCharacters();
    }
    return table;
}

} // namespace desk
