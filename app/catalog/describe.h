// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/catalog/pointercheck.h"

namespace desk {

/// Completes an operation that was read from an overlay with what the OpenAPI document says of it,
/// and answers the shapes of its answers.
[[nodiscard]] Result<AnswerShapes> describe(Operation &operation, const Json &document);

} // namespace desk
