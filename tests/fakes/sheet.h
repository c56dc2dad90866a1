// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/entry/assembly.h"
#include "fakes/fakeclock.h"

#include <QStringList>

namespace desk {

/// One operation of a description that comes with the program, an account for it, and a sheet to
/// type into. The clock stands at 2026-11-20 13:05 UTC.
class Sheet final
{
public:
    Sheet(const QString &vendor, const QString &operationId,
          const QString &locale = QStringLiteral("en_US"))
        : m_api(read(vendor))
        , operation(*m_api.operation(operationId))
        , m_locale(locale)
    {
        account.id = QStringLiteral("a1");
        account.api = vendor;
        account.environment = EnvironmentKind::Production;
        account.environmentId = QStringLiteral("production");
        account.zone = QStringLiteral("Europe/Berlin");
        draft.account = account.id;
        draft.api = vendor;
        draft.operation = operationId;
    }

    Sheet &type(const QString &pointer, const QString &text, const QString &zone = {},
                int fold = -1)
    {
        draft.values.insert(pointer, {EnteredState::Set, text, zone, fold});
        return *this;
    }

    [[nodiscard]] const Api &api() const { return m_api; }
    [[nodiscard]] Api &api() { return m_api; }
    [[nodiscard]] const Currencies &currencies() const { return theCurrencies(); }
    [[nodiscard]] const QLocale &locale() const { return m_locale; }
    [[nodiscard]] const FakeClock &clock() const { return s_clock; }
    [[nodiscard]] Assembler assembler(const Clock &clock = s_clock) const
    {
        return {m_api, operation, account, theCurrencies(), clock, m_locale};
    }
    [[nodiscard]] Assembled assemble() const { return assembler().assemble(draft); }
    [[nodiscard]] Assembled send() const { return assembler().assembleForSend(draft); }
    [[nodiscard]] QByteArray body() const { return writeJson(assemble().body); }

    Account account;
    Draft draft;

private:
    static Api read(const QString &vendor)
    {
        static QHash<QString, Api> known; // reading takes longer than a test
        if (const auto api = known.constFind(vendor); api != known.cend())
            return *api;
        const QString folder = QStringLiteral(DESK_SOURCE_DIR "/resources/apis/") + vendor;
        const auto api
            = readApi(readJsonFile(folder + QStringLiteral("/openapi.json")).value(),
                      readJsonFile(folder + QStringLiteral("/overlay.json")).value(), {});
        return known.insert(vendor, api.value()).value();
    }

    static const Currencies &theCurrencies()
    {
        static const Currencies currencies = Currencies::fromJson(
            readJsonFile(QStringLiteral(DESK_SOURCE_DIR "/resources/currencies.json")).value(),
            QStringLiteral("en"));
        return currencies;
    }

    Api m_api;

public:
    Operation operation; ///< a copy that a test may change

private:
    static inline const FakeClock s_clock {};
    QLocale m_locale;
};

/// For the message of a comparison: a line a problem with its place, the number of its code and
/// what it names.
[[nodiscard]] inline QByteArray described(const Problems &problems)
{
    QStringList lines;
    for (const Problem &one : problems)
        lines.append(
            QStringLiteral("%1 #%2 (%3)%4")
                .arg(one.at, QString::number(int(one.code)), one.args.join(QStringLiteral(", ")),
                     one.level == ProblemLevel::Warning ? QStringLiteral("?") : QString()));
    return '\n' + lines.join(u'\n').toUtf8();
}

} // namespace desk

/// Compares lists of problems and shows what came instead.
#define COMPARE_PROBLEMS(actual, ...)                                                              \
    do {                                                                                           \
        const desk::Problems actualProblems = (actual);                                            \
        const desk::Problems expectedProblems = __VA_ARGS__;                                       \
        QVERIFY2(actualProblems == expectedProblems, desk::described(actualProblems).constData()); \
    } while (false)
