// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/entry/account.h"
#include "app/entry/currencies.h"
#include "app/entry/datetext.h"
#include "app/entry/draft.h"
#include "app/entry/numbertext.h"

#include <QDateTime>
#include <QLocale>

#include <optional>

namespace desk {

/// Reads what stands in one field. What cannot be read gives one problem and no value; a warning
/// comes beside the value. What other fields and the description's limits say is not asked here.
class ValueReader final
{
public:
    /// The references must outlive the reader.
    ValueReader(const Api &api, const Operation &operation, const Account &account,
                const Currencies &currencies, const QLocale &locale);

    /// Of a field that is Set and not blank. `now` is what ages are counted from.
    [[nodiscard]] std::optional<Json> read(const FieldSpec &field, const Entered &entered,
                                           const QDateTime &now, Problems &problems) const;
    /// Whether a Set field holds nothing but space, which counts as not sent.
    [[nodiscard]] static bool isBlank(const Entered &entered);

private:
    using Value = std::optional<Json>;
    [[nodiscard]] Value readText(const FieldSpec &field, const Entered &entered,
                                 const QDateTime &now, Problems &problems) const;
    [[nodiscard]] Value readPlain(const FieldSpec &field, const QString &text,
                                  Problems &problems) const;
    [[nodiscard]] Value readCurrency(const FieldSpec &field, const QString &text,
                                     Problems &problems) const;
    [[nodiscard]] Value readChoice(const FieldSpec &field, const QString &text,
                                   Problems &problems) const;
    [[nodiscard]] Value readNumber(const FieldSpec &field, const QString &text,
                                   Problems &problems) const;
    [[nodiscard]] Value readBoolean(const FieldSpec &field, const QString &text,
                                    Problems &problems) const;
    [[nodiscard]] Value readJson(const FieldSpec &field, const QString &text,
                                 Problems &problems) const;
    [[nodiscard]] Value readDate(const FieldSpec &field, const QString &text, const QDateTime &now,
                                 Problems &problems) const;
    [[nodiscard]] Value readMoment(const FieldSpec &field, const Entered &entered,
                                   const QDateTime &now, Problems &problems) const;
    void checkIdKind(const FieldSpec &field, const QString &text, Problems &problems) const;

    const Api &m_api;
    const Operation &m_operation;
    const Account &m_account;
    const Currencies &m_currencies;
    const NumberText m_numbers;
    const DateText m_dates;
};

} // namespace desk
