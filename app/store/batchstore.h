// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/submission.h"

#include <QMap>
#include <QSet>

#include <optional>
#include <vector>

namespace desk {

class Database;

/// What a person wants of the rows of a batch that have not left.
enum class BatchStanding {
    Held, ///< Queued and Waiting ones become Held
    Released, ///< Held ones become Queued
    Cancelled, ///< Held, Queued and Waiting ones become Cancelled
};

/// How many rows of a batch are in which state.
struct BatchProgress
{
    QString batch;
    int inFile = 0; ///< to be sent, and not taken from its file yet
    int held = 0;
    int queued = 0; ///< Queued, Sending, Waiting
    int accepted = 0;
    int rejected = 0;
    int unknown = 0;
    int cancelled = 0;
    bool isReleased = false; ///< its Held rows, and those in its file, are about to leave
    QMap<int, int> taken; ///< of each run that still has rows in the file: how many it has not

    friend bool operator==(const BatchProgress &, const BatchProgress &) = default;
};

/// What the rows of a batch are to become. Each function is one commit, durable when it returns.
class BatchStore final
{
public:
    /// The database must outlive the store.
    explicit BatchStore(Database &database);

    /// What is not taken from the file of a cancelled batch is never taken.
    [[nodiscard]] Result<void> setStanding(const QString &batch, BatchStanding standing);
    /// See Engine::leaveToOthers; the rows that changed by it.
    [[nodiscard]] Result<std::vector<SubmissionRow>> leaveToOthers(const QString &batch,
                                                                   const QSet<qint64> &submissions);
    /// Some of the rows that are not yet as their batch's standing wants them; the rows as they
    /// are then, none when all are.
    [[nodiscard]] Result<std::vector<SubmissionRow>> bringSomeInLine(int limit, qint64 now);
    /// The same for one row, which was just made Queued or Waiting; no value: it may go.
    [[nodiscard]] Result<std::optional<SubmissionRow>> bringInLine(qint64 id, qint64 now);
    /// Of batches that are held or cancelled and have nothing left to hold or cancel: their
    /// standing is of no concern to rows that a person sends again later.
    [[nodiscard]] Result<void> forgetSettled();
    /// A person sends rows again now: a cancelled batch does not wait for what is under way.
    [[nodiscard]] Result<void> forgetSettledForAgain();

private:
    [[nodiscard]] Result<void> forget(BatchStanding standing, const QString &unlessAnyIs);
    [[nodiscard]] Result<std::vector<SubmissionRow>> change(BatchStanding standing, qint64 id,
                                                            int limit, qint64 now);

    Database &m_database;
};

/// Rows of a batch with a higher id, lowest first.
[[nodiscard]] Result<std::vector<SubmissionRow>>
readBatchRows(Database &database, const QString &batch, qint64 after, int limit);
[[nodiscard]] Result<BatchProgress> readBatchProgress(Database &database, const QString &batch);

} // namespace desk
