// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/workbookcells.h"

#include <QDateTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int digitsOfExcel = 15;
constexpr double secondsOfDay = 86400;
constexpr double latestSerial = 2958466; // behind 9999-12-31
constexpr int mostColumns = 16384;

/// Without texts in quotes, escaped signs and conditions, but with [h], [m] and [s].
QString codeLetters(const QString &code)
{
    QString letters;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'"') {
            i = code.indexOf(u'"', i + 1);
            if (i < 0)
                break;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            if (end < 0)
                break;
            const QString inside = code.mid(i + 1, end - i - 1).toLower();
            if (!inside.isEmpty() && inside.count(inside.front()) == inside.size())
                letters += inside;
            i = end;
        } else {
            letters += c.toLower();
        }
    }
    return letters;
}
} // namespace

bool isDateFormat(int id, const QString &code)
{
    if (code.isEmpty())
        return (id >= 14 && id <= 22) || (id >= 45 && id <= 47);
    const QString letters = codeLetters(code.section(u';', 0, 0));
    if (letters.contains("general"_L1))
        return false;
    return std::any_of(letters.begin(), letters.end(),
                       [](QChar c) { return u"ymdhs"_s.contains(c); });
}

QString plainCellNumber(const QString &text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return text;
    QString plain = QString::number(value, 'g', digitsOfExcel);
    if (!plain.contains(u'e'))
        return plain;
    constexpr int smallest = 20;
    plain = QString::number(value, 'f', std::abs(value) < 1 ? smallest : 0);
    while (plain.contains(u'.') && (plain.endsWith(u'0') || plain.endsWith(u'.')))
        plain.chop(1);
    return plain;
}

QString dateOfSerial(const QString &text, bool from1904)
{
    bool ok = false;
    const double serial = text.toDouble(&ok);
    if (!ok || serial < 0 || serial >= latestSerial)
        return plainCellNumber(text);
    auto day = qint64(std::floor(serial));
    auto second = qint64(std::llround((serial - double(day)) * secondsOfDay));
    if (second >= qint64(secondsOfDay)) {
        second = 0;
        ++day;
    }
    const QTime time = QTime(0, 0).addSecs(int(second));
    if (day == 0 && !from1904)
        return time.toString(u"HH:mm:ss"_s);
    // Excel believes that 1900 was a leap year: its days before March are one less.
    constexpr qint64 leapDayThatWasNot = 60;
    const QDate start = from1904  ? QDate(1904, 1, 1)
        : day < leapDayThatWasNot ? QDate(1899, 12, 31)
                                  : QDate(1899, 12, 30);
    const QString date = start.addDays(day).toString(Qt::ISODate);
    return second == 0 ? date : date + u' ' + time.toString(u"HH:mm:ss"_s);
}

int columnOfReference(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > mostColumns)
            return -1;
    }
    return column - 1;
}

} // namespace desk
