// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/readvalue.h"
#include "app/entry/zonedtime.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QTimeZone zoneOf(const QString &name)
{
    return name.isEmpty() ? QTimeZone::utc() : QTimeZone(name.toUtf8());
}

void checkAge(const FieldOverlay &overlay, const QString &pointer, qint64 secondsOld,
              Problems &problems)
{
    const auto add = [&](ProblemCode code, const AgeLimit &limit) {
        problems.append({pointer, code, {limit.number, limit.unit}, limit.level});
    };
    if (overlay.oldest && secondsOld > overlay.oldest->age.count())
        add(ProblemCode::TooOld, *overlay.oldest);
    if (overlay.newest && -secondsOld > overlay.newest->age.count())
        add(ProblemCode::TooFarAhead, *overlay.newest);
}

/// The instant that is meant, or why there is none.
tl::expected<QDateTime, ProblemCode> instantOf(const ReadTime &read, const QString &zoneName,
                                               int fold)
{
    if (read.offsetSeconds)
        return QDateTime(read.date, read.time, QTimeZone::utc()).addSecs(-*read.offsetSeconds);
    const QTimeZone zone = zoneOf(zoneName);
    if (!zone.isValid())
        return tl::unexpected(ProblemCode::UnknownZone);
    const ZonedTime time = zonedTime(read.date, read.time, zone);
    switch (time.kind) {
    case ZonedTime::Kind::Unique:
        return time.first;
    case ZonedTime::Kind::Gap:
        return tl::unexpected(ProblemCode::TimeInGap);
    case ZonedTime::Kind::Twice:
        if (fold < 0)
            return tl::unexpected(ProblemCode::TimeTwice);
        return fold == 0 ? time.first : time.second;
    }
    Q_UNREACHABLE();
}
} // namespace

std::optional<Json> ValueReader::readDate(const FieldSpec &field, const QString &text,
                                          const QDateTime &now, Problems &problems) const
{
    auto date = m_dates.readDate(text, now.date().year());
    if (!date) { // spreadsheets give a day the time at which it begins
        const auto time = m_dates.readTime(text, now.date().year());
        if (time && time->time == QTime(0, 0) && !time->offsetSeconds)
            date = time->date;
    }
    if (date)
        return Json::string(date->toString(Qt::ISODate));
    problems.append({field.pointer, ProblemCode::NotADate, {}});
    return {};
}

std::optional<Json> ValueReader::readMoment(const FieldSpec &field, const Entered &entered,
                                            const QDateTime &now, Problems &problems) const
{
    const auto read = m_dates.readTime(entered.text, now.date().year());
    if (!read) {
        problems.append({field.pointer, ProblemCode::NotATime, {}});
        return {};
    }
    const QString zone = entered.zone.isEmpty() ? m_account.zone : entered.zone;
    const auto instant = instantOf(*read, zone, entered.fold);
    if (!instant) {
        const bool isZone = instant.error() == ProblemCode::UnknownZone;
        problems.append(
            {field.pointer, instant.error(), isZone ? QStringList(zone) : QStringList()});
        return {};
    }
    checkAge(m_operation.overlay(field.pointer), field.pointer, instant->secsTo(now), problems);
    return Json::string(toUtcText(*instant));
}

} // namespace desk
