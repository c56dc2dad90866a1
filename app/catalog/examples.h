// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"
#include "app/schema/fieldspec.h"

#include <optional>

namespace desk {

/// The example that a media type object of an OpenAPI document gives (`example`, `examples`).
[[nodiscard]] std::optional<Json> documentedExample(const Json &mediaType);
/// A value of that shape, from the examples of its fields where there are any.
[[nodiscard]] Json exampleOf(const FieldSpec &spec);

} // namespace desk
