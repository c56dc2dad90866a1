// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace desk {

/// How long the sender waits for what; a test has less patience.
struct SendTimes
{
    std::chrono::milliseconds deadline {30000}; ///< of an attempt
    /// To learn the outcome is worth more than to be quick.
    std::chrono::milliseconds deadlineWithoutRepeat {60000};
    /// The longest between two looks at the clock while rows wait: it may be set anew, and timers
    /// stand still while the computer sleeps.
    std::chrono::milliseconds tick {5000};
    std::chrono::milliseconds tryAgain {10000}; ///< when nothing could be written
};

} // namespace desk
