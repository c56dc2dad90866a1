// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QFrame>
#include <QTime>

class QCalendarWidget;
class QTimeEdit;

namespace desk {

/// A calendar, with a clock where a time is wanted, that closes when a day is picked.
class CalendarPopup final : public QFrame
{
    Q_OBJECT

public:
    explicit CalendarPopup(QWidget *parent);

    /// An invalid day is today; an invalid time means that none is asked for.
    void start(const QDate &day, const QTime &time);
    void showBelow(const QWidget *widget);

signals:
    void picked(const QDate &day, const QTime &time);

private:
    void pick();

    QCalendarWidget *m_calendar;
    QTimeEdit *m_clock;
};

} // namespace desk
