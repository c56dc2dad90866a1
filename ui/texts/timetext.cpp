// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(desk::TimeText)

public:
    static QString seconds(const QString &number)
    {
        //: A duration: %1 is a number of seconds.
        return tr("%1 s").arg(number);
    }
    static QString minutes(const QString &number)
    {
        //: A duration: %1 is a number of minutes.
        return tr("%1 min").arg(number);
    }
    static QString dayAndTime(const QString &day, const QString &time)
    {
        //: A day and a time of day in a list, e.g. "12 Nov, 14:03"
        return tr("%1, %2").arg(day, time);
    }
};

// The locale's own short form, without the year where it is this year's.
QString dayText(const QDate &day, const QDate &today, const QLocale &locale)
{
    return day.year() == today.year() ? locale.toString(day, u"d MMM"_s)
                                      : locale.toString(day, QLocale::ShortFormat);
}
} // namespace

QString listTime(qint64 time, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time);
    const QDate today = now.toLocalTime().date();
    const QString clock = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == today)
        return clock;
    return TimeText::dayAndTime(dayText(local.date(), today, locale), clock);
}

QString fullTime(qint64 time, const QLocale &locale)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time);
    return TimeText::dayAndTime(locale.toString(local.date(), QLocale::LongFormat),
                                locale.toString(local.time(), u"HH:mm:ss"_s) + u' '
                                    + local.timeZoneAbbreviation());
}

QString durationText(qint64 milliseconds, const QLocale &locale)
{
    if (milliseconds < 10000)
        return TimeText::seconds(locale.toString(double(milliseconds) / 1000, 'f', 1));
    if (milliseconds < 120000)
        return TimeText::seconds(locale.toString(milliseconds / 1000));
    return TimeText::minutes(locale.toString(milliseconds / 60000));
}

} // namespace desk
