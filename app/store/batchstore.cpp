// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/batchstore.h"

#include "app/store/database.h"
#include "app/store/submissionrows.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

const QString unfinished = u"'held', 'queued', 'sending', 'waiting'"_s;

QString standingName(BatchStanding standing)
{
    switch (standing) {
    case BatchStanding::Held:
        return u"held"_s;
    case BatchStanding::Released:
        return u"released"_s;
    case BatchStanding::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

/// What a row of such a batch becomes, and from which states.
struct Step
{
    QString from;
    QString to;
};

Step stepOf(BatchStanding standing)
{
    switch (standing) {
    case BatchStanding::Held:
        return {u"'queued', 'waiting'"_s, u"held"_s};
    case BatchStanding::Released:
        return {u"'held'"_s, u"queued"_s};
    case BatchStanding::Cancelled:
        return {u"'held', 'queued', 'waiting'"_s, u"cancelled"_s};
    }
    Q_UNREACHABLE();
}
} // namespace

BatchStore::BatchStore(Database &database)
    : m_database(database)
{
}

Result<void> BatchStore::setStanding(const QString &batch, BatchStanding standing)
{
    Transaction transaction(m_database);
    Statement statement(m_database, uR"(INSERT INTO batches (id, standing) VALUES (:id, :standing)
        ON CONFLICT (id) DO UPDATE SET standing = excluded.standing)"_s);
    if (const auto set
        = statement.bind(u":id"_s, batch).bind(u":standing"_s, standingName(standing)).run();
        !set)
        return set;
    if (standing == BatchStanding::Cancelled) { // what is not taken from its file yet stays there
        Statement runs(m_database, u"DELETE FROM batch_runs WHERE batch = :batch"_s);
        if (const auto ended = runs.bind(u":batch"_s, batch).run(); !ended)
            return ended;
    }
    return transaction.commit();
}

Result<std::vector<SubmissionRow>> BatchStore::leaveToOthers(const QString &batch,
                                                             const QSet<qint64> &submissions)
{
    Transaction transaction(m_database);
    Statement refused(m_database, uR"(
        SELECT id, corrected_by FROM submissions INDEXED BY submissions_batch_state
        WHERE batch = :batch AND batch <> '' AND state = 'rejected')"_s);
    if (const auto ran = refused.bind(u":batch"_s, batch).run(); !ran)
        return tl::unexpected(ran.error());
    QMap<qint64, qint64> wanted; // what each is to be corrected by
    while (refused.next()) {
        const qint64 id = refused.value(0).toLongLong();
        const qint64 by = refused.value(1).toLongLong();
        const bool isTheirs = submissions.contains(id);
        if (isTheirs ? by == 0 : by == leftToOthers)
            wanted.insert(id, isTheirs ? leftToOthers : 0);
    }
    if (const auto ended = refused.check(); !ended)
        return tl::unexpected(ended.error());
    std::vector<SubmissionRow> changed;
    for (auto row = wanted.begin(); row != wanted.end(); ++row) {
        Statement statement(m_database,
                            u"UPDATE submissions SET corrected_by = :by WHERE id = :id RETURNING "_s
                                + rowColumns());
        const auto now = rowsOf(statement.bind(u":by"_s, row.value()).bind(u":id"_s, row.key()));
        if (!now)
            return now;
        changed.insert(changed.end(), now->begin(), now->end());
    }
    const auto durable = transaction.commit();
    return durable ? Result<std::vector<SubmissionRow>>(std::move(changed))
                   : tl::unexpected(durable.error());
}

Result<std::vector<SubmissionRow>> BatchStore::bringSomeInLine(int limit, qint64 now)
{
    for (const BatchStanding standing :
         {BatchStanding::Cancelled, BatchStanding::Held, BatchStanding::Released}) {
        auto rows = change(standing, 0, limit, now);
        if (!rows || !rows->empty())
            return rows;
    }
    return std::vector<SubmissionRow> {};
}

Result<std::optional<SubmissionRow>> BatchStore::bringInLine(qint64 id, qint64 now)
{
    for (const BatchStanding standing : {BatchStanding::Cancelled, BatchStanding::Held}) {
        const auto rows = change(standing, id, 1, now);
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->empty())
            return rows->front();
    }
    return std::nullopt;
}

Result<void> BatchStore::forgetSettled()
{
    const auto held = forget(BatchStanding::Held, unfinished);
    return held ? forget(BatchStanding::Cancelled, unfinished) : held;
}

Result<void> BatchStore::forgetSettledForAgain()
{
    const auto held = forget(BatchStanding::Held, unfinished);
    return held ? forget(BatchStanding::Cancelled, stepOf(BatchStanding::Cancelled).from) : held;
}

Result<void> BatchStore::forget(BatchStanding standing, const QString &unlessAnyIs)
{
    Statement statement(m_database,
                        uR"(DELETE FROM batches
        WHERE standing = :standing AND NOT EXISTS (SELECT 1 FROM submissions
            WHERE submissions.batch = batches.id AND submissions.batch <> ''
                AND submissions.state IN (%1))
            AND NOT EXISTS (SELECT 1 FROM batch_runs WHERE batch_runs.batch = batches.id))"_s.arg(
                            unlessAnyIs));
    return statement.bind(u":standing"_s, standingName(standing)).run();
}

/// Of all rows, or of the one with this id.
Result<std::vector<SubmissionRow>> BatchStore::change(BatchStanding standing, qint64 id, int limit,
                                                      qint64 now)
{
    const Step step = stepOf(standing);
    const bool ends = standing == BatchStanding::Cancelled;
    const QString sql = uR"(UPDATE submissions
        SET state = :to, reason = :reason, next_at = 0, finished_at = :finished
        WHERE id IN (SELECT submissions.id FROM batches CROSS JOIN submissions
            WHERE batches.standing = :standing AND submissions.batch = batches.id
                AND submissions.batch <> '' AND submissions.state IN (%1) %2 LIMIT :limit)
        RETURNING )"_s.arg(step.from, id == 0 ? u""_s : u"AND submissions.id = :id"_s)
        + rowColumns();
    Statement statement(m_database, sql);
    statement.bind(u":to"_s, step.to)
        .bind(u":reason"_s, reasonName(ends ? Reason::CancelledByPerson : Reason::None))
        .bind(u":finished"_s, ends ? now : 0)
        .bind(u":standing"_s, standingName(standing))
        .bind(u":limit"_s, limit);
    if (id != 0)
        statement.bind(u":id"_s, id);
    return rowsOf(statement);
}

Result<std::vector<SubmissionRow>> readBatchRows(Database &database, const QString &batch,
                                                 qint64 after, int limit)
{
    static const QString sql
        = u"SELECT "_s + rowColumns() + uR"( FROM submissions INDEXED BY submissions_of_batch
        WHERE batch = :batch AND batch <> '' AND id > :after ORDER BY id LIMIT :limit)"_s;
    Statement statement(database, sql);
    statement.bind(u":batch"_s, batch).bind(u":after"_s, after).bind(u":limit"_s, limit);
    return rowsOf(statement);
}

namespace {

int &countOf(BatchProgress &progress, SubmissionState state)
{
    switch (state) {
    case SubmissionState::Held:
        return progress.held;
    case SubmissionState::Queued:
    case SubmissionState::Sending:
    case SubmissionState::Waiting:
        return progress.queued;
    case SubmissionState::Accepted:
        return progress.accepted;
    case SubmissionState::Rejected:
        return progress.rejected;
    case SubmissionState::Unknown:
        return progress.unknown;
    case SubmissionState::Cancelled:
        return progress.cancelled;
    }
    Q_UNREACHABLE();
}

void addRun(BatchProgress &progress, int number, int rows, int taken)
{
    progress.inFile += rows - taken;
    progress.taken.insert(number, taken);
}
} // namespace

Result<BatchProgress> readBatchProgress(Database &database, const QString &batch)
{
    // One statement, so that all parts are of the same moment.
    Statement statement(database, uR"(
        SELECT '', standing = 'released', 0, 0 FROM batches WHERE id = :batch
        UNION ALL
        SELECT 'run', number, rows, taken FROM batch_runs WHERE batch = :batch
        UNION ALL
        SELECT state, count(*), 0, 0 FROM submissions WHERE batch = :batch AND batch <> ''
        GROUP BY state)"_s);
    if (const auto ran = statement.bind(u":batch"_s, batch).run(); !ran)
        return tl::unexpected(ran.error());
    BatchProgress progress;
    progress.batch = batch;
    while (statement.next()) {
        const QString state = statement.value(0).toString();
        if (state.isEmpty())
            progress.isReleased = statement.value(1).toBool();
        else if (state == "run"_L1)
            addRun(progress, statement.value(1).toInt(), statement.value(2).toInt(),
                   statement.value(3).toInt());
        else
            countOf(progress, stateFromName(state)) += statement.value(1).toInt();
    }
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return progress;
}

} // namespace desk
