// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/submission.h"

#include <QDateTime>
#include <QStringList>

#include <functional>

namespace desk {

class Database;

/// What may be forgotten of the history. Rows that are not finished are never touched.
struct RetentionRule
{
    qint64 removeBefore = 0; ///< finished rows made before this go; 0: none
    qint64 keepNewest = -1; ///< of the finished rows; -1: all
    qint64 erasePersonBefore = 0; ///< their personal data goes, the rows stay; 0: none
    qint64 finishedUntil = 0; ///< finished rows of any age go, if they were by then; 0: none
    QStringList openBatches {}; ///< rows of these stay, or they could go twice

    friend bool operator==(const RetentionRule &, const RetentionRule &) = default;
};

/// What a person wants to keep.
struct RetentionPolicy
{
    int days = 0; ///< 0: for ever
    int entries = 0; ///< the newest; 0: any number
    int personDays = 0; ///< personal data in them; 0: as long as the entry
    bool none = false; ///< no history: see Engine::keepNoHistory

    friend bool operator==(const RetentionPolicy &, const RetentionPolicy &) = default;
};

/// Also without history, receipts stay while the program runs.
[[nodiscard]] RetentionRule ruleWhileRunning(const RetentionPolicy &policy, const QDateTime &now);
/// When a person asks for it; without history receipts go, too.
[[nodiscard]] RetentionRule ruleOnDemand(const RetentionPolicy &policy, const QDateTime &now);

/// Forgets in small commits, so that the thread that sends is never held up for long.
///
/// What stays of an erased row: its id, account, operation, state, times, status, returned id, key
/// and the hash that equal entries are found by. What leaves the file is overwritten there; the log
/// of SQLite is emptied by finish().
class Retention final
{
public:
    /// Which fields of a row's request hold personal data. An answer is never kept.
    struct Personal
    {
        bool isKnown = false; ///< else nothing of the request is kept
        QStringList fields = {}; ///< see Operation::person
    };
    using PersonalOf = std::function<Personal(const SubmissionRow &)>;

    /// The database must outlive this.
    Retention(Database &database, const PersonalOf &personalOf);

    /// How many rows the rule would touch now.
    [[nodiscard]] Result<qint64> count(const RetentionRule &rule);
    /// At most `rows` of them, in one commit; how many. 0: nothing is left to do.
    [[nodiscard]] Result<int> step(const RetentionRule &rule, int rows = 100);
    /// After the last step: nothing of what was forgotten is in the log of the database either.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<QList<qint64>> due(const QString &which, const RetentionRule &rule,
                                            int rows);
    [[nodiscard]] Result<void> remove(qint64 id);
    [[nodiscard]] Result<void> erase(qint64 id);

    Database &m_database;
    const PersonalOf m_personalOf;
};

} // namespace desk
