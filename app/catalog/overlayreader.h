// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/core/error.h"

namespace desk {

/// Reads overlay.json by itself, strictly. What only the description can tell is not there yet:
/// paths, fields, expanded wildcards. A parameter that is never sent stands in
/// Operation::parameters with a null text.
[[nodiscard]] Result<Api> readOverlay(const Json &overlay);

} // namespace desk
