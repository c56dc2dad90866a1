// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/practiceaccount.h"

#include "app/core/ids.h"

using namespace Qt::StringLiterals;

namespace desk {

Account practiceAccount(const Api &api, const QString &name, const QString &zone)
{
    Account account;
    account.id = makeUuid();
    account.name = name;
    account.api = api.id;
    account.environment = EnvironmentKind::Practice;
    account.environmentId = u"practice"_s;
    account.zone = zone;
    account.order = api.order;
    for (const AccountValue &value : api.accountValues) {
        if (!value.practice.isEmpty())
            account.values.insert(value.id, makeId(value.practice));
    }
    return account;
}

} // namespace desk
