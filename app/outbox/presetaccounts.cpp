// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/presetaccounts.h"

#include "app/entry/accountcheck.h"
#include "app/entry/preset.h"
#include "app/store/accountstore.h"
#include "app/store/submissionstore.h"

#include <QTimeZone>

#include <algorithm>

namespace desk {
namespace {

/// Of another vendor, nothing else fits either.
Account withAddressOf(const Account &before, const Account &preset)
{
    Account account = before.api == preset.api ? preset : before;
    account.preset = preset.preset;
    account.isPreset = true;
    account.environment = before.environment;
    account.environmentId = before.environmentId;
    account.customUrl = before.customUrl;
    account.keyBackend = before.keyBackend;
    account.keySavedAt = before.keySavedAt;
    return account;
}
} // namespace

Result<PresetOutcome> applyPresets(const QList<Account> &presets, AccountStore &accounts,
                                   SubmissionStore &submissions)
{
    PresetOutcome outcome;
    const auto known = accounts.all();
    if (!known)
        return tl::unexpected(known.error());
    const QString zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    for (Account account : presetChanges(*known, presets, zone)) {
        const auto before = std::find_if(known->begin(), known->end(),
                                         [&](const Account &one) { return one.id == account.id; });
        if (before != known->end() && losesKey(*before, account)) {
            const auto unfinished = submissions.hasUnfinished(account.id);
            if (!unfinished)
                return tl::unexpected(unfinished.error());
            if (*unfinished)
                account = withAddressOf(*before, account);
            (*unfinished ? outcome.waiting : outcome.moved).append(account.id);
        }
        if (const auto saved = accounts.save(account); !saved)
            return tl::unexpected(saved.error());
    }
    return outcome;
}

} // namespace desk
