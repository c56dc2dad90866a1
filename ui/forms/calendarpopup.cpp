// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/calendarpopup.h"

#include "ui/look/measures.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {

CalendarPopup::CalendarPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_calendar(new QCalendarWidget)
    , m_clock(new QTimeEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    const Measures measures(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measures.gap(), measures.gap(), measures.gap(), measures.gap());
    column->addWidget(m_calendar);
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    auto *label = new QLabel(tr("&Time"));
    label->setBuddy(m_clock);
    row->addWidget(label);
    row->addWidget(m_clock);
    row->addStretch();
    auto *take = new QPushButton(tr("&Use"));
    row->addWidget(take);
    m_clock->setDisplayFormat(u"HH:mm"_s);
    m_clock->setAccessibleName(tr("Time"));
    m_calendar->setAccessibleName(tr("Calendar"));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) // red looks like a mistake
        m_calendar->setWeekdayTextFormat(day, {});
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    connect(take, &QPushButton::clicked, this, &CalendarPopup::pick);
    connect(m_calendar, &QCalendarWidget::activated, this, &CalendarPopup::pick);
    // Without a time one click is all that is needed.
    connect(m_calendar, &QCalendarWidget::clicked, this, [this] {
        if (m_clock->isHidden())
            pick();
    });
}

void CalendarPopup::start(const QDate &day, const QTime &time)
{
    if (day.isValid())
        m_calendar->setSelectedDate(day);
    m_clock->setVisible(time.isValid());
    if (QWidget *label = findChild<QLabel *>())
        label->setVisible(time.isValid());
    if (time.isValid())
        m_clock->setTime(time);
}

void CalendarPopup::showBelow(const QWidget *widget)
{
    adjustSize();
    const QRect room = widget->screen()->availableGeometry();
    QPoint at = widget->mapToGlobal(QPoint(0, widget->height()));
    if (at.y() + height() > room.bottom())
        at.setY(widget->mapToGlobal(QPoint()).y() - height());
    at.setX(qBound(room.left(), at.x(), std::max(room.left(), room.right() - width())));
    move(at);
    show();
    m_calendar->setFocus();
}

void CalendarPopup::pick()
{
    emit picked(m_calendar->selectedDate(), m_clock->isHidden() ? QTime() : m_clock->time());
    close();
}

} // namespace desk
