// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/knownrows.h"

#include "app/store/database.h"
#include "app/store/submissionrows.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// The newest that was accepted or may still be, where `what` holds. As in SubmissionStore: a plus
/// sign keeps the index of `what`, and a vendor's key does not compare without letter case.
Result<std::optional<SubmissionRow>> newestWhere(Database &database, const QString &what,
                                                 const QString &account, const QVariant &value,
                                                 const QString &exceptBatch)
{
    const QString sql = u"SELECT "_s + rowColumns() + u" FROM submissions WHERE "_s + what
        + uR"( AND account = :account AND state NOT IN ('rejected', 'cancelled')
            AND (:except = '' OR batch <> :except)
        ORDER BY +id DESC LIMIT 1)"_s;
    Statement statement(database, sql);
    const auto rows = rowsOf(statement.bind(u":account"_s, account)
                                 .bind(u":value"_s, value)
                                 .bind(u":except"_s, exceptBatch));
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}
} // namespace

Result<std::optional<KnownRow>> readKnown(Database &database, const QString &account,
                                          const KnownQuestion &question, const QString &exceptBatch)
{
    Result<std::optional<SubmissionRow>> found = std::nullopt;
    if (!question.key.isEmpty())
        found
            = newestWhere(database, u"key <> '' AND key = :value AND key = :value COLLATE BINARY"_s,
                          account, question.key, exceptBatch);
    if (found && !*found && !question.fingerprint.isEmpty())
        found = newestWhere(database, u"fingerprint <> x'' AND fingerprint = :value"_s, account,
                            question.fingerprint, exceptBatch);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    return KnownRow {(*found)->id, (*found)->createdAt, (*found)->state, (*found)->returnedId};
}

} // namespace desk
