// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace desk {

/// Numbers as people type them in a locale, to and from the exact text of a JSON number.
///
/// The locale's reading comes first: its decimal sign, its group signs where groups stand in threes
/// (or twos before the last three where the locale writes so, as in India). What is no number in
/// the locale is read with a point as decimal sign and no groups. So in German "1.234,56" and
/// "1.234" are thousands while "6.9" and "129.90" cannot be and mean what they mean everywhere.
/// Digits of every script count.
class NumberText final
{
public:
    explicit NumberText(const QLocale &locale);

    /// Keeps the digits of the fraction as typed: "129,90" is 129.90.
    [[nodiscard]] std::optional<QString> read(const QString &text) const;
    /// Without group signs; read gives the same number back.
    [[nodiscard]] QString write(const QString &number) const;

private:
    [[nodiscard]] std::optional<QString> readLocal(const QString &unsignedText) const;

    const QString m_decimal;
    const QString m_negative;
    const QChar m_zero;
    const QString m_groups; ///< every character that separates groups
    const int m_groupSize;
};

} // namespace desk
