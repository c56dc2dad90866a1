// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/serverwait.h"

#include "app/core/pointer.h"
#include "app/net/httpdate.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

std::optional<double> secondsUntil(const QByteArray &httpDate, const HttpAnswer &answer)
{
    const QDateTime until = readHttpDate(httpDate);
    if (!until.isValid())
        return {};
    // By the server's own clock where it tells the time: ours may be wrong.
    QDateTime now = QDateTime::fromMSecsSinceEpoch(answer.finishedAt, QTimeZone::utc());
    for (const auto &[name, value] : answer.headers) {
        if (name.compare("date", Qt::CaseInsensitive) == 0 && readHttpDate(value).isValid())
            now = readHttpDate(value);
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
    const Json *text = json ? resolve(*json, limit.waitTextAt) : nullptr;
    if (!text || limit.waitTextMatch.isEmpty())
        return {};
    const auto match
        = QRegularExpression(limit.waitTextMatch, QRegularExpression::CaseInsensitiveOption)
              .match(text->toString());
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
