// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/outboxpage.h"

#include "app/catalog/catalog.h"
#include "ui/look/emptypage.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/models/accountsmodel.h"
#include "ui/models/historymodel.h"
#include "ui/texts/outcometext.h"
#include "ui/texts/pausetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace desk {

OutboxPage::OutboxPage(const SubmissionsView::Parts &parts, const AccountsModel &accounts,
                       QWidget *parent)
    : QWidget(parent)
    , m_engine(parts.engine)
    , m_catalog(parts.catalog)
    , m_accounts(accounts)
    , m_model(parts.model)
    , m_pauses(new QVBoxLayout)
    , m_inFiles(new QLabel)
    , m_view(new SubmissionsView(parts, tr("Outbox")))
{
    const Measures measures(this);
    auto *title = new QLabel(tr("Outbox"));
    title->setFont(pageTitleFont(font()));
    m_view->emptyPage().setContent(
        u"outbox"_s, tr("Nothing waits. What you send passes through here on its way."), {});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures.page(), measures.group(), measures.page(),
                               measures.group());
    layout->setSpacing(measures.group());
    layout->addWidget(title);
    layout->addWidget(buildActions());
    layout->addLayout(m_pauses);
    m_inFiles->setWordWrap(true);
    m_inFiles->hide();
    layout->addWidget(m_inFiles);
    layout->addWidget(m_view, 1);
    connect(&m_engine, &Engine::statusChanged, this, &OutboxPage::onStatusChanged);
}

QWidget *OutboxPage::buildActions()
{
    m_pauseAll = new QPushButton(tr("&Pause everything"));
    m_sendNow = new QPushButton(icon(u"retry"_s), tr("Send what &waits now"));
    m_sendNow->setToolTip(tr("Does not wait for the time of the next try."));
    m_retryFailed = new QPushButton(icon(u"rejected"_s), {});
    m_retryFailed->setToolTip(
        tr("What was refused goes again as it is: after a right was given, or "
           "what was missing there has been made."));
    m_retryFailed->hide();
    connect(m_retryFailed, &QPushButton::clicked, this, &OutboxPage::askToRetry);
    connect(m_pauseAll, &QPushButton::clicked, this, [this] { m_engine.pauseAll(); });
    connect(m_sendNow, &QPushButton::clicked, this, [this] { m_engine.sendWaitingNow(); });
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->addWidget(m_pauseAll);
    layout->addWidget(m_sendNow);
    layout->addWidget(m_retryFailed);
    layout->addStretch();
    return bar;
}

void OutboxPage::askToRetry()
{
    constexpr int manyForProduction = 20;
    const QLocale locale;
    int count = 0;
    bool isProduction = false;
    QStringList lines;
    for (auto it = m_failed.begin(); it != m_failed.end(); ++it) {
        const auto account = m_accounts.account(it.key());
        if (!account)
            continue;
        count += it.value();
        isProduction = isProduction || account->environment == EnvironmentKind::Production;
        //: A line of a list: an account, its environment, how many of its entries.
        lines.append(tr("%1 (%2): %3")
                         .arg(account->name, environmentWord(account->environment),
                              locale.toString(it.value())));
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Retry failed"),
                                tr("Send %n refused entry(s) again?", nullptr, count),
                                QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        lines.join(u'\n') + u"\n\n"_s
        + tr("They go as they were, under the same ids. What may have arrived is not among them."));
    QPushButton *send = box->addButton(tr("&Send again"), QMessageBox::AcceptRole);
    if (isProduction && count > manyForProduction)
        box->setDefaultButton(QMessageBox::Cancel);
    else
        box->setDefaultButton(send);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(send, &QPushButton::clicked, this, [this, asked = m_failed.keys()] {
        for (const QString &account : asked)
            m_engine.retryFailed({account, {}, {}});
    });
    box->open();
}

void OutboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    HistoryQuery query;
    query.unfinishedOnly = true;
    m_model.restart(query); // what was finished since goes
}

void OutboxPage::onStatusChanged(const OutboxStatus &status)
{
    while (QLayoutItem *item = m_pauses->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_pauseAll->setEnabled(true);
    m_sendNow->setEnabled(status.unfinished > 0);
    const int inFiles = std::accumulate(status.inFiles.begin(), status.inFiles.end(), 0);
    m_inFiles->setText(tr("%Ln more row(s) of tables wait for their turn. They are listed here as "
                          "it comes; under Import you see them all.",
                          nullptr, inFiles));
    m_inFiles->setVisible(inFiles > 0);
    m_failed = status.failed;
    const int failed = std::accumulate(m_failed.begin(), m_failed.end(), 0);
    //: %1 is how many entries.
    m_retryFailed->setText(tr("Re&try failed (%1)").arg(QLocale().toString(failed)));
    m_retryFailed->setVisible(failed > 0);
    for (const Pause &pause : status.pauses) {
        if (pause.reason == Reason::PausedByPerson) {
            m_pauseAll->setEnabled(false);
            addBar(pauseText(pause, {}, {}), tr("Go &on"), [this] { m_engine.resume({}, {}); });
        } else {
            addPause(pause);
        }
    }
}

void OutboxPage::addBar(const QString &sentence, const QString &step,
                        const std::function<void()> &then)
{
    auto *bar = new MessageBar;
    bar->setClosable(false);
    bar->showMessage(Tone::Attention, sentence, step);
    connect(bar, &MessageBar::stepChosen, this, then);
    m_pauses->addWidget(bar);
}

void OutboxPage::addPause(const Pause &pause)
{
    const auto account = m_accounts.account(pause.account);
    if (!account)
        return;
    const Operation *operation = m_catalog.operation(account->api, pause.operation);
    const bool practice = account->environment == EnvironmentKind::Practice; // has no key
    const bool byKey = needsKey(pause) && !practice;
    addBar(pauseText(pause, account->name, operation ? operation->title : QString()),
           byKey ? tr("Enter the &key") : tr("Go &on now"), [this, pause, byKey] {
               if (byKey)
                   emit keyRequested(pause.account);
               else
                   m_engine.resume(pause.account, pause.operation);
           });
}

} // namespace desk
