// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/outboxpage.h"

#include "app/catalog/catalog.h"
#include "ui/look/emptypage.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/models/accountsmodel.h"
#include "ui/models/historymodel.h"
#include "ui/texts/pausetext.h"

#include <QLabel>
#include <QVBoxLayout>

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
    layout->addLayout(m_pauses);
    layout->addWidget(m_view, 1);
    connect(&m_engine, &Engine::statusChanged, this, &OutboxPage::onStatusChanged);
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
    for (const Pause &pause : status.pauses)
        addPause(pause);
}

void OutboxPage::addPause(const Pause &pause)
{
    const auto account = m_accounts.account(pause.account);
    if (!account)
        return;
    const Operation *operation = m_catalog.operation(account->api, pause.operation);
    auto *bar = new MessageBar;
    bar->setClosable(false);
    const bool practice = account->environment == EnvironmentKind::Practice; // has no key
    const bool byKey = needsKey(pause) && !practice;
    bar->showMessage(Tone::Attention,
                     pauseText(pause, account->name, operation ? operation->title : QString()),
                     byKey ? tr("Enter the &key") : tr("Go &on now"));
    connect(bar, &MessageBar::stepChosen, this, [this, pause, byKey] {
        if (byKey)
            emit keyRequested(pause.account);
        else
            m_engine.resume(pause.account, pause.operation);
    });
    m_pauses->addWidget(bar);
}

} // namespace desk
