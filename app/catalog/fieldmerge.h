// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"

#include <optional>

namespace desk {

/// Puts the formats, limits and examples of the overlay into the operation's body and parameters,
/// and refuses what does not fit the kind of its field.
[[nodiscard]] std::optional<Error> mergeFields(Operation &operation);

} // namespace desk
