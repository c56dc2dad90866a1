// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/schema/fieldspec.h"
#include "app/schema/problem.h"

namespace desk {

/// What is wrong with a text of that format; `at` is left empty. Unset where it fits.
[[nodiscard]] std::optional<Problem> formatProblem(const QString &text, Format format);

[[nodiscard]] bool isDate(const QString &text); ///< YYYY-MM-DD, a day that exists
[[nodiscard]] bool isDateTime(const QString &text); ///< RFC 3339
[[nodiscard]] bool isUuid(const QString &text); ///< any version
[[nodiscard]] bool isPhone(const QString &text);
/// Vendors do not say whether they want a code or a name, so only what is neither is refused.
[[nodiscard]] bool isCountry(const QString &text);

} // namespace desk
