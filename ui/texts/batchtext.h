// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/delimitedreader.h"
#include "app/batch/importplan.h"
#include "app/batch/results.h"
#include "app/batch/review.h"

#include <QLocale>
#include <QString>

namespace desk {

/// Why a file could not be read, and what to do.
[[nodiscard]] QString tableProblemText(const TableProblem &problem, const QString &file);
/// What a person has to say before rows can be checked. `header`: the columns' names.
[[nodiscard]] QString planProblemText(const PlanProblem &problem, const Operation &operation,
                                      const QStringList &header);
[[nodiscard]] QString dateOrderText(DateOrder order);
/// "2,000 rows at 100 a minute take about 20 minutes."; empty where it takes no time.
[[nodiscard]] QString durationText(std::chrono::seconds seconds);
/// The lines of the review: how many, sums, times, how long, what would be too old.
[[nodiscard]] QStringList reviewLines(const BatchReview &review, const QLocale &locale);
/// The columns of a results file in the person's language.
[[nodiscard]] ResultNames resultNames();
/// The line in a template that says what stands below the names.
[[nodiscard]] QString templateExampleText();

} // namespace desk
