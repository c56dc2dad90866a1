// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/dateeditor.h"

#include "ui/forms/calendarpopup.h"
#include "ui/look/icons.h"
#include "ui/models/formmodel.h"

#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace desk {

DateEditor::DateEditor(const EditorContext &context, QWidget *parent)
    : LineEditor(context, parent)
    , m_dates(context.form.locale())
{
    QToolButton *button = calendarButton(line());
    addBeside(button);
    connect(button, &QToolButton::clicked, this, &DateEditor::pick);
}

void DateEditor::pick()
{
    auto *popup = new CalendarPopup(this);
    const QDate today = form().now().date();
    popup->start(m_dates.readDate(entered().text, today.year()).value_or(today), {});
    connect(popup, &CalendarPopup::picked, this, [this](const QDate &day) {
        write(m_dates.writeDate(day));
        refresh();
        line()->setFocus();
    });
    popup->showBelow(line());
}

QToolButton *calendarButton(QLineEdit *line)
{
    auto *button = new QToolButton;
    button->setIcon(icon(u"calendar"_s));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setText(QObject::tr("Open the calendar"));
    button->setAccessibleName(button->text());
    button->setToolTip(QObject::tr("Open the calendar (Alt+Down)"));
    auto *keys = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), line);
    keys->setContext(Qt::WidgetShortcut);
    QObject::connect(keys, &QShortcut::activated, button, &QToolButton::click);
    return button;
}

} // namespace desk
