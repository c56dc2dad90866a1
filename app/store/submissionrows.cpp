// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/submissionrows.h"

#include "app/store/database.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int requestStart = 24; // behind rowColumns()

constexpr std::array environmentNames {
    std::pair(EnvironmentKind::Production, "production"_L1),
    std::pair(EnvironmentKind::Sandbox, "sandbox"_L1),
    std::pair(EnvironmentKind::Practice, "practice"_L1),
    std::pair(EnvironmentKind::Custom, "custom"_L1),
};

EnvironmentKind environmentFromName(const QString &name)
{
    const auto at = std::find_if(environmentNames.begin(), environmentNames.end(),
                                 [&](const auto &known) { return known.second == name; });
    return at == environmentNames.end() ? EnvironmentKind::Custom : at->first;
}

QMap<QString, QString> parametersFromText(const QString &text)
{
    QMap<QString, QString> parameters;
    const auto json = parseJson(text.toUtf8());
    if (!json)
        return parameters;
    for (const auto &[name, value] : json->members())
        parameters.insert(name, value.toString());
    return parameters;
}

Attempt attemptFrom(const Statement &s)
{
    return {.number = s.value(0).toInt(),
            .startedAt = s.value(1).toLongLong(),
            .finishedAt = s.value(2).toLongLong(),
            .status = s.value(3).toInt(),
            .reason = reasonFromName(s.value(4).toString()),
            .bytesRead = s.value(5).toLongLong(),
            .detail = s.value(6).toString(),
            .answerHeaders = headersFromText(s.value(7).toString()),
            .answer = s.value(8).toByteArray()};
}

Result<std::vector<Attempt>> readAttempts(Database &database, qint64 submission)
{
    Statement statement(database, uR"(
        SELECT number, started_at, finished_at, status, reason, bytes_read, detail, answer_headers,
               answer
        FROM attempts WHERE submission = :submission ORDER BY number)"_s);
    if (const auto ran = statement.bind(u":submission"_s, submission).run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<Attempt> attempts;
    while (statement.next())
        attempts.push_back(attemptFrom(statement));
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return attempts;
}
} // namespace

const QString &rowColumns()
{
    static const QString columns
        = u"id, draft, account, account_name, api, operation, environment, state, reason, status, "
          "say, message, param, key, returned_id, summary, answer_summary, created_at, "
          "finished_at, next_at, attempts, corrects, corrected_by, batch"_s;
    return columns;
}

SubmissionRow rowFrom(const Statement &s)
{
    return {.id = s.value(0).toLongLong(),
            .draft = s.value(1).toString(),
            .account = s.value(2).toString(),
            .accountName = s.value(3).toString(),
            .api = s.value(4).toString(),
            .operation = s.value(5).toString(),
            .environment = environmentFromName(s.value(6).toString()),
            .state = stateFromName(s.value(7).toString()),
            .reason = reasonFromName(s.value(8).toString()),
            .status = s.value(9).toInt(),
            .say = s.value(10).toString(),
            .message = s.value(11).toString(),
            .param = s.value(12).toString(),
            .key = s.value(13).toString(),
            .returnedId = s.value(14).toString(),
            .summary = s.value(15).toString(),
            .answerSummary = s.value(16).toString(),
            .createdAt = s.value(17).toLongLong(),
            .finishedAt = s.value(18).toLongLong(),
            .nextAt = s.value(19).toLongLong(),
            .attempts = s.value(20).toInt(),
            .corrects = s.value(21).toLongLong(),
            .correctedBy = s.value(22).toLongLong(),
            .batch = s.value(23).toString()};
}

const QString &requestColumns()
{
    static const QString columns = u"method, url, headers, body, parameters, zone"_s;
    return columns;
}

SubmissionRequest requestFrom(const Statement &s)
{
    return {.method = s.value(requestStart).toString().toLatin1(),
            .url = s.value(requestStart + 1).toString(),
            .headers = headersFromText(s.value(requestStart + 2).toString()),
            .body = s.value(requestStart + 3).toByteArray(),
            .parameters = parametersFromText(s.value(requestStart + 4).toString()),
            .zone = s.value(requestStart + 5).toString()};
}

Result<std::vector<SubmissionRow>> rowsOf(Statement &statement)
{
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<SubmissionRow> rows;
    while (statement.next())
        rows.push_back(rowFrom(statement));
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return rows;
}

Result<SubmissionDetails> readDetails(Database &database, qint64 id)
{
    static const QString sql = u"SELECT "_s + rowColumns() + u", "_s + requestColumns()
        + u" FROM submissions WHERE id = :id"_s;
    Statement statement(database, sql);
    if (const auto ran = statement.bind(u":id"_s, id).run(); !ran)
        return tl::unexpected(ran.error());
    if (!statement.next())
        return fail(ErrorCode::NotFound, QString::number(id));
    auto attempts = readAttempts(database, id);
    if (!attempts)
        return tl::unexpected(attempts.error());
    return SubmissionDetails {rowFrom(statement), requestFrom(statement), std::move(*attempts)};
}

Result<std::vector<SubmissionRow>> readRecent(Database &database, const QString &account, int limit)
{
    static const QString sql = u"SELECT "_s + rowColumns()
        + u" FROM submissions WHERE account = :account ORDER BY position DESC LIMIT :limit"_s;
    Statement statement(database, sql);
    statement.bind(u":account"_s, account).bind(u":limit"_s, limit);
    return rowsOf(statement);
}

QString headersToText(const Headers &headers)
{
    Json list = Json::array();
    for (const auto &[name, value] : headers)
        list.append(Json::array(
            {Json::string(QString::fromLatin1(name)), Json::string(QString::fromLatin1(value))}));
    return QString::fromUtf8(writeJson(list));
}

Headers headersFromText(const QString &text)
{
    Headers headers;
    const auto json = parseJson(text.toUtf8());
    if (!json)
        return headers;
    for (const Json &item : json->items()) {
        if (item.items().size() == 2)
            headers.append(
                {item.items()[0].toString().toLatin1(), item.items()[1].toString().toLatin1()});
    }
    return headers;
}

QString parametersToText(const QMap<QString, QString> &parameters)
{
    Json object = Json::object();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        object.set(it.key(), Json::string(it.value()));
    return QString::fromUtf8(writeJson(object));
}

QString environmentName(EnvironmentKind kind)
{
    const auto at = std::find_if(environmentNames.begin(), environmentNames.end(),
                                 [&](const auto &known) { return known.first == kind; });
    return at == environmentNames.end() ? QString() : QString(at->second);
}

} // namespace desk
