// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/ids.h"
#include "app/entry/assembly.h"

namespace desk {
namespace {

void setText(Draft &draft, const Operation &operation, const QString &pointer, const QString &text)
{
    if (!text.isEmpty() && operation.field(pointer))
        draft.values.insert(pointer, {EnteredState::Set, text, {}, -1});
}
} // namespace

QString newKey(const Operation &operation, const Account &account)
{
    const RepeatRule &repeat = operation.repeat;
    if (repeat.safe != Repeat::Key)
        return {};
    return repeat.make.isEmpty() ? makeUuid() : makeId(fillPattern(repeat.make, account));
}

Draft newDraft(const Api &api, const Operation &operation, const Account &account,
               const QLocale &locale)
{
    Draft draft;
    draft.id = makeUuid();
    draft.account = account.id;
    draft.api = api.id;
    draft.operation = operation.id;
    draft.locale = locale.bcp47Name();
    draft.key = newKey(operation, account);
    if (account.environment == EnvironmentKind::Practice) {
        for (auto it = operation.fields.begin(); it != operation.fields.end(); ++it)
            setText(draft, operation, it.key(), makeId(fillPattern(it.value().practice, account)));
    }
    for (const AccountValue &value : api.accountValues) {
        for (const QString &field : value.feeds)
            setText(draft, operation, field, account.values.value(value.id));
    }
    return draft;
}

} // namespace desk
