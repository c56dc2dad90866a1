// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/accountcheck.h"

#include "app/schema/validator.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

void checkValue(const AccountValue &value, const QString &text, const Api &api, Problems &problems)
{
    const QString at = u"value:"_s + value.id;
    if (text.isEmpty()) {
        if (value.required)
            problems.append({at, ProblemCode::Required, {}, ProblemLevel::Error});
        return;
    }
    FieldSpec spec;
    spec.pointer = at;
    spec.kind = FieldKind::Text;
    spec.format = value.format;
    problems += checkText(text, spec);
    if (value.prefix.isEmpty() || text.startsWith(value.prefix))
        return;
    QString seen;
    for (auto kind = api.idKinds.begin(); kind != api.idKinds.end(); ++kind) {
        if (text.startsWith(kind.key()))
            seen = kind.value();
    }
    const QStringList args {api.idKinds.value(value.prefix), seen, value.prefix};
    problems.append({at, ProblemCode::WrongIdKind, args, ProblemLevel::Error});
}

void checkAddress(const Account &account, Problems &problems)
{
    if (account.environment != EnvironmentKind::Custom)
        return;
    const auto url = checkUrl(account.customUrl.toString());
    if (url)
        return;
    const bool open = url.error().code == ErrorCode::UrlNotSecure;
    problems.append({u"url"_s,
                     open ? ProblemCode::UrlNotSecure : ProblemCode::NotAUrl,
                     {},
                     ProblemLevel::Error});
}
} // namespace

Problems checkAccount(const Account &account, const Api &api, const QStringList &otherNames)
{
    Problems problems;
    if (account.name.trimmed().isEmpty())
        problems.append({u"name"_s, ProblemCode::Required, {}, ProblemLevel::Error});
    else if (otherNames.contains(account.name.trimmed(), Qt::CaseInsensitive))
        problems.append(
            {u"name"_s, ProblemCode::NameTaken, {account.name.trimmed()}, ProblemLevel::Error});
    checkAddress(account, problems);
    for (const AccountValue &value : api.accountValues)
        checkValue(value, account.values.value(value.id), api, problems);
    // Not isTimeZoneIdAvailable: it knows neither "Etc/UTC", a server's usual zone, nor older names.
    if (account.zone.isEmpty() || !QTimeZone(account.zone.toLatin1()).isValid())
        problems.append({u"zone"_s, ProblemCode::UnknownZone, {account.zone}, ProblemLevel::Error});
    return problems;
}

bool losesKey(const Account &before, const Account &after)
{
    return before.api != after.api || before.environment != after.environment
        || before.environmentId != after.environmentId || before.customUrl != after.customUrl;
}

KeyShape keyShape(const QString &key, const KeyRules &rules)
{
    static const QRegularExpression space(u"\\s"_s);
    if (key.isEmpty() || key.contains(space))
        return KeyShape::Wrong;
    const auto begins = [&](const QString &prefix) {
        return key.startsWith(prefix);
    };
    if (rules.prefixes.isEmpty()
        || std::any_of(rules.prefixes.begin(), rules.prefixes.end(), begins))
        return KeyShape::Fits;
    return rules.prefixIsRule ? KeyShape::Wrong : KeyShape::Odd;
}

} // namespace desk
