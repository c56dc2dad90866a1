// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QChar>
#include <QString>
#include <QStringList>

#include <optional>

namespace desk {

// How the cells of a column were written, where a spreadsheet and a country decide it: found out
// from all of its cells, or asked once. Cells then go on in the one form that means the same
// everywhere.

enum class DateOrder { YearMonthDay, DayMonthYear, MonthDayYear };

struct DateOrderGuess
{
    std::optional<DateOrder> order; ///< nothing: no date was seen, or a person must say
    bool isAmbiguous = false; ///< every date can be read with the day or the month first
    bool isMixed = false; ///< one cell has the day first and another the month
};

/// From the cells of one column; those that hold no date of three numbers do not count.
[[nodiscard]] DateOrderGuess guessDateOrder(const QStringList &cells);
/// "25/12/2026 14:05" -> "2026-12-25 14:05". What is not a day of that order stays as it is: the
/// field says what is wrong with it. A year of two digits is left for the field to refuse. A clock
/// behind it loses the words and signs of its country: "14 h 05" -> "14:05", "2:05 م" -> "2:05 PM".
[[nodiscard]] QString isoDate(const QString &cell, DateOrder order);
/// A date of three numbers without a time.
[[nodiscard]] bool isDateAlone(const QString &cell);

struct DecimalGuess
{
    std::optional<QChar> sign; ///< '.' or ','; nothing: no cell told
    bool isAmbiguous = false; ///< "1.234" alone: a thousand, or a bit more than one
};

/// From the cells of one column; a currency sign or code beside a number does not matter. The
/// signs of Arabic and spaces mean one thing only and tell nothing about others.
[[nodiscard]] DecimalGuess guessDecimalSign(const QStringList &cells);
/// "1.234,50 €" with ',' -> "1234.50". What is no such number stays as it is.
[[nodiscard]] QString plainNumber(const QString &cell, QChar decimalSign);

} // namespace desk
