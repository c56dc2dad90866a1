// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/clock.h"

#include <atomic>

namespace desk {

/// A clock that stands still until the test moves it. Any thread.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &start = QDateTime({2026, 11, 20}, {13, 5}, Qt::UTC))
        : m_now(start.toMSecsSinceEpoch())
    {
    }
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC);
    }
    [[nodiscard]] std::chrono::milliseconds steady() const override
    {
        return std::chrono::milliseconds(m_steady);
    }
    void advance(std::chrono::milliseconds by)
    {
        m_now += by.count();
        m_steady += by.count();
    }
    /// Somebody sets the time of day anew.
    void set(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_steady {7000};
};

/// The computer's clock, until the test sets it forward. Any thread.
class ShiftedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_clock.now().addMSecs(m_ahead); }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_clock.steady(); }
    void goOn(std::chrono::milliseconds by) { m_ahead += by.count(); }

private:
    const SystemClock m_clock;
    std::atomic<qint64> m_ahead {0};
};

} // namespace desk
