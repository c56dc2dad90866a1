// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/batchstore.h"

#include "app/store/database.h"
#include "app/store/submissionrows.h"
#include "app/store/submissionstore.h"

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

Result<BatchStore::Stored> BatchStore::store(const QString &batch,
                                             const std::vector<NewSubmission> &rows)
{
    Transaction transaction(m_database);
    if (const auto held = setStanding(batch, BatchStanding::Held); !held)
        return tl::unexpected(held.error());
    SubmissionStore submissions(m_database);
    Stored stored;
    for (NewSubmission row : rows) {
        row.row.batch = batch;
        row.row.state = SubmissionState::Held;
        const auto inserted = submissions.insert(row);
        if (inserted)
            ++stored.rows;
        else if (inserted.error().code == ErrorCode::DraftAlreadySent)
            ++stored.alreadyThere;
        else
            return tl::unexpected(inserted.error());
    }
    if (const auto durable = transaction.commit(); !durable)
        return tl::unexpected(durable.error());
    return stored;
}

Result<void> BatchStore::setStanding(const QString &batch, BatchStanding standing)
{
    Statement statement(m_database, uR"(INSERT INTO batches (id, standing) VALUES (:id, :standing)
        ON CONFLICT (id) DO UPDATE SET standing = excluded.standing)"_s);
    return statement.bind(u":id"_s, batch).bind(u":standing"_s, standingName(standing)).run();
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
    Statement statement(m_database, uR"(DELETE FROM batches
        WHERE standing = :standing AND NOT EXISTS (SELECT 1 FROM submissions
            WHERE submissions.batch = batches.id AND submissions.batch <> ''
                AND submissions.state IN (%1)))"_s.arg(unlessAnyIs));
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
} // namespace

Result<BatchProgress> readBatchProgress(Database &database, const QString &batch)
{
    // One statement, so that both halves are of the same moment.
    Statement statement(database, uR"(
        SELECT '', standing = 'released' FROM batches WHERE id = :batch
        UNION ALL
        SELECT state, count(*) FROM submissions WHERE batch = :batch AND batch <> ''
        GROUP BY state)"_s);
    if (const auto ran = statement.bind(u":batch"_s, batch).run(); !ran)
        return tl::unexpected(ran.error());
    BatchProgress progress;
    progress.batch = batch;
    while (statement.next()) {
        const QString state = statement.value(0).toString();
        if (state.isEmpty())
            progress.isReleased = statement.value(1).toBool();
        else
            countOf(progress, stateFromName(state)) += statement.value(1).toInt();
    }
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return progress;
}

namespace {

/// The newest that was accepted or may still be, where `what` holds. As in SubmissionStore: a plus
/// sign keeps the index of `what`, and a vendor's key does not compare without letter case.
Result<std::optional<SubmissionRow>> newestWhere(Database &database, const QString &what,
                                                 const QString &account, const QVariant &value)
{
    const QString sql = u"SELECT "_s + rowColumns() + u" FROM submissions WHERE "_s + what
        + uR"( AND account = :account AND state NOT IN ('rejected', 'cancelled')
        ORDER BY +id DESC LIMIT 1)"_s;
    Statement statement(database, sql);
    const auto rows = rowsOf(statement.bind(u":account"_s, account).bind(u":value"_s, value));
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}
} // namespace

Result<std::optional<KnownRow>> readKnown(Database &database, const QString &account,
                                          const KnownQuestion &question)
{
    Result<std::optional<SubmissionRow>> found = std::nullopt;
    if (!question.key.isEmpty())
        found
            = newestWhere(database, u"key <> '' AND key = :value AND key = :value COLLATE BINARY"_s,
                          account, question.key);
    if (found && !*found && !question.fingerprint.isEmpty())
        found = newestWhere(database, u"fingerprint <> x'' AND fingerprint = :value"_s, account,
                            question.fingerprint);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    return KnownRow {(*found)->id, (*found)->createdAt, (*found)->state, (*found)->returnedId};
}

} // namespace desk
