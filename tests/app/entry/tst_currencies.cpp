// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/currencies.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_Currencies : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void codesAreFoundInAnyCase();
    void namesFallBackToEnglish();
    void theProgramsOwnListKnowsTheDigits_data();
    void theProgramsOwnListKnowsTheDigits();
};

void tst_Currencies::codesAreFoundInAnyCase()
{
    const auto json = parseJson(R"({"usd":{"name":"US Dollar","digits":2,"de":"US-Dollar"}})");
    const Currencies currencies = Currencies::fromJson(*json, u"de"_s);
    QVERIFY(currencies.contains(u"USD"_s));
    QCOMPARE(currencies.name(u"Usd"_s), u"US-Dollar"_s);
    QVERIFY(!currencies.contains(u"usx"_s));
    QCOMPARE(currencies.name(u"usx"_s), QString());
    QCOMPARE(currencies.digits(u"usx"_s), 2);
}

void tst_Currencies::namesFallBackToEnglish()
{
    const auto json = parseJson(R"({"usd":{"name":"US Dollar","digits":2}})");
    QCOMPARE(Currencies::fromJson(*json, u"de"_s).name(u"usd"_s), u"US Dollar"_s);
    QCOMPARE(Currencies::fromJson(*json, u"digits"_s).name(u"usd"_s), u"US Dollar"_s);
}

void tst_Currencies::theProgramsOwnListKnowsTheDigits_data()
{
    QTest::addColumn<int>("digits");
    for (const char *code : {"JPY", "KRW", "CLP", "VND"})
        QTest::newRow(code) << 0;
    for (const char *code : {"KWD", "BHD", "OMR", "JOD", "TND"})
        QTest::newRow(code) << 3;
    for (const char *code : {"USD", "EUR", "GBP"})
        QTest::newRow(code) << 2;
}

void tst_Currencies::theProgramsOwnListKnowsTheDigits()
{
    QFETCH(int, digits);
    const auto json = readJsonFile(QStringLiteral(DESK_SOURCE_DIR "/resources/currencies.json"));
    QVERIFY(json);
    const Currencies currencies = Currencies::fromJson(*json, u"de"_s);
    const QString code = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(currencies.contains(code));
    QCOMPARE(currencies.digits(code), digits);
}

QTEST_GUILESS_MAIN(tst_Currencies)
#include "tst_currencies.moc"
