// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/settingspage.h"

#include "app/catalog/catalog.h"
#include "app/core/logfile.h"
#include "ui/look/copybutton.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/models/folders.h"
#include "ui/models/preferences.h"
#include "ui/pages/retentionpart.h"
#include "ui/texts/errortext.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr qint64 longestCopiedLog = 200'000; // bytes: what a mail or a form still takes
}

SettingsPage::SettingsPage(Preferences &preferences, const Catalog &catalog, const Folders &folders,
                           Engine &engine, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_language(new QComboBox)
    , m_restart(new QLabel(tr("This takes effect the next time Conversion Desk starts.")))
{
    const Measures measures(this);
    auto *title = new QLabel(tr("Settings"));
    title->setFont(pageTitleFont(font()));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(measures.group());
    form->setVerticalSpacing(measures.gap());
    addLanguage(*form);
    addDelay(*form);
    addFolder(*form, tr("Data folder"), folders.data);
    addFolder(*form, tr("Your own API descriptions"), folders.apis);
    addLog(*form, folders.log);
    addColumns(*form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures.page(), measures.group(), measures.page(),
                               measures.group());
    layout->setSpacing(measures.group());
    layout->addWidget(title);
    layout->addLayout(form);
    auto *history = new QLabel(tr("History"));
    history->setFont(sectionTitleFont(font()));
    layout->addWidget(history);
    layout->addWidget(new RetentionPart(preferences, engine, clock));
    layout->addWidget(buildDescriptions(catalog));
    layout->addStretch();
}

// How columns of files were used: learned with each import, and forgotten here.
void SettingsPage::addColumns(QFormLayout &form)
{
    auto *known = new QLabel;
    auto *forget = new QPushButton(tr("Forget the&m"));
    const auto show = [this, known, forget] {
        const int count = m_preferences.learnedPlans();
        known->setText(tr("%Ln kind(s) of file open ready mapped.", nullptr, count));
        forget->setEnabled(count > 0);
    };
    connect(forget, &QPushButton::clicked, this, [this, show] {
        m_preferences.forgetPlans();
        show();
    });
    m_showColumns = show;
    show();
    auto *line = new QHBoxLayout;
    line->addWidget(forget);
    line->addWidget(known);
    line->addStretch();
    form.addRow(tr("Columns of files"), line);
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_showColumns(); // there may be more since
}

void SettingsPage::addLanguage(QFormLayout &form)
{
    // Each language is named in itself, so that it can be found by those who read no other.
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_preferences.language())));
    m_language->setAccessibleName(tr("Language"));
    m_restart->setVisible(false);
    connect(m_language, &QComboBox::activated, this, [this] {
        m_preferences.setLanguage(m_language->currentData().toString());
        m_restart->setVisible(true);
    });
    auto *label = new QLabel(tr("&Language"));
    label->setBuddy(m_language);
    auto *line = new QHBoxLayout;
    line->addWidget(m_language);
    line->addWidget(m_restart);
    line->addStretch();
    form.addRow(label, line);
}

void SettingsPage::addDelay(QFormLayout &form)
{
    auto *delay = new QSpinBox;
    delay->setRange(0, longestSendDelay);
    delay->setValue(m_preferences.sendDelay());
    delay->setSpecialValueText(tr("Send at once"));
    //: Behind a number of seconds.
    delay->setSuffix(tr(" s"));
    delay->setAccessibleName(tr("Time to undo after Send"));
    connect(delay, &QSpinBox::valueChanged, this,
            [this](int seconds) { m_preferences.setSendDelay(seconds); });
    auto *label = new QLabel(tr("Time to &undo after Send"));
    label->setBuddy(delay);
    auto *line = new QHBoxLayout;
    line->addWidget(delay);
    line->addStretch();
    form.addRow(label, line);
}

void SettingsPage::addFolder(QFormLayout &form, const QString &name, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    auto *value = new QLabel(shown);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(name);
    //: %1 is the name of a folder.
    auto *copy = new CopyButton(tr("Copy the path of: %1").arg(name));
    copy->setSource([shown] { return shown; });
    auto *line = new QHBoxLayout;
    line->addWidget(value);
    line->addWidget(copy);
    line->addStretch();
    form.addRow(name, line);
}

void SettingsPage::addLog(QFormLayout &form, const QString &folder)
{
    auto *copy = new CopyButton(tr("Copy the log for support"));
    copy->setText(tr("Copy the log"));
    copy->setSource([folder] { return LogFile::lastLines(folder, longestCopiedLog); });
    auto *show = new QPushButton(tr("Show the folder of the log"));
    connect(show, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    auto *note = new QLabel(tr("It holds ids and status codes, no keys and no personal data."));
    note->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(show);
    line->addWidget(copy);
    line->addWidget(note, 1);
    form.addRow(tr("Log"), line);
}

QWidget *SettingsPage::buildDescriptions(const Catalog &catalog)
{
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins({});
    QStringList titles;
    for (const Api &api : catalog.apis())
        titles.append(api.title);
    layout->addWidget(
        new QLabel(tr("API descriptions in use: %1").arg(QLocale().createSeparatedList(titles))));
    for (const Error &problem : catalog.problems()) {
        auto *bar = new MessageBar;
        layout->addWidget(bar);
        bar->setClosable(false);
        bar->showMessage(Tone::Bad, sentence(problem));
    }
    return whole;
}

} // namespace desk
