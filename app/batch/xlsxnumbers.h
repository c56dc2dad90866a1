// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace desk {

/// What the number of a cell stands for, by its style.
enum class XlsxFormat { Number, Date, Time, DateTime, Elapsed };

/// Of a built-in number format by its id, of any other by its code (ECMA-376, 18.8.30 and 18.8.31).
[[nodiscard]] XlsxFormat xlsxFormat(int id, const QString &code);

/// "0.30000000000000004" -> "0.3", "1.5E+3" -> "1500": the 15 digits that Excel has, and no
/// exponent in a number that anybody writes. A whole number without one keeps all its digits. What
/// is no number stays as it is.
[[nodiscard]] QString xlsxNumber(const QString &text);

/// A count of days as "2026-11-19", "2026-11-19T14:05:00" or "14:05:00", and elapsed time as
/// "26:30:00". A day that has a time keeps it whatever the style shows. Days that only Excel knows
/// come as it shows them ("1900-02-29"), what is no day as a number.
[[nodiscard]] QString xlsxDate(const QString &text, XlsxFormat format, bool from1904);

} // namespace desk
