// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/accountbook.h"

namespace desk {

void AccountBook::setAccounts(const QList<Account> &accounts)
{
    m_accounts.clear();
    for (const Account &account : accounts)
        put(account);
}

void AccountBook::put(const Account &account)
{
    m_accounts.insert_or_assign(account.id, account);
}

void AccountBook::remove(const QString &account)
{
    m_accounts.erase(account);
    dropKey(account);
}

const Account *AccountBook::account(const QString &id) const
{
    const auto at = m_accounts.find(id);
    return at == m_accounts.end() ? nullptr : &at->second;
}

void AccountBook::setKey(const QString &account, Secret key)
{
    m_keys.insert_or_assign(account, std::move(key));
}

void AccountBook::dropKey(const QString &account)
{
    m_keys.erase(account);
}

const Secret *AccountBook::key(const QString &account) const
{
    const auto at = m_keys.find(account);
    return at == m_keys.end() ? nullptr : &at->second;
}

QString AccountBook::scope(const QString &account) const
{
    const Secret *mine = key(account);
    if (!mine)
        return account;
    for (const auto &[other, theirs] : m_keys) {
        if (theirs.equals(*mine))
            return other;
    }
    return account;
}

} // namespace desk
