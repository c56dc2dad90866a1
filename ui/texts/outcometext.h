// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/store/submission.h"

#include <QString>

namespace desk {

[[nodiscard]] QString stateWord(SubmissionState state);
/// The name of the state's glyph.
[[nodiscard]] QString stateGlyph(SubmissionState state);

/// What became of a submission: our sentence, then the overlay's where it has one, then the
/// vendor's message as given, quoted and marked.
[[nodiscard]] QString sentence(const SubmissionRow &row, const Api &api);
/// The first of these alone: fits a line.
[[nodiscard]] QString shortSentence(const SubmissionRow &row, const Api &api);
/// What a person can do now; empty where nothing is to be done.
[[nodiscard]] QString nextStep(const SubmissionRow &row, const Api &api);
/// A text that is not ours, marked as whose it is.
[[nodiscard]] QString vendorQuote(const QString &message, const Api &api);

/// "PRODUCTION": stands beside the account wherever something can be sent.
[[nodiscard]] QString environmentWord(EnvironmentKind environment);

} // namespace desk
