// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/decimal.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr qint64 largestExponent = 1'000'000'000'000'000; // what a text can say has no end

/// digits * 10^exponent; zero has no digits. Neither leading nor trailing zeros.
struct Decimal
{
    bool negative = false;
    QString digits;
    qint64 exponent = 0;
};

qint64 readExponent(QStringView text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok)
        return text.startsWith(u'-') ? -largestExponent : largestExponent;
    return std::clamp(value, -largestExponent, largestExponent);
}

Decimal read(QStringView text)
{
    Decimal decimal;
    decimal.negative = text.startsWith(u'-');
    if (decimal.negative)
        text = text.mid(1);
    qsizetype end = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (end < 0)
        end = text.size();
    else
        decimal.exponent = readExponent(text.mid(end + 1));
    const QStringView mantissa = text.left(end);
    const qsizetype point = mantissa.indexOf(u'.');
    decimal.digits = mantissa.toString().remove(u'.');
    if (point >= 0)
        decimal.exponent -= mantissa.size() - point - 1;

    qsizetype last = decimal.digits.size();
    while (last > 0 && decimal.digits[last - 1] == u'0')
        --last;
    decimal.exponent += decimal.digits.size() - last;
    qsizetype first = 0;
    while (first < last && decimal.digits[first] == u'0')
        ++first;
    decimal.digits = decimal.digits.mid(first, last - first);
    if (decimal.digits.isEmpty())
        return {};
    return decimal;
}

int compareMagnitudes(const Decimal &a, const Decimal &b)
{
    const qint64 sizeA = a.exponent + a.digits.size();
    const qint64 sizeB = b.exponent + b.digits.size();
    if (sizeA != sizeB)
        return sizeA < sizeB ? -1 : 1;
    return a.digits.compare(b.digits); // without trailing zeros a beginning is the smaller one
}

int signOf(const Decimal &decimal)
{
    if (decimal.digits.isEmpty())
        return 0;
    return decimal.negative ? -1 : 1;
}
} // namespace

bool isDecimal(QStringView text)
{
    static const QRegularExpression grammar(
        u"\\A-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\\z"_s);
    return grammar.match(text.toString()).hasMatch();
}

int compareDecimals(QStringView a, QStringView b)
{
    const Decimal left = read(a);
    const Decimal right = read(b);
    if (signOf(left) != signOf(right))
        return signOf(left) < signOf(right) ? -1 : 1;
    const int magnitude = left.digits.isEmpty() ? 0 : compareMagnitudes(left, right);
    return left.negative ? -magnitude : magnitude;
}

bool isWholeDecimal(QStringView text)
{
    const Decimal decimal = read(text);
    return decimal.digits.isEmpty() || decimal.exponent >= 0;
}

bool isMultipleOf(QStringView value, QStringView step)
{
    const Decimal number = read(value);
    const Decimal unit = read(step);
    if (number.digits.isEmpty() || unit.digits.isEmpty() || unit.digits.size() > 17)
        return true;
    const qint64 shift = number.exponent - unit.exponent;
    if (shift < 0) // the value would end in a zero, and its zeros are in its exponent
        return false;
    const qint64 divisor = unit.digits.toLongLong();
    qint64 rest = 0;
    for (const QChar digit : number.digits)
        rest = (rest * 10 + digit.digitValue()) % divisor;
    // Ten has the factors 2 and 5 only: after 64 steps nothing changes any more.
    for (qint64 i = 0; i < std::min<qint64>(shift, 64) && rest != 0; ++i)
        rest = rest * 10 % divisor;
    return rest == 0;
}

QString canonicalDecimal(QStringView text)
{
    const Decimal decimal = read(text);
    if (decimal.digits.isEmpty())
        return u"0"_s;
    return (decimal.negative ? u"-"_s : QString()) + decimal.digits + u'e'
        + QString::number(decimal.exponent);
}

} // namespace desk
