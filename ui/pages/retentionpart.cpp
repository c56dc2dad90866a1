// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/retentionpart.h"

#include "app/outbox/engine.h"
#include "ui/look/measures.h"
#include "ui/models/preferences.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

namespace desk {

RetentionPart::RetentionPart(Preferences &preferences, Engine &engine, const Clock &clock,
                             QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_engine(engine)
    , m_clock(clock)
    , m_note(new QLabel)
{
    const Measures measures(this);
    const RetentionPolicy policy = m_preferences.retention();
    //: Behind a number of days.
    const QString days = tr(" days");
    m_days = number(tr("Keep entries for"), tr("For ever"), days, policy.days);
    //: Behind a number of entries.
    m_entries = number(tr("Keep at most"), tr("Any number"), tr(" entries"), policy.entries);
    m_personDays
        = number(tr("Keep personal data for"), tr("As long as the entry"), days, policy.personDays);
    auto *none
        = new QCheckBox(tr("Keep &no history: finished entries go when Conversion Desk closes"));
    none->setChecked(policy.none);
    auto *now = new QPushButton(tr("Delete what is &older now…"));
    m_note->setWordWrap(true);
    m_note->setAccessibleName(tr("History"));
    m_note->setText(
        tr("Ids, states and times stay when personal data goes. What is not finished "
           "stays. An entry that was deleted is not recognised when it is sent again."));

    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(measures.group());
    form->setVerticalSpacing(measures.gap());
    for (QSpinBox *box : {m_days, m_entries, m_personDays}) {
        auto *label = new QLabel(box->accessibleName());
        label->setBuddy(box);
        auto *line = new QHBoxLayout;
        line->addWidget(box);
        line->addStretch();
        form->addRow(label, line);
    }
    for (QSpinBox *box : {m_days, m_entries, m_personDays})
        box->setEnabled(!m_preferences.isRetentionFixed());
    none->setEnabled(!m_preferences.isHistoryFixed());
    form->addRow(none);
    if (m_preferences.isHistoryFixed()) {
        auto *fixed = new QLabel(whoFixedIt());
        fixed->setWordWrap(true);
        form->addRow(fixed);
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(measures.group());
    line->addWidget(now, 0, Qt::AlignTop);
    line->addWidget(m_note, 1);
    form->addRow(line);

    connect(none, &QCheckBox::toggled, this, [this](bool on) {
        RetentionPolicy changed = m_preferences.retention();
        changed.none = on;
        m_preferences.setRetention(changed);
        m_engine.keepNoHistory(m_preferences.retention().none);
    });
    connect(now, &QPushButton::clicked, this, &RetentionPart::askHowMany);
    connect(&m_engine, &Engine::forgettableCounted, this, &RetentionPart::onCounted);
    connect(&m_engine, &Engine::forgotten, this, [this](qint64 rows) {
        m_note->setText(
            tr("%n entry(s) were deleted or lost their personal data.", nullptr, int(rows)));
    });
}

QString RetentionPart::whoFixedIt() const
{
    if (m_preferences.isPresetUnknown())
        return tr("The administrator's file has a mistake. Nothing is deleted by itself until it "
                  "is corrected.");
    if (m_preferences.retention().none)
        return tr("Your administrator decided that no history is kept.");
    return tr("Your administrator decided how long history is kept.");
}

QSpinBox *RetentionPart::number(const QString &name, const QString &unlimited, const QString &unit,
                                int value)
{
    auto *box = new QSpinBox;
    box->setRange(0, mostKept);
    box->setValue(value);
    box->setSpecialValueText(unlimited);
    box->setSuffix(unit);
    box->setAccessibleName(name);
    // Not while a number is being typed: "3" of "30" is not meant.
    connect(box, &QSpinBox::editingFinished, this, &RetentionPart::save);
    return box;
}

void RetentionPart::save()
{
    RetentionPolicy policy = m_preferences.retention();
    policy.days = m_days->value();
    policy.entries = m_entries->value();
    policy.personDays = m_personDays->value();
    m_preferences.setRetention(policy);
}

void RetentionPart::askHowMany()
{
    save();
    m_asked = true;
    m_engine.countForgettable(ruleOnDemand(m_preferences.retention(), m_clock.now()));
}

void RetentionPart::onCounted(qint64 rows)
{
    if (!std::exchange(m_asked, false))
        return;
    if (rows == 0) {
        m_note->setText(tr("Nothing is old enough to be deleted."));
        return;
    }
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Delete history"),
        tr("%n entry(s) will be deleted or lose their personal data.", nullptr, int(rows)),
        QMessageBox::Cancel, this);
    box->setInformativeText(tr("This cannot be undone."));
    QPushButton *yes = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this,
            [this] { m_engine.forget(ruleOnDemand(m_preferences.retention(), m_clock.now())); });
    box->open();
}

} // namespace desk
