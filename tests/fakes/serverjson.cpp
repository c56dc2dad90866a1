// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/serverjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

QJsonArray toJson(const Headers &headers)
{
    QJsonArray array;
    for (const auto &[name, value] : headers)
        array.append(QJsonArray {QString::fromLatin1(name), QString::fromLatin1(value)});
    return array;
}

Headers headersFrom(const QJsonArray &array)
{
    Headers headers;
    for (const auto &one : array)
        headers.append({one[0].toString().toLatin1(), one[1].toString().toLatin1()});
    return headers;
}

QString toText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesFrom(const QJsonValue &text)
{
    return QByteArray::fromBase64(text.toString().toLatin1());
}
} // namespace

QJsonObject toJson(const ServerAnswer &answer)
{
    return {{u"does"_s, int(answer.does)},         {u"status"_s, answer.status},
            {u"body"_s, toText(answer.body)},      {u"headers"_s, toJson(answer.headers)},
            {u"promised"_s, answer.promised},      {u"padding"_s, answer.padding},
            {u"closes"_s, answer.closes},          {u"chunked"_s, answer.chunked},
            {u"pauseMs"_s, answer.pauseMs},        {u"delayMs"_s, answer.delayMs},
            {u"delayUpToMs"_s, answer.delayUpToMs}};
}

ServerAnswer answerFrom(const QJsonObject &json)
{
    ServerAnswer answer;
    answer.does = ServerAnswer::Does(json[u"does"].toInt());
    answer.status = json[u"status"].toInt();
    answer.body = bytesFrom(json[u"body"]);
    answer.headers = headersFrom(json[u"headers"].toArray());
    answer.promised = json[u"promised"].toInteger();
    answer.padding = json[u"padding"].toInteger();
    answer.closes = json[u"closes"].toBool();
    answer.chunked = json[u"chunked"].toBool();
    answer.pauseMs = json[u"pauseMs"].toInt();
    answer.delayMs = json[u"delayMs"].toInt();
    answer.delayUpToMs = json[u"delayUpToMs"].toInt();
    return answer;
}

QJsonObject toJson(const SeenRequest &request)
{
    return {{u"line"_s, QString::fromLatin1(request.line)},
            {u"headers"_s, toJson(request.headers)},
            {u"body"_s, toText(request.body)},
            {u"connection"_s, request.connection},
            {u"record"_s, request.record}};
}

SeenRequest requestFrom(const QJsonObject &json)
{
    SeenRequest request;
    request.line = json[u"line"].toString().toLatin1();
    request.headers = headersFrom(json[u"headers"].toArray());
    request.body = bytesFrom(json[u"body"]);
    request.connection = json[u"connection"].toInt();
    request.record = json[u"record"].toInt();
    return request;
}

} // namespace desk
