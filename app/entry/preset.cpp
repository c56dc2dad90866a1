// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/preset.h"

#include "app/core/ids.h"
#include "app/entry/accountcheck.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace desk {
namespace {

const Account *accountOf(const QString &preset, const QList<Account> &accounts)
{
    const auto at = std::find_if(accounts.begin(), accounts.end(),
                                 [&](const Account &account) { return account.preset == preset; });
    return at == accounts.end() ? nullptr : &*at;
}

/// What is the account's own in what the file says.
Account madeOf(const Account &preset, const Account &own)
{
    Account account = preset;
    account.id = own.id;
    account.order = own.order;
    account.isPreset = true;
    if (account.zone.isEmpty())
        account.zone = own.zone;
    if (!losesKey(own, account)) {
        account.keyBackend = own.keyBackend;
        account.keySavedAt = own.keySavedAt;
    }
    return account;
}
} // namespace

tl::expected<Preset, PresetProblem> readPreset(const QString &path, const Catalog &catalog)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
        return Preset();
    constexpr qint64 longest = 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            PresetProblem {PresetFault::NotReadable, {file.errorString()}, path, 0, 0});
    auto preset = parsePreset(file.read(longest), catalog);
    if (!preset)
        preset.error().file = path;
    return preset;
}

QList<Account> presetChanges(const QList<Account> &accounts, const QList<Account> &presets,
                             const QString &zone)
{
    QList<Account> changes;
    int order = 0;
    for (const Account &account : accounts) {
        order = std::max(order, account.order + 1);
        if (!account.isPreset || accountOf(account.preset, presets))
            continue;
        changes.append(account);
        changes.last().isPreset = false;
    }
    for (const Account &preset : presets) {
        const Account *own = accountOf(preset.preset, accounts);
        Account fresh;
        fresh.id = makeUuid();
        fresh.order = order;
        fresh.zone = zone;
        const Account made = madeOf(preset, own ? *own : fresh);
        if (!own)
            ++order;
        if (!own || *own != made)
            changes.append(made);
    }
    return changes;
}

} // namespace desk
