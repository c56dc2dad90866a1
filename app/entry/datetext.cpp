// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/datetext.h"

#include "app/entry/typedtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// The words in quotes of a format, which it loses.
QStringList takeLiterals(QString &format)
{
    static const QRegularExpression quoted(u"'([^']*)'"_s);
    QStringList words;
    for (auto match = quoted.match(format); match.hasMatch(); match = quoted.match(format)) {
        if (!match.captured(1).trimmed().isEmpty())
            words.append(match.captured(1).trimmed());
        format.remove(match.capturedStart(), match.capturedLength());
    }
    return words;
}

/// "dd.MM.yy" gives "dMy"; a name of a month gives nothing.
QString orderOf(const QString &format)
{
    QString order;
    for (const QChar c : format) {
        if ((c == u'd' || c == u'M' || c == u'y') && !order.contains(c))
            order += c;
    }
    return order.size() == 3 && !format.contains("MMM"_L1) ? order : QString();
}

std::optional<int> yearFrom(const QString &digits, int thisYear)
{
    if (digits.size() == 4)
        return digits.toInt();
    if (digits.size() != 2)
        return {};
    const int year = thisYear - thisYear % 100 + digits.toInt();
    return year > thisYear ? year - 100 : year;
}
/// As the locale writes it, without its last point, and in English.
QStringList halfOfDay(const QString &localText, const QString &dotted)
{
    QString bare = withoutMarks(localText);
    QStringList words {bare};
    while (bare.endsWith(u'.'))
        bare.chop(1);
    return words << bare << dotted << dotted.chopped(1) << QString(dotted).remove(u'.');
}
} // namespace

DateText::DateText(const QLocale &locale)
    : m_locale(locale)
    , m_dateFormat(locale.dateFormat(QLocale::ShortFormat))
    , m_beforeNoon(halfOfDay(locale.amText(), u"a.m."_s))
    , m_afterNoon(halfOfDay(locale.pmText(), u"p.m."_s))
{
    if (!m_dateFormat.contains("yyyy"_L1))
        m_dateFormat.replace("yy"_L1, "yyyy"_L1);
    QString date = m_dateFormat;
    QString time = locale.timeFormat(QLocale::ShortFormat);
    m_literals = takeLiterals(date) + takeLiterals(time);
    m_order = orderOf(date);
}

QString DateText::cleaned(const QString &text) const
{
    QString plain = asciiDigits(withoutMarks(text));
    for (const QString &word : m_literals)
        plain.remove(word);
    while (plain.endsWith(u'.') || plain.endsWith(u' '))
        plain.chop(1);
    return plain;
}

std::optional<QDate> DateText::readDate(const QString &text, int thisYear) const
{
    static const QRegularExpression numbers(
        u"^(\\d{1,4})[./\\- ]\\s*(\\d{1,2})[./\\- ]\\s*(\\d{1,4})$"_s);
    const QRegularExpressionMatch match = numbers.match(cleaned(text));
    const QString order = match.captured(1).size() == 4 ? u"yMd"_s : m_order;
    if (!match.hasMatch() || order.isEmpty())
        return {};
    const auto part = [&](QChar which) {
        return match.captured(int(order.indexOf(which)) + 1);
    };
    const auto year = yearFrom(part(u'y'), thisYear);
    if (!year || part(u'M').size() > 2 || part(u'd').size() > 2)
        return {};
    const QDate date(*year, part(u'M').toInt(), part(u'd').toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<int> DateText::takeHalfOfDay(QString &text) const
{
    const auto take = [&text](const QStringList &words) {
        for (const QString &word : words) {
            const qsizetype at
                = word.isEmpty() ? -1 : text.lastIndexOf(word, -1, Qt::CaseInsensitive);
            if (at < 0)
                continue;
            text.remove(at, word.size());
            text = text.trimmed();
            return true;
        }
        return false;
    };
    if (take(m_afterNoon))
        return 12;
    return take(m_beforeNoon) ? std::optional(0) : std::nullopt;
}

std::optional<ReadTime> DateText::readTime(const QString &text, int thisYear) const
{
    static const QRegularExpression parts(
        u"^(\\S.*?)[,\\s]+(\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?)\\s*"
        u"([Zz]|[+-]\\d{2}(?::?\\d{2})?)?$"_s);
    QString plain = cleaned(text);
    if (const auto iso = readIsoTime(plain))
        return iso;
    const std::optional<int> half = takeHalfOfDay(plain);
    const QRegularExpressionMatch match = parts.match(plain);
    const auto date = match.hasMatch() ? readDate(match.captured(1), thisYear) : std::nullopt;
    if (!date)
        return {};
    QString clock = match.captured(2);
    clock[clock.indexOf(QRegularExpression(u"[:.]"_s))] = u':';
    if (clock.size() > 5)
        clock[clock.indexOf(QRegularExpression(u"[:.]"_s), 3)] = u':';
    auto read = readIsoTime(date->toString(Qt::ISODate) + u' ' + clock + match.captured(3));
    if (!read || !half)
        return read;
    const int hour = read->time.hour();
    if (hour < 1 || hour > 12)
        return {};
    read->time = read->time.addSecs(3600 * (hour % 12 + *half - hour));
    return read;
}

QString DateText::writeDate(const QDate &date) const
{
    const QString text = m_locale.toString(date, m_dateFormat);
    return readDate(text, date.year()) == date ? text : date.toString(Qt::ISODate);
}

QString DateText::writeTime(const QDate &date, const QTime &time) const
{
    QString format = m_locale.timeFormat(QLocale::ShortFormat);
    QString exact = u"HH:mm"_s;
    if (time.msec() != 0 || time.second() != 0) {
        const QString seconds = time.msec() != 0 ? u":ss.zzz"_s : u":ss"_s;
        format.replace("mm"_L1, "mm"_L1 + seconds);
        exact += seconds;
    }
    const QString text = writeDate(date) + u' ' + m_locale.toString(time, format);
    const auto back = readTime(text, date.year());
    if (back && back->date == date && back->time == time)
        return text;
    return date.toString(Qt::ISODate) + u' ' + time.toString(exact);
}

} // namespace desk
