// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/entry/account.h"

#include <QList>
#include <QStringList>

namespace desk {

class AccountStore;
class SubmissionStore;

/// What the administrator's file did to the accounts.
struct PresetOutcome
{
    QStringList moved; ///< ids: they send elsewhere now, and must not meet their old key
    QStringList waiting; ///< ids: they will, once nothing waits for their present address
};

/// Stores the accounts as the file says. Engine thread, before anything is sent.
[[nodiscard]] Result<PresetOutcome>
applyPresets(const QList<Account> &presets, AccountStore &accounts, SubmissionStore &submissions);

} // namespace desk
