// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/submissionstore.h"

#include "app/store/database.h"
#include "app/store/submissionrows.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

void bindRow(Statement &statement, const SubmissionRow &row)
{
    statement.bind(u":draft"_s, row.draft)
        .bind(u":account"_s, row.account)
        .bind(u":account_name"_s, row.accountName)
        .bind(u":api"_s, row.api)
        .bind(u":operation"_s, row.operation)
        .bind(u":environment"_s, environmentName(row.environment))
        .bind(u":state"_s, stateName(row.state))
        .bind(u":reason"_s, reasonName(row.reason))
        .bind(u":key"_s, row.key)
        .bind(u":summary"_s, row.summary)
        .bind(u":created_at"_s, row.createdAt)
        .bind(u":next_at"_s, row.nextAt)
        .bind(u":corrects"_s, row.corrects)
        .bind(u":batch"_s, row.batch);
}

void bindRequest(Statement &statement, const SubmissionRequest &request)
{
    statement.bind(u":method"_s, QString::fromLatin1(request.method))
        .bind(u":url"_s, request.url)
        .bind(u":headers"_s, headersToText(request.headers))
        .bind(u":body"_s, request.body)
        .bind(u":parameters"_s, parametersToText(request.parameters))
        .bind(u":zone"_s, request.zone);
}

Result<std::optional<SubmissionRow>> firstOf(Statement &statement)
{
    const auto rows = rowsOf(statement);
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}
} // namespace

SubmissionStore::SubmissionStore(Database &database)
    : m_database(database)
{
}

Result<SubmissionRow> SubmissionStore::insert(const NewSubmission &submission)
{
    Transaction transaction(m_database);
    const auto id = insertRow(submission);
    if (!id)
        return tl::unexpected(id.error());
    Statement draft(m_database, u"DELETE FROM drafts WHERE id = :id"_s);
    if (const auto ran = draft.bind(u":id"_s, submission.row.draft).run(); !ran)
        return tl::unexpected(ran.error());
    if (const auto marked = markCorrected(submission.row.corrects, *id); !marked)
        return tl::unexpected(marked.error());
    if (const auto durable = transaction.commit(); !durable)
        return tl::unexpected(durable.error());
    SubmissionRow row = submission.row;
    row.id = *id;
    return row;
}

Result<qint64> SubmissionStore::insertRow(const NewSubmission &submission)
{
    Statement statement(m_database, uR"(
        INSERT INTO submissions (draft, account, account_name, api, operation, environment, state,
            reason, key, summary, created_at, next_at, corrects, batch, method, url, headers, body,
            parameters, zone, search_text, fingerprint, changed)
        VALUES (:draft, :account, :account_name, :api, :operation, :environment, :state,
            :reason, :key, :summary, :created_at, :next_at, :corrects, :batch, :method, :url, :headers, :body,
            :parameters, :zone, :search_text, :fingerprint,
            (SELECT coalesce(max(changed), 0) + 1 FROM submissions))
        ON CONFLICT (draft) DO NOTHING)"_s);
    bindRow(statement, submission.row);
    bindRequest(statement, submission.request);
    const auto ran = statement.bind(u":search_text"_s, submission.searchText)
                         .bind(u":fingerprint"_s, submission.fingerprint)
                         .run();
    if (!ran)
        return tl::unexpected(ran.error());
    if (statement.rowsChanged() == 0)
        return fail(ErrorCode::DraftAlreadySent, submission.row.draft);
    return statement.lastId();
}

Result<void> SubmissionStore::markCorrected(qint64 old, qint64 by)
{
    if (old == 0)
        return {};
    Statement statement(m_database, u"UPDATE submissions SET corrected_by = :by WHERE id = :old"_s);
    return statement.bind(u":by"_s, by).bind(u":old"_s, old).run();
}

Result<SubmissionRow> SubmissionStore::row(qint64 id)
{
    static const QString sql = u"SELECT "_s + rowColumns() + u" FROM submissions WHERE id = :id"_s;
    Statement statement(m_database, sql);
    const auto found = firstOf(statement.bind(u":id"_s, id));
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, QString::number(id));
    return **found;
}

Result<SubmissionDetails> SubmissionStore::details(qint64 id)
{
    return readDetails(m_database, id);
}

Result<std::vector<SubmissionRow>> SubmissionStore::recent(const QString &account, int limit)
{
    return readRecent(m_database, account, limit);
}

Result<bool> SubmissionStore::hasUnfinished(const QString &account)
{
    Statement statement(m_database, uR"(
        SELECT 1 FROM submissions WHERE account = :account
            AND state IN ('held', 'queued', 'sending', 'waiting', 'unknown')
        UNION ALL SELECT 1 FROM batch_runs WHERE account = :account LIMIT 1)"_s);
    if (const auto ran = statement.bind(u":account"_s, account).run(); !ran)
        return tl::unexpected(ran.error());
    const bool found = statement.next();
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return found;
}

// A plus sign keeps an index from being taken: few rows share a key, many an account.
// The column compares without letter case for the search box; a vendor's key does not.
Result<std::optional<SubmissionRow>> SubmissionStore::acceptedWithKey(const QString &account,
                                                                      const QString &key)
{
    static const QString sql = u"SELECT "_s + rowColumns() + uR"( FROM submissions
        WHERE key = :key AND key <> '' AND key = :key COLLATE BINARY
            AND account = :account AND state = 'accepted'
        ORDER BY +position DESC LIMIT 1)"_s;
    Statement statement(m_database, sql);
    return firstOf(statement.bind(u":key"_s, key).bind(u":account"_s, account));
}

Result<std::optional<SubmissionRow>>
SubmissionStore::acceptedWithFingerprint(const QString &account, const QByteArray &fingerprint)
{
    static const QString sql = u"SELECT "_s + rowColumns() + uR"( FROM submissions
        WHERE fingerprint = :fingerprint AND fingerprint <> x''
            AND account = :account AND state = 'accepted'
        ORDER BY +position DESC LIMIT 1)"_s;
    Statement statement(m_database, sql);
    return firstOf(statement.bind(u":fingerprint"_s, fingerprint).bind(u":account"_s, account));
}

} // namespace desk
