// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/pattern.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int mostKept = 256;

/// What stands at `at` behind a backslash, in PCRE's words. Moves `at` behind it.
QString escapeFrom(const QString &pattern, qsizetype &at)
{
    const QString hex = pattern.mid(at + 1, 4);
    bool isHex = false;
    (void)hex.toUShort(&isHex, 16);
    if (pattern.mid(at, 1) == u'u' && hex.size() == 4 && isHex) {
        at += 5;
        return u"\\x{"_s + hex + u'}';
    }
    if (pattern.mid(at, 2) == "u{"_L1) {
        at += 1;
        return u"\\x"_s;
    }
    return u'\\' + pattern.mid(at++, 1);
}

QString translated(const QString &pattern)
{
    // A hostile expression must not eat seconds; Qt's own limit is ten times as high.
    QString out = u"(*LIMIT_MATCH=1000000)"_s;
    bool inClass = false;
    for (qsizetype at = 0; at < pattern.size();) {
        const QChar c = pattern[at++];
        if (c == u'\\') {
            out += escapeFrom(pattern, at);
        } else if (c == u'$' && !inClass) {
            out += u"\\z"_s; // PCRE's own $ lets a line end pass
        } else {
            if (c == u'[')
                inClass = true;
            else if (c == u']')
                inClass = false;
            out += c;
        }
    }
    return out;
}
} // namespace

QRegularExpression expressionOf(const QString &pattern)
{
    thread_local QHash<QString, QRegularExpression> known;
    const auto found = known.constFind(pattern);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= mostKept)
        known.clear();
    return *known.insert(pattern, QRegularExpression(translated(pattern)));
}

bool patternFits(const QString &pattern, const QString &text)
{
    const QRegularExpression expression = expressionOf(pattern);
    if (!expression.isValid())
        return true;
    const QRegularExpressionMatch match = expression.match(text);
    return match.hasMatch() || !match.isValid();
}

} // namespace desk
