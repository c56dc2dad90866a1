// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/retrypolicy.h"

#include <algorithm>

namespace desk {
namespace {
constexpr auto firstWait = std::chrono::milliseconds(1000);
constexpr auto longestWait = std::chrono::milliseconds(60000);
constexpr int mostDoublings = 6;
constexpr int triesAtOnce = 3;
} // namespace

std::chrono::milliseconds
waitBeforeRetry(int attempts, std::optional<std::chrono::milliseconds> asked, double chance)
{
    if (asked)
        return std::max(*asked, attempts < triesAtOnce ? std::chrono::milliseconds(0) : firstWait);
    const int doublings = std::clamp(attempts - 1, 0, mostDoublings);
    const auto full = std::min(firstWait * (1 << doublings), longestWait);
    return full - std::chrono::milliseconds(int(double(full.count()) * 0.25 * chance));
}

} // namespace desk
