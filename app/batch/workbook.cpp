// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/workbook.h"

#include "app/batch/tablegatherer.h"
#include "app/batch/xlsxreader.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {

tl::expected<ReadTable, TableProblem> readWorkbook(const QString &path, const ReadOptions &options,
                                                   const std::atomic_bool &cancelled,
                                                   const std::function<void(qint64)> &progress)
{
    const auto book = XlsxBook::open(path, cancelled);
    if (!book)
        return tl::unexpected(book.error());
    const auto &sheets = (*book)->sheets();
    const int sheet = qBound(0, options.sheet, int(sheets.size()) - 1);
    XlsxReader reader(**book, sheet);
    const double packed
        = double(QFileInfo(path).size()) / double(std::max<qint64>(1, reader.bytesInAll()));
    auto table = TableGatherer(options).tableOf(
        reader, cancelled, [&] { progress(qint64(double(reader.bytesRead()) * packed)); });
    if (table) {
        table->sheet = sheet;
        for (const XlsxSheet &one : sheets)
            table->sheets.append(one.name);
    }
    return table;
}

bool isWorkbook(const QString &path)
{
    return path.endsWith(".xlsx"_L1, Qt::CaseInsensitive)
        || path.endsWith(".xlsm"_L1, Qt::CaseInsensitive)
        || path.endsWith(".xls"_L1, Qt::CaseInsensitive);
}

} // namespace desk
