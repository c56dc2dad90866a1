// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QStringList>

namespace desk {

class Database;

/// What is to be known where no history is kept: until when receipts could be read, and which
/// batches still need what became of their rows. Engine thread.
class NoHistory final
{
public:
    /// The database, which is that of the folder, must outlive this.
    NoHistory(Database &database, const QString &folder);

    /// When the window was last seen, in ms: what was finished after it closed, nobody has read.
    /// `now` where the program was killed. Once.
    [[nodiscard]] Result<qint64> takeSeenUntil(qint64 now);
    [[nodiscard]] Result<void> noteSeenUntil(qint64 time);

    /// Batches with a row that is still to be sent, or was not finished by then: without their rows
    /// in history they would be sent again.
    [[nodiscard]] QStringList openBatches(qint64 until) const;
    /// All that have a file, read or not: what has left of them is known from history alone.
    [[nodiscard]] QStringList keptBatches() const;
    /// Removes the files of all others, each just after it was read; those that are still open.
    QStringList removeThroughBatches(qint64 until) const;

private:
    [[nodiscard]] bool isThrough(const QString &path, qint64 until) const;

    Database &m_database;
    const QString m_batches;
};

} // namespace desk
