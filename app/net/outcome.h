// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/net/transport.h"
#include "app/store/submission.h"

#include <optional>

namespace desk {

/// An answer, judged by the table in the README's design part and the overlay's exceptions.
struct Outcome
{
    SubmissionState state = SubmissionState::Unknown;
    Reason reason = Reason::None;
    int status = 0;
    QString say;
    QString message;
    QString param; ///< as a field pointer
    QString code;
    QString returnedId;
    QString answerSummary;
    std::optional<std::chrono::milliseconds> wait; ///< what the server asked for
    bool waitIsCut = false; ///< it asked for more than the longest wait that is obeyed
    bool pausesAccount = false; ///< 401, or the network wants a person to sign in
    bool countsAsForbidden = false; ///< 403: the second in a row pauses the operation
};

[[nodiscard]] Outcome judge(const HttpAnswer &answer, const Api &api, const Operation &operation);

} // namespace desk
