// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/redactor.h"

using namespace Qt::StringLiterals;

namespace desk {

Redactor::Redactor(const QStringList &keyPrefixes)
{
    QStringList keys {u"sk-"_s};
    for (const QString &prefix : keyPrefixes) {
        if (!prefix.isEmpty())
            keys.append(QRegularExpression::escape(prefix));
    }
    const QStringList patterns {
        uR"(\bauthorization\b["']?\s*[:=,]?\s*["']?((bearer|basic|token)\s+)?[^\s"',]+)"_s,
        uR"(\b(bearer|basic)\s+[^\s"',]+)"_s,
        uR"((?<![A-Za-z0-9])(%1)[^\s"'<>,;]+)"_s.arg(keys.join(u'|')),
        uR"(\b[a-z][a-z0-9+.-]*://[^\s"'<>]+)"_s,
        uR"([^\s@"'<>(),;:=]+@[^\s@"'<>(),;]+)"_s,
    };
    for (const QString &pattern : patterns)
        m_patterns.append(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
}

QString Redactor::redacted(QString text) const
{
    for (const QRegularExpression &pattern : m_patterns)
        text.replace(pattern, u"[…]"_s);
    return text;
}

} // namespace desk
