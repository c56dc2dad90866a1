// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/entry/account.h"
#include "app/schema/problem.h"

namespace desk {

/// What keeps an account from being saved. The places: "name", "zone", "url", and "value:company"
/// for an AccountValue. A name must differ from `otherNames`, without regard to case.
[[nodiscard]] Problems checkAccount(const Account &account, const Api &api,
                                    const QStringList &otherNames);

/// Whether the key was given for another place than the account now sends to: then it must be
/// entered anew.
[[nodiscard]] bool losesKey(const Account &before, const Account &after);

enum class KeyShape {
    Fits,
    Odd, ///< not as the vendor's keys usually look: warn
    Wrong, ///< cannot be one of the vendor's keys
};
/// Judged by the overlay's prefixes; a key with spaces or line breaks inside is always wrong.
[[nodiscard]] KeyShape keyShape(const QString &key, const KeyRules &rules);

} // namespace desk
