// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/core/clock.h"
#include "app/entry/account.h"
#include "app/entry/currencies.h"
#include "app/entry/draft.h"
#include "app/entry/readvalue.h"
#include "app/schema/problem.h"

#include <QLocale>
#include <QSet>

namespace desk {

/// What a draft amounts to: the body that would be sent, what is wrong with it, and which fields
/// count.
struct Assembled
{
    Json body; ///< of the fields that could be read; complete where `problems` has no error
    QMap<QString, QString>
        parameters; ///< "path:businessId" -> text, from the account and the person
    Problems problems; ///< in the order of the sections
    QSet<QString> hidden; ///< fields that a rule hides: kept in the draft, not sent
    QSet<QString> required; ///< also those that a rule makes required
    QString key; ///< the idempotency key in the body or header; empty: none

    [[nodiscard]] bool hasErrors() const;
};

/// Draft + operation + account -> body. Knows no widget; bulk rows use it as the form does.
///
/// A field that the draft leaves empty takes the account's value where it has one. Numbers and
/// dates are read in the locale that the draft names, else in the assembler's.
class Assembler final
{
public:
    /// The arguments must outlive the assembler. `locale` reads numbers and dates.
    Assembler(const Api &api, const Operation &operation, const Account &account,
              const Currencies &currencies, const Clock &clock, const QLocale &locale);

    /// Everything in one pass. An empty time that means "now" is left out here.
    [[nodiscard]] Assembled assemble(const Draft &draft) const;
    /// The same at the moment of Send: empty times become the time of Send, an empty key is filled.
    [[nodiscard]] Assembled assembleForSend(const Draft &draft) const;
    /// One field alone, for the preview line and for leaving the field.
    [[nodiscard]] Result<Json> readField(const QString &pointer, const Draft &draft,
                                         Problems &problems) const;

private:
    struct Reading; ///< one pass over one draft

    [[nodiscard]] Assembled run(const Draft &draft, bool isSend) const;
    void readAll(Reading &reading) const;
    void readOne(Reading &reading, const FieldSpec &field, const ValueReader &reader) const;
    [[nodiscard]] Entered enteredAt(const QString &pointer, const Reading &reading) const;
    void build(Reading &reading) const;
    void check(Reading &reading) const;
    [[nodiscard]] QSet<QString> requiredIn(const Json &body) const;
    void fillParameters(Reading &reading) const;
    void sort(Problems &problems) const;

    const Api &m_api;
    const Operation &m_operation;
    const Account &m_account;
    const Currencies &m_currencies;
    const Clock &m_clock;
    const QLocale m_locale;
    const ValueReader m_reader;
    std::vector<const FieldSpec *> m_fields; ///< those of the body, then the parameters
    QStringList m_pointers; ///< of m_fields
    QHash<QString, QString> m_fed; ///< field -> the account's value
    QHash<QString, int> m_places; ///< field -> its place in the sections
};

/// A clean sheet: the account's values and defaults filled in, a new id and key.
[[nodiscard]] Draft newDraft(const Api &api, const Operation &operation, const Account &account,
                             const QLocale &locale);
/// What names a new act; empty where the operation has no key.
[[nodiscard]] QString newKey(const Operation &operation, const Account &account);
/// The values of a body as a draft shows them, in the account's zone and the locale; members that
/// the description does not have are kept as text.
/// A template: new id, new key. `keepTime` false empties times that mean "now".
[[nodiscard]] Draft draftFromBody(const Json &body, const QMap<QString, QString> &parameters,
                                  const Api &api, const Operation &operation,
                                  const Account &account, const Currencies &currencies,
                                  const QLocale &locale, bool keepTime);
/// The same sheet, its numbers and dates written in another locale: for one that was kept while
/// the program's language changed.
[[nodiscard]] Draft draftInLocale(const Draft &draft, const Operation &operation,
                                  const QLocale &locale, const QDateTime &now);

} // namespace desk
