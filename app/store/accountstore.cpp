// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/accountstore.h"

#include "app/core/log.h"
#include "app/store/database.h"

using namespace Qt::StringLiterals;

namespace desk {

AccountStore::AccountStore(Database &database)
    : m_database(database)
{
}

Result<void> AccountStore::save(const Account &account)
{
    Statement statement(m_database, uR"(
        INSERT INTO accounts (id, position, json) VALUES (:id, :position, :json)
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, json = excluded.json)"_s);
    return statement.bind(u":id"_s, account.id)
        .bind(u":position"_s, account.order)
        .bind(u":json"_s, QString::fromUtf8(writeJson(accountToJson(account))))
        .run();
}

Result<void> AccountStore::remove(const QString &account)
{
    Transaction transaction(m_database);
    for (const QString &sql : {u"DELETE FROM drafts WHERE account = :account"_s,
                               u"DELETE FROM pauses WHERE account = :account"_s,
                               u"DELETE FROM batch_runs WHERE account = :account"_s,
                               u"DELETE FROM accounts WHERE id = :account"_s,
                               uR"(INSERT OR REPLACE INTO facts (name, value)
                                   VALUES ('leaving ' || :account, :account))"_s}) {
        Statement statement(m_database, sql);
        if (const auto ran = statement.bind(u":account"_s, account).run(); !ran)
            return ran;
    }
    return transaction.commit();
}

Result<QStringList> AccountStore::leaving()
{
    Statement statement(m_database, u"SELECT value FROM facts WHERE name LIKE 'leaving %'"_s);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    QStringList accounts;
    while (statement.next())
        accounts.append(statement.value(0).toString());
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return accounts;
}

Result<void> AccountStore::forgetLeaving(const QString &account)
{
    Statement statement(m_database, u"DELETE FROM facts WHERE name = 'leaving ' || :account"_s);
    return statement.bind(u":account"_s, account).run();
}

Result<QList<Account>> AccountStore::all()
{
    Statement statement(m_database, u"SELECT json FROM accounts ORDER BY position, id"_s);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    QList<Account> accounts;
    while (statement.next()) {
        const auto json = parseJson(statement.value(0).toByteArray());
        if (!json) { // one of many must not keep the program from starting
            LogLine(logStore(), "an unreadable account is left out", QtWarningMsg);
            continue;
        }
        accounts.append(accountFromJson(*json));
    }
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return accounts;
}

} // namespace desk
