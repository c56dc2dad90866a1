// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/salvagesource.h"

#include <QList>
#include <QVariant>

namespace desk {

class Database;

// What a history is made of, asked of the new file, so that a recovery need not know each version.

/// The values of all rows.
[[nodiscard]] Result<QList<QVariantList>> allOf(Database &database, const QString &sql,
                                                int columns);
/// Those whose rows are carried over, in the order in which they were made: what others refer to
/// comes first.
[[nodiscard]] Result<QList<SalvageTable>> tablesOf(Database &database);
/// Whether all that is still known of the damaged file's schema is as the new file has it.
[[nodiscard]] bool isLaidOutLike(const QString &freshPath, SalvageSource &source);

} // namespace desk
