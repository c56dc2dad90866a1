// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/cellformat.h"
#include "app/batch/columns.h"
#include "app/catalog/catalog.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<desk::DateOrder>)

/// What is found out about a table before a person says more.
class tst_Columns : public QObject
{
    Q_OBJECT

private slots:
    void namesAreKnown_data();
    void namesAreKnown();
    void everyFieldIsKnownByItsPointerAndItsLabel();
    void everyFieldIsKnownByItsEnglishLabelInAGermanWindow();
    void cellsTellWhereTheNameDoesNot();
    void headersAreComparedWithoutTheirDress();
    void theOrderOfDatesIsFoundOut_data();
    void theOrderOfDatesIsFoundOut();
    void datesBecomeIso_data();
    void datesBecomeIso();
    void theDecimalSignIsFoundOut_data();
    void theDecimalSignIsFoundOut();
    void numbersBecomePlain_data();
    void numbersBecomePlain();

private:
    const Operation &conversion() { return *m_catalog.operation(u"whop"_s, u"createConversion"_s); }

    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"de"_s);
};

void tst_Columns::namesAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("field");
    QTest::newRow("name") << u"email"_s << u"/user/email"_s;
    QTest::newRow("dotted") << u"user.email"_s << u"/user/email"_s;
    QTest::newRow("written out") << u"E-Mail"_s << u"/user/email"_s;
    QTest::newRow("words") << u" First Name "_s << u"/user/first_name"_s;
    QTest::newRow("label in the person's language") << u"Vorname"_s << u"/user/first_name"_s;
    QTest::newRow("a label goes before a place") << u"User name"_s << u"/user/username"_s;
    QTest::newRow("a place says itself") << u"user.name"_s << u"/user/name"_s;
    QTest::newRow("a pointer") << u"/user/name"_s << u"/user/name"_s;
    QTest::newRow("camel") << u"utmSource"_s << u"/context/utm_source"_s;
    QTest::newRow("unknown") << u"Salesperson"_s << QString();
    QTest::newRow("nothing") << u" "_s << QString();
}

void tst_Columns::namesAreKnown()
{
    QFETCH(const QString, name);
    QFETCH(const QString, field);
    QCOMPARE(proposeColumns({name}, {}, conversion()), QStringList {field});
}

void tst_Columns::everyFieldIsKnownByItsPointerAndItsLabel()
{
    for (const Api &api : m_catalog.apis()) {
        for (const Operation &operation : api.operations) {
            QStringList pointers;
            QStringList labels;
            for (const FieldSpec *field : leaves(operation.body)) {
                pointers.append(field->pointer);
                labels.append(operation.label(field->pointer));
            }
            QCOMPARE(proposeColumns(pointers, {}, operation), pointers);
            QCOMPARE(proposeColumns(labels, {}, operation), pointers);
        }
    }
}

void tst_Columns::everyFieldIsKnownByItsEnglishLabelInAGermanWindow()
{
    const Catalog english
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    int others = 0;
    for (const Api &api : m_catalog.apis()) {
        for (const Operation &operation : api.operations) {
            const Operation &inEnglish = *english.operation(api.id, operation.id);
            QStringList pointers;
            QStringList labels;
            for (const FieldSpec *field : leaves(operation.body)) {
                pointers.append(field->pointer);
                labels.append(inEnglish.label(field->pointer));
                others += labels.last() != operation.label(field->pointer);
            }
            QCOMPARE(proposeColumns(labels, {}, operation), pointers);
        }
    }
    QVERIFY(others > 20);
    QCOMPARE(proposeColumns({u"Date of birth"_s, u"Geburtsdatum"_s}, {}, conversion()),
             (QStringList {QString(), u"/user/birthdate"_s})); // once
}

void tst_Columns::cellsTellWhereTheNameDoesNot()
{
    const QStringList header {u"Kontakt"_s, u"W"_s, u"Text"_s};
    const QList<QStringList> rows {{u"ann@example.com"_s, u"EUR"_s, u"Ann"_s},
                                   {QString(), u"usd"_s, u"Bob"_s},
                                   {u"bob@example.com"_s}};
    const QStringList expected {u"/user/email"_s, u"/currency"_s, QString()};
    QCOMPARE(proposeColumns(header, rows, conversion()), expected);
    // A name goes before: the e-mail is taken.
    QCOMPARE(proposeColumns({u"email"_s, u"Kontakt"_s},
                            {{u"ann@example.com"_s, u"bob@example.com"_s}}, conversion()),
             (QStringList {u"/user/email"_s, QString()}));
    QCOMPARE(
        proposeColumns({u"Kontakt"_s}, {{u"ann@example.com"_s}, {u"by phone"_s}}, conversion()),
        QStringList {QString()});
}

void tst_Columns::headersAreComparedWithoutTheirDress()
{
    QCOMPARE(headerFingerprint({u"E-Mail"_s, u"Value"_s}),
             headerFingerprint({u"email"_s, u" VALUE"_s}));
    QVERIFY(headerFingerprint({u"a"_s, u"b"_s}) != headerFingerprint({u"b"_s, u"a"_s}));
    QVERIFY(headerFingerprint({u"ab"_s}) != headerFingerprint({u"a"_s, u"b"_s}));
}

void tst_Columns::theOrderOfDatesIsFoundOut_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<std::optional<DateOrder>>("order");
    QTest::addColumn<bool>("ambiguous");
    QTest::addColumn<bool>("mixed");
    using Order = std::optional<DateOrder>;
    QTest::newRow("no dates") << QStringList {u"soon"_s, QString()} << Order() << false << false;
    QTest::newRow("ISO") << QStringList {u"2026-03-04"_s} << Order(DateOrder::YearMonthDay) << false
                         << false;
    QTest::newRow("one day tells") << QStringList {u"03/04/2026"_s, u"25/04/2026"_s}
                                   << Order(DateOrder::DayMonthYear) << false << false;
    QTest::newRow("one month tells") << QStringList {u"3/4/2026 10:00"_s, u"4/25/2026 10:00 PM"_s}
                                     << Order(DateOrder::MonthDayYear) << false << false;
    QTest::newRow("nothing tells")
        << QStringList {u"03.04.2026"_s, u"12.11.2026"_s} << Order() << true << false;
    QTest::newRow("both") << QStringList {u"25/04/2026"_s, u"04/25/2026"_s} << Order() << false
                          << true;
    QTest::newRow("ISO among others") << QStringList {u"2026-03-04"_s, u"25.04.2026"_s}
                                      << Order(DateOrder::DayMonthYear) << false << false;
    QTest::newRow("ISO tells nothing of others")
        << QStringList {u"2026-03-04"_s, u"03.04.2026"_s} << Order() << true << false;
    QTest::newRow("Arabic digits")
        << QStringList {u"٢٥/٠٤/٢٠٢٦"_s} << Order(DateOrder::DayMonthYear) << false << false;
}

void tst_Columns::theOrderOfDatesIsFoundOut()
{
    QFETCH(const QStringList, cells);
    QFETCH(const std::optional<DateOrder>, order);
    QFETCH(const bool, ambiguous);
    QFETCH(const bool, mixed);
    const DateOrderGuess guess = guessDateOrder(cells);
    QVERIFY(guess.order == order);
    QCOMPARE(guess.isAmbiguous, ambiguous);
    QCOMPARE(guess.isMixed, mixed);
}

void tst_Columns::datesBecomeIso_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<QString>("iso");
    const auto dmy = DateOrder::DayMonthYear;
    const auto mdy = DateOrder::MonthDayYear;
    QTest::newRow("day first") << u"03/04/2026"_s << dmy << u"2026-04-03"_s;
    QTest::newRow("month first") << u"03/04/2026"_s << mdy << u"2026-03-04"_s;
    QTest::newRow("with a time") << u"3.4.2026 14:05"_s << dmy << u"2026-04-03 14:05"_s;
    QTest::newRow("with half a day") << u"3/4/2026, 2:05 PM"_s << mdy << u"2026-03-04 2:05 PM"_s;
    QTest::newRow("ISO stays") << u"2026-04-03T10:00:00+02:00"_s << mdy
                               << u"2026-04-03 10:00:00+02:00"_s;
    QTest::newRow("no such day") << u"31/02/2026"_s << dmy << u"31/02/2026"_s;
    QTest::newRow("the other order") << u"25/04/2026"_s << mdy << u"25/04/2026"_s;
    QTest::newRow("two digits of a year") << u"03/04/26"_s << dmy << u"03/04/26"_s;
    QTest::newRow("words") << u"tomorrow"_s << dmy << u"tomorrow"_s;
}

void tst_Columns::datesBecomeIso()
{
    QFETCH(const QString, cell);
    QFETCH(const DateOrder, order);
    QTEST(isoDate(cell, order), "iso");
}

void tst_Columns::theDecimalSignIsFoundOut_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QChar>("sign"); // null: nothing told
    QTest::addColumn<bool>("ambiguous");
    QTest::newRow("whole") << QStringList {u"12"_s, u"x"_s} << QChar() << false;
    QTest::newRow("point") << QStringList {u"12.50"_s} << QChar(u'.') << false;
    QTest::newRow("comma") << QStringList {u"1.234"_s, u"12,5"_s} << QChar(u',') << false;
    QTest::newRow("both") << QStringList {u"1,234.50 USD"_s} << QChar(u'.') << false;
    QTest::newRow("groups only") << QStringList {u"1.234.567"_s} << QChar(u',') << false;
    QTest::newRow("unclear") << QStringList {u"1.234"_s} << QChar() << true;
    QTest::newRow("against each other") << QStringList {u"1,50"_s, u"1.50"_s} << QChar() << true;
}

void tst_Columns::theDecimalSignIsFoundOut()
{
    QFETCH(const QStringList, cells);
    QFETCH(const QChar, sign);
    QFETCH(const bool, ambiguous);
    const DecimalGuess guess = guessDecimalSign(cells);
    QCOMPARE(guess.sign.value_or(QChar()), sign);
    QCOMPARE(guess.isAmbiguous, ambiguous);
}

void tst_Columns::numbersBecomePlain_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QChar>("sign");
    QTest::addColumn<QString>("plain");
    const QChar comma = u',';
    const QChar point = u'.';
    QTest::newRow("German") << u"1.234,50 €"_s << comma << u"1234.50"_s;
    QTest::newRow("American") << u"$1,234.50"_s << point << u"1234.50"_s;
    QTest::newRow("Swiss") << u"CHF 1’234.50"_s << point << u"1234.50"_s;
    QTest::newRow("French") << u"1\u202f234,50"_s << comma << u"1234.50"_s;
    QTest::newRow("negative") << u"-12,5"_s << comma << u"-12.5"_s;
    QTest::newRow("minus sign") << u"−12.5"_s << point << u"-12.5"_s;
    QTest::newRow("exact") << u"6.90"_s << point << u"6.90"_s;
    QTest::newRow("many digits") << u"12345678901234567890,12"_s << comma
                                 << u"12345678901234567890.12"_s;
    QTest::newRow("not so grouped") << u"1.23,4"_s << comma << u"1.23,4"_s;
    QTest::newRow("the other sign") << u"12.50"_s << comma << u"12.50"_s;
    QTest::newRow("two signs") << u"1,2,3"_s << comma << u"1,2,3"_s;
    QTest::newRow("text") << u"n/a"_s << comma << u"n/a"_s;
}

void tst_Columns::numbersBecomePlain()
{
    QFETCH(const QString, cell);
    QFETCH(const QChar, sign);
    QTEST(plainNumber(cell, sign), "plain");
}

QTEST_GUILESS_MAIN(tst_Columns)
#include "tst_columns.moc"
