// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/baseurl.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace desk {

bool isLoopback(const QString &host)
{
    static const QRegularExpression loopback(u"^(localhost|127(\\.\\d{1,3}){3}|::1)$"_s);
    return loopback.match(host).hasMatch();
}

Result<QUrl> readBaseUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.hasQuery() || url.hasFragment()
        || !url.userInfo().isEmpty() || url.path().endsWith(u'/'))
        return fail(ErrorCode::UrlInvalid, u"%1 is no base address"_s.arg(text));
    if (url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host())))
        return url;
    return fail(ErrorCode::UrlNotSecure, u"%1 is neither https nor on this machine"_s.arg(text));
}

} // namespace desk
