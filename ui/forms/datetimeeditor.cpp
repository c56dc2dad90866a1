// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/datetimeeditor.h"

#include "ui/forms/calendarpopup.h"
#include "ui/forms/dateeditor.h"
#include "ui/forms/filterline.h"
#include "ui/forms/formlists.h"
#include "ui/look/measures.h"
#include "ui/models/formmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int timeCharacters = 22;

} // namespace

DateTimeEditor::DateTimeEditor(const EditorContext &context, QWidget *parent)
    : FieldEditor(context, parent)
    , m_dates(context.form.locale())
    , m_line(new QLineEdit)
    , m_zone(new FilterLine(context.lists.zones(), FilterLine::Free::No))
    , m_fold(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    row->addWidget(m_line, 1);
    QToolButton *calendar = calendarButton(m_line);
    row->addWidget(calendar);
    row->addWidget(m_zone, 1);
    column->addWidget(m_fold);
    m_zone->setAccessibleName(tr("Time zone"));
    m_fold->setAccessibleName(tr("Which of the two times"));
    m_fold->addItems({tr("Choose which of the two"), {}, {}});
    m_fold->hide();
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) { write(text); });
    connect(calendar, &QToolButton::clicked, this, &DateTimeEditor::pick);
    connect(m_zone, &FilterLine::codeEdited, this, &DateTimeEditor::setZone);
    connect(m_zone, &QLineEdit::editingFinished, this, &DateTimeEditor::refresh);
    connect(m_fold, &QComboBox::activated, this, &DateTimeEditor::setFold);
}

void DateTimeEditor::refresh()
{
    if (m_line->text() != entered().text) {
        m_line->setText(entered().text);
        m_line->setCursorPosition(0);
    }
    m_line->setMinimumWidth(Measures(this).characters(timeCharacters));
    m_line->setPlaceholderText(placeholder());
    m_zone->showCode(zone());
    refreshFold();
}

QWidget *DateTimeEditor::mainWidget() const
{
    return m_line;
}

QList<QWidget *> DateTimeEditor::stops() const
{
    return {m_line, m_zone, m_fold};
}

QString DateTimeEditor::note() const
{
    if (entered().text.isEmpty())
        return {};
    const QString utc = form().preview(pointer());
    return utc.isEmpty() ? QString() : tr("sent as %1").arg(utc);
}

void DateTimeEditor::setZone(const QString &zone)
{
    if (zone.isEmpty())
        return; // on the way to another; left empty, the old one comes back
    Entered changed = entered();
    changed.zone = zone == form().account().zone ? QString() : zone;
    changed.fold = -1;
    form().setEntered(pointer(), changed);
}

void DateTimeEditor::setFold(int index)
{
    Entered changed = entered();
    changed.fold = index - 1;
    form().setEntered(pointer(), changed);
}

void DateTimeEditor::refreshFold()
{
    const bool twice = form().isTwice(pointer());
    m_fold->setVisible(twice);
    if (!twice)
        return;
    m_fold->setItemText(1, foldText(0));
    m_fold->setItemText(2, foldText(1));
    m_fold->setCurrentIndex(entered().fold + 1);
}

void DateTimeEditor::pick()
{
    auto *popup = new CalendarPopup(this);
    const QTimeZone typed(zone().toUtf8());
    const QDateTime now = form().now().toTimeZone(typed.isValid() ? typed : QTimeZone::utc());
    const auto read = m_dates.readTime(entered().text, now.date().year());
    popup->start(read ? read->date : now.date(), read ? read->time : now.time());
    connect(popup, &CalendarPopup::picked, this, [this](const QDate &picked, const QTime &time) {
        write(m_dates.writeTime(picked, time));
        m_line->setFocus();
    });
    popup->showBelow(m_line);
}

QString DateTimeEditor::zone() const
{
    const QString own = entered().zone;
    if (!own.isEmpty())
        return own;
    return form().account().zone.isEmpty() ? u"UTC"_s : form().account().zone;
}

QString DateTimeEditor::foldText(int fold) const
{
    const QString utc = form().previewOf(pointer(), fold);
    return fold == 0 ? tr("the first time, %1").arg(utc) : tr("the second time, %1").arg(utc);
}

} // namespace desk
