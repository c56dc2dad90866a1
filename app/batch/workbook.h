// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/tablefile.h"

namespace desk {

/// A sheet of an Excel workbook (.xlsx, ECMA-376) as a table: texts, numbers as they are plainly
/// written, dates and times by their style as "2026-11-19 14:05:00", booleans as TRUE and FALSE,
/// and of formulas the results that were saved with them. A file that is larger inside than any
/// person's, refers out of itself or declares entities is refused with NotAWorkbook. Waits for the
/// disk.
[[nodiscard]] tl::expected<ReadTable, TableProblem>
readWorkbook(const QString &path, const ReadOptions &options, const std::atomic_bool &cancelled,
             const std::function<void(qint64)> &progress);

[[nodiscard]] bool isWorkbook(const QString &path); ///< by its name

} // namespace desk
