// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/net/transport.h"

#include <chrono>
#include <optional>

namespace desk {

/// How long the server asks to wait, as given: from the headers of the limit, else from its text.
[[nodiscard]] std::optional<std::chrono::milliseconds>
readWait(const HttpAnswer &answer, const Json *json, const RateLimit &limit);

} // namespace desk
