// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/accountsmodel.h"

#include "ui/texts/outcometext.h"

#include <algorithm>

namespace desk {

AccountsModel::AccountsModel(Engine &engine, const Catalog &catalog, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalog(catalog)
{
    connect(&engine, &Engine::accountSaved, this, &AccountsModel::onSaved);
    connect(&engine, &Engine::accountRemoved, this, &AccountsModel::onRemoved);
}

void AccountsModel::setAccounts(const QList<Account> &accounts)
{
    beginResetModel();
    m_accounts = accounts;
    endResetModel();
}

std::optional<Account> AccountsModel::account(const QString &id) const
{
    const int at = indexOf(id);
    return at < 0 ? std::nullopt : std::optional(m_accounts[at]);
}

int AccountsModel::indexOf(const QString &id) const
{
    const auto at = std::find_if(m_accounts.begin(), m_accounts.end(),
                                 [&](const auto &a) { return a.id == id; });
    return at == m_accounts.end() ? -1 : int(at - m_accounts.begin());
}

QString AccountsModel::title(const Account &account) const
{
    const Api *api = m_catalog.api(account.api);
    return api ? api->title : account.api;
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_accounts.size());
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Account &account = m_accounts[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return account.name;
    case Qt::AccessibleTextRole:
        //: An account read aloud: name, vendor, environment.
        return tr("%1, %2, %3")
            .arg(account.name, title(account), environmentWord(account.environment));
    case IdRole:
        return account.id;
    case ApiTitleRole:
        return title(account);
    case EnvironmentRole:
        return int(account.environment);
    case KeyBackendRole:
        return account.keyBackend;
    default:
        return {};
    }
}

void AccountsModel::onSaved(const Account &account)
{
    const int at = indexOf(account.id);
    if (at >= 0) {
        m_accounts[at] = account;
        emit dataChanged(index(at), index(at));
    } else {
        beginInsertRows({}, rowCount(), rowCount());
        m_accounts.append(account);
        endInsertRows();
    }
    emit accountChanged(account);
}

void AccountsModel::onRemoved(const QString &account)
{
    const int at = indexOf(account);
    if (at < 0)
        return;
    beginRemoveRows({}, at, at);
    m_accounts.removeAt(at);
    endRemoveRows();
    emit accountRemoved(account);
}

} // namespace desk
