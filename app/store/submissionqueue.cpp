// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// SubmissionStore's part for sending: what goes next, and what became of it.

#include "app/store/database.h"
#include "app/store/submissionrows.h"
#include "app/store/submissionstore.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

// The account and operation behind `lane` in the index, however many rows each has. A comparison of
// both at once, (account, operation) > (…), would walk through all rows of the lane.
Result<std::optional<Lane>> laneAfter(Database &database, const Lane &lane)
{
    Statement statement(database, uR"(
        SELECT * FROM (
            SELECT account, operation FROM submissions
            WHERE state = 'queued' AND account = :account AND operation > :operation
            ORDER BY operation LIMIT 1)
        UNION ALL
        SELECT * FROM (
            SELECT account, operation FROM submissions
            WHERE state = 'queued' AND account > :account
            ORDER BY account, operation LIMIT 1)
        LIMIT 1)"_s);
    statement.bind(u":account"_s, lane.account).bind(u":operation"_s, lane.operation);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    if (statement.next())
        return Lane {statement.value(0).toString(), statement.value(1).toString()};
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return std::nullopt;
}

Result<std::vector<SubmissionRow>> nextOfLane(Database &database, const Lane &lane, int limit)
{
    static const QString sql = u"SELECT "_s + rowColumns() + uR"( FROM submissions
        WHERE state = 'queued' AND account = :account AND operation = :operation
        ORDER BY batch <> '', created_at, id LIMIT :limit)"_s;
    Statement statement(database, sql);
    statement.bind(u":account"_s, lane.account)
        .bind(u":operation"_s, lane.operation)
        .bind(u":limit"_s, limit);
    return rowsOf(statement);
}

bool goesBefore(const SubmissionRow &a, const SubmissionRow &b)
{
    return std::tuple(!a.batch.isEmpty(), a.createdAt, a.id)
        < std::tuple(!b.batch.isEmpty(), b.createdAt, b.id);
}

Result<void> closeAttempt(Database &database, qint64 id, const Attempt &attempt)
{
    Statement statement(database, uR"(
        UPDATE attempts SET finished_at = :finished_at, status = :status, reason = :reason,
            bytes_read = :bytes_read, detail = :detail, answer_headers = :answer_headers,
            answer = :answer
        WHERE submission = :submission AND number = :number)"_s);
    const auto ran = statement.bind(u":finished_at"_s, attempt.finishedAt)
                         .bind(u":status"_s, attempt.status)
                         .bind(u":reason"_s, reasonName(attempt.reason))
                         .bind(u":bytes_read"_s, attempt.bytesRead)
                         .bind(u":detail"_s, attempt.detail)
                         .bind(u":answer_headers"_s, headersToText(attempt.answerHeaders))
                         .bind(u":answer"_s, attempt.answer)
                         .bind(u":submission"_s, id)
                         .bind(u":number"_s, attempt.number)
                         .run();
    if (ran && statement.rowsChanged() == 0)
        return fail(ErrorCode::NotFound, u"%1/%2"_s.arg(id).arg(attempt.number));
    return ran;
}
} // namespace

Result<std::vector<SubmissionRow>> SubmissionStore::nextQueued(const QList<Lane> &excluded,
                                                               int limit)
{
    std::vector<SubmissionRow> rows;
    for (Lane lane;;) {
        const auto after = laneAfter(m_database, lane);
        if (!after)
            return tl::unexpected(after.error());
        if (!*after)
            break;
        lane = **after;
        if (excluded.contains(lane) || excluded.contains(Lane {lane.account, {}}))
            continue;
        const auto next = nextOfLane(m_database, lane, limit);
        if (!next)
            return next;
        rows.insert(rows.end(), next->begin(), next->end());
    }
    std::sort(rows.begin(), rows.end(), goesBefore);
    if (rows.size() > size_t(limit))
        rows.resize(size_t(limit));
    return rows;
}

Result<ClaimedSubmission> SubmissionStore::claim(qint64 id, qint64 startedAt)
{
    static const QString sql = uR"(UPDATE submissions
        SET state = 'sending', reason = '', next_at = 0, attempts = attempts + 1
        WHERE id = :id AND state = 'queued'
        RETURNING )"_s
        + rowColumns() + u", "_s + requestColumns();
    Transaction transaction(m_database);
    std::optional<ClaimedSubmission> claimed;
    {
        Statement statement(m_database, sql);
        if (const auto ran = statement.bind(u":id"_s, id).run(); !ran)
            return tl::unexpected(ran.error());
        while (statement.next())
            claimed = {rowFrom(statement), requestFrom(statement)};
        if (const auto ended = statement.check(); !ended)
            return tl::unexpected(ended.error());
    }
    if (!claimed)
        return tl::unexpected(refusal(id));
    Statement attempt(m_database, uR"(
        INSERT INTO attempts (submission, number, started_at)
        VALUES (:submission, :number, :started_at))"_s);
    const auto begun = attempt.bind(u":submission"_s, id)
                           .bind(u":number"_s, claimed->row.attempts)
                           .bind(u":started_at"_s, startedAt)
                           .run();
    if (!begun)
        return tl::unexpected(begun.error());
    if (const auto durable = transaction.commit(); !durable)
        return tl::unexpected(durable.error());
    return *claimed;
}

Result<SubmissionRow> SubmissionStore::recordOutcome(qint64 id, const Attempt &attempt,
                                                     const Verdict &verdict)
{
    static const QString sql = uR"(UPDATE submissions
        SET state = :state, reason = :reason, status = :status, say = :say,
            changed = CASE WHEN message <> :message OR answer_search <> :answer_search
                THEN (SELECT max(changed) + 1 FROM submissions) ELSE changed END,
            message = :message, param = :param, returned_id = :returned_id,
            answer_summary = :answer_summary, answer_search = :answer_search,
            finished_at = :finished_at, next_at = :next_at
        WHERE id = :id AND state = 'sending'
        RETURNING )"_s
        + rowColumns();
    const bool waits = verdict.state == SubmissionState::Waiting;
    Transaction transaction(m_database);
    Statement statement(m_database, sql);
    statement.bind(u":state"_s, stateName(verdict.state))
        .bind(u":reason"_s, reasonName(verdict.reason))
        .bind(u":status"_s, verdict.status)
        .bind(u":say"_s, verdict.say)
        .bind(u":message"_s, verdict.message)
        .bind(u":param"_s, verdict.param)
        .bind(u":returned_id"_s, verdict.returnedId)
        .bind(u":answer_summary"_s, verdict.answerSummary)
        .bind(u":answer_search"_s, verdict.answerSearch)
        .bind(u":finished_at"_s, isFinished(verdict.state) ? attempt.finishedAt : 0)
        .bind(u":next_at"_s, waits ? verdict.nextAt : 0)
        .bind(u":id"_s, id);
    auto row = changedRow(statement, id);
    if (!row)
        return row;
    if (const auto closed = closeAttempt(m_database, id, attempt); !closed)
        return tl::unexpected(closed.error());
    if (const auto durable = transaction.commit(); !durable)
        return tl::unexpected(durable.error());
    return row;
}

Result<std::vector<SubmissionRow>> SubmissionStore::wakeWaiting(qint64 now)
{
    static const QString sql = uR"(UPDATE submissions SET state = 'queued', next_at = 0
        WHERE state = 'waiting' AND next_at <= :now RETURNING )"_s
        + rowColumns();
    Statement statement(m_database, sql);
    return rowsOf(statement.bind(u":now"_s, now));
}

Result<void> SubmissionStore::shiftWaits(qint64 by)
{
    Statement statement(m_database, uR"(
        UPDATE submissions SET next_at = max(1, next_at + :by) WHERE state = 'waiting')"_s);
    return statement.bind(u":by"_s, by).run();
}

Result<void> SubmissionStore::limitWaits(qint64 latest)
{
    Statement statement(m_database, uR"(
        UPDATE submissions SET next_at = :latest
        WHERE state = 'waiting' AND next_at > :latest)"_s);
    return statement.bind(u":latest"_s, latest).run();
}

Result<void> SubmissionStore::tryWriting()
{
    constexpr int bytes = 64 * 1024;
    Statement write(m_database, uR"(
        INSERT OR REPLACE INTO facts (name, value) VALUES ('trial', hex(zeroblob(:bytes))))"_s);
    if (const auto ran = write.bind(u":bytes"_s, bytes / 2).run(); !ran)
        return ran;
    Statement forget(m_database, u"DELETE FROM facts WHERE name = 'trial'"_s);
    return forget.run();
}

Result<qint64> SubmissionStore::nextWakeUp()
{
    Statement statement(m_database,
                        u"SELECT min(next_at) FROM submissions WHERE state = 'waiting'"_s);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    return statement.next() ? statement.value(0).toLongLong() : 0;
}

} // namespace desk
