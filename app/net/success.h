// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/outcome.h"

namespace desk {

/// Accepted, with the id and the summary that the answer holds. `json` is null where the body is
/// none.
void accept(Outcome &outcome, Reason reason, const Json *json, const Operation &operation);
/// Judges an answer whose status is a success: it may be one in name only.
void judgeSuccess(Outcome &outcome, const HttpAnswer &answer, const Json *json,
                  const Operation &operation);

} // namespace desk
