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
    return isFailed(row);
}

bool isFailed(const SubmissionRow &row)
{
    return row.state == SubmissionState::Rejected && row.correctedBy == 0
        && passingReasons().contains(row.reason);
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
