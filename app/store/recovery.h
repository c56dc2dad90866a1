// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/migrations.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace desk {

class Database;

/// What became of a damaged history.
struct Recovery
{
    qint64 entries = 0; ///< submissions that stand in the new file
    qint64 lost = 0; ///< submissions that were there for certain and could not be read
    QString keptAs; ///< where the damaged file is now

    friend bool operator==(const Recovery &, const Recovery &) = default;
};

/// Opens the history of `folder` for writing. A damaged one is moved aside, never deleted, and what
/// can be read of it stands in a new one; see takeRecovery().
///
/// A large file is checked whole only after damage was met in it: that takes as long as reading it.
/// Rows that wait and whose attempts may be lost are *Sending* afterwards, as after a crash.
[[nodiscard]] Result<std::unique_ptr<Database>>
openOrRecover(const QString &folder, const QDateTime &now,
              const std::vector<Migration> &steps = migrations());

/// What the last recovery saved, once.
[[nodiscard]] Result<std::optional<Recovery>> takeRecovery(Database &database);

} // namespace desk
