// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/localewords.h"
#include "fakes/broughtin.h"

#include <QLocale>
#include <QRegularExpression>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
const QString value = u"/value"_s;
const QString when = u"/event_time"_s;
const QString birth = u"/user/birthdate"_s;

BroughtIn fileOf(const QString &column, const QStringList &cells, const QString &zone = u"UTC"_s)
{
    QString text = u"event_name\tE-Mail\t%1\tcurrency\n"_s.arg(column);
    for (const QString &cell : cells)
        text += u"lead\ta@example.com\t%1\tkwd\n"_s.arg(cell);
    return BroughtIn(text.toUtf8(), zone);
}
QStringList sentOf(const BroughtIn &file, const QString &field)
{
    QStringList sent;
    for (int row = 0; row < file.count(); ++row) {
        const QString problems = file.problemsOf(row);
        sent.append(problems.isEmpty() ? file.sent(row, field) : u"refused"_s);
    }
    return sent;
}
} // namespace

/// Numbers and dates as spreadsheets of many countries write them, from the file to the body: what
/// says itself is taken, what can be read in two ways is asked, and nothing is guessed.
class tst_ImportForms : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void numbersArrive_data();
    void numbersArrive();
    void numbersWithTwoReadingsAreAsked_data();
    void numbersWithTwoReadingsAreAsked();
    void daysArrive_data();
    void daysArrive();
    void daysWithTwoReadingsAreAsked_data();
    void daysWithTwoReadingsAreAsked();
    void timesArrive_data();
    void timesArrive();
    void whatALocaleWritesIsRead_data();
    void whatALocaleWritesIsRead();
    void wordsBesideNumbers();
};

void tst_ImportForms::numbersArrive_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QStringList>("sent");
    const auto row = [](const char *name, const QStringList &cells, const QStringList &sent) {
        QTest::newRow(name) << cells << sent;
    };
    row("German", {u"1.234,50"_s, u"12,5"_s, u"1.234"_s, u"1.234.567,00 €"_s, u"0,99"_s},
        {u"1234.50"_s, u"12.5"_s, u"1234"_s, u"1234567.00"_s, u"0.99"_s});
    row("American", {u"1,234.50"_s, u"$12.50"_s, u"1,234"_s, u"USD 1,234,567"_s},
        {u"1234.50"_s, u"12.50"_s, u"1234"_s, u"1234567"_s});
    row("French, no-break spaces", {u"1\u00a0234,50"_s, u"1\u202f234\u202f567,5\u00a0€"_s},
        {u"1234.50"_s, u"1234567.5"_s});
    row("French, thin and plain spaces", {u"1\u2009234,50"_s, u"1 234,50 EUR"_s},
        {u"1234.50"_s, u"1234.50"_s});
    row("French, three digits behind", {u"1 234,567"_s, u"1,234"_s}, {u"1234.567"_s, u"1.234"_s});
    row("Swiss", {u"CHF 1’234.50"_s, u"1'234'567.05"_s, u"1’234.567"_s},
        {u"1234.50"_s, u"1234567.05"_s, u"1234.567"_s});
    row("Arabic signs", {u"١٬٢٣٤٫٥٠"_s, u"١٢٫٥"_s, u"١٬٢٣٤"_s, u"\u200f٩٩٫٩٠\u00a0ر.س.\u200f"_s},
        {u"1234.50"_s, u"12.5"_s, u"1234"_s, u"99.90"_s});
    row("Arabic digits, Latin signs", {u"١٬٢٣٤"_s, u"١٢.٥٠"_s}, {u"1234"_s, u"12.50"_s});
    row("Persian digits", {u"۱۲۳۴٫۵"_s}, {u"1234.5"_s});
    row("Indian", {u"1,23,456.78"_s, u"₹ 12,34,567"_s, u"Rs. 1,234.00"_s},
        {u"123456.78"_s, u"1234567"_s, u"1234.00"_s});
    row("Devanagari", {u"१,२३,४५६.७८"_s, u"१२.५"_s, u"₹१,२३४.००"_s},
        {u"123456.78"_s, u"12.5"_s, u"1234.00"_s});
    row("signs", {u"+12.50"_s, u"+ 1,234.50"_s}, {u"12.50"_s, u"1234.50"_s});
    row("whole", {u"1234"_s, u"0"_s, u"007"_s}, {u"1234"_s, u"0"_s, u"7"_s});
    row("groups say no decimal sign", {u"1 234"_s, u"1’234"_s}, {u"1234"_s, u"1234"_s});
    row("units are not dropped", {u"12.5 Mio"_s, u"10K"_s, u"5 kg"_s, u"50 %"_s, u"7.5"_s},
        {u"refused"_s, u"refused"_s, u"refused"_s, u"refused"_s, u"7.5"_s});
    row("groups out of order", {u"1,5"_s, u"12.34,5"_s, u"1.2345.678,0"_s, u"12345.678,0"_s},
        {u"1.5"_s, u"refused"_s, u"refused"_s, u"refused"_s});
    row("both kinds of signs", {u"1٬٢٣٤,٥"_s, u"١٫٢٣٤.٥"_s}, {u"1234.5"_s, u"refused"_s});
}

void tst_ImportForms::numbersArrive()
{
    QFETCH(const QStringList, cells);
    const BroughtIn file = fileOf(u"value"_s, cells);
    QCOMPARE(file.planProblems(), QList<PlanProblem>());
    QTEST(sentOf(file, value), "sent");
}

// 1-08, for numbers
void tst_ImportForms::numbersWithTwoReadingsAreAsked_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QStringList>("withPoint");
    QTest::addColumn<QStringList>("withComma");
    QTest::newRow("a point") << QStringList {u"1.234"_s, u"12"_s}
                             << QStringList {u"1.234"_s, u"12"_s}
                             << QStringList {u"1234"_s, u"12"_s};
    QTest::newRow("a comma") << QStringList {u"1,234"_s} << QStringList {u"1234"_s}
                             << QStringList {u"1.234"_s};
    QTest::newRow("Devanagari") << QStringList {u"₹१२,३४५"_s} << QStringList {u"12345"_s}
                                << QStringList {u"12.345"_s};
    QTest::newRow("Arabic digits")
        << QStringList {u"١.٢٣٤"_s} << QStringList {u"1.234"_s} << QStringList {u"1234"_s};
    QTest::newRow("two ways in one column")
        << QStringList {u"1,50"_s, u"1,234.50"_s} << QStringList {u"refused"_s, u"1234.50"_s}
        << QStringList {u"1.50"_s, u"1234.50"_s}; // says itself
}

void tst_ImportForms::numbersWithTwoReadingsAreAsked()
{
    QFETCH(const QStringList, cells);
    BroughtIn file = fileOf(u"value"_s, cells);
    QCOMPARE(file.planProblems(), (QList<PlanProblem> {{PlanFault::DecimalUnknown, value, 2}}));
    file.plan.columns[2].decimal = u'.';
    QTEST(sentOf(file, value), "withPoint");
    file.plan.columns[2].decimal = u',';
    QTEST(sentOf(file, value), "withComma");
}

void tst_ImportForms::daysArrive_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QStringList>("sent");
    const auto row = [](const char *name, const QStringList &cells, const QStringList &sent) {
        QTest::newRow(name) << cells << sent;
    };
    const QString first = u"1990-04-03"_s;
    const QString last = u"1990-12-25"_s;
    row("ISO", {u"1990-04-03"_s, u"1990-12-25"_s}, {first, last});
    row("year first, other signs", {u"1990/04/03"_s, u"1990.12.25"_s, u"1990. 4. 3."_s},
        {first, last, first});
    row("German", {u"03.04.1990"_s, u"25.12.1990"_s, u"3. 4. 1990"_s}, {first, last, first});
    row("French", {u"03/04/1990"_s, u"25/12/1990"_s}, {first, last});
    row("French of Canada", {u"1990-04-03"_s}, {first});
    row("American", {u"4/3/1990"_s, u"12/25/1990"_s}, {first, last});
    row("Arabic", {u"٣\u200f/٤\u200f/١٩٩٠"_s, u"٢٥\u200f/١٢\u200f/١٩٩٠"_s}, {first, last});
    row("Arabic digits, ISO", {u"١٩٩٠-٠٤-٠٣"_s}, {first});
    row("Hindi", {u"३/४/१९९०"_s, u"२५/१२/१९९०"_s}, {first, last});
    row("Indian, dashes", {u"03-04-1990"_s, u"25-12-1990"_s}, {first, last});
    row("ISO among others", {u"03.04.1990"_s, u"25.12.1990"_s, u"1990-04-03"_s},
        {first, last, first});
    row("other order in one cell", {u"25/12/1990"_s, u"12/13/1990"_s},
        {u"refused"_s, u"refused"_s});
    row("never so", {u"31.02.1990"_s, u"29.02.1990"_s, u"25.12.1990"_s},
        {u"refused"_s, u"refused"_s, last});
    row("a century is not guessed", {u"25.12.90"_s, u"25.12.1990"_s}, {u"refused"_s, last});
    row("words", {u"3. April 1990"_s, u"३ अप्रैल १९९०"_s, u"25.12.1990"_s},
        {u"refused"_s, u"refused"_s, last});
}

void tst_ImportForms::daysArrive()
{
    QFETCH(const QStringList, cells);
    QFETCH(const QStringList, sent);
    BroughtIn file = fileOf(u"birthdate"_s, cells);
    if (sent == QStringList {u"refused"_s, u"refused"_s}) { // both orders: a person must say
        QCOMPARE(file.planProblems(), (QList<PlanProblem> {{PlanFault::OrderUnknown, birth, 2}}));
        return;
    }
    QCOMPARE(file.planProblems(), QList<PlanProblem>());
    QCOMPARE(sentOf(file, birth), sent);
}

// 1-08
void tst_ImportForms::daysWithTwoReadingsAreAsked_data()
{
    QTest::addColumn<QStringList>("cells");
    for (const auto &[name, cells] : std::initializer_list<std::pair<const char *, QStringList>> {
             {"dots", {u"03.04.1990"_s}},
             {"slashes", {u"3/4/1990"_s}},
             {"dashes", {u"03-04-1990"_s}},
             {"Arabic", {u"٣\u200f/٤\u200f/١٩٩٠"_s}},
             {"Hindi", {u"०३/०४/१९९०"_s}},
             {"among ISO", {u"03.04.1990"_s, u"1990-12-25"_s}},
             {"among words", {u"3/4/1990"_s, u"unknown"_s}}})
        QTest::newRow(name) << cells;
}

void tst_ImportForms::daysWithTwoReadingsAreAsked()
{
    QFETCH(const QStringList, cells);
    for (const QString &field : {birth, when}) {
        BroughtIn file = fileOf(field.section(u'/', -1), cells);
        QCOMPARE(file.planProblems(), (QList<PlanProblem> {{PlanFault::OrderUnknown, field, 2}}));
        file.plan.columns[2].order = DateOrder::DayMonthYear;
        QCOMPARE(file.sent(0, field).left(10), u"1990-04-03"_s);
        file.plan.columns[2].order = DateOrder::MonthDayYear;
        QCOMPARE(file.sent(0, field).left(10), u"1990-03-04"_s);
    }
}

void tst_ImportForms::timesArrive_data()
{
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *name, const QString &cell) {
        QTest::newRow(name) << cell;
    };
    row("ISO", u"2026-10-25T14:05:00"_s);
    row("German", u"25.10.2026 14:05"_s);
    row("German, with a point", u"25.10.2026 14.05"_s);
    row("German, in words", u"25.10.2026 um 14:05 Uhr"_s);
    row("German, with a comma", u"25.10.2026, 14:05:00"_s);
    row("American", u"10/25/2026 2:05 PM"_s);
    row("American of today's Excel", u"10/25/2026 2:05:00\u202fPM"_s);
    row("American, in points", u"10/25/2026, 2:05 p.m."_s);
    row("French", u"25/10/2026 14:05:00"_s);
    row("French, with a letter", u"25/10/2026 14h05"_s);
    row("French, with words", u"25/10/2026 à 14 h 05"_s);
    row("Arabic", u"٢٥\u200f/١٠\u200f/٢٠٢٦، ٢:٠٥ م"_s);
    row("Arabic, no-break space", u"٢٥/١٠/٢٠٢٦ ٢:٠٥:٠٠\u00a0م"_s);
    row("Hindi", u"२५/१०/२०२६, २:०५ pm"_s);
    row("Spanish", u"25/10/2026 2:05 p.\u00a0m."_s);
    row("Korean", u"2026. 10. 25. 오후 2:05"_s);
}

void tst_ImportForms::timesArrive()
{
    QFETCH(const QString, cell);
    const BroughtIn file = fileOf(u"event_time"_s, {cell}, u"Europe/Berlin"_s);
    QCOMPARE(file.planProblems(), QList<PlanProblem>());
    QCOMPARE(file.problemsOf(0), QString());
    QCOMPARE(file.sent(0, when), u"2026-10-25T13:05:00.000Z"_s);
}

void tst_ImportForms::whatALocaleWritesIsRead_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"de_DE", "de_AT", "de_CH", "en_US", "en_GB", "en_IN", "fr_FR", "fr_CH", "fr_CA", "ar_EG",
          "ar_SA", "ar_AE", "ar_MA", "hi_IN", "fa_IR", "pt_BR", "ja_JP", "bn_BD"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// As a spreadsheet of that country exports it: with four digits of the year.
void tst_ImportForms::whatALocaleWritesIsRead()
{
    QFETCH(const QString, name);
    const QLocale locale(name);
    QStringList numbers;
    for (const double number : {1234567.5, 12.25, 0.5, 1234.0})
        numbers.append(locale.toString(number, 'f', 2));
    QCOMPARE(sentOf(fileOf(u"value"_s, numbers), value),
             (QStringList {u"1234567.50"_s, u"12.25"_s, u"0.50"_s, u"1234.00"_s}));
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    QStringList days;
    for (const QDate &day : {QDate(1990, 12, 25), QDate(1990, 4, 3)})
        days.append(locale.toString(day, format));
    QCOMPARE(sentOf(fileOf(u"birthdate"_s, days), birth),
             (QStringList {u"1990-12-25"_s, u"1990-04-03"_s}));
    format += u' ' + locale.timeFormat(QLocale::ShortFormat);
    QStringList times;
    for (const QTime &time : {QTime(14, 5), QTime(0, 30), QTime(12, 0), QTime(9, 59)})
        times.append(locale.toString(QDateTime(QDate(2026, 10, 25), time, Qt::UTC), format));
    QCOMPARE(sentOf(fileOf(u"event_time"_s, times), when),
             (QStringList {u"2026-10-25T14:05:00.000Z"_s, u"2026-10-25T00:30:00.000Z"_s,
                           u"2026-10-25T12:00:00.000Z"_s, u"2026-10-25T09:59:00.000Z"_s}));
}

void tst_ImportForms::wordsBesideNumbers()
{
    QCOMPARE(halfOfDay(u"am"_s), HalfOfDay::BeforeNoon);
    QCOMPARE(halfOfDay(u"P.M."_s), HalfOfDay::AfterNoon);
    QCOMPARE(halfOfDay(u"\u200fص"_s), HalfOfDay::BeforeNoon);
    QCOMPARE(halfOfDay(u"noon"_s), std::nullopt);
    for (const QString &sign : {u"EUR"_s, u"usd"_s, u"€"_s, u"₹"_s, u"kr"_s, u"Rs."_s, u"ر.س."_s})
        QVERIFY2(isCurrencySign(sign), qPrintable(sign));
    for (const QString &word : {u"K"_s, u"m"_s, u"Mio"_s, u"kg"_s, u"%"_s, u"x"_s, QString()})
        QVERIFY2(!isCurrencySign(word), qPrintable(word));
}

QTEST_GUILESS_MAIN(tst_ImportForms)
#include "tst_importforms.moc"
