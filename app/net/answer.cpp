// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/answer.h"

#include "app/core/pointer.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr qsizetype longestMessage = 2000;

QString textAt(const Json &json, const QString &pointer)
{
    const Json *found = resolve(json, pointer);
    if (!found)
        return {};
    return (found->isNumber() ? found->numberText() : found->toString()).trimmed();
}

// Proxies and gateways in front of a vendor answer in shapes of their own.
QString messageIn(const Json &json, const QString &messageAt)
{
    const QStringList places {messageAt,
                              pointerParent(messageAt),
                              u"/message"_s,
                              u"/error/message"_s,
                              u"/error_description"_s,
                              u"/error"_s,
                              u"/detail"_s,
                              u"/title"_s,
                              u"/errors/0/message"_s,
                              u"/errors/0"_s,
                              u"/0/message"_s,
                              u"/0"_s};
    if (json.isString())
        return json.toString().trimmed();
    for (const QString &place : places) {
        const QString text = place.isEmpty() ? QString() : textAt(json, place);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString messageOf(const QByteArray &body, const Json *json, const QString &messageAt)
{
    if (json)
        return messageIn(*json, messageAt);
    const QString text = QString::fromUtf8(body.left(longestMessage)).trimmed();
    return text.startsWith(u'<') ? QString() : text; // a page of HTML says nothing in one line
}

// "user.email" and "items[0].name" as tokens.
QStringList tokensOf(const QString &param, const ErrorShape &shape)
{
    if (param.startsWith(u'/'))
        return pointerTokens(param);
    if (!shape.paramIsDotted)
        return {param};
    static const QRegularExpression separators(u"[.\\[\\]]+"_s);
    return param.split(separators, Qt::SkipEmptyParts);
}

// As deep as the form goes: a list or a table is one editor, whatever stands inside it.
QString fieldBelow(const FieldSpec &spec, const QStringList &tokens)
{
    const FieldSpec *at = &spec;
    for (const QString &token : tokens) {
        if (at->kind != FieldKind::Object)
            break;
        const auto child = std::find_if(at->children.cbegin(), at->children.cend(),
                                        [&](const FieldSpec &one) { return one.name == token; });
        if (child == at->children.cend())
            return {};
        at = &*child;
    }
    return at->pointer;
}

QString fieldNamed(const FieldSpec &spec, const QString &name)
{
    if (spec.name == name && !spec.pointer.isEmpty())
        return spec.pointer;
    for (const FieldSpec &child : spec.children) {
        const QString found = fieldNamed(child, name);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QString fieldOf(const QString &param, const ErrorShape &shape, const Operation &operation)
{
    if (param.isEmpty())
        return {};
    const QString field = shape.paramIsName ? fieldNamed(operation.body, param)
                                            : fieldBelow(operation.body, tokensOf(param, shape));
    if (!field.isEmpty())
        return field;
    for (const FieldSpec &parameter : operation.parameterFields) {
        if (parameter.name == param)
            return parameter.pointer;
    }
    return {};
}

std::optional<double> secondsUntil(const QByteArray &httpDate, const HttpAnswer &answer)
{
    const auto read = [](const QByteArray &text) {
        const QByteArray afterDay = text.mid(text.indexOf(',') + 1).trimmed();
        const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(afterDay),
                                                       u"dd MMM yyyy hh:mm:ss 'GMT'"_s);
        return QDateTime(date.date(), date.time(), QTimeZone::utc());
    };
    const QDateTime until = read(httpDate);
    if (!until.isValid())
        return {};
    // By the server's own clock where it tells the time: ours may be wrong.
    QDateTime now = QDateTime::fromMSecsSinceEpoch(answer.finishedAt, QTimeZone::utc());
    for (const auto &[name, value] : answer.headers) {
        if (name.compare("date", Qt::CaseInsensitive) == 0 && read(value).isValid())
            now = read(value);
    }
    return double(now.msecsTo(until)) / 1000;
}

std::optional<double> secondsIn(const QByteArray &name, const QByteArray &value,
                                const HttpAnswer &answer)
{
    bool ok = false;
    const double number = value.trimmed().toDouble(&ok);
    if (ok)
        return name.endsWith("-ms") ? number / 1000 : number;
    return secondsUntil(value, answer);
}

std::optional<double> secondsInText(const Json *json, const RateLimit &limit)
{
    if (!json || limit.waitTextMatch.isEmpty())
        return {};
    const auto match
        = QRegularExpression(limit.waitTextMatch, QRegularExpression::CaseInsensitiveOption)
              .match(textAt(*json, limit.waitTextAt));
    bool ok = false;
    const double number = match.captured(1).toDouble(&ok);
    if (!ok)
        return {};
    return number * double(limit.waitTextUnit.count()) / 1000;
}

// A server may write anything; more than a year is as good as a year.
std::optional<std::chrono::milliseconds> toWait(std::optional<double> seconds)
{
    constexpr double year = 366.0 * 24 * 3600;
    if (!seconds || !(*seconds >= 0))
        return {};
    return std::chrono::milliseconds(qint64(std::min(*seconds, year) * 1000));
}
} // namespace

Said readSaid(const QByteArray &body, const Json *json, const ErrorShape &shape,
              const Operation &operation)
{
    Said said;
    said.message = messageOf(body, json, shape.messageAt);
    if (json) {
        const auto read = [&](const QString &at) {
            return at.isEmpty() ? at : textAt(*json, at);
        };
        said.code = read(shape.codeAt);
        said.type = read(shape.typeAt);
        const QString param = read(shape.paramAt);
        said.param = fieldOf(param, shape, operation);
        if (said.param.isEmpty() && !said.message.contains(param))
            said.message += u" ["_s + param + u']';
    }
    said.message.truncate(longestMessage);
    return said;
}

std::optional<std::chrono::milliseconds> readWait(const HttpAnswer &answer, const Json *json,
                                                  const RateLimit &limit)
{
    for (const QString &wanted : limit.waitHeaders) {
        for (const auto &[name, value] : answer.headers) {
            if (name.compare(wanted.toLatin1(), Qt::CaseInsensitive) != 0)
                continue;
            if (const auto wait = toWait(secondsIn(name.toLower(), value, answer)))
                return wait;
        }
    }
    return toWait(secondsInText(json, limit));
}

} // namespace desk
