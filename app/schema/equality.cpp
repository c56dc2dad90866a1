// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/equality.h"

#include "app/schema/decimal.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// With its length before it, no text can look like the end of itself: quicker than escaping.
QString counted(const QString &text)
{
    return QString::number(text.size()) + u':' + text;
}
} // namespace

QString canonicalText(const Json &value)
{
    switch (value.kind()) {
    case Json::Kind::Null:
    case Json::Kind::Bool:
        return QString::fromUtf8(writeJson(value));
    case Json::Kind::String:
        return u'"' + counted(value.toString());
    case Json::Kind::Number:
        return canonicalDecimal(value.numberText());
    case Json::Kind::Array: {
        QString text = u"["_s;
        for (const Json &item : value.items())
            text += canonicalText(item) + u',';
        return text + u']';
    }
    case Json::Kind::Object: {
        QStringList members;
        for (const auto &[name, member] : value.members())
            members.append(counted(name) + u':' + canonicalText(member));
        members.sort();
        return u'{' + members.join(u',') + u'}';
    }
    }
    Q_UNREACHABLE();
}

bool sameValue(const Json &a, const Json &b)
{
    if (a.kind() != b.kind())
        return false;
    if (a.isString())
        return a.toString() == b.toString();
    if (a.isNumber())
        return compareDecimals(a.numberText(), b.numberText()) == 0;
    return canonicalText(a) == canonicalText(b);
}

} // namespace desk
