// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace desk {

/// The candidate that was probably meant: letters' case does not count, one slip in a short word,
/// two in a longer one. Empty where none is near.
[[nodiscard]] QString nearestTo(const QString &typed, const QStringList &candidates);

} // namespace desk
