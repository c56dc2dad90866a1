// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/retention.h"

#include "app/core/json.h"
#include "app/core/pointer.h"
#include "app/store/database.h"
#include "app/store/submissionrows.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

// Every row has headers, if only an empty list of them: none at all marks a row that was erased.
const QString &toErase()
{
    static const QString sql = uR"(
        state IN ('accepted', 'rejected', 'cancelled') AND headers <> ''
        AND created_at < :erase_before)"_s;
    return sql;
}

const QString &toRemove()
{
    static const QString sql = uR"(
        state IN ('accepted', 'rejected', 'cancelled')
        AND batch NOT IN (SELECT value FROM json_each(:open_batches))
        AND (created_at < :remove_before
            OR (:finished_until > 0 AND finished_at <= :finished_until)
            OR (:keep >= 0 AND position <= (
                SELECT position FROM submissions
                WHERE state IN ('accepted', 'rejected', 'cancelled')
                ORDER BY position DESC LIMIT 1 OFFSET max(:keep, 0)))))"_s;
    return sql;
}

void bindRule(Statement &statement, const QString &which, const RetentionRule &rule)
{
    if (which == toErase()) {
        statement.bind(u":erase_before"_s, rule.erasePersonBefore);
        return;
    }
    Json::Array batches;
    for (const QString &batch : rule.openBatches)
        batches.push_back(Json::string(batch));
    statement.bind(u":remove_before"_s, rule.removeBefore)
        .bind(u":keep"_s, rule.keepNewest)
        .bind(u":finished_until"_s, rule.finishedUntil)
        .bind(u":open_batches"_s, QString::fromUtf8(writeJson(Json::array(std::move(batches)))));
}

QByteArray withoutPersonal(const QByteArray &body, const Retention::Personal &personal)
{
    auto json = parseJson(body);
    if (!personal.isKnown || !json)
        return "{}";
    for (const QString &pattern : personal.fields)
        removeAt(*json, pattern.endsWith(u"/*"_s) ? pattern.chopped(2) : pattern);
    return writeJson(*json);
}
} // namespace

RetentionRule ruleWhileRunning(const RetentionPolicy &policy, const QDateTime &now)
{
    const auto before = [&now](int days) {
        return days > 0 ? now.addDays(-days).toMSecsSinceEpoch() : 0;
    };
    RetentionRule rule;
    rule.removeBefore = before(policy.days);
    rule.keepNewest = policy.entries > 0 ? policy.entries : -1;
    rule.erasePersonBefore = before(policy.personDays);
    return rule;
}

RetentionRule ruleOnDemand(const RetentionPolicy &policy, const QDateTime &now)
{
    RetentionRule rule = ruleWhileRunning(policy, now);
    if (policy.none)
        rule.finishedUntil = now.toMSecsSinceEpoch();
    return rule;
}

Retention::Retention(Database &database, const PersonalOf &personalOf)
    : m_database(database)
    , m_personalOf(personalOf)
{
}

Result<qint64> Retention::count(const RetentionRule &rule)
{
    Statement statement(m_database,
                        u"SELECT count(*) FROM submissions WHERE ("_s + toErase() + u") OR ("_s
                            + toRemove() + u")"_s);
    bindRule(statement, toErase(), rule);
    bindRule(statement, toRemove(), rule);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    const qint64 count = statement.next() ? statement.value(0).toLongLong() : 0;
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return count;
}

Result<int> Retention::step(const RetentionRule &rule, int rows)
{
    // What is deleted or grows shorter is overwritten with zeros, not only unlinked.
    if (const auto set = m_database.run(u"PRAGMA secure_delete = ON"_s); !set)
        return tl::unexpected(set.error());
    const auto gone = due(toRemove(), rule, rows);
    if (!gone)
        return tl::unexpected(gone.error());
    const auto erased
        = gone->isEmpty() ? due(toErase(), rule, rows) : Result<QList<qint64>>(QList<qint64>());
    if (!erased)
        return tl::unexpected(erased.error());
    Transaction transaction(m_database);
    for (const qint64 id : *gone) {
        if (const auto done = remove(id); !done)
            return tl::unexpected(done.error());
    }
    for (const qint64 id : *erased) {
        if (const auto done = erase(id); !done)
            return tl::unexpected(done.error());
    }
    if (const auto durable = transaction.commit(); !durable)
        return tl::unexpected(durable.error());
    return int(gone->size() + erased->size());
}

Result<QList<qint64>> Retention::due(const QString &which, const RetentionRule &rule, int rows)
{
    Statement statement(m_database,
                        u"SELECT id FROM submissions WHERE "_s + which + u" LIMIT :rows"_s);
    bindRule(statement, which, rule);
    if (const auto ran = statement.bind(u":rows"_s, rows).run(); !ran)
        return tl::unexpected(ran.error());
    QList<qint64> ids;
    while (statement.next())
        ids.append(statement.value(0).toLongLong());
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return ids;
}

Result<void> Retention::remove(qint64 id)
{
    Statement statement(m_database, u"DELETE FROM submissions WHERE id = :id"_s);
    return statement.bind(u":id"_s, id).run();
}

Result<void> Retention::erase(qint64 id)
{
    const auto details = readDetails(m_database, id);
    if (!details)
        return tl::unexpected(details.error());
    const Personal personal = m_personalOf(details->row);
    QMap<QString, QString> parameters;
    bool urlIsPersonal = !personal.isKnown;
    for (auto it = details->request.parameters.begin(); it != details->request.parameters.end();
         ++it) {
        if (!personal.isKnown || personal.fields.contains(it.key()))
            urlIsPersonal = true;
        else
            parameters.insert(it.key(), it.value());
    }
    Statement row(m_database, uR"(
        UPDATE submissions SET headers = '', body = :body, parameters = :parameters, url = :url,
            summary = '', answer_summary = '', search_text = '', answer_search = '', message = '',
            changed = (SELECT max(changed) + 1 FROM submissions)
        WHERE id = :id)"_s);
    const auto erased = row.bind(u":body"_s, withoutPersonal(details->request.body, personal))
                            .bind(u":parameters"_s, parametersToText(parameters))
                            .bind(u":url"_s, urlIsPersonal ? u""_s : details->request.url)
                            .bind(u":id"_s, id)
                            .run();
    if (!erased)
        return erased;
    // A vendor repeats in its answer what it was sent, under names of its own and inside sentences.
    Statement attempts(m_database, uR"(
        UPDATE attempts SET answer = x'', answer_headers = '[]', detail = ''
        WHERE submission = :id)"_s);
    return attempts.bind(u":id"_s, id).run();
}

Result<void> Retention::finish()
{
    Statement statement(m_database, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (const auto ran = statement.run(); !ran)
        return ran;
    const bool isBusy = statement.next() && statement.value(0).toInt() != 0;
    return isBusy ? fail(ErrorCode::StoreBusy) : Result<void>();
}

} // namespace desk
