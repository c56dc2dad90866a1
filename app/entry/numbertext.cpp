// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/numbertext.h"

#include "app/entry/typedtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool areDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString groupSigns(const QString &sign)
{
    if (!sign.isEmpty() && sign.front().isSpace())
        return u" \u00a0\u202f\u2009"_s; // whichever space a keyboard or a spreadsheet gives
    return sign == u"\u2019"_s ? u"\u2019'"_s : sign;
}

/// How many digits stand in the groups before the last three: 2 in India.
int groupSize(const QLocale &locale, const QString &sign)
{
    const QStringList groups
        = sign.isEmpty() ? QStringList() : locale.toString(1234567).split(sign);
    return groups.size() == 3 && groups[1].size() == 2 ? 2 : 3;
}

bool areInOrder(const QStringList &groups, int size)
{
    return groups.last().size() == 3 && groups.first().size() <= size
        && !groups.first().startsWith(u'0')
        && std::all_of(groups.begin() + 1, groups.end() - 1,
                       [size](const QString &group) { return group.size() == size; });
}

/// "1", "234", "567": the digits without their groups; nothing where they do not stand in order.
std::optional<QString> joinGroups(const QStringList &groups, int size)
{
    if (!std::all_of(groups.begin(), groups.end(), areDigits))
        return {};
    if (groups.size() == 1)
        return groups.first();
    const bool isNumber = areInOrder(groups, 3) || areInOrder(groups, size);
    return isNumber ? std::optional(groups.join(QString())) : std::nullopt;
}

QString jsonNumber(QString whole, const QString &rest, bool isNegative)
{
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    const QString number = (whole.isEmpty() ? u"0"_s : whole) + rest;
    const bool isZero = std::none_of(number.begin(), number.end(),
                                     [](QChar c) { return c >= u'1' && c <= u'9'; });
    return isNegative && !isZero ? u'-' + number : number;
}
} // namespace

NumberText::NumberText(const QLocale &locale)
    : m_decimal(locale.decimalPoint())
    , m_negative(locale.negativeSign())
    , m_zero(locale.zeroDigit().front())
    , m_groups(groupSigns(locale.groupSeparator()))
    , m_groupSize(groupSize(locale, locale.groupSeparator()))
{
}

std::optional<QString> NumberText::read(const QString &text) const
{
    static const QRegularExpression plain(u"^(\\d*)((?:\\.\\d+)?(?:[eE][+-]?\\d+)?)$"_s);
    QString rest = asciiDigits(withoutMarks(text));
    const bool isNegative
        = rest.startsWith(u'-') || rest.startsWith(u'\u2212') || rest.startsWith(m_negative);
    if (isNegative || rest.startsWith(u'+'))
        rest = rest.mid(1).trimmed();
    if (rest.isEmpty()
        || !(rest.front().isDigit() || m_decimal == rest.front() || rest.front() == u'.'))
        return {};
    if (const auto local = readLocal(rest)) {
        const qsizetype point = local->indexOf(u'.');
        return point < 0 ? jsonNumber(*local, {}, isNegative)
                         : jsonNumber(local->left(point), local->mid(point), isNegative);
    }
    const QRegularExpressionMatch match = plain.match(rest);
    if (!match.hasMatch())
        return {};
    return jsonNumber(match.captured(1), match.captured(2), isNegative);
}

std::optional<QString> NumberText::readLocal(const QString &unsignedText) const
{
    const QStringList parts = unsignedText.split(m_decimal);
    if (parts.size() > 2 || (parts.size() == 2 && !areDigits(parts[1])))
        return {};
    QString whole = parts[0];
    for (const QChar sign : m_groups)
        whole.replace(sign, u'\n');
    const auto joined
        = whole.isEmpty() ? std::optional(u"0"_s) : joinGroups(whole.split(u'\n'), m_groupSize);
    if (!joined || parts.size() == 1)
        return joined;
    return *joined + u'.' + parts[1];
}

QString NumberText::write(const QString &number) const
{
    if (number.contains(u'e', Qt::CaseInsensitive))
        return number; // no locale writes it otherwise
    QString text;
    for (const QChar c : number) {
        if (c == u'.')
            text += m_decimal;
        else if (c == u'-')
            text += m_negative;
        else
            text += QChar(m_zero.unicode() + (c.unicode() - u'0'));
    }
    return text;
}

} // namespace desk
