// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/draftstore.h"

#include "app/core/log.h"
#include "app/store/database.h"

using namespace Qt::StringLiterals;

namespace desk {

DraftStore::DraftStore(Database &database)
    : m_database(database)
{
}

Result<void> DraftStore::save(const Draft &draft)
{
    Statement statement(m_database, uR"(
        INSERT INTO drafts (id, account, operation, changed_at, json)
        SELECT :id, :account, :operation, :changed_at, :json
        WHERE NOT EXISTS (SELECT 1 FROM submissions WHERE draft = :id)
        ON CONFLICT (id) DO UPDATE SET account = excluded.account, operation = excluded.operation,
            changed_at = excluded.changed_at, json = excluded.json)"_s);
    const auto ran = statement.bind(u":id"_s, draft.id)
                         .bind(u":account"_s, draft.account)
                         .bind(u":operation"_s, draft.operation)
                         .bind(u":changed_at"_s, draft.changedAt)
                         .bind(u":json"_s, QString::fromUtf8(writeJson(draftToJson(draft))))
                         .run();
    if (!ran)
        return ran;
    if (statement.rowsChanged() == 0)
        return fail(ErrorCode::DraftAlreadySent, draft.id);
    return {};
}

Result<void> DraftStore::remove(const QString &draft)
{
    Statement statement(m_database, u"DELETE FROM drafts WHERE id = :id"_s);
    return statement.bind(u":id"_s, draft).run();
}

Result<QList<Draft>> DraftStore::all()
{
    Statement statement(m_database, u"SELECT json FROM drafts ORDER BY changed_at DESC, id"_s);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    QList<Draft> drafts;
    while (statement.next()) {
        const auto json = parseJson(statement.value(0).toByteArray());
        if (!json) { // one of many must not keep the program from starting
            LogLine(logStore(), "an unreadable draft is left out", QtWarningMsg);
            continue;
        }
        drafts.append(draftFromJson(*json));
    }
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return drafts;
}

} // namespace desk
