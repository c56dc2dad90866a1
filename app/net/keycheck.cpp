// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/keycheck.h"

#include "app/net/requestbuilder.h"

#include <QHash>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace desk {

HttpRequest keyCheckRequest(const Api &api, const Account &account)
{
    QUrlQuery query;
    for (const auto &[name, value] : api.key.checkQuery)
        query.addQueryItem(name,
                           QString::fromUtf8(QUrl::toPercentEncoding(fillPattern(value, account))));
    QUrl url(baseUrl(account, api).toString() + fillPattern(api.key.checkPath, account));
    if (!query.isEmpty())
        url.setQuery(query);
    HttpRequest request;
    request.method = "GET";
    request.url = url.toString(QUrl::FullyEncoded);
    request.headers = {{"Accept", "application/json"}, {"User-Agent", userAgent()}};
    for (const auto &[name, value] : api.key.checkHeaders)
        request.headers.append({name.toUtf8(), value.toUtf8()});
    request.keyHeader = api.key.header;
    request.keyBefore = api.key.before;
    request.deadline = std::chrono::seconds(15);
    request.api = api.id;
    return request;
}

KeyCheck judgeKeyCheck(const HttpAnswer &answer, const Api &api)
{
    static const QHash<QString, KeyVerdict> verdicts {
        {u"works"_s, KeyVerdict::Works},
        {u"wrong"_s, KeyVerdict::Wrong},
        {u"mayNotRead"_s, KeyVerdict::MayNotRead},
    };
    KeyCheck check;
    check.status = answer.status;
    check.detail = answer.detail;
    if (answer.end != HttpAnswer::End::Complete)
        check.verdict = KeyVerdict::NoAnswer;
    else
        check.verdict = verdicts.value(api.key.checkSays.value(answer.status), KeyVerdict::Unclear);
    return check;
}

} // namespace desk
