// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/batchruns.h"

#include "app/store/batchstore.h"
#include "app/store/database.h"
#include "app/store/knownrows.h"
#include "app/store/submissionstore.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

Result<std::vector<OpenRun>> runsOf(Statement &statement)
{
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<OpenRun> runs;
    while (statement.next())
        runs.push_back({statement.value(0).toString(), statement.value(1).toInt(),
                        statement.value(2).toString(), statement.value(3).toInt(),
                        statement.value(4).toInt()});
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return runs;
}
} // namespace

BatchRuns::BatchRuns(Database &database)
    : m_database(database)
{
}

Result<void> BatchRuns::begin(const OpenRun &run)
{
    Transaction transaction(m_database);
    BatchStore batches(m_database);
    if (const auto released = batches.setStanding(run.batch, BatchStanding::Released); !released)
        return released;
    Statement statement(m_database, uR"(
        INSERT INTO batch_runs (batch, number, account, rows, taken)
        VALUES (:batch, :number, :account, :rows, :taken))"_s);
    const auto begun = statement.bind(u":batch"_s, run.batch)
                           .bind(u":number"_s, run.number)
                           .bind(u":account"_s, run.account)
                           .bind(u":rows"_s, run.rows)
                           .bind(u":taken"_s, run.taken)
                           .run();
    return begun ? transaction.commit() : begun;
}

Result<std::vector<OpenRun>> BatchRuns::hungry(int enough)
{
    Statement statement(m_database, uR"(
        SELECT batch, number, account, rows, taken FROM batch_runs AS run
        JOIN batches ON batches.id = run.batch AND batches.standing = 'released'
        WHERE number = (SELECT min(number) FROM batch_runs WHERE batch = run.batch)
            AND (SELECT count(*) FROM (
                SELECT 1 FROM submissions INDEXED BY submissions_batch_state
                WHERE submissions.batch = run.batch AND submissions.batch <> ''
                    AND submissions.state IN ('held', 'queued', 'sending', 'waiting')
                LIMIT :enough)) < :enough)"_s);
    return runsOf(statement.bind(u":enough"_s, enough));
}

Result<std::optional<TakenPiece>> BatchRuns::take(const BatchPiece &piece)
{
    Transaction transaction(m_database);
    const auto open = run(piece.batch, piece.number);
    if (!open)
        return tl::unexpected(open.error());
    if (!*open || (*open)->taken != piece.from)
        return std::nullopt; // stopped meanwhile
    const auto state = stateFor(piece.batch);
    if (!state)
        return tl::unexpected(state.error());
    TakenPiece taken;
    for (NewSubmission row : piece.rows) {
        row.row.batch = piece.batch;
        row.row.state = *state;
        if (const auto inserted = insert(row, taken); !inserted)
            return tl::unexpected(inserted.error());
    }
    if (const auto advanced = advance(**open, piece.to); !advanced)
        return tl::unexpected(advanced.error());
    if (const auto durable = transaction.commit(); !durable)
        return tl::unexpected(durable.error());
    return taken;
}

// What a row is to replace may have been sent again since Send, and then the vendor has it.
Result<bool> BatchRuns::isOnItsWay(qint64 submission)
{
    if (submission == 0)
        return false;
    Statement statement(m_database, uR"(
        SELECT 1 FROM submissions
        WHERE id = :id AND state NOT IN ('rejected', 'cancelled'))"_s);
    if (const auto ran = statement.bind(u":id"_s, submission).run(); !ran)
        return tl::unexpected(ran.error());
    const bool isFound = statement.next();
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return isFound;
}

// What is the same within a batch was found, and decided upon, before its Send.
Result<void> BatchRuns::insert(const NewSubmission &row, TakenPiece &taken)
{
    const auto goesAgain = isOnItsWay(row.row.corrects);
    if (!goesAgain)
        return tl::unexpected(goesAgain.error());
    if (*goesAgain) {
        taken.known.append(row.row.draft);
        return {};
    }
    if (!row.repeatWanted) {
        const KnownQuestion question {0, row.row.key, row.fingerprint};
        const auto known = readKnown(m_database, row.row.account, question, row.row.batch);
        if (!known)
            return tl::unexpected(known.error());
        if (*known) {
            taken.known.append(row.row.draft);
            return {};
        }
    }
    const auto stored = SubmissionStore(m_database).insert(row);
    if (stored)
        taken.stored.push_back(*stored);
    else if (stored.error().code == ErrorCode::DraftAlreadySent)
        ++taken.alreadyThere;
    else
        return tl::unexpected(stored.error());
    return {};
}

Result<void> BatchRuns::advance(const OpenRun &run, int to)
{
    Statement statement(m_database,
                        to >= run.rows
                            ? u"DELETE FROM batch_runs WHERE batch = :batch AND number = :number"_s
                            : uR"(UPDATE batch_runs SET taken = :taken
                                  WHERE batch = :batch AND number = :number)"_s);
    if (to < run.rows)
        statement.bind(u":taken"_s, to);
    return statement.bind(u":batch"_s, run.batch).bind(u":number"_s, run.number).run();
}

Result<std::optional<OpenRun>> BatchRuns::run(const QString &batch, int number)
{
    Statement statement(m_database, uR"(
        SELECT batch, number, account, rows, taken FROM batch_runs
        WHERE batch = :batch AND number = :number)"_s);
    const auto runs = runsOf(statement.bind(u":batch"_s, batch).bind(u":number"_s, number));
    if (!runs)
        return tl::unexpected(runs.error());
    return runs->empty() ? std::nullopt : std::optional(runs->front());
}

Result<SubmissionState> BatchRuns::stateFor(const QString &batch)
{
    Statement statement(m_database,
                        u"SELECT 1 FROM batches WHERE id = :batch AND standing = 'released'"_s);
    if (const auto ran = statement.bind(u":batch"_s, batch).run(); !ran)
        return tl::unexpected(ran.error());
    const bool isReleased = statement.next();
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return isReleased ? SubmissionState::Queued : SubmissionState::Held;
}

Result<QMap<QString, int>> BatchRuns::rowsInFiles()
{
    Statement statement(m_database,
                        u"SELECT batch, sum(rows - taken) FROM batch_runs GROUP BY batch"_s);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    QMap<QString, int> rows;
    while (statement.next())
        rows.insert(statement.value(0).toString(), statement.value(1).toInt());
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return rows;
}

} // namespace desk
