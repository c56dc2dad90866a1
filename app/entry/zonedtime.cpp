// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/zonedtime.h"

#include <QRegularExpression>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QDateTime asUtc(const QDate &date, const QTime &time)
{
    return QDateTime(date, time, QTimeZone::utc()).toUTC();
}

/// The instant at which that offset shows this wall clock; invalid where the zone has another then.
QDateTime instantAt(const QDateTime &wall, int offset, const QTimeZone &zone)
{
    const QDateTime instant = wall.addSecs(-offset);
    return zone.offsetFromUtc(instant) == offset ? instant : QDateTime();
}
} // namespace

ZonedTime zonedTime(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    // The wall clock read as UTC is at most 14 hours from the instant that is meant. No zone
    // changes twice in the 30 hours around it, so the offsets at both ends are all that can hold. A
    // zone that skipped a whole day (Apia, 2011) is covered by that span too.
    const QDateTime wall = asUtc(date, time);
    constexpr qint64 reach = 15 * 3600;
    const int before = zone.offsetFromUtc(wall.addSecs(-reach));
    const int after = zone.offsetFromUtc(wall.addSecs(reach));
    const QDateTime first = instantAt(wall, before, zone);
    if (before == after)
        return {first.isValid() ? ZonedTime::Kind::Unique : ZonedTime::Kind::Gap, first, {}};
    const QDateTime second = instantAt(wall, after, zone);
    if (first.isValid() && second.isValid())
        return {ZonedTime::Kind::Twice, qMin(first, second), qMax(first, second)};
    if (!first.isValid() && !second.isValid())
        return {ZonedTime::Kind::Gap, {}, {}};
    return {ZonedTime::Kind::Unique, first.isValid() ? first : second, {}};
}

QString zoneName(const QString &text)
{
    static const QRegularExpression offset(u"^(?:UTC|GMT)?([+-])(\\d{2}):?(\\d{2})$"_s);
    const QString plain = text.trimmed();
    if (const auto match = offset.match(plain); match.hasMatch())
        return u"UTC%1%2:%3"_s.arg(match.captured(1), match.captured(2), match.captured(3));
    if (QTimeZone(plain.toUtf8()).isValid())
        return plain;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (plain.compare(QLatin1StringView(id), Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(id);
    }
    return plain;
}

std::optional<QString> takeZone(QString &text)
{
    const qsizetype space = text.lastIndexOf(u' ');
    if (space < 0 || !text.at(space + 1).isLetter() || text.indexOf(u'/', space) < 0)
        return {};
    const QString zone = zoneName(text.mid(space + 1));
    if (!QTimeZone(zone.toUtf8()).isValid())
        return {};
    text.truncate(space);
    return zone;
}

QString withOffset(const QDate &date, const QTime &time, const QDateTime &instant)
{
    const qint64 minutes = instant.secsTo(asUtc(date, time)) / 60;
    const auto twoDigits = [](qint64 number) {
        return u"%1"_s.arg(std::abs(number), 2, 10, QChar(u'0'));
    };
    const bool isShort = time.second() == 0 && time.msec() == 0;
    const QString clock = time.toString(isShort ? u"HH:mm"_s : u"HH:mm:ss.zzz"_s);
    return date.toString(Qt::ISODate) + u'T' + clock + (minutes < 0 ? u'-' : u'+')
        + twoDigits(minutes / 60) + u':' + twoDigits(minutes % 60);
}

QString toUtcText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'");
}

std::optional<ReadTime> readIsoTime(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d{2}-\\d{2})[Tt ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
        u"\\s*(?:([Zz])|([+-])(\\d{2}):?(\\d{2})?)?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    ReadTime read;
    read.date = QDate::fromString(match.captured(1), Qt::ISODate);
    const int milliseconds = match.captured(5).leftJustified(3, u'0').left(3).toInt();
    read.time = QTime(match.captured(2).toInt(), match.captured(3).toInt(),
                      match.captured(4).toInt(), milliseconds);
    if (!read.date.isValid() || !read.time.isValid())
        return {};
    if (!match.captured(6).isEmpty())
        read.offsetSeconds = 0;
    if (!match.captured(7).isEmpty()) {
        const int hours = match.captured(8).toInt();
        const int minutes = match.captured(9).toInt();
        if (hours > 14 || minutes > 59)
            return {};
        const int seconds = hours * 3600 + minutes * 60;
        read.offsetSeconds = match.captured(7) == "-"_L1 ? -seconds : seconds;
    }
    return read;
}

} // namespace desk
