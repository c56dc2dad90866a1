// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/submission.h"

#include <QVariant>

#include <optional>
#include <vector>

namespace desk {

class Database;

/// What a person wants of the rows of a batch that have not left.
enum class BatchStanding {
    Held, ///< they stay
    Released, ///< Held ones become Queued
    Cancelled, ///< Held, Queued and Waiting ones become Cancelled
};

/// What is asked of history about a row before it is stored.
struct KnownQuestion
{
    int row = 0;
    QString key; ///< idempotency key; may be empty
    QByteArray fingerprint; ///< see NewSubmission; may be empty
};

/// The newest submission that says the same or has the same key, and was accepted or may still be.
struct KnownRow
{
    qint64 submission = 0;
    qint64 createdAt = 0;
    SubmissionState state = SubmissionState::Accepted;
    QString returnedId;
};

/// Writing of many submissions at once. Each function is one commit, durable when it returns.
class BatchStore final
{
public:
    struct Stored
    {
        int rows = 0;
        int alreadyThere = 0; ///< a row carries the draft: it stays as it is
    };

    /// The database must outlive the store.
    explicit BatchStore(Database &database);

    /// As Held, whatever state they name; the batch is Held from then on.
    [[nodiscard]] Result<Stored> store(const QString &batch,
                                       const std::vector<NewSubmission> &rows);
    [[nodiscard]] Result<void> setStanding(const QString &batch, BatchStanding standing);
    /// Some of the rows that are not yet as their batch's standing wants them; the rows as they
    /// are then, none when all are.
    [[nodiscard]] Result<std::vector<SubmissionRow>> bringSomeInLine(int limit, qint64 now);

private:
    [[nodiscard]] Result<std::vector<SubmissionRow>> change(BatchStanding standing, int limit,
                                                            qint64 now);

    Database &m_database;
};

/// Rows of a batch with a higher id, lowest first.
[[nodiscard]] Result<std::vector<SubmissionRow>>
readBatchRows(Database &database, const QString &batch, qint64 after, int limit);
[[nodiscard]] Result<std::optional<KnownRow>> readKnown(Database &database, const QString &account,
                                                        const KnownQuestion &question);

} // namespace desk
