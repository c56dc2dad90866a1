// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/allowed.h"

namespace desk {

bool mayCancel(const SubmissionRow &row)
{
    return row.state == SubmissionState::Held || row.state == SubmissionState::Queued
        || row.state == SubmissionState::Waiting;
}

bool mayRetry(const SubmissionRow &row)
{
    if (row.state == SubmissionState::Waiting)
        return true;
    if (row.state != SubmissionState::Rejected || row.correctedBy != 0)
        return false;
    switch (row.reason) {
    case Reason::NotPermitted: // a right may have been given since
    case Reason::NotFoundThere:
    case Reason::Unprocessable: // for instance a verification that is done now
    case Reason::WrongAddress:
    case Reason::NetworkSignIn:
    case Reason::Conflict:
        return true;
    default:
        return false;
    }
}

bool mayDecide(const SubmissionRow &row)
{
    return row.state == SubmissionState::Unknown;
}

bool mayCorrect(const SubmissionRow &row)
{
    return row.state == SubmissionState::Rejected && row.correctedBy == 0
        && row.reason != Reason::MarkedNotArrived;
}

bool mayUndo(const SubmissionRow &row)
{
    return row.state == SubmissionState::Waiting && row.reason == Reason::TimeToUndo;
}

bool mayFollowOn(const SubmissionRow &row, const Operation &operation)
{
    return row.state == SubmissionState::Accepted && !operation.follow.empty();
}

} // namespace desk
