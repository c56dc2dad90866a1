// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace desk {

/// A random UUID (RFC 9562, version 4) in lower case without braces.
[[nodiscard]] QString makeUuid();
/// Fills "{uuid}" and "{random:N}" (N letters and digits) in an overlay's pattern, e.g.
/// "evnt_{random:13}".
[[nodiscard]] QString makeId(const QString &pattern);

} // namespace desk
