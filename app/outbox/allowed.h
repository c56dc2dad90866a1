// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/store/submission.h"

namespace desk {

// What a person can do with a row, in its state.

[[nodiscard]] bool mayCancel(const SubmissionRow &row);
/// The same request again: now, or after a refusal that had nothing to do with its content.
[[nodiscard]] bool mayRetry(const SubmissionRow &row);
/// Refused, and the same request may succeed later: what "Retry failed" takes.
[[nodiscard]] bool isFailed(const SubmissionRow &row);
[[nodiscard]] bool mayDecide(const SubmissionRow &row);
/// A new row with the same key; once per row.
[[nodiscard]] bool mayCorrect(const SubmissionRow &row);
/// It waits only so that the person can take it back.
[[nodiscard]] bool mayUndo(const SubmissionRow &row);
[[nodiscard]] bool mayFollowOn(const SubmissionRow &row, const Operation &operation);

} // namespace desk
