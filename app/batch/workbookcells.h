// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace desk {

// What stands in a cell of a workbook, as text.

/// Whether a number format shows a date or a time: built-in ones by their id, others by their code
/// (ECMA-376, 18.8.30).
[[nodiscard]] bool isDateFormat(int id, const QString &code);
/// "0.10000000000000001" -> "0.1", "1E+20" -> "100000000000000000000".
[[nodiscard]] QString plainCellNumber(const QString &text);
/// A count of days as "2026-11-19", "2026-11-19 14:05:00", or below one day "14:05:00". What is no
/// count of days stays as it is.
[[nodiscard]] QString dateOfSerial(const QString &text, bool from1904);
/// "C7" -> 2; -1: no reference.
[[nodiscard]] int columnOfReference(QStringView reference);

} // namespace desk
