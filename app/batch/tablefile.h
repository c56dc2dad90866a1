// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/delimitedreader.h"
#include "app/batch/tablerows.h"

#include <atomic>
#include <functional>

namespace desk {

/// How a person says that a file is to be read, where the guess was wrong.
struct ReadOptions
{
    std::optional<Dialect> dialect; ///< nothing: found out from the file's beginning
    bool hasHeader = true;
    int sheet = 0; ///< of a workbook
};

/// A file as it was read.
struct ReadTable
{
    QStringList header; ///< without one: a letter for each column, as spreadsheets have them
    std::shared_ptr<const TableRows> rows;
    Dialect dialect;
    bool hasHeader = true;
    bool hadUnreadableCharacters = false;
    QString zone; ///< of the parameters line; empty: none was given
    QStringList sheets; ///< of a workbook; empty: it is a file of text
    int sheet = 0;
};

/// More than anybody has looked at in one go.
constexpr int mostRows = 1'000'000;

/// All of it. With more than `mostRows` it fails with TooManyRows and says how many there are.
/// Waits for the disk. Stops with an empty NotReadable once `cancelled` is set. `progress` gets the
/// bytes read so far.
[[nodiscard]] tl::expected<ReadTable, TableProblem>
readTable(QIODevice &device, const ReadOptions &options, const std::atomic_bool &cancelled,
          const std::function<void(qint64)> &progress);

} // namespace desk
