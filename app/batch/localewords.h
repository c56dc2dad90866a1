// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace desk {

// Words that stand beside numbers and clocks in files of any country. A word that two countries use
// for different things is not known.

enum class HalfOfDay { BeforeNoon, AfterNoon };

/// "PM", "p. m.", "م"
[[nodiscard]] std::optional<HalfOfDay> halfOfDay(const QString &word);
/// "EUR", "€", "kr", "ر.س.": not a single Latin letter, since a "K" may be a thousand.
[[nodiscard]] bool isCurrencySign(const QString &word);

} // namespace desk
