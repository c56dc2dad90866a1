// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/datetext.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
constexpr int thisYear = 2026;
}

class tst_DateText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void datesAreReadAsTyped_data();
    void datesAreReadAsTyped();
    void timesAreReadAsTyped_data();
    void timesAreReadAsTyped();
    void whatIsWrittenReadsBackInEveryLocale();
    void peopleSeeTheirOwnForm();
};

void tst_DateText::datesAreReadAsTyped_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso"); // empty: not a date

    const auto row = [](const QString &locale, const QString &text, const QString &iso) {
        QTest::addRow("%s: %s", qPrintable(locale), qPrintable(text)) << locale << text << iso;
    };
    const QString birthday = u"1990-01-15"_s;
    for (const QString &locale : {u"de_DE"_s, u"en_US"_s, u"ar"_s, u"hi"_s, u"fr"_s, u"C"_s})
        row(locale, u" 1990-01-15 "_s, birthday);
    row(u"de_DE"_s, u"15.01.1990"_s, birthday);
    row(u"de_DE"_s, u"15.1.90"_s, birthday);
    row(u"de_DE"_s, u"1.2.26"_s, u"2026-02-01"_s);
    row(u"de_DE"_s, u"1.2.27"_s, u"1927-02-01"_s); // a year that has not begun is not meant
    row(u"de_DE"_s, u"15. 1. 1990"_s, birthday);
    row(u"en_US"_s, u"1/15/1990"_s, birthday);
    row(u"en_US"_s, u"15/1/1990"_s, {});
    row(u"en_US"_s, u"1990/01/15"_s, birthday);
    row(u"fr"_s, u"15/01/1990"_s, birthday);
    row(u"ar"_s, u"١٥\u200f/١\u200f/١٩٩٠"_s, birthday);
    row(u"ar"_s, u"15/1/1990"_s, birthday);
    row(u"hi"_s, u"१५/१/१९९०"_s, birthday);
    row(u"bg"_s, u"15.01.1990 г."_s, birthday);
    row(u"ja"_s, u"1990/1/15"_s, birthday);
    row(u"C"_s, u"15.1.1990"_s, {});
    for (const QString &wrong : {u""_s, u"31.02.2026"_s, u"15.01"_s, u"15.01.990"_s, u"yesterday"_s,
                                 u"15.01.1990 14:05"_s, u"1.1.1.1"_s, u"0.1.1990"_s})
        row(u"de_DE"_s, wrong, {});
}

void tst_DateText::datesAreReadAsTyped()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto date = DateText(QLocale(locale)).readDate(text, thisYear);
    QCOMPARE(date.value_or(QDate()).toString(Qt::ISODate), iso);
}

void tst_DateText::timesAreReadAsTyped_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso"); // empty: not a time

    const auto row = [](const QString &locale, const QString &text, const QString &iso) {
        QTest::addRow("%s: %s", qPrintable(locale), qPrintable(text)) << locale << text << iso;
    };
    const QString time = u"2026-11-20T14:05:00.000"_s;
    row(u"de_DE"_s, u"20.11.2026 14:05"_s, time);
    row(u"de_DE"_s, u"20.11.26, 14:05"_s, time);
    row(u"de_DE"_s, u"20.11.2026 14:05:30,5"_s, u"2026-11-20T14:05:30.500"_s);
    row(u"de_DE"_s, u"20.11.2026 14:05 +02:00"_s, time + u"+7200"_s);
    row(u"de_DE"_s, u"20.11.2026 14:05Z"_s, time + u"+0"_s);
    row(u"en_US"_s, u"11/20/26, 2:05 PM"_s, time);
    row(u"en_US"_s, u"11/20/2026 2:05pm"_s, time);
    row(u"en_US"_s, u"11/20/2026 12:05 a.m."_s, u"2026-11-20T00:05:00.000"_s);
    row(u"en_US"_s, u"11/20/2026 12:05 PM"_s, u"2026-11-20T12:05:00.000"_s);
    row(u"en_US"_s, u"11/20/2026 2:05 p.m. +02:00"_s, time + u"+7200"_s);
    row(u"en_US"_s, u"11/20/2026 14:05 PM"_s, {});
    row(u"en_US"_s, u"11/20/2026 14:05"_s, time);
    row(u"ar"_s, u"٢٠\u200f/١١\u200f/٢٠٢٦ ٢:٠٥ م"_s, time);
    row(u"hi"_s, u"२०/११/२०२६ २:०५ pm"_s, time);
    row(u"fr"_s, u"20/11/2026 14:05"_s, time);
    row(u"fi"_s, u"20.11.2026 14.05"_s, time);
    row(u"ja"_s, u"2026/11/20 14:05"_s, time);
    row(u"de_DE"_s, u"2026-11-20 14:05"_s, time);
    row(u"de_DE"_s, u"2026-11-20T14:05:00.000Z"_s, time + u"+0"_s);
    for (const QString &wrong : {u""_s, u"20.11.2026"_s, u"14:05"_s, u"20.11.2026 25:00"_s,
                                 u"31.11.2026 14:05"_s, u"20.11.2026 14"_s, u"20.11.2026 14:5"_s})
        row(u"de_DE"_s, wrong, {});
}

void tst_DateText::timesAreReadAsTyped()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto read = DateText(QLocale(locale)).readTime(text, thisYear);
    QString seen;
    if (read)
        seen = read->date.toString(Qt::ISODate) + u'T' + read->time.toString(u"HH:mm:ss.zzz");
    if (read && read->offsetSeconds)
        seen += u'+' + QString::number(*read->offsetSeconds);
    QCOMPARE(seen, iso);
}

void tst_DateText::whatIsWrittenReadsBackInEveryLocale()
{
    const QList<QLocale> all
        = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    QVERIFY(all.size() > 100);
    const QDate date(1990, 1, 5);
    for (const QLocale &locale : all) {
        const DateText dates(locale);
        QVERIFY2(dates.readDate(dates.writeDate(date), thisYear) == date,
                 qPrintable(locale.name()));
        for (const QTime &time :
             {QTime(0, 5), QTime(12, 0), QTime(14, 5, 9), QTime(23, 59, 59, 7)}) {
            const auto read = dates.readTime(dates.writeTime(date, time), thisYear);
            QVERIFY2(read && read->date == date && read->time == time && !read->offsetSeconds,
                     qPrintable(locale.name() + u": "_s + dates.writeTime(date, time)));
        }
    }
}

void tst_DateText::peopleSeeTheirOwnForm()
{
    const QDate date(2026, 11, 20);
    QCOMPARE(DateText(QLocale(u"de_DE"_s)).writeDate(date), u"20.11.2026"_s);
    QCOMPARE(DateText(QLocale(u"de_DE"_s)).writeTime(date, {14, 5}), u"20.11.2026 14:05"_s);
    QCOMPARE(DateText(QLocale(u"de_DE"_s)).writeTime(date, {14, 5, 30, 7}),
             u"20.11.2026 14:05:30.007"_s);
    QCOMPARE(DateText(QLocale(u"en_US"_s)).writeTime(date, {14, 5}), u"11/20/2026 2:05 PM"_s);
    QCOMPARE(DateText(QLocale(u"fr"_s)).writeDate(date), u"20/11/2026"_s);
    QCOMPARE(DateText(QLocale(u"C"_s)).writeTime(date, {14, 5}), u"2026-11-20 14:05:00"_s);
}

QTEST_GUILESS_MAIN(tst_DateText)
#include "tst_datetext.moc"
