// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/addresses.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool isDomainLabel(QStringView label)
{
    const bool known = std::all_of(label.begin(), label.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c == u'-';
    });
    return known && !label.isEmpty() && label.size() <= 63 && label.front() != u'-'
        && label.back() != u'-';
}

bool isDomain(QStringView domain)
{
    const auto labels = domain.split(u'.');
    const bool lastHasLetter = std::any_of(labels.last().begin(), labels.last().end(),
                                           [](QChar c) { return c.isLetter(); });
    return labels.size() >= 2 && domain.size() <= 253 && labels.last().size() >= 2 && lastHasLetter
        && std::all_of(labels.begin(), labels.end(), isDomainLabel);
}

bool isMailboxName(QStringView name)
{
    constexpr QStringView forbidden = u"\"(),:;<>[\\]";
    const bool known = std::none_of(name.begin(), name.end(), [&](QChar c) {
        return forbidden.contains(c) || c.category() == QChar::Other_Control;
    });
    return known && !name.isEmpty() && name.size() <= 64 && name.front() != u'.'
        && name.back() != u'.' && !name.contains(u"..");
}

bool isIpV4(QStringView text)
{
    static const QRegularExpression shape(
        u"\\A(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!\\z)|\\z)){4}\\z"_s);
    return shape.match(text.toString()).hasMatch();
}

bool isHexGroup(QStringView group)
{
    return !group.isEmpty() && group.size() <= 4
        && std::all_of(group.begin(), group.end(),
                       [](QChar c) { return QStringView(u"0123456789abcdefABCDEF").contains(c); });
}

/// The 16-bit groups of one side of the "::", or -1. An IPv4 address at the end counts as two.
int groupsIn(QStringView side, bool mayEndInV4)
{
    if (side.isEmpty())
        return 0;
    const auto groups = side.split(u':');
    int count = 0;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool last = i + 1 == groups.size();
        if (last && mayEndInV4 && isIpV4(groups[i]))
            count += 2;
        else if (isHexGroup(groups[i]))
            ++count;
        else
            return -1;
    }
    return count;
}

bool isIpV6(QStringView text)
{
    const qsizetype gap = text.indexOf(u"::");
    if (gap < 0)
        return groupsIn(text, true) == 8;
    const int before = groupsIn(text.left(gap), false);
    const int after = groupsIn(text.mid(gap + 2), true);
    return before >= 0 && after >= 0 && before + after <= 7;
}
} // namespace

std::optional<QString> emailMistake(const QString &text)
{
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        return u"space"_s;
    if (text.count(u'@') != 1)
        return u"at"_s;
    const qsizetype at = text.indexOf(u'@');
    if (!isDomain(QStringView(text).mid(at + 1)))
        return u"domain"_s;
    if (!isMailboxName(QStringView(text).left(at)))
        return QString();
    return std::nullopt;
}

bool isWebUrl(const QString &text)
{
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        return false;
    const QUrl url(text, QUrl::TolerantMode); // browsers show more than RFC 3986 allows
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
        && !url.host().isEmpty();
}

bool isIpAddress(const QString &text)
{
    return isIpV4(text) || isIpV6(text);
}

} // namespace desk
