// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <optional>

namespace desk {

/// How long a row waits before its next try: what the server asked for (from the third try on never
/// less than a second, so that a server that says 0 is not run over), else 1, 2, 4 … 60 s, each up
/// to a quarter shorter so that many rows do not come back at once. `attempts` counts those made,
/// from 1; `chance` is in [0, 1).
[[nodiscard]] std::chrono::milliseconds
waitBeforeRetry(int attempts, std::optional<std::chrono::milliseconds> asked, double chance);

} // namespace desk
