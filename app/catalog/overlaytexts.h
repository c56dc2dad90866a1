// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"

namespace desk {

/// The overlay with the texts of overlay.<lang>.json in the place of its own. Nothing but texts can
/// be replaced; a text for something that the overlay does not have is OverlayInvalid.
[[nodiscard]] Result<Json> withTexts(const Json &overlay, const Json &texts);

} // namespace desk
