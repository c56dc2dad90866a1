// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/submission.h"

#include <optional>

namespace desk {

class Database;

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

/// `exceptBatch`: rows of that batch do not count; empty: all do.
[[nodiscard]] Result<std::optional<KnownRow>> readKnown(Database &database, const QString &account,
                                                        const KnownQuestion &question,
                                                        const QString &exceptBatch = {});

} // namespace desk
