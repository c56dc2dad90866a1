// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/headerline.h"

#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/texts/outcometext.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace desk {

HeaderLine::HeaderLine(QWidget *parent)
    : QWidget(parent)
    , m_chooser(new QComboBox(this))
    , m_badge(new EnvironmentBadge(this))
    , m_find(new QToolButton(this))
    , m_outbox(new QToolButton(this))
{
    const Measures measures(this);
    m_chooser->setAccessibleName(tr("Account"));
    m_chooser->view()->setAccessibleName(tr("Accounts"));
    m_chooser->setToolTip(tr("The account that entries are sent with"));
    m_chooser->setMinimumContentsLength(24);
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_badge->hide();

    for (auto *button : {m_find, m_outbox}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_find->setIcon(icon(u"search"_s));
    //: %1 is a key, such as Ctrl+K.
    m_find->setText(
        tr("Find…  %1").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    m_find->setAccessibleName(tr("Find a page, an account or an action"));
    m_find->setToolTip(m_find->accessibleName());
    setOutbox(0, 0);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measures.group(), measures.gap(), measures.group(), measures.gap());
    row->setSpacing(measures.gap());
    row->addWidget(m_chooser);
    row->addWidget(m_badge);
    row->addStretch();
    row->addWidget(m_find);
    row->addWidget(m_outbox);

    connect(m_chooser, &QComboBox::activated, this, &HeaderLine::choose);
    connect(m_find, &QToolButton::clicked, this, &HeaderLine::findAsked);
    connect(m_outbox, &QToolButton::clicked, this, &HeaderLine::outboxAsked);
}

void HeaderLine::setAccounts(const QList<AccountEntry> &accounts, const QString &current)
{
    const QSignalBlocker blocker(m_chooser);
    m_accounts = accounts;
    m_chooser->clear();
    for (const auto &account : accounts) {
        //: An account in a list: %1 is its name, %2 the vendor's name.
        m_chooser->addItem(tr("%1 · %2").arg(account.name, account.api), account.id);
        m_chooser->setItemData(m_chooser->count() - 1, environmentWord(account.environment),
                               Qt::ToolTipRole);
    }
    m_chooser->setCurrentIndex(m_chooser->findData(current));
    m_chooser->setEnabled(!accounts.isEmpty());
    showEnvironment(m_chooser->currentIndex());
}

QString HeaderLine::account() const
{
    return m_chooser->currentData().toString();
}

void HeaderLine::setOutbox(int unfinished, int toDecide)
{
    m_outbox->setIcon(toDecide > 0 ? icon(u"unknown"_s, Tone::Attention) : icon(u"outbox"_s));
    if (toDecide > 0)
        m_outbox->setText(tr("%n to decide", nullptr, toDecide));
    else if (unfinished > 0)
        m_outbox->setText(tr("%n in the outbox", nullptr, unfinished));
    else
        m_outbox->setText(tr("Outbox empty"));
    m_outbox->setToolTip(tr("Go to the outbox"));
}

void HeaderLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Measures measures(this);
    painter.setPen(hairlineColor(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    // Production is the one place where a slip costs: a bar across the window says so everywhere.
    if (m_badge->isVisible() && m_badge->environment() == EnvironmentKind::Production)
        painter.fillRect(0, 0, width(), measures.u / 2, strongGround().ground);
}

void HeaderLine::choose(int row)
{
    showEnvironment(row);
    emit accountChosen(account());
}

void HeaderLine::showEnvironment(int row)
{
    const bool known = row >= 0 && row < m_accounts.size();
    m_badge->setVisible(known);
    if (known)
        m_badge->setEnvironment(m_accounts[row].environment);
    update();
}

} // namespace desk
