// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/requestbuilder.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

// Inside single quotes bash reads every byte as it is; only the quote itself has to step outside.
QString quoted(const QString &text)
{
    QString inner = text;
    return u'\'' + inner.replace(u'\'', u"'\\''"_s) + u'\'';
}

// The shell fills in $API_KEY, and nothing that the overlay says.
QString keyHeader(const KeyRules &key)
{
    static const QRegularExpression active(u"([\\\\\"$`])"_s);
    QString before = QString::fromUtf8(key.header + ": " + key.before);
    return u'"' + before.replace(active, u"\\\\1"_s) + u"$API_KEY\""_s;
}
} // namespace

QString toCurl(const SubmissionRequest &request, const KeyRules &key)
{
    QStringList lines {u"curl -X "_s + QString::fromLatin1(request.method) + u' '
                           + quoted(request.url),
                       u"-H "_s + keyHeader(key)};
    for (const auto &[name, value] : request.headers)
        lines.append(u"-H "_s + quoted(QString::fromUtf8(name + ": " + value)));
    // --data would drop line breaks.
    lines.append(u"--data-binary "_s + quoted(QString::fromUtf8(request.body)));
    return lines.join(u" \\\n  "_s);
}

} // namespace desk
