// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/migrations.h"

#include <QString>

namespace desk {

struct Salvaged
{
    qint64 entries = 0; ///< submissions
    qint64 lost = 0; ///< ids of submissions that something names and whose row cannot be read
};

/// Makes `target` and fills it with what can be read of `damaged`, at the damaged one's version.
/// `damaged` is a copy: it may be changed. Fails for want of room only, never for damage.
[[nodiscard]] Result<Salvaged> salvage(const QString &damaged, const QString &target,
                                       const std::vector<Migration> &steps);

} // namespace desk
