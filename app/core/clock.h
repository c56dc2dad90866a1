// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>

#include <chrono>

namespace desk {

/// The time of day, so that a test can set it. May be asked from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0; ///< UTC, milliseconds
    /// Runs on evenly, whoever sets the time of day anew; also while the computer sleeps where the
    /// system can tell. From any start.
    [[nodiscard]] virtual std::chrono::milliseconds steady() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    [[nodiscard]] std::chrono::milliseconds steady() const override;
};

} // namespace desk
