// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/entry/account.h"
#include "app/schema/problem.h"

#include <tl/expected.hpp>

#include <optional>

namespace desk {

/// What an administrator decides for everybody who uses this computer.
struct Preset
{
    QList<Account> accounts; ///< named by Account::preset; an empty zone is left to the person
    std::optional<int> days; ///< that finished entries are kept; 0: for ever
    int personDays = 0; ///< beside `days`: their personal data; 0: as long as the entry
    bool keepsNoHistory = false;

    friend bool operator==(const Preset &, const Preset &) = default;
};

/// What is wrong with the administrator's file; ui/texts/presettext makes the sentence. `args` of
/// each are named here.
enum class PresetFault {
    NotReadable, ///< technical reason
    NotJson,
    StandsTwice, ///< member
    UnknownMember, ///< member
    Missing, ///< member
    NotAText, ///< member
    NotAnObject, ///< member
    NotAList, ///< member
    NotANumber, ///< member, least, most
    NotAChoice, ///< member, what it says, choices
    OneOfTwo, ///< both stand there or none: member, member
    UnknownApi, ///< what it says, known ids
    UnknownValue, ///< member, the API's title
    UnknownHeader, ///< operation, header
    HoldsKey, ///< what looks like a key stands there, or belongs there
    SameId, ///< id
    Account, ///< see PresetProblem::problem
};

struct PresetProblem
{
    PresetFault fault = PresetFault::NotReadable;
    QStringList args = {};
    QString file = {};
    int line = 0; ///< 1-based; 0: unknown
    int column = 0;
    QString api = {}; ///< of Account
    Problem problem = {}; ///< of Account: see checkAccount

    friend bool operator==(const PresetProblem &, const PresetProblem &) = default;
};

/// Strictly: one mistake, and nothing of the file counts.
[[nodiscard]] tl::expected<Preset, PresetProblem> parsePreset(const QByteArray &text,
                                                              const Catalog &catalog);
/// The same of a file; one that does not exist decides nothing.
[[nodiscard]] tl::expected<Preset, PresetProblem> readPreset(const QString &path,
                                                             const Catalog &catalog);

/// The accounts that are to be stored, so that those of the administrator are as the file says.
/// What is not in it any more becomes an ordinary account. Keys are the caller's concern: see
/// losesKey.
[[nodiscard]] QList<Account> presetChanges(const QList<Account> &accounts,
                                           const QList<Account> &presets, const QString &zone);

} // namespace desk
