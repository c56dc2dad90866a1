// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/zonedtime.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace desk {

/// Dates and wall-clock times as people type them: ISO 8601 or the locale's short form.
///
/// Digits of every script count. A year of two digits is the latest one that has begun.
class DateText final
{
public:
    explicit DateText(const QLocale &locale);

    [[nodiscard]] std::optional<QDate> readDate(const QString &text, int thisYear) const;
    /// A date and a time of day; "Z" or "+02:00" at the end is the text's own offset.
    [[nodiscard]] std::optional<ReadTime> readTime(const QString &text, int thisYear) const;

    /// The locale's short form with four digits of the year; ISO 8601 where it could not be read
    /// back.
    [[nodiscard]] QString writeDate(const QDate &date) const;
    [[nodiscard]] QString writeTime(const QDate &date, const QTime &time) const;

private:
    [[nodiscard]] QString cleaned(const QString &text) const;
    /// Takes "PM" out of the text: 12 or 0 to add, nothing where the clock has 24 hours.
    [[nodiscard]] std::optional<int> takeHalfOfDay(QString &text) const;

    const QLocale m_locale;
    QString m_dateFormat;
    QString m_order; ///< "dMy", "Mdy" or "yMd"; empty where the short form is not three numbers
    QStringList m_literals; ///< words of the short forms, such as "г"
    QStringList m_beforeNoon;
    QStringList m_afterNoon;
};

} // namespace desk
