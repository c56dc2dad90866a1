// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/privatefile.h"

#include <QString>

namespace desk {

/// Removes a database with its journals and its mark.
void removeDatabaseFile(const QString &path);

/// An empty file beside a database in which damage was met: it is checked at the next start.
[[nodiscard]] QString damageMark(const QString &path);

} // namespace desk
