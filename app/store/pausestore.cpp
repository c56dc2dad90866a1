// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/pausestore.h"

#include "app/store/database.h"

using namespace Qt::StringLiterals;

namespace desk {

PauseStore::PauseStore(Database &database)
    : m_database(database)
{
}

Result<void> PauseStore::save(const Pause &pause)
{
    Statement statement(m_database, uR"(
        INSERT INTO pauses (account, operation, reason, until)
        VALUES (:account, :operation, :reason, :until)
        ON CONFLICT (account, operation) DO UPDATE
            SET reason = excluded.reason, until = excluded.until)"_s);
    return statement.bind(u":account"_s, pause.account)
        .bind(u":operation"_s, pause.operation)
        .bind(u":reason"_s, reasonName(pause.reason))
        .bind(u":until"_s, pause.until)
        .run();
}

Result<void> PauseStore::remove(const QString &account, const QString &operation)
{
    Statement statement(
        m_database, u"DELETE FROM pauses WHERE account = :account AND operation = :operation"_s);
    return statement.bind(u":account"_s, account).bind(u":operation"_s, operation).run();
}

Result<QList<Pause>> PauseStore::all()
{
    Statement statement(
        m_database,
        u"SELECT account, operation, reason, until FROM pauses ORDER BY account, operation"_s);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    QList<Pause> pauses;
    while (statement.next())
        pauses.append({statement.value(0).toString(), statement.value(1).toString(),
                       reasonFromName(statement.value(2).toString()),
                       statement.value(3).toLongLong()});
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return pauses;
}

} // namespace desk
