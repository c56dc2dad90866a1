// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"

namespace desk {

/// One text for each value as JSON Schema compares them: members in any order, 1 equal to 1.0.
[[nodiscard]] QString canonicalText(const Json &value);
[[nodiscard]] bool sameValue(const Json &a, const Json &b);

} // namespace desk
