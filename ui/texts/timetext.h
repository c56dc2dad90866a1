// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace desk {

// Times are ms since the epoch, UTC; they are shown in the computer's zone.

/// "14:03" for today, with the day before that, with the year before this one.
[[nodiscard]] QString listTime(qint64 time, const QDateTime &now, const QLocale &locale);
/// To the second, with the zone.
[[nodiscard]] QString fullTime(qint64 time, const QLocale &locale);
/// "0.4 s", "12 s", "3 min"
[[nodiscard]] QString durationText(qint64 milliseconds, const QLocale &locale);

} // namespace desk
