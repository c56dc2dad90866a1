// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/cellformat.h"

#include "app/entry/typedtext.h"

#include <QDate>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// The numbers of a date, and what stands behind it.
struct ThreeNumbers
{
    QString a;
    QString b;
    QString c;
    QString rest;
};

std::optional<ThreeNumbers> threeNumbers(const QString &cell)
{
    static const QRegularExpression shape(
        uR"(^(\d{1,4})([./\- ]|\. )(\d{1,2})\2(\d{1,4})\.?(?:[ T,]+(\D?\d{1,2}:.*))?$)"_s);
    const auto match = shape.match(asciiDigits(withoutMarks(cell)));
    if (!match.hasMatch())
        return {};
    return ThreeNumbers {match.captured(1), match.captured(3), match.captured(4),
                         match.captured(5)};
}

/// A number with its signs, without what stands around it.
std::optional<QString> bareNumber(const QString &cell)
{
    static const QRegularExpression shape(
        uR"(^(?:[A-Za-z]{3}|\p{Sc})?\s*([+\-−]?)\s*(?:\p{Sc})?\s*(\d[\d.,'’\s]*\d|\d)\s*(?:[A-Za-z]{3}|\p{Sc})?$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = shape.match(asciiDigits(withoutMarks(cell)));
    if (!match.hasMatch())
        return {};
    const QString sign = match.captured(1);
    return (sign.isEmpty() || sign == u"+"_s ? QString() : u"-"_s) + match.captured(2);
}

bool isGroup(QChar c)
{
    return c.isSpace() || c == u'\'' || c == u'’';
}

/// Points and commas with the digits behind the last of them.
struct Signs
{
    int points = 0;
    int commas = 0;
    QChar last;
    int digitsBehind = 0;
};

Signs signsOf(const QString &number)
{
    Signs signs;
    for (const QChar c : number) {
        if (c == u'.' || c == u',') {
            ++(c == u'.' ? signs.points : signs.commas);
            signs.last = c;
            signs.digitsBehind = 0;
        } else if (c.isDigit()) {
            ++signs.digitsBehind;
        }
    }
    return signs;
}

QChar other(QChar sign)
{
    return sign == u'.' ? u',' : u'.';
}
} // namespace

DateOrderGuess guessDateOrder(const QStringList &cells)
{
    bool any = false;
    bool yearFirst = false;
    bool dayFirst = false;
    bool monthFirst = false;
    for (const QString &cell : cells) {
        const auto numbers = threeNumbers(cell);
        if (!numbers)
            continue;
        any = true;
        const int a = numbers->a.toInt();
        const int b = numbers->b.toInt();
        yearFirst |= numbers->a.size() == 4;
        dayFirst |= numbers->a.size() != 4 && a > 12 && a <= 31;
        monthFirst |= numbers->a.size() != 4 && b > 12 && b <= 31;
    }
    DateOrderGuess guess;
    guess.isMixed = int(yearFirst) + int(dayFirst) + int(monthFirst) > 1;
    guess.isAmbiguous = any && !yearFirst && !dayFirst && !monthFirst;
    if (guess.isMixed || guess.isAmbiguous || !any)
        return guess;
    guess.order = yearFirst ? DateOrder::YearMonthDay
        : dayFirst          ? DateOrder::DayMonthYear
                            : DateOrder::MonthDayYear;
    return guess;
}

QString isoDate(const QString &cell, DateOrder order)
{
    const auto n = threeNumbers(cell);
    if (!n)
        return cell;
    const bool yearFirst = n->a.size() == 4; // nothing else can be meant
    const QString year = yearFirst ? n->a : n->c;
    const bool monthBeforeDay = yearFirst || order == DateOrder::MonthDayYear;
    const int month = (yearFirst ? n->b : monthBeforeDay ? n->a : n->b).toInt();
    const int day = (yearFirst ? n->c : monthBeforeDay ? n->b : n->a).toInt();
    const bool fits = year.size() == 4 && (yearFirst || order != DateOrder::YearMonthDay);
    const QDate date(year.toInt(), month, day);
    if (!fits || !date.isValid())
        return cell;
    const QString iso = date.toString(Qt::ISODate);
    return n->rest.isEmpty() ? iso : iso + u' ' + n->rest;
}

DecimalGuess guessDecimalSign(const QStringList &cells)
{
    DecimalGuess guess;
    bool unclear = false;
    for (const QString &cell : cells) {
        const auto number = bareNumber(cell);
        if (!number)
            continue;
        const Signs signs = signsOf(*number);
        const bool both = signs.points > 0 && signs.commas > 0;
        const bool once = signs.points + signs.commas == 1;
        std::optional<QChar> told;
        if (both)
            told = signs.last;
        else if (once && signs.digitsBehind != 3)
            told = signs.last;
        else if (!once && signs.points + signs.commas > 1)
            told = other(signs.last); // only groups repeat
        else
            unclear |= once;
        if (told && !guess.sign)
            guess.sign = told;
        else if (told && told != guess.sign)
            return {std::nullopt, true};
    }
    guess.isAmbiguous = unclear && !guess.sign;
    return guess;
}

QString plainNumber(const QString &cell, QChar decimalSign)
{
    const auto number = bareNumber(cell);
    if (!number)
        return cell;
    const qsizetype decimal = number->indexOf(decimalSign);
    const QChar group = other(decimalSign);
    // A group sign behind the decimal sign, or two of the latter: written in another way.
    if (decimal >= 0
        && (number->indexOf(decimalSign, decimal + 1) >= 0 || number->indexOf(group, decimal) >= 0))
        return cell;
    QString plain;
    int sinceGroup = 0;
    bool hasGroups = false;
    for (qsizetype i = 0; i < number->size(); ++i) {
        const QChar c = number->at(i);
        if (c == group || isGroup(c)) {
            if (hasGroups && sinceGroup != 3)
                return cell;
            hasGroups = true;
            sinceGroup = 0;
        } else if (c == decimalSign) {
            if (hasGroups && sinceGroup != 3)
                return cell;
            hasGroups = false;
            plain += u'.';
        } else {
            sinceGroup += c.isDigit();
            plain += c;
        }
    }
    return hasGroups && sinceGroup != 3 ? cell : plain;
}

} // namespace desk
