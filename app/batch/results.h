// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/batch.h"

#include <QIODevice>

#include <functional>

namespace desk {

/// What became of a row, as texts for the columns behind the person's own.
struct RowResult
{
    QString state;
    QString status; ///< HTTP; empty: no answer
    QString returnedId;
    QString error;
    QString field; ///< that the vendor's error names
    QString message; ///< the vendor's
    QString time; ///< ISO 8601, UTC
};

/// The names of those columns, in that order, behind the number of the line.
struct ResultNames
{
    QString line;
    RowResult names;
};

/// The person's own columns in their own order, as they are now, and behind them what became of
/// each row. UTF-8 with a mark, so that spreadsheets know; cells that a spreadsheet would calculate
/// are neutralised, and our own reader restores them. False: the device took no more.
[[nodiscard]] bool writeResults(const Batch &batch, const ResultNames &names,
                                const std::function<RowResult(int)> &resultOf, QIODevice &device);

/// A file to fill in: a column for each field and a line that explains it. Our reader maps all of
/// its columns and skips the explanation.
[[nodiscard]] QByteArray templateFor(const Operation &operation, const QString &example);

} // namespace desk
