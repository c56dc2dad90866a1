// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/templatecheck.h"

#include "app/catalog/fieldplaces.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool isKnown(const QString &name, const Api &api, const Operation *operation)
{
    static const QRegularExpression made(u"^(uuid|random:[1-9]\\d?)$"_s);
    if (made.match(name).hasMatch())
        return true;
    if (name.startsWith(u'/'))
        return operation && hasPlace(operation->body, name);
    return std::any_of(api.accountValues.begin(), api.accountValues.end(),
                       [&name](const AccountValue &value) { return value.id == name; });
}
} // namespace

QString unknownPlaceholder(const QString &text, const Api &api, const Operation *operation)
{
    static const QRegularExpression placeholder(u"\\{([^}]*)\\}"_s);
    auto found = placeholder.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        if (!isKnown(match.captured(1), api, operation))
            return match.captured(0);
    }
    return {};
}

} // namespace desk
