// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace desk {

// Numbers by their text, exact at any length: a double would take 0.1 + 0.2 for something else.
// The texts are JSON numbers (RFC 8259, 6).

[[nodiscard]] bool isDecimal(QStringView text); ///< whether it is a JSON number at all
[[nodiscard]] int compareDecimals(QStringView a, QStringView b); ///< below, equal to or above 0
[[nodiscard]] bool isWholeDecimal(QStringView text); ///< "5", "5.0" and "5e2" are
/// A step of more than 17 significant digits is taken as fitting.
[[nodiscard]] bool isMultipleOf(QStringView value, QStringView step);
/// One text for each value: "1.0" and "1e0" give the same.
[[nodiscard]] QString canonicalDecimal(QStringView text);

} // namespace desk
