// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/entry/account.h"

#include <QList>

namespace desk {

class Database;

/// The accounts, without their keys.
class AccountStore final
{
public:
    /// The database must outlive the store.
    explicit AccountStore(Database &database);

    [[nodiscard]] Result<void> save(const Account &account);
    /// Its drafts and pauses go in the same commit; history stays. What had not left is still to be
    /// cancelled.
    [[nodiscard]] Result<void> remove(const QString &account);
    /// Removed ones whose rows are still to be cancelled.
    [[nodiscard]] Result<QStringList> leaving();
    [[nodiscard]] Result<void> forgetLeaving(const QString &account); ///< none of its rows is left
    [[nodiscard]] Result<QList<Account>> all(); ///< by Account::order

private:
    Database &m_database;
};

} // namespace desk
