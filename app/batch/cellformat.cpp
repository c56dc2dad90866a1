// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/cellformat.h"

#include "app/batch/localewords.h"
#include "app/entry/typedtext.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr QChar arabicComma = u'\u060c';
constexpr QChar arabicDecimal = u'\u066b';
constexpr QChar arabicGroup = u'\u066c';

/// The numbers of a date, and what stands behind it.
struct ThreeNumbers
{
    QString a;
    QString b;
    QString c;
    QString rest;
};

/// Whatever spaces and digits a country writes, as the ones that are on every keyboard.
QString plainSigns(const QString &cell)
{
    QString plain = asciiDigits(withoutMarks(cell));
    for (QChar &c : plain) {
        if (c.isSpace())
            c = u' ';
    }
    return plain;
}

std::optional<ThreeNumbers> threeNumbers(const QString &cell)
{
    static const QRegularExpression shape(
        uR"(^(\d{1,4})([./\- ]|\. )(\d{1,2})\2(\d{1,4})\.?(?:[ T,]+(\D{0,12}\d{1,2} ?[:.h].*))?$)"_s);
    const auto match = shape.match(plainSigns(cell).replace(arabicComma, u','));
    if (!match.hasMatch())
        return {};
    return ThreeNumbers {match.captured(1), match.captured(3), match.captured(4),
                         match.captured(5)};
}

/// What stands before or behind a clock's numbers.
struct ClockWords
{
    QString half; ///< "AM" or "PM"
    QString offset;

    /// False for what is not known.
    bool take(const QString &word)
    {
        static const QStringList fillers {u"à"_s, u"um"_s, u"at"_s, u"uhr"_s};
        static const QStringList utc {u"z"_s, u"utc"_s, u"gmt"_s};
        if (word.isEmpty() || fillers.contains(word.toLower()))
            return true;
        if (utc.contains(word.toLower()))
            return std::exchange(offset, u"Z"_s).isEmpty();
        const auto known = halfOfDay(word);
        if (known)
            half += known == HalfOfDay::AfterNoon ? u" PM"_s : u" AM"_s;
        return known.has_value();
    }
    bool takeAll(const QString &text)
    {
        const QString trimmed = text.trimmed();
        if (halfOfDay(trimmed))
            return take(trimmed); // "p. m."
        const QStringList parts = trimmed.split(u' ', Qt::SkipEmptyParts);
        return std::all_of(parts.begin(), parts.end(),
                           [this](const QString &word) { return take(word); });
    }
};

/// "14 h 05", "14.05 Uhr", "2:05 م" -> "14:05", "14:05", "2:05 PM"; what is not known stays.
QString plainClock(const QString &text)
{
    static const QRegularExpression shape(
        uR"(^(\D*)(\d{1,2}) ?(?:[:.]|h ?)(\d{2})(?:[:.](\d{2}(?:[.,]\d{1,9})?))?([^\d+\-]*)([+\-]\d{2}(?::?\d{2})?)?$)"_s);
    const auto match = shape.match(text);
    ClockWords words;
    words.offset = match.captured(6);
    if (!match.hasMatch() || !words.takeAll(match.captured(1)) || !words.takeAll(match.captured(5)))
        return text;
    QString clock = match.captured(2) + u':' + match.captured(3);
    if (!match.captured(4).isEmpty())
        clock += u':' + match.captured(4);
    return clock + words.half + words.offset;
}

/// A number with its signs, without what stands around it.
std::optional<QString> bareNumber(const QString &cell)
{
    static const QRegularExpression shape(
        uR"(^([^\d+\-−]*)([+\-−]?)([^\d+\-−]*)(\d[\d.,'’\x{66b}\x{66c} ]*\d|\d)(\D*)$)"_s);
    const auto match = shape.match(plainSigns(cell));
    if (!match.hasMatch())
        return {};
    for (const int around : {1, 3, 5}) {
        const QString word = match.captured(around).trimmed();
        if (!word.isEmpty() && !isCurrencySign(word))
            return {};
    }
    const QString number = match.captured(4);
    if (number.contains(arabicDecimal) && (number.contains(u'.') || number.contains(u',')))
        return {};
    const QString sign = match.captured(2);
    return (sign.isEmpty() || sign == u"+"_s ? QString() : u"-"_s) + number;
}

bool isGroup(QChar c)
{
    return c == u' ' || c == u'\'' || c == u'’' || c == arabicGroup;
}

/// Points and commas with the digits around the last of them.
struct Signs
{
    int points = 0;
    int commas = 0;
    QChar last;
    QString before; ///< all digits
    int digitsBehind = 0;
    bool hasOtherGroups = false;

    /// What must be the decimal sign; nothing where it could separate thousands as well.
    [[nodiscard]] std::optional<QChar> decimal() const
    {
        const int all = points + commas;
        if (all == 0)
            return {};
        if (points > 0 && commas > 0)
            return last;
        if (all > 1)
            return last == u'.' ? u',' : u'.'; // only groups repeat
        const bool isNoGroup
            = digitsBehind != 3 || before.size() > 3 || before.startsWith(u'0') || hasOtherGroups;
        return isNoGroup ? std::optional(last) : std::nullopt;
    }
};

Signs signsOf(const QString &number)
{
    Signs signs;
    QString digits;
    for (const QChar c : number) {
        if (c == u'.' || c == u',') {
            ++(c == u'.' ? signs.points : signs.commas);
            signs.last = c;
            signs.before = digits;
            signs.digitsBehind = 0;
        } else if (c.isDigit()) {
            digits += c;
            ++signs.digitsBehind;
        }
        signs.hasOtherGroups |= isGroup(c);
    }
    return signs;
}

/// Threes; or twos before the last three, as in India.
bool areGroups(const QStringList &groups)
{
    if (groups.size() == 1)
        return !groups.front().isEmpty();
    const auto inner = [&](qsizetype size) {
        return groups.front().size() <= size
            && std::all_of(groups.begin() + 1, groups.end() - 1,
                           [size](const QString &group) { return group.size() == size; });
    };
    return !groups.front().isEmpty() && !groups.front().startsWith(u'0')
        && groups.back().size() == 3 && (inner(3) || inner(2));
}

QChar other(QChar sign)
{
    return sign == u'.' ? u',' : u'.';
}
} // namespace

DateOrderGuess guessDateOrder(const QStringList &cells)
{
    bool isUnclear = false;
    bool yearFirst = false;
    bool dayFirst = false;
    bool monthFirst = false;
    for (const QString &cell : cells) {
        const auto numbers = threeNumbers(cell);
        if (!numbers)
            continue;
        const int a = numbers->a.toInt();
        const int b = numbers->b.toInt();
        const bool isYear = numbers->a.size() == 4; // whatever the others are
        yearFirst |= isYear;
        dayFirst |= !isYear && a > 12 && a <= 31;
        monthFirst |= !isYear && b > 12 && b <= 31;
        isUnclear |= !isYear;
    }
    DateOrderGuess guess;
    guess.isMixed = dayFirst && monthFirst;
    guess.isAmbiguous = isUnclear && !dayFirst && !monthFirst;
    if (guess.isMixed || guess.isAmbiguous)
        return guess;
    if (dayFirst)
        guess.order = DateOrder::DayMonthYear;
    else if (monthFirst)
        guess.order = DateOrder::MonthDayYear;
    else if (yearFirst)
        guess.order = DateOrder::YearMonthDay;
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
    return n->rest.isEmpty() ? iso : iso + u' ' + plainClock(n->rest);
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
        const std::optional<QChar> told = signs.decimal();
        unclear |= !told && signs.points + signs.commas > 0;
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
    auto number = bareNumber(cell);
    if (!number)
        return cell;
    const QChar decimal = number->contains(arabicDecimal) ? arabicDecimal : decimalSign;
    const bool isNegative = number->startsWith(u'-');
    const QStringList parts = number->mid(isNegative ? 1 : 0).split(decimal);
    // A group sign behind the decimal sign, or two of the latter: written in another way.
    const bool isFraction = parts.size() == 1
        || (parts.size() == 2
            && std::all_of(parts[1].begin(), parts[1].end(), [](QChar c) { return c.isDigit(); }));
    QString whole = parts.front();
    for (QChar &c : whole) {
        if (c == other(decimalSign) || isGroup(c))
            c = u' ';
    }
    const QStringList groups = whole.split(u' ');
    if (!isFraction || !areGroups(groups))
        return cell;
    return (isNegative ? u"-"_s : QString()) + groups.join(QString())
        + (parts.size() == 2 ? u'.' + parts[1] : QString());
}

bool isDateAlone(const QString &cell)
{
    const auto numbers = threeNumbers(cell);
    return numbers && numbers->rest.isEmpty();
}

} // namespace desk
