// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/decimal.h"
#include "app/schema/equality.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_Decimal : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void numbersAreComparedExactly_data();
    void numbersAreComparedExactly();
    void stepsAreExact_data();
    void stepsAreExact();
    void onlyJsonNumbersAreNumbers();
    void wholeNumbersMayHaveAPoint();
    void valuesAreEqualAsJsonSchemaSaysSo();
};

void tst_Decimal::numbersAreComparedExactly_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("order");
    const auto row = [](const char16_t *a, const char16_t *b, int order) {
        const QString left = QString::fromUtf16(a);
        const QString right = QString::fromUtf16(b);
        QTest::newRow(qPrintable(left + u" and "_s + right)) << left << right << order;
    };
    row(u"1", u"1.0", 0);
    row(u"0", u"-0.0", 0);
    row(u"1e2", u"100", 0);
    row(u"12.50", u"1.25E1", 0);
    row(u"0.1", u"0.10000000000000000001", -1);
    row(u"9007199254740993", u"9007199254740992", 1);
    row(u"123456789012345678901234567890", u"123456789012345678901234567891", -1);
    row(u"-5", u"-4", -1);
    row(u"-1", u"1", -1);
    row(u"9", u"10", -1);
    row(u"0.09", u"0.1", -1);
    row(u"1e999999999", u"2e999999998", 1);
    row(u"1e99999999999999999999", u"1", 1);
    row(u"1e-99999999999999999999", u"0", 1);
}

void tst_Decimal::numbersAreComparedExactly()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QFETCH(const int, order);
    const auto sign = [](int value) {
        return (value > 0) - (value < 0);
    };
    QCOMPARE(sign(compareDecimals(a, b)), order);
    QCOMPARE(sign(compareDecimals(b, a)), -order);
    QCOMPARE(canonicalDecimal(a) == canonicalDecimal(b), order == 0);
}

void tst_Decimal::stepsAreExact_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("fits");
    QTest::newRow("cents") << u"0.3"_s << u"0.01"_s << true;
    QTest::newRow("a tenth of a cent") << u"0.305"_s << u"0.01"_s << false;
    QTest::newRow("thirds") << u"10"_s << u"3"_s << false;
    QTest::newRow("negative") << u"-9"_s << u"3"_s << true;
    QTest::newRow("zero") << u"0"_s << u"7"_s << true;
    QTest::newRow("a large number") << u"123456789012345678901234567890"_s << u"10"_s << true;
    QTest::newRow("a large exponent") << u"1e400"_s << u"8"_s << true;
    QTest::newRow("a larger exponent") << u"1e999999999"_s << u"3"_s << false;
    QTest::newRow("a quarter") << u"1e1"_s << u"2.5"_s << true;
}

void tst_Decimal::stepsAreExact()
{
    QFETCH(const QString, value);
    QFETCH(const QString, step);
    QTEST(isMultipleOf(value, step), "fits");
}

void tst_Decimal::onlyJsonNumbersAreNumbers()
{
    for (const QString &text : {u"0"_s, u"-1"_s, u"1.50"_s, u"1e9"_s, u"1E+9"_s, u"0.1e-2"_s})
        QVERIFY2(isDecimal(text), qPrintable(text));
    for (const QString &text : {u""_s, u"-"_s, u"01"_s, u"+1"_s, u"1."_s, u".5"_s, u"1,5"_s,
                                u" 1"_s, u"NaN"_s, u"0x1"_s, u"1\n"_s, u"\u0661"_s})
        QVERIFY2(!isDecimal(text), qPrintable(text));
}

void tst_Decimal::wholeNumbersMayHaveAPoint()
{
    QVERIFY(isWholeDecimal(u"5"));
    QVERIFY(isWholeDecimal(u"5.0"));
    QVERIFY(isWholeDecimal(u"5.5e1"));
    QVERIFY(!isWholeDecimal(u"5.5"));
    QVERIFY(!isWholeDecimal(u"5e-1"));
}

void tst_Decimal::valuesAreEqualAsJsonSchemaSaysSo()
{
    const auto same = [](const char *a, const char *b) {
        return sameValue(*parseJson(QByteArray(a)), *parseJson(QByteArray(b)));
    };
    QVERIFY(same(R"({"a": 1, "b": [2.0]})", R"({"b": [2], "a": 1e0})"));
    QVERIFY(!same(R"(["a", "b"])", R"(["b", "a"])"));
    QVERIFY(!same(R"({"a": "b,c"})", R"({"a": "b", "c": ""})"));
    QVERIFY(!same("1", R"("1")"));
    QVERIFY(!same("0", "false"));
}

QTEST_GUILESS_MAIN(tst_Decimal)
#include "tst_decimal.moc"
