// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/account.h"

#include "app/catalog/baseurl.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QString kindText(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Production:
        return u"production"_s;
    case EnvironmentKind::Sandbox:
        return u"sandbox"_s;
    case EnvironmentKind::Practice:
        return u"practice"_s;
    case EnvironmentKind::Custom:
        return u"custom"_s;
    }
    Q_UNREACHABLE();
}

EnvironmentKind kindFromText(const QString &text)
{
    for (const auto kind :
         {EnvironmentKind::Production, EnvironmentKind::Sandbox, EnvironmentKind::Custom}) {
        if (kindText(kind) == text)
            return kind;
    }
    return EnvironmentKind::Practice; // what we cannot read must not reach a vendor
}

Json textsToJson(const QMap<QString, QString> &texts)
{
    Json json = Json::object();
    for (auto it = texts.begin(); it != texts.end(); ++it)
        json.set(it.key(), Json::string(it.value()));
    return json;
}

QMap<QString, QString> textsFromJson(const Json &json)
{
    QMap<QString, QString> texts;
    for (const auto &[name, text] : json.members())
        texts.insert(name, text.toString());
    return texts;
}
} // namespace

Json accountToJson(const Account &account)
{
    return Json::object({
        {u"id"_s, Json::string(account.id)},
        {u"name"_s, Json::string(account.name)},
        {u"api"_s, Json::string(account.api)},
        {u"environment"_s, Json::string(kindText(account.environment))},
        {u"environmentId"_s, Json::string(account.environmentId)},
        {u"customUrl"_s, Json::string(account.customUrl.toString())},
        {u"zone"_s, Json::string(account.zone)},
        {u"values"_s, textsToJson(account.values)},
        {u"headers"_s, textsToJson(account.headers)},
        {u"keyBackend"_s, Json::string(account.keyBackend)},
        {u"keySavedAt"_s, Json::number(account.keySavedAt)},
        {u"order"_s, Json::number(qint64(account.order))},
        {u"preset"_s, Json::string(account.preset)},
        {u"isPreset"_s, Json::boolean(account.isPreset)},
    });
}

Account accountFromJson(const Json &json)
{
    Account account;
    account.id = json[u"id"].toString();
    account.name = json[u"name"].toString();
    account.api = json[u"api"].toString();
    account.environment = kindFromText(json[u"environment"].toString());
    account.environmentId = json[u"environmentId"].toString();
    account.customUrl = QUrl(json[u"customUrl"].toString());
    account.zone = json[u"zone"].toString();
    account.values = textsFromJson(json[u"values"]);
    account.headers = textsFromJson(json[u"headers"]);
    account.keyBackend = json[u"keyBackend"].toString();
    account.keySavedAt = json[u"keySavedAt"].toInt();
    account.order = int(json[u"order"].toInt());
    account.preset = json[u"preset"].toString();
    account.isPreset = json[u"isPreset"].toBool();
    return account;
}

QUrl baseUrl(const Account &account, const Api &api)
{
    if (account.environment == EnvironmentKind::Practice)
        return {};
    if (account.environment == EnvironmentKind::Custom)
        return checkUrl(account.customUrl.toString()).value_or(QUrl());
    const auto found = std::find_if(
        api.environments.begin(), api.environments.end(), [&account](const Environment &one) {
            return one.id == account.environmentId && one.kind == account.environment;
        });
    return found == api.environments.end() ? QUrl() : found->url;
}

bool isUnder(const QString &url, const Account &account, const Api &api)
{
    const QString base = baseUrl(account, api).toString(QUrl::FullyEncoded);
    return !base.isEmpty() && url.startsWith(base + u'/');
}

Result<QUrl> checkUrl(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return fail(ErrorCode::UrlInvalid, url.errorString());
    // A name and password would end up in lists and logs; a query could not be continued by a path.
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return fail(ErrorCode::UrlInvalid, u"user, query or fragment"_s);
    if (url.scheme() == "http"_L1 && !isLoopback(url.host()))
        return fail(ErrorCode::UrlNotSecure, url.host());
    while (url.path().endsWith(u'/'))
        url.setPath(url.path().chopped(1));
    return url;
}

QString fillPattern(const QString &pattern, const Account &account)
{
    static const QRegularExpression name(u"\\{([A-Za-z][A-Za-z0-9_-]*)\\}"_s);
    QString filled;
    qsizetype end = 0;
    for (auto it = name.globalMatch(pattern); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled += QStringView(pattern).mid(end, match.capturedStart() - end);
        // "{uuid}" is makeId's.
        filled += match.captured(1) == "uuid"_L1 ? match.captured()
                                                 : account.values.value(match.captured(1));
        end = match.capturedEnd();
    }
    return filled + pattern.mid(end);
}

} // namespace desk
