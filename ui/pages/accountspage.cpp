// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/accountspage.h"

#include "app/catalog/catalog.h"
#include "app/outbox/engine.h"
#include "app/outbox/keycourier.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/models/accountsmodel.h"
#include "ui/pages/accountdelegate.h"
#include "ui/texts/accounttext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {

AccountsPage::AccountsPage(const KeyEditor::Parts &parts, AccountsModel &accounts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_accounts(accounts)
    , m_list(new QListView)
    , m_about(new QLabel)
    , m_open(new QPushButton(tr("&Open")))
    , m_edit(new QPushButton(icon(u"correct"_s), tr("Ed&it")))
    , m_remove(new QPushButton(icon(u"remove"_s), tr("&Remove")))
{
    const Measures measures(this);
    auto *title = new QLabel(tr("Accounts"));
    title->setFont(pageTitleFont(font()));
    m_list->setModel(&m_accounts);
    m_list->setItemDelegate(new AccountDelegate(m_list));
    m_list->setAccessibleName(tr("Accounts"));
    m_about->setWordWrap(true);
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_about->setAccessibleName(tr("About this account"));
    auto *add = new QPushButton(icon(u"add"_s), tr("&New account"));
    auto *where = new QPushButton(icon(u"key"_s), tr("&Where are my keys?"));

    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {add, m_open, m_edit, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(where);
    auto *content = new QHBoxLayout;
    content->setSpacing(measures.page());
    content->addWidget(m_list, 2);
    content->addWidget(m_about, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures.page(), measures.group(), measures.page(),
                               measures.group());
    layout->setSpacing(measures.group());
    layout->addWidget(title);
    layout->addLayout(buttons);
    layout->addLayout(content, 1);

    connect(add, &QPushButton::clicked, this, &AccountsPage::addAccount);
    connect(where, &QPushButton::clicked, this, [this] {
        auto *dialog = new KeysDialog(m_parts.courier.keys(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(current(), false); });
    connect(m_remove, &QPushButton::clicked, this, &AccountsPage::remove);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(current()->id); });
    connect(m_list, &QListView::activated, this, [this] { emit openRequested(current()->id); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AccountsPage::refresh);
    connect(&m_accounts, &QAbstractItemModel::dataChanged, this, &AccountsPage::refresh);
    connect(&m_accounts, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) {
                if (!m_list->currentIndex().isValid())
                    m_list->setCurrentIndex(m_accounts.index(first));
            });
    connect(&m_accounts, &QAbstractItemModel::modelReset, this,
            [this] { m_list->setCurrentIndex(m_accounts.index(0)); });
    refresh();
}

void AccountsPage::addAccount()
{
    edit(std::nullopt, false);
}

void AccountsPage::editKey(const QString &account)
{
    if (const auto known = m_accounts.account(account))
        edit(known, true);
}

std::optional<Account> AccountsPage::current() const
{
    return m_accounts.account(m_list->currentIndex().data(AccountsModel::IdRole).toString());
}

void AccountsPage::edit(const std::optional<Account> &account, bool atKey)
{
    auto *dialog = new AccountDialog(m_parts, m_accounts, account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!account) // who edits one stays here
        connect(dialog, &AccountDialog::accountSaved, this, &AccountsPage::openRequested,
                Qt::QueuedConnection);
    dialog->open();
    if (atKey)
        dialog->focusKey();
}

void AccountsPage::remove()
{
    const auto account = current();
    if (!account)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove account"),
                                tr("Remove the account %1?").arg(account->name),
                                QMessageBox::Cancel, this);
    box->setInformativeText(
        tr("Its key and its unfinished sheets are removed, and what waits to be sent is cancelled. "
           "History stays."));
    QPushButton *yes = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this,
            [this, id = account->id] { m_parts.engine.removeAccount(id); });
    box->open();
}

void AccountsPage::refresh()
{
    const auto account = current();
    for (QPushButton *button : {m_open, m_edit, m_remove})
        button->setEnabled(account.has_value());
    if (account && account->isPreset) // it would come back
        m_remove->setEnabled(false);
    const Api *api = account ? m_parts.catalog.api(account->api) : nullptr;
    m_about->setText(api ? accountText(*account, *api) : QString());
}

} // namespace desk
