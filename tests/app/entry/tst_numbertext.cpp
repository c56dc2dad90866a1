// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/numbertext.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_NumberText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void typedNumbersBecomeExactJson_data();
    void typedNumbersBecomeExactJson();
    void whatIsWrittenReadsBack_data();
    void whatIsWrittenReadsBack();
};

void tst_NumberText::typedNumbersBecomeExactJson_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("json"); // empty: not a number

    const auto row = [](const QString &locale, const QString &text, const QString &json) {
        QTest::addRow("%s: %s", qPrintable(locale), qPrintable(text)) << locale << text << json;
    };
    const QString de = u"de_DE"_s;
    row(de, u"1.234,56"_s, u"1234.56"_s);
    row(de, u"1234,56"_s, u"1234.56"_s);
    row(de, u"129,90"_s, u"129.90"_s);
    row(de, u"1.234"_s, u"1234"_s); // as the locale reads it
    row(de, u"1.234.567,8"_s, u"1234567.8"_s);
    row(de, u"6.9"_s, u"6.9"_s); // can be no group
    row(de, u"129.90"_s, u"129.90"_s);
    row(de, u"0.500"_s, u"0.500"_s);
    row(de, u"1234.567"_s, u"1234.567"_s);
    row(de, u",5"_s, u"0.5"_s);
    row(de, u"1,234.56"_s, {});
    row(de, u"1.23.456,7"_s, {});
    row(de, u"1,"_s, {});
    row(de, u"12 345"_s, {});
    const QString en = u"en_US"_s;
    row(en, u"6.9"_s, u"6.9"_s);
    row(en, u"1,234.56"_s, u"1234.56"_s);
    row(en, u"1,234"_s, u"1234"_s);
    row(en, u".5"_s, u"0.5"_s);
    row(en, u"129,90"_s, {});
    row(en, u"1,23"_s, {});
    row(en, u"12,34,567"_s, {});
    row(en, u" +007 "_s, u"7"_s);
    row(en, u"-0.00"_s, u"0.00"_s);
    row(en, u"-12.5"_s, u"-12.5"_s);
    row(en, u"\u221212.5"_s, u"-12.5"_s);
    row(en, u"1e5"_s, u"1e5"_s);
    row(en, u"1234567890123456789012345678.123456789"_s,
        u"1234567890123456789012345678.123456789"_s);
    for (const QString &wrong : {u""_s, u"-"_s, u"."_s, u"abc"_s, u"1.2.3"_s, u"1 2"_s, u"0x10"_s,
                                 u"5 USD"_s, u"NaN"_s, u"--5"_s, u"1e"_s, u"e5"_s, u"Infinity"_s})
        row(en, wrong, {});
    const QString fr = u"fr_FR"_s;
    row(fr, u"1\u202f234,56"_s, u"1234.56"_s);
    row(fr, u"1\u00a0234,56"_s, u"1234.56"_s);
    row(fr, u"1 234,56"_s, u"1234.56"_s);
    row(fr, u"1.234"_s, u"1.234"_s); // the point separates nothing in French
    const QString ar = u"ar"_s;
    row(ar, u"١٬٢٣٤٫٥٦"_s, u"1234.56"_s);
    row(ar, u"٦٫٩"_s, u"6.9"_s);
    row(ar, u"6.9"_s, u"6.9"_s);
    row(ar, u"\u061c-٦٫٩"_s, u"-6.9"_s);
    const QString hi = u"hi"_s;
    row(hi, u"१२,३४,५६७.८९"_s, u"1234567.89"_s);
    row(hi, u"1,23,456.78"_s, u"123456.78"_s);
    row(hi, u"1,234,567.89"_s, u"1234567.89"_s);
    row(u"de_CH"_s, u"1'234.50"_s, u"1234.50"_s);
}

void tst_NumberText::typedNumbersBecomeExactJson()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QFETCH(QString, json);
    QCOMPARE(NumberText(QLocale(locale)).read(text).value_or(QString()), json);
}

void tst_NumberText::whatIsWrittenReadsBack_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *locale : {"de_DE", "en_US", "ar", "hi", "fr", "fa", "fi", "de_CH", "ja"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

void tst_NumberText::whatIsWrittenReadsBack()
{
    QFETCH(QString, locale);
    const NumberText numbers {QLocale(locale)};
    for (const QString &number : {u"6.9"_s, u"1.234"_s, u"1234"_s, u"-0.125"_s, u"129.90"_s,
                                  u"1234567.123"_s, u"1e-7"_s, u"0"_s})
        QCOMPARE(numbers.read(numbers.write(number)).value_or(QString()), number);
    QCOMPARE(NumberText(QLocale(u"de"_s)).write(u"1234.5"_s), u"1234,5"_s);
}

QTEST_GUILESS_MAIN(tst_NumberText)
#include "tst_numbertext.moc"
