// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/signinpage.h"

#include <QUrl>

namespace desk {
namespace {

constexpr int authenticationRequired = 511; // RFC 6585: by the network, never by the server

QByteArray header(const HttpAnswer &answer, const char *name)
{
    for (const auto &[key, value] : answer.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool isWebPage(const HttpAnswer &answer)
{
    const QByteArray start = answer.body.left(200).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html")
        || (header(answer, "Content-Type").toLower().startsWith("text/html") && !start.isEmpty());
}

// Only for the time being: one that moved for good says so with 301 or 308.
bool leadsElsewhere(const HttpAnswer &answer)
{
    if (answer.status != 302 && answer.status != 303 && answer.status != 307)
        return false;
    const QUrl to = QUrl::fromEncoded(header(answer, "Location"));
    return !to.host().isEmpty() && to.host() != answer.host && isWebPage(answer);
}
} // namespace

bool isSignInPage(const HttpAnswer &answer, const Json *json)
{
    if (answer.status == authenticationRequired || leadsElsewhere(answer))
        return true;
    return answer.status < 300 && answer.end == HttpAnswer::End::Complete && !json
        && isWebPage(answer);
}

} // namespace desk
