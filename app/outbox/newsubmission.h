// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/assembly.h"
#include "app/store/submission.h"

namespace desk {

/// The snapshot of a sheet at the key press of Send: what the store commits and the wire gets.
/// `assembled` must be without errors.
[[nodiscard]] NewSubmission makeSubmission(const Api &api, const Operation &operation,
                                           const Account &account, const Draft &draft,
                                           const Assembled &assembled, qint64 now);

/// The values that history's search finds, one a line; see Operation::search.
[[nodiscard]] QString searchTextOf(const Json &value, const QStringList &patterns);

/// The values of Operation::summary that are there, as a list shows them, " · " between them:
/// choices by their label in the language of Send, amounts exactly and with their currency.
[[nodiscard]] QString summaryOf(const Json &body, const Operation &operation);

} // namespace desk
