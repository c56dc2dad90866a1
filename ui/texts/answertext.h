// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/store/submission.h"

#include <QString>

namespace desk {

// The technical part, as a details tab shows it.

/// Line, headers and body; JSON indented where it is JSON.
[[nodiscard]] QString requestText(const SubmissionRequest &request);
[[nodiscard]] QString answerText(const Attempt &attempt);
/// What came of one attempt of that row, with the technical detail behind it.
[[nodiscard]] QString attemptText(const Attempt &attempt, const SubmissionRow &row, const Api &api);

} // namespace desk
