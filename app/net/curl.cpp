// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/requestbuilder.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

// Inside single quotes bash reads every byte as it is; only the quote itself has to step outside.
QString quoted(const QString &text)
{
    QString inner = text;
    return u'\'' + inner.replace(u'\'', u"'\\''"_s) + u'\'';
}
} // namespace

QString toCurl(const SubmissionRequest &request)
{
    QStringList lines {u"curl -X "_s + QString::fromLatin1(request.method) + u' '
                           + quoted(request.url),
                       u"-H \"Authorization: Bearer $API_KEY\""_s};
    for (const auto &[name, value] : request.headers)
        lines.append(u"-H "_s + quoted(QString::fromUtf8(name + ": " + value)));
    // --data would drop line breaks.
    lines.append(u"--data-binary "_s + quoted(QString::fromUtf8(request.body)));
    return lines.join(u" \\\n  "_s);
}

} // namespace desk
