// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QString>

namespace desk {

// Files that only their owner may read.

[[nodiscard]] Result<void> makePrivateFolder(const QString &folder);
/// Creates an empty file where there is none, and takes the rights of others from one that is
/// there. SQLite gives its journals the rights of the database.
[[nodiscard]] Result<void> makePrivateFile(const QString &path);
/// A copy that its owner alone may read. What the disk cannot read is zeros in it.
[[nodiscard]] Result<void> copyPrivately(const QString &from, const QString &to);

} // namespace desk
