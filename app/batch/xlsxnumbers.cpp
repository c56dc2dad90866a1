// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/xlsxnumbers.h"

#include <QDate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int digitsOfExcel = 15;
constexpr qint64 secondsOfDay = 86400;
constexpr qint64 leapDayThatWasNot = 60; // Excel has a 29th of February 1900

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Written as it would be here. A whole number may have more digits than a double: then it is
/// somebody's id.
bool isPlain(QStringView text)
{
    const QStringView number = text.startsWith(u'-') ? text.sliced(1) : text;
    qsizetype point = 0;
    while (point < number.size() && isDigit(number[point]))
        ++point;
    const bool isGoodStart = point > 0 && (number.front() != u'0' || point == 1);
    if (point == number.size())
        return isGoodStart && text != "-0"_L1;
    const QStringView behind = number.sliced(point + 1);
    return isGoodStart && number[point] == u'.' && number.size() <= digitsOfExcel
        && !behind.isEmpty() && !behind.endsWith(u'0')
        && std::all_of(behind.begin(), behind.end(), isDigit);
}

/// The digits of a number with the point where it belongs.
QString withoutExponent(QString digits, int exponent)
{
    while (digits.size() > 1 && digits.endsWith(u'0'))
        digits.chop(1);
    if (exponent < 0)
        return u"0."_s + QString(-exponent - 1, u'0') + digits;
    if (digits.size() <= exponent + 1)
        return digits + QString(exponent + 1 - digits.size(), u'0');
    return digits.insert(exponent + 1, u'.');
}

QString twoDigits(qint64 number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

QString clock(qint64 seconds)
{
    constexpr qint64 sixty = 60;
    return twoDigits(seconds / sixty / sixty) + u':' + twoDigits(seconds / sixty % sixty) + u':'
        + twoDigits(seconds % sixty);
}

QString calendarDay(qint64 day, bool from1904)
{
    if (from1904)
        return QDate(1904, 1, 1).addDays(day).toString(Qt::ISODate);
    if (day == 0)
        return u"1900-01-00"_s;
    if (day == leapDayThatWasNot)
        return u"1900-02-29"_s;
    const QDate start(1899, 12, day < leapDayThatWasNot ? 31 : 30);
    return start.addDays(day).toString(Qt::ISODate);
}

/// What the letters of a number format's code say.
struct CodeLetters
{
    bool hasDay = false;
    bool hasClock = false;
    bool isElapsed = false;

    /// "m" is a minute behind an hour and before a second, else a month.
    void take(const QString &letters)
    {
        for (qsizetype i = 0; i < letters.size(); ++i) {
            const QChar before = i > 0 ? letters[i - 1] : QChar();
            const QChar after = i + 1 < letters.size() ? letters[i + 1] : QChar();
            const bool isMinute = before == u'h' || after == u's';
            hasDay = hasDay || letters[i] == u'y' || letters[i] == u'd'
                || (letters[i] == u'm' && !isMinute);
            hasClock = hasClock || letters[i] == u'h' || letters[i] == u's';
        }
    }
};

/// "[h]" and the like; others are colours, conditions, currencies and languages.
bool isElapsedUnit(const QString &inside)
{
    return !inside.isEmpty() && u"hms"_s.contains(inside.front())
        && inside.count(inside.front()) == inside.size();
}

CodeLetters lettersOf(const QString &code)
{
    CodeLetters found;
    QString letters; // of dates and times, each once for "yyyy"
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        const QStringView rest = QStringView(code).sliced(i);
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', i + 1);
            if (end < 0)
                break;
            if (c == u'[' && isElapsedUnit(code.mid(i + 1, end - i - 1).toLower())) {
                found.isElapsed = true;
                letters += u'h'; // so that minutes may follow
            }
            i = end;
        } else if (rest.startsWith("am/pm"_L1, Qt::CaseInsensitive)) {
            i += 4;
        } else if (rest.startsWith("general"_L1, Qt::CaseInsensitive)) {
            i += 6;
        } else if (u"ymdhs"_s.contains(c) && !letters.endsWith(c)) {
            letters += c;
        } else if (c == u';') {
            found.take(letters);
            letters.clear();
        }
    }
    found.take(letters);
    return found;
}

XlsxFormat formatOfCode(const QString &code)
{
    const CodeLetters letters = lettersOf(code);
    if (letters.hasDay)
        return letters.hasClock ? XlsxFormat::DateTime : XlsxFormat::Date;
    if (letters.isElapsed)
        return XlsxFormat::Elapsed;
    return letters.hasClock ? XlsxFormat::Time : XlsxFormat::Number;
}
} // namespace

XlsxFormat xlsxFormat(int id, const QString &code)
{
    if (!code.isEmpty())
        return formatOfCode(code);
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return XlsxFormat::Date; // from 27 on in East Asia
    if ((id >= 18 && id <= 21) || id == 45 || id == 47)
        return XlsxFormat::Time;
    if (id == 22)
        return XlsxFormat::DateTime;
    return id == 46 ? XlsxFormat::Elapsed : XlsxFormat::Number;
}

QString xlsxNumber(const QString &text)
{
    if (isPlain(text))
        return text;
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return text;
    if (value == 0)
        return u"0"_s;
    const QString written = QString::number(std::abs(value), 'e', digitsOfExcel - 1);
    const qsizetype e = written.indexOf(u'e');
    const int exponent = written.mid(e + 1).toInt();
    constexpr int readable = 30;
    if (std::abs(exponent) > readable)
        return QString::number(value, 'g', digitsOfExcel);
    const QString plain = withoutExponent(written.left(e).remove(u'.'), exponent);
    return value < 0 ? u'-' + plain : plain;
}

QString xlsxDate(const QString &text, XlsxFormat format, bool from1904)
{
    bool ok = false;
    const double serial = text.toDouble(&ok);
    const qint64 end = from1904 ? 2957004 : 2958466; // behind 9999-12-31
    if (!ok || !(serial >= 0) || serial >= double(end))
        return xlsxNumber(text);
    const qint64 seconds = std::llround(serial * double(secondsOfDay));
    const qint64 day = seconds / secondsOfDay;
    const qint64 second = seconds % secondsOfDay;
    if (format == XlsxFormat::Elapsed)
        return clock(seconds);
    if (format == XlsxFormat::Time && serial < 1)
        return clock(second);
    if (day == 0 && second > 0 && !from1904)
        return clock(second); // no day has the number 0
    if (day >= end)
        return xlsxNumber(text);
    const QString date = calendarDay(day, from1904);
    return format == XlsxFormat::Date && second == 0 ? date : date + u'T' + clock(second);
}

} // namespace desk
