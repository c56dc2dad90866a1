// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/overlayreader.h"

#include "app/catalog/baseurl.h"
#include "app/catalog/fieldreader.h"
#include "app/catalog/members.h"
#include "app/catalog/operationreader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

Environment readEnvironment(Members &from)
{
    Environment environment;
    environment.id = from.neededText(u"id"_s);
    const QString kind = from.choice(u"kind"_s, {u"production"_s, u"sandbox"_s});
    environment.kind = kind == u"sandbox" ? EnvironmentKind::Sandbox : EnvironmentKind::Production;
    environment.title = from.text(u"title"_s);
    const auto url = readBaseUrl(from.neededText(u"url"_s));
    if (url)
        environment.url = *url;
    else
        from.refuse(u"url: "_s + url.error().detail);
    environment.keysAt = QUrl(from.text(u"keysAt"_s), QUrl::StrictMode);
    if (!environment.keysAt.isEmpty() && environment.keysAt.scheme() != u"https")
        from.refuse(u"keysAt is no https address"_s);
    return environment;
}

void readEnvironments(Members &from, Api &api)
{
    from.eachItem(u"environments"_s, [&api](Members &item) {
        const Environment environment = readEnvironment(item);
        // These two belong to the program, for every API.
        if (environment.id == u"practice" || environment.id == u"custom"
            || api.environment(environment.id))
            item.refuse(u"the id %1 is taken"_s.arg(environment.id));
        api.environments.push_back(environment);
    });
    if (api.environments.empty())
        from.refuse(u"environments is missing"_s);
    api.environments.push_back({u"practice"_s, EnvironmentKind::Practice, {}, {}, {}});
}

void readCheck(Members &from, KeyRules &key)
{
    static const QMap<QString, QString> meanings {
        {u"works"_s, u"works"_s},
        {u"wrong"_s, u"wrong"_s},
        {u"works, may not read this"_s, u"mayNotRead"_s},
    };
    key.checkPath = from.neededText(u"path"_s);
    if (!key.checkPath.startsWith(u'/'))
        from.refuse(u"path does not begin with a slash"_s);
    key.checkQuery = from.pairs(u"query"_s);
    key.checkHeaders = from.pairs(u"headers"_s);
    for (const auto &[status, meaning] : from.pairs(u"says"_s)) {
        if (status.toInt() < 100 || !meanings.contains(meaning))
            from.refuse(u"says: %1 is not understood"_s.arg(status));
        key.checkSays.insert(status.toInt(), meanings.value(meaning));
    }
}

void readKey(Members &from, KeyRules &key)
{
    static_cast<void>(from.neededText(u"scheme"_s)); // the description knows what it means
    key.help = from.text(u"help"_s);
    key.prefixes = from.texts(u"prefixes"_s);
    key.prefixIsRule = from.choice(u"prefixIs"_s, {u"hint"_s, u"rule"_s}) == u"rule";
    from.object(u"check"_s, [&key](Members &check) { readCheck(check, key); });
}

AccountValue readAccountValue(const QString &id, Members &from)
{
    AccountValue value;
    value.id = id;
    value.label = from.neededText(u"label"_s);
    value.help = from.text(u"help"_s);
    value.prefix = from.text(u"prefix"_s);
    value.format = readFormat(from);
    value.required = from.flag(u"required"_s);
    value.practice = from.text(u"practice"_s);
    value.feeds = from.texts(u"feeds"_s);
    if (value.feeds.isEmpty())
        from.refuse(u"feeds is missing"_s);
    return value;
}

void readWaitText(Members &from, RateLimit &limit)
{
    limit.waitTextAt = from.neededText(u"at"_s);
    limit.waitTextMatch = from.neededText(u"match"_s);
    const QRegularExpression expression(limit.waitTextMatch);
    if (!expression.isValid() || expression.captureCount() < 1)
        from.refuse(u"match is no regular expression with a group"_s);
    const bool inMilliseconds = from.choice(u"unit"_s, {u"s"_s, u"ms"_s}) == u"ms";
    limit.waitTextUnit = std::chrono::milliseconds(inMilliseconds ? 1 : 1000);
}

void readLimit(Members &from, RateLimit &limit)
{
    limit.requests = from.integer(u"requests"_s, 0);
    limit.per = std::chrono::seconds(from.integer(u"seconds"_s, 0));
    if (limit.requests < 1 || limit.per.count() < 1)
        from.refuse(u"requests and seconds are at least 1"_s);
    limit.scope = from.choice(u"per"_s, {u"key"_s, u"operation"_s}) == u"operation"
        ? LimitScope::Operation
        : LimitScope::Key;
    limit.longestWait = std::chrono::seconds(from.integer(u"longestWaitSeconds"_s, 900));
    limit.waitHeaders = from.texts(u"waitHeaders"_s);
    from.object(u"waitText"_s, [&limit](Members &text) { readWaitText(text, limit); });
}

void readErrors(Members &from, ErrorShape &errors)
{
    errors.messageAt = from.neededText(u"message"_s);
    errors.codeAt = from.text(u"code"_s);
    errors.typeAt = from.text(u"type"_s);
    errors.paramAt = from.text(u"param"_s);
    const QString style = from.choice(u"paramStyle"_s, {u"dotted"_s, u"pointer"_s, u"name"_s});
    errors.paramIsDotted = style != u"pointer";
    errors.paramIsName = style == u"name";
    from.eachItem(u"known"_s,
                  [&errors](Members &item) { errors.known.push_back(readKnownError(item)); });
}

void readIdentity(Members &from, Api &api)
{
    static const QRegularExpression id(u"^[a-z][a-z0-9-]*$"_s);
    if (from.integer(u"overlay"_s, 0) != 1)
        from.refuse(u"overlay: only version 1 is known"_s);
    api.id = from.neededText(u"api"_s);
    if (!id.match(api.id).hasMatch())
        from.refuse(u"api is not made of lower-case letters, digits and hyphens"_s);
    api.title = from.neededText(u"title"_s);
    api.order = from.integer(u"order"_s, 0);
}

void readTexts(Members &from, Api &api)
{
    api.idKinds = from.scalars(u"idKinds"_s);
    for (const auto &[key, text] : from.pairs(u"texts"_s))
        api.texts.insert(key, text);
}
} // namespace

Result<Api> readOverlay(const Json &overlay)
{
    Api api;
    Members::Problem problem;
    Members from(overlay, {}, problem);
    readIdentity(from, api);
    readEnvironments(from, api);
    from.object(u"key"_s, [&api](Members &key) { readKey(key, api.key); });
    from.eachMember(u"account"_s, [&api](const QString &id, Members &value) {
        api.accountValues.push_back(readAccountValue(id, value));
    });
    readTexts(from, api);
    from.object(u"limit"_s, [&api](Members &limit) { readLimit(limit, api.limit); });
    from.object(u"errors"_s, [&api](Members &errors) { readErrors(errors, api.errors); });
    from.eachMember(u"operations"_s, [&api](const QString &id, Members &operation) {
        api.operations.push_back(readOperation(id, operation));
    });
    for (const QString &needed : {u"key"_s, u"errors"_s, u"operations"_s}) {
        if (!from.contains(needed))
            from.refuse(u"%1 is missing"_s.arg(needed));
    }
    from.finish();
    if (problem)
        return tl::unexpected(*problem);
    std::stable_sort(api.operations.begin(), api.operations.end(),
                     [](const Operation &a, const Operation &b) { return a.order < b.order; });
    return api;
}

} // namespace desk
