// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/broughtin.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
const QString when = u"/event_time"_s;
const QString birth = u"/user/birthdate"_s;

/// From the west of the date line to its east, and those that are not whole hours away.
QList<QByteArray> offsets()
{
    QList<QByteArray> zones;
    for (int hours = -12; hours <= 14; ++hours) // their sign is turned round
        zones.append(
            "Etc/GMT"
            + (hours > 0 ? "-" + QByteArray::number(hours) : "+" + QByteArray::number(-hours)));
    for (const char *zone :
         {"Asia/Kathmandu", "Pacific/Chatham", "America/St_Johns", "Australia/Lord_Howe",
          "Asia/Kolkata", "Asia/Yangon", "Asia/Tehran", "Asia/Kabul", "Australia/Eucla",
          "Australia/Adelaide", "Pacific/Marquesas", "Pacific/Apia", "Pacific/Kiritimati",
          "Africa/Monrovia", "Europe/Berlin", "America/New_York", "America/Sao_Paulo"})
        zones.append(zone);
    return zones;
}

/// The wall clock of an instant as the C library has it: it knows nothing of Qt.
QString wallClock(const QString &utc)
{
    const QDateTime instant = QDateTime::fromString(utc, Qt::ISODateWithMs);
    const time_t seconds = time_t(instant.toSecsSinceEpoch());
    tm wall {};
    localtime_r(&seconds, &wall);
    char text[32];
    const size_t size = std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &wall);
    return QString::fromLatin1(text, qsizetype(size));
}
} // namespace

/// Days and times of a file, from any zone to the body: the zone of the process never counts.
class tst_ImportTimes : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDayArrivesAsItStands_data();
    void aDayArrivesAsItStands();
    void aTimeArrivesAsTheInstantThatIsMeant_data();
    void aTimeArrivesAsTheInstantThatIsMeant();
    void everyZoneOfThisComputerIsRight();
    void gapsAndOverlaps_data();
    void gapsAndOverlaps();
    void theChoiceIsKeptInTheCell_data();
    void theChoiceIsKeptInTheCell();
    void theFileAndTheRowSayTheirZone_data();
    void theFileAndTheRowSayTheirZone();
    void aDayOfASpreadsheetIsThatDay_data();
    void aDayOfASpreadsheetIsThatDay();
    void aDayWithoutATimeIsAskedForOne();
    void whatCellsShowGoesBeforeWhatWasLearned();
};

// 1-07
void tst_ImportTimes::aDayArrivesAsItStands_data()
{
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QByteArray>("process");
    for (const QByteArray &account : offsets()) {
        for (const QByteArray &process : {account, "Etc/GMT+12"_ba, "Etc/GMT-14"_ba})
            QTest::newRow((account + " on a computer in " + process).constData())
                << account << process;
    }
}

void tst_ImportTimes::aDayArrivesAsItStands()
{
    QFETCH(const QByteArray, account);
    QFETCH(const QByteArray, process);
    const ProcessZone zone(process);
    const BroughtIn file("event_name,birthdate\n"
                         "lead,1990-01-15\n"
                         "lead,2000-02-29\n"
                         "lead,2011-12-30\n" // Apia had none
                         "lead,1890-12-31\n",
                         QString::fromLatin1(account));
    const QStringList days {u"1990-01-15"_s, u"2000-02-29"_s, u"2011-12-30"_s, u"1890-12-31"_s};
    for (int row = 0; row < days.size(); ++row) {
        QCOMPARE(file.problemsOf(row), QString());
        QCOMPARE(file.sent(row, birth), days[row]);
    }
}

void tst_ImportTimes::aTimeArrivesAsTheInstantThatIsMeant_data()
{
    aDayArrivesAsItStands_data();
}

void tst_ImportTimes::aTimeArrivesAsTheInstantThatIsMeant()
{
    QFETCH(const QByteArray, account);
    QFETCH(const QByteArray, process);
    const QStringList walls {u"2026-01-15 00:00"_s, u"2026-01-15 23:59"_s, u"2026-07-15 12:00"_s,
                             u"2026-11-20 03:04"_s, u"2026-12-31 23:59"_s, u"2024-02-29 00:30"_s};
    QByteArray bytes = "event_name,event_time\n";
    for (const QString &wall : walls)
        bytes += "lead," + wall.toUtf8() + '\n';
    const ProcessZone zone(process);
    const BroughtIn file(bytes, QString::fromLatin1(account));
    QStringList sent;
    for (int row = 0; row < walls.size(); ++row) {
        QCOMPARE(file.problemsOf(row), QString());
        sent.append(file.sent(row, when));
        QVERIFY2(sent.back().endsWith(u".000Z"), qPrintable(sent.back()));
    }
    const ProcessZone judged(account);
    for (int row = 0; row < walls.size(); ++row)
        QCOMPARE(wallClock(sent[row]), walls[row]);
}

// Nobody picks the zones here: each that the computer knows, at the hours around both of its days.
void tst_ImportTimes::everyZoneOfThisComputerIsRight()
{
    const QByteArray bytes = "event_name,birthdate,event_time\n"
                             "lead,1990-01-15,2026-01-15 00:05\n"
                             "lead,1990-01-15,2026-07-15 23:55\n";
    int zones = 0;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.startsWith("UTC")) // names of Qt alone
            continue;
        const ProcessZone zone(id);
        const BroughtIn file(bytes, QString::fromLatin1(id));
        for (int row = 0; row < 2; ++row) {
            const QString wall = wallClock(file.sent(row, when));
            QVERIFY2(file.sent(row, birth) == u"1990-01-15"_s, id.constData());
            QVERIFY2(wall == (row == 0 ? u"2026-01-15 00:05"_s : u"2026-07-15 23:55"_s),
                     qPrintable(QString::fromLatin1(id) + u": "_s + wall));
        }
        ++zones;
    }
    QVERIFY2(zones > 400, qPrintable(QString::number(zones)));
}

// 1-06
void tst_ImportTimes::gapsAndOverlaps_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("gap");
    QTest::addColumn<QString>("overlap");
    const auto row = [](const char *zone, const QString &gap, const QString &overlap) {
        QTest::newRow(zone) << QString::fromLatin1(zone) << gap << overlap;
    };
    row("Europe/Berlin", u"2026-03-29 02:30"_s, u"2026-10-25 02:30"_s);
    row("America/New_York", u"2026-03-08 02:00"_s, u"2026-11-01 01:59"_s);
    row("America/St_Johns", u"2026-03-08 02:59"_s, u"2026-11-01 01:00"_s);
    row("Australia/Lord_Howe", u"2026-10-04 02:15"_s, u"2026-04-05 01:45"_s);
    row("Pacific/Chatham", u"2026-09-27 03:00"_s, u"2026-04-05 03:44"_s);
    row("Pacific/Apia", u"2011-12-30 12:00"_s, u"2012-04-01 03:30"_s); // a day that never was
    row("America/Havana", u"2026-03-08 00:00"_s, u"2026-11-01 00:30"_s); // at midnight
    row("Africa/Casablanca", u"2026-03-22 02:30"_s, u"2026-02-15 02:30"_s); // back for Ramadan
}

void tst_ImportTimes::gapsAndOverlaps()
{
    QFETCH(const QString, zone);
    QFETCH(const QString, gap);
    QFETCH(const QString, overlap);
    for (const char *process : {"UTC", "Europe/Berlin", "Pacific/Chatham"}) {
        const ProcessZone here(process);
        const BroughtIn file("When,event_name,E-Mail\n" + gap.toUtf8() + ",lead,a@example.com\n"
                                 + overlap.toUtf8() + ",lead,a@example.com\n",
                             zone);
        QCOMPARE(file.problemsOf(0), file.problem(ProblemCode::TimeInGap, u"When"_s));
        QCOMPARE(file.row(0).mark, RowMark::Wrong);
        QCOMPARE(file.problemsOf(1), file.problem(ProblemCode::TimeTwice, u"When"_s));
        QCOMPARE(file.row(1).mark, RowMark::Wrong);
    }
}

void tst_ImportTimes::theChoiceIsKeptInTheCell_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QStringList>("sent");
    QTest::newRow("Berlin") << u"Europe/Berlin"_s << u"2026-10-25 02:30"_s
                            << QStringList {u"2026-10-25T02:30+02:00"_s,
                                            u"2026-10-25T02:30+01:00"_s}
                            << QStringList {u"2026-10-25T00:30:00.000Z"_s,
                                            u"2026-10-25T01:30:00.000Z"_s};
    QTest::newRow("with seconds") << u"Europe/Berlin"_s << u"25.10.2026 02:30:15"_s
                                  << QStringList {u"2026-10-25T02:30:15.000+02:00"_s,
                                                  u"2026-10-25T02:30:15.000+01:00"_s}
                                  << QStringList {u"2026-10-25T00:30:15.000Z"_s,
                                                  u"2026-10-25T01:30:15.000Z"_s};
    QTest::newRow("Lord Howe, half an hour")
        << u"Australia/Lord_Howe"_s << u"2026-04-05 01:45"_s
        << QStringList {u"2026-04-05T01:45+11:00"_s, u"2026-04-05T01:45+10:30"_s}
        << QStringList {u"2026-04-04T14:45:00.000Z"_s, u"2026-04-04T15:15:00.000Z"_s};
    QTest::newRow("London") << u"Europe/London"_s << u"2026-10-25 01:30"_s
                            << QStringList {u"2026-10-25T01:30+01:00"_s,
                                            u"2026-10-25T01:30+00:00"_s}
                            << QStringList {u"2026-10-25T00:30:00.000Z"_s,
                                            u"2026-10-25T01:30:00.000Z"_s};
    QTest::newRow("St John's") << u"America/St_Johns"_s << u"2026-11-01 01:15"_s
                               << QStringList {u"2026-11-01T01:15-02:30"_s,
                                               u"2026-11-01T01:15-03:30"_s}
                               << QStringList {u"2026-11-01T03:45:00.000Z"_s,
                                               u"2026-11-01T04:45:00.000Z"_s};
    QTest::newRow("once only") << u"Europe/Berlin"_s << u"2026-10-25 12:30"_s << QStringList()
                               << QStringList();
    QTest::newRow("said already") << u"Europe/Berlin"_s << u"2026-10-25 02:30+01:00"_s
                                  << QStringList() << QStringList();
}

void tst_ImportTimes::theChoiceIsKeptInTheCell()
{
    QFETCH(const QString, zone);
    QFETCH(const QString, cell);
    QFETCH(const QStringList, choices);
    QFETCH(const QStringList, sent);
    const BroughtIn file("When,event_name,E-Mail\n" + cell.toUtf8() + ",lead,a@example.com\n",
                         zone);
    QCOMPARE(file.bothTimes(0, when), choices);
    for (int i = 0; i < choices.size(); ++i) {
        const JudgedRow row = file.rowWith(0, 0, choices[i]);
        QCOMPARE(row.assembled.problems, Problems());
        QCOMPARE(file.valueOf(row, when), sent[i]);
    }
}

// 1-09
void tst_ImportTimes::theFileAndTheRowSayTheirZone_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("sent");
    const auto row = [](const char *name, const QByteArray &first, const QByteArray &cell,
                        const QString &sent) {
        QTest::newRow(name) << first << cell << sent;
    };
    const QByteArray kathmandu = "Parameters:TimeZone=Asia/Kathmandu\n";
    row("the account's", {}, "2026-11-10 12:00", u"2026-11-10T17:00:00.000Z"_s);
    row("the file's", kathmandu, "2026-11-10 12:00", u"2026-11-10T06:15:00.000Z"_s);
    row("as an offset", "Parameters:TimeZone=+0530\n", "2026-11-10 12:00",
        u"2026-11-10T06:30:00.000Z"_s);
    row("with a colon", "parameters:timezone=-03:30;\n", "2026-11-10 12:00",
        u"2026-11-10T15:30:00.000Z"_s);
    row("in another case", "Parameters:TimeZone=europe/berlin\n", "2026-11-10 12:00",
        u"2026-11-10T11:00:00.000Z"_s);
    row("the row's offset", kathmandu, "2026-11-10 12:00+02:00", u"2026-11-10T10:00:00.000Z"_s);
    row("without a colon", kathmandu, "2026-11-10 12:00:30-0930", u"2026-11-10T21:30:30.000Z"_s);
    row("of Chatham", kathmandu, "2026-11-10T12:00:00.5+13:45", u"2026-11-09T22:15:00.500Z"_s);
    row("behind half a day", kathmandu, "11/20/2026 2:05:00 PM +0100",
        u"2026-11-20T13:05:00.000Z"_s);
    row("Z", kathmandu, "2026-11-10T12:00:00Z", u"2026-11-10T12:00:00.000Z"_s);
    row("UTC in letters", kathmandu, "2026-11-10 12:00:00 UTC", u"2026-11-10T12:00:00.000Z"_s);
    row("the row's zone by name", kathmandu, "2026-11-10 12:00:00 America/Los_Angeles",
        u"2026-11-10T20:00:00.000Z"_s);
    row("in its summer", kathmandu, "10/20/2026 12:00 PM Europe/Berlin",
        u"2026-10-20T10:00:00.000Z"_s);
    row("in the file's gap, with an offset", "Parameters:TimeZone=Europe/Berlin\n",
        "2026-03-29 02:30+05:30", u"2026-03-28T21:00:00.000Z"_s);
}

void tst_ImportTimes::theFileAndTheRowSayTheirZone()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, cell);
    QFETCH(const QString, sent);
    for (const char *process : {"UTC", "Etc/GMT+12", "Etc/GMT-14"}) {
        const ProcessZone here(process);
        const BroughtIn file(first + "event_name;When\nlead;" + cell + '\n', u"America/New_York"_s);
        QCOMPARE(file.header(), (QStringList {u"event_name"_s, u"When"_s}));
        QCOMPARE(file.problemsOf(0), QString());
        QCOMPARE(file.sent(0, when), sent);
    }
}

void tst_ImportTimes::aDayOfASpreadsheetIsThatDay_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("sent"); // empty: not a date
    QTest::newRow("of an Excel file") << "1990-01-15T00:00:00"_ba << u"1990-01-15"_s;
    QTest::newRow("of a database") << "1990-01-15 00:00:00.000"_ba << u"1990-01-15"_s;
    QTest::newRow("of American Excel") << "1/15/1990 12:00:00 AM"_ba << u"1990-01-15"_s;
    QTest::newRow("of German Excel") << "15.01.1990 00:00"_ba << u"1990-01-15"_s;
    QTest::newRow("of French Excel") << "15/01/1990 0:00"_ba << u"1990-01-15"_s;
    QTest::newRow("noon") << "1990-01-15T12:00:00"_ba << QString();
    QTest::newRow("with an offset") << "1990-01-15T00:00:00Z"_ba << QString(); // whose midnight?
}

void tst_ImportTimes::aDayOfASpreadsheetIsThatDay()
{
    QFETCH(const QByteArray, cell);
    QFETCH(const QString, sent);
    for (const char *zone : {"Etc/GMT+12", "Asia/Kathmandu", "Etc/GMT-14"}) {
        const ProcessZone here(zone);
        const BroughtIn file("event_name,birthdate\nlead," + cell + '\n',
                             QString::fromLatin1(zone));
        QCOMPARE(file.problemsOf(0),
                 sent.isEmpty() ? file.problem(ProblemCode::NotADate, u"birthdate"_s) : QString());
        QCOMPARE(file.sent(0, birth), sent);
    }
}

void tst_ImportTimes::aDayWithoutATimeIsAskedForOne()
{
    BroughtIn file("event_name,event_time\nlead,15.11.2026\nlead,2026-11-16 08:30\n"
                   "lead,2026-11-17T00:00:00\n",
                   u"Asia/Kathmandu"_s);
    QCOMPARE(file.plan.columns[1].clock, QTime(0, 0));
    QCOMPARE(planFromJson(planToJson(file.plan)), file.plan);
    QCOMPARE(file.sent(0, when), u"2026-11-14T18:15:00.000Z"_s);
    QCOMPARE(file.sent(1, when), u"2026-11-16T02:45:00.000Z"_s);
    file.plan.columns[1].clock = QTime(9, 30);
    QCOMPARE(file.sent(0, when), u"2026-11-15T03:45:00.000Z"_s);
    QCOMPARE(file.sent(1, when), u"2026-11-16T02:45:00.000Z"_s);
    QCOMPARE(file.sent(2, when), u"2026-11-16T18:15:00.000Z"_s);
    file.plan.columns[1].clock.reset(); // no day was seen when the columns were chosen
    QCOMPARE(file.problemsOf(0), file.problem(ProblemCode::NotATime, u"event_time"_s));
    const BroughtIn times("event_name,event_time\nlead,2026-11-16 08:30\n", u"UTC"_s);
    QVERIFY(!times.plan.columns[1].clock);
}

void tst_ImportTimes::whatCellsShowGoesBeforeWhatWasLearned()
{
    const Sheet sheet(u"whop"_s, u"createConversion"_s);
    const auto adjusted = [&](ColumnUse use, const QStringList &cells) {
        adjustFormat(use, cells, sheet.operation);
        return use;
    };
    const ColumnUse learned {when, {}, DateOrder::MonthDayYear, {}, QTime(9, 0)};
    QCOMPARE(adjusted(learned, {u"03/04/2026"_s}), learned); // asked once, and not again
    QCOMPARE(adjusted(learned, {u"25/04/2026"_s}).order, DateOrder::DayMonthYear);
    QCOMPARE(adjusted(learned, {u"25/04/2026"_s, u"04/25/2026"_s}).order, std::nullopt);
    QCOMPARE(adjusted(learned, {u"03/04/2026 10:00"_s}).clock, std::nullopt);
    const ColumnUse timed {when, {}, DateOrder::MonthDayYear, {}};
    QCOMPARE(adjusted(timed, {u"03/04/2026"_s}).clock, QTime(0, 0));
    const ColumnUse number {u"/value"_s, {}, {}, u','};
    QCOMPARE(adjusted(number, {u"1.234"_s}), number);
    QCOMPARE(adjusted(number, {u"1.5"_s}).decimal, u'.');
    QCOMPARE(adjusted(number, {u"12"_s}), number);
    // What was only assumed is asked once it matters.
    ColumnUse assumed {u"/value"_s, {}, {}, {}};
    learnFormat(assumed, {u"12"_s}, sheet.operation);
    QCOMPARE(adjusted(assumed, {u"15"_s}), assumed);
    QCOMPARE(adjusted(assumed, {u"1.234"_s}).decimal, std::nullopt);
    const ColumnUse iso {when, {}, DateOrder::YearMonthDay, {}};
    QCOMPARE(adjusted(iso, {u"2026-04-25 10:00"_s}), iso);
    QCOMPARE(adjusted(iso, {u"03/04/2026 10:00"_s}).order, std::nullopt);
}

QTEST_GUILESS_MAIN(tst_ImportTimes)
#include "tst_importtimes.moc"
