// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace desk {

/// A wall-clock time in a zone, with what summer time does to it.
struct ZonedTime
{
    enum class Kind { Unique, Gap, Twice };
    Kind kind = Kind::Unique;
    QDateTime first; ///< UTC; of Gap: invalid
    QDateTime second; ///< UTC; of Twice only
};

/// Works on every Qt that we support: QDateTime::TransitionResolution is 6.7.
[[nodiscard]] ZonedTime zonedTime(const QDate &date, const QTime &time, const QTimeZone &zone);

/// The IANA name of a zone however it is written in a file: in any case, or as "+0530". What is
/// none stays as it is.
[[nodiscard]] QString zoneName(const QString &text);
/// Takes the zone's name from the end of "2026-10-25 14:05 Europe/Berlin".
[[nodiscard]] std::optional<QString> takeZone(QString &text);

/// "2026-10-25T02:30+02:00": the wall clock and which of the two is meant.
[[nodiscard]] QString withOffset(const QDate &date, const QTime &time, const QDateTime &instant);

/// "2026-11-20T13:05:00.000Z"
[[nodiscard]] QString toUtcText(const QDateTime &time);
/// Reads what a person or a file writes: ISO 8601 with or without offset, or the locale's short
/// form is not handled here. `offsetGiven` says whether the text carried its own offset.
struct ReadTime
{
    QDate date;
    QTime time;
    std::optional<int> offsetSeconds;
};
[[nodiscard]] std::optional<ReadTime> readIsoTime(const QString &text);

} // namespace desk
