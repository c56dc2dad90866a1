// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <deque>
#include <optional>

namespace desk {

/// How fast the rows of a batch come to an end, from those of the last minute.
class SendRate final
{
public:
    /// `now` is of a steady clock.
    void note(std::chrono::milliseconds now);
    void reset() { m_seconds.clear(); }
    /// None while there is too little to tell, or nothing any more.
    [[nodiscard]] std::optional<int> perMinute(std::chrono::milliseconds now) const;

private:
    struct Second
    {
        std::chrono::seconds at;
        int rows;
    };
    std::deque<Second> m_seconds; ///< of the last minute
};

} // namespace desk
