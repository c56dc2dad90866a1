// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QStringList>

#include <vector>

namespace desk {

class Database;

/// One step of the schema: what leads from the version before to `version`.
struct Migration
{
    int version = 0;
    QStringList statements;
};

/// All steps, ascending. A released step never changes: a new one is added behind it.
[[nodiscard]] const std::vector<Migration> &migrations();

/// Runs the steps above the file's version, each in a transaction of its own.
[[nodiscard]] Result<void> migrate(Database &database, const std::vector<Migration> &steps);

} // namespace desk
