// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/clock.h"

#include <time.h>

namespace desk {

std::chrono::milliseconds SystemClock::steady() const
{
    using namespace std::chrono;
#ifdef CLOCK_BOOTTIME
    timespec time = {};
    if (::clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return duration_cast<milliseconds>(seconds(time.tv_sec) + nanoseconds(time.tv_nsec));
#endif
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

} // namespace desk
