// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// SubmissionStore's part for what people decide, and for rows that a crash left half done.

#include "app/store/database.h"
#include "app/store/submissionrows.h"
#include "app/store/submissionstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

Result<void> recover(Database &database, qint64 id, SubmissionState state, qint64 nextAt)
{
    Statement row(database, uR"(
        UPDATE submissions SET state = :state, reason = :reason, next_at = :next_at
        WHERE id = :id)"_s);
    const auto moved = row.bind(u":state"_s, stateName(state))
                           .bind(u":reason"_s, reasonName(Reason::Interrupted))
                           .bind(u":next_at"_s, nextAt)
                           .bind(u":id"_s, id)
                           .run();
    if (!moved)
        return moved;
    Statement attempt(database, uR"(
        UPDATE attempts SET reason = :reason
        WHERE submission = :id AND finished_at = 0
            AND number = (SELECT attempts FROM submissions WHERE id = :id))"_s);
    return attempt.bind(u":reason"_s, reasonName(Reason::Interrupted)).bind(u":id"_s, id).run();
}
} // namespace

Result<SubmissionRow> SubmissionStore::backToQueued(qint64 id)
{
    static const QString sql = uR"(UPDATE submissions
        SET state = 'queued', reason = '', next_at = 0, finished_at = 0
        WHERE id = :id AND (state = 'waiting' OR (state = 'rejected' AND headers <> ''))
        RETURNING )"_s
        + rowColumns();
    Statement statement(m_database, sql);
    return changedRow(statement.bind(u":id"_s, id), id);
}

Result<SubmissionRow> SubmissionStore::cancel(qint64 id, qint64 now)
{
    static const QString sql = uR"(UPDATE submissions
        SET state = 'cancelled', reason = :reason, next_at = 0, finished_at = :now
        WHERE id = :id AND state IN ('held', 'queued', 'waiting') RETURNING )"_s
        + rowColumns();
    Statement statement(m_database, sql);
    statement.bind(u":reason"_s, reasonName(Reason::CancelledByPerson))
        .bind(u":now"_s, now)
        .bind(u":id"_s, id);
    return changedRow(statement, id);
}

// By the index of the states: most rows of an account are accepted, and none of those is looked at.
Result<std::vector<SubmissionRow>> SubmissionStore::cancelSomeOf(const QString &account,
                                                                 SubmissionState state,
                                                                 qint64 position, int limit,
                                                                 qint64 now)
{
    static const QString sql = uR"(UPDATE submissions
        SET state = 'cancelled', reason = :reason, next_at = 0, finished_at = :now
        WHERE id IN (SELECT id FROM submissions INDEXED BY submissions_state
            WHERE state = :state AND state <> 'accepted' AND state IN ('held', 'queued', 'waiting')
                AND position > :position AND account = :account
            ORDER BY position LIMIT :limit)
        RETURNING )"_s
        + rowColumns();
    Statement statement(m_database, sql);
    statement.bind(u":reason"_s, reasonName(Reason::CancelledByPerson))
        .bind(u":now"_s, now)
        .bind(u":state"_s, stateName(state))
        .bind(u":position"_s, position)
        .bind(u":account"_s, account)
        .bind(u":limit"_s, limit);
    auto rows = rowsOf(statement);
    if (rows)
        std::sort(rows->begin(), rows->end(), [](const SubmissionRow &a, const SubmissionRow &b) {
            return positionOf(a.createdAt, a.id) < positionOf(b.createdAt, b.id);
        });
    return rows;
}

Result<SubmissionRow> SubmissionStore::decide(qint64 id, Decision decision,
                                              const QString &returnedId, qint64 now)
{
    static const QString sql = uR"(UPDATE submissions
        SET state = :state, reason = :reason, finished_at = :finished_at,
            returned_id = :returned_id
        WHERE id = :id AND state = 'unknown' RETURNING )"_s
        + rowColumns();
    auto state = SubmissionState::Queued;
    auto reason = Reason::None;
    switch (decision) {
    case Decision::Arrived:
        state = SubmissionState::Accepted;
        reason = Reason::MarkedArrived;
        break;
    case Decision::DidNotArrive:
        state = SubmissionState::Rejected;
        reason = Reason::MarkedNotArrived;
        break;
    case Decision::SendAgain:
        break;
    }
    Statement statement(m_database, sql);
    statement.bind(u":state"_s, stateName(state))
        .bind(u":reason"_s, reasonName(reason))
        .bind(u":finished_at"_s, isFinished(state) ? now : 0)
        .bind(u":returned_id"_s, decision == Decision::Arrived ? returnedId : QString())
        .bind(u":id"_s, id);
    return changedRow(statement, id);
}

Result<std::vector<SubmissionRow>>
SubmissionStore::recoverInterrupted(qint64 now,
                                    const std::function<bool(const SubmissionRow &)> &repeatIsSafe)
{
    static const QString sql = u"SELECT "_s + rowColumns() + uR"( FROM submissions
        WHERE state = 'sending' AND state <> 'accepted' ORDER BY position)"_s;
    Transaction transaction(m_database);
    auto rows = [&] {
        Statement statement(m_database, sql);
        return rowsOf(statement);
    }();
    if (!rows)
        return rows;
    for (SubmissionRow &row : *rows) {
        const bool safe = repeatIsSafe(row);
        row.state = safe ? SubmissionState::Waiting : SubmissionState::Unknown;
        row.reason = Reason::Interrupted;
        row.nextAt = safe ? now : 0;
        if (const auto moved = recover(m_database, row.id, row.state, row.nextAt); !moved)
            return tl::unexpected(moved.error());
    }
    if (const auto durable = transaction.commit(); !durable)
        return tl::unexpected(durable.error());
    return rows;
}

// The row of an UPDATE that names one id; no row means that its state forbade the change.
Result<SubmissionRow> SubmissionStore::changedRow(Statement &statement, qint64 id)
{
    const auto rows = rowsOf(statement); // to the end: that is when SQLite commits
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return tl::unexpected(refusal(id));
    return rows->front();
}

Error SubmissionStore::refusal(qint64 id)
{
    const auto found = row(id);
    if (!found)
        return found.error();
    return {ErrorCode::NotAllowedInState, stateName(found->state), {}, 0, 0};
}

} // namespace desk
