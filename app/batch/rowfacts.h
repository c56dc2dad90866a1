// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/core/json.h"

#include <QString>

#include <array>
#include <limits>
#include <optional>

namespace desk {

/// An amount of money, exact to nine digits behind the point, which is more than any currency has.
struct Amount
{
    static constexpr qint32 none = std::numeric_limits<qint32>::max();

    qint64 whole = 0;
    qint32 part = none; ///< billionths, with the sign of the whole; none: there is no amount

    [[nodiscard]] bool isThere() const { return part != none; }
    void add(const Amount &other); ///< both are there
    [[nodiscard]] QString text() const; ///< as a JSON number, with two digits at least

    friend bool operator==(const Amount &, const Amount &) = default;
};

/// What is kept of a row from its check, so that nobody has to judge it again: of its review, and
/// of whether history knows it. Small: there may be a million.
struct RowFacts
{
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();
    using Fingerprint = std::array<char, 32>;

    qint64 time = noTime; ///< that the row names; ms since the epoch, UTC
    Amount amount;
    quint32 currency = 0; ///< see currencyCode(); 0: none is named or assumed
    Fingerprint fingerprint {}; ///< see contentFingerprint()

    friend bool operator==(const RowFacts &, const RowFacts &) = default;
};

[[nodiscard]] QString currencyCode(quint32 currency);

/// Reads them from a row's body. Used by several threads at once.
class FactReader final
{
public:
    explicit FactReader(const Operation &operation);

    [[nodiscard]] RowFacts read(const Json &body) const;
    /// Of the time that the facts hold.
    [[nodiscard]] const std::optional<AgeLimit> &oldest() const { return m_oldest; }
    /// Whether another field has a limit of age, too: then the facts do not tell who passed it.
    [[nodiscard]] bool hasOtherLimits() const { return m_hasOtherLimits; }

private:
    QString m_amount;
    QString m_currency;
    QString m_assumedCurrency;
    QString m_time;
    std::optional<AgeLimit> m_oldest;
    bool m_hasOtherLimits = false;
};

} // namespace desk
