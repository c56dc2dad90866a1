// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/sendrate.h"

#include <QtGlobal>

#include <algorithm>

namespace desk {
namespace {
using namespace std::chrono_literals;
using std::chrono::floor;
using std::chrono::seconds;
constexpr auto window = 60s;
constexpr auto shortest = 3s; // the first ones leave at once
} // namespace

void SendRate::note(std::chrono::milliseconds now)
{
    const auto second = floor<seconds>(now);
    if (m_seconds.empty() || m_seconds.back().at != second)
        m_seconds.push_back({second, 0});
    ++m_seconds.back().rows;
    while (m_seconds.front().at <= second - window)
        m_seconds.pop_front();
}

std::optional<int> SendRate::perMinute(std::chrono::milliseconds now) const
{
    const auto second = floor<seconds>(now);
    int rows = 0;
    std::optional<seconds> first;
    for (const Second &one : m_seconds) {
        if (one.at <= second - window)
            continue;
        rows += one.rows;
        first = first.value_or(one.at);
    }
    if (!first || second - *first < shortest)
        return {};
    return int(std::max<qint64>(1, qint64(rows) * window / (second - *first + 1s)));
}

} // namespace desk
