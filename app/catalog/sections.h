// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/core/error.h"

namespace desk {

/// The operation's sections with every visible leaf in exactly one: "/user/*" takes what no section
/// names itself, and what is left over stands in a last section "other".
/// Fails with OverlayPointerUnknown for a place without visible leaf, OverlayInvalid for one that
/// is named twice.
[[nodiscard]] Result<std::vector<Section>> expandSections(const Operation &operation);

} // namespace desk
