// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/tablefile.h"

namespace desk {

/// A sheet of an Excel workbook as a table; see XlsxReader. Waits for the disk.
[[nodiscard]] tl::expected<ReadTable, TableProblem>
readWorkbook(const QString &path, const ReadOptions &options, const std::atomic_bool &cancelled,
             const std::function<void(qint64)> &progress);

[[nodiscard]] bool isWorkbook(const QString &path); ///< by its name

} // namespace desk
