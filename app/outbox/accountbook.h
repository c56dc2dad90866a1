// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/secret.h"
#include "app/entry/account.h"

#include <QList>
#include <QString>

#include <map>

namespace desk {

/// The accounts and the keys that are in memory; engine thread.
class AccountBook final
{
public:
    void setAccounts(const QList<Account> &accounts);
    void put(const Account &account);
    void remove(const QString &account); ///< its key goes too
    [[nodiscard]] const Account *account(const QString &id) const; ///< may be null

    void setKey(const QString &account, Secret key);
    void dropKey(const QString &account);
    [[nodiscard]] const Secret *key(const QString &account) const; ///< null: not in memory

    /// The name under which requests are counted: the same for accounts with the same key.
    [[nodiscard]] QString scope(const QString &account) const;

private:
    std::map<QString, Account> m_accounts;
    std::map<QString, Secret> m_keys;
};

} // namespace desk
