// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/pointer.h"
#include "fakes/sheet.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Sheet conversion()
{
    Sheet sheet(u"whop"_s, u"createConversion"_s);
    sheet.account.values.insert(u"company"_s, u"biz_1"_s);
    return sheet.type(u"/event_name"_s, u"lead"_s).type(u"/user/email"_s, u"ann@example.com"_s);
}
} // namespace

class tst_EntryTimes : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup();
    void aTimeIsSentInUtc_data();
    void aTimeIsSentInUtc();
    void dateOnlyNeverShifts_data();
    void dateOnlyNeverShifts();
    void ageHasItsLimitAndLevel_data();
    void ageHasItsLimitAndLevel();
    void anUnknownZoneIsSaid();
};

void tst_EntryTimes::cleanup()
{
    qputenv("TZ", "UTC");
}

void tst_EntryTimes::aTimeIsSentInUtc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zone"); // empty: the account's, Berlin
    QTest::addColumn<int>("fold");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<int>("code"); // -1: none
    const int none = -1;
    QTest::newRow("the account's zone")
        << u"2026-03-29 03:30"_s << u""_s << -1 << u"2026-03-29T01:30:00.000Z"_s << none;
    QTest::newRow("the field's zone") << u"2026-03-29 03:30"_s << u"Asia/Kathmandu"_s << -1
                                      << u"2026-03-28T21:45:00.000Z"_s << none;
    QTest::newRow("in the gap") << u"2026-03-29 02:30"_s << u""_s << -1 << QString()
                                << int(ProblemCode::TimeInGap);
    QTest::newRow("in the gap, own offset")
        << u"2026-03-29 02:30+01:00"_s << u""_s << -1 << u"2026-03-29T01:30:00.000Z"_s << none;
    QTest::newRow("twice") << u"2025-10-26 02:30"_s << u""_s << -1 << QString()
                           << int(ProblemCode::TimeTwice);
    QTest::newRow("the first") << u"2025-10-26 02:30"_s << u""_s << 0
                               << u"2025-10-26T00:30:00.000Z"_s << none;
    QTest::newRow("the second") << u"2025-10-26 02:30"_s << u""_s << 1
                                << u"2025-10-26T01:30:00.000Z"_s << none;
    QTest::newRow("a choice that is not needed")
        << u"2026-11-20 02:30"_s << u""_s << 1 << u"2026-11-20T01:30:00.000Z"_s << none;
    QTest::newRow("Z beats the zone") << u"2026-11-20T12:00:00Z"_s << u"Asia/Tokyo"_s << -1
                                      << u"2026-11-20T12:00:00.000Z"_s << none;
    QTest::newRow("seconds") << u"2026-11-20T13:05:30"_s << u""_s << -1
                             << u"2026-11-20T12:05:30.000Z"_s << none;
}

void tst_EntryTimes::aTimeIsSentInUtc()
{
    QFETCH(QString, text);
    QFETCH(QString, zone);
    QFETCH(int, fold);
    QFETCH(QString, utc);
    QFETCH(int, code);
    Sheet sheet = conversion();
    sheet.operation.fields[u"/event_time"_s].oldest = {};
    sheet.type(u"/event_time"_s, text, zone, fold);
    const Assembled sent = sheet.send();
    Problems expected;
    if (code >= 0)
        expected.append({u"/event_time"_s, ProblemCode(code), {}});
    COMPARE_PROBLEMS(sent.problems, expected);
    const Json *time = resolve(sent.body, u"/event_time");
    QCOMPARE(time ? time->toString() : QString(), utc);
}

void tst_EntryTimes::dateOnlyNeverShifts_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (int hours = -12; hours <= 14; ++hours) {
        // POSIX counts west of Greenwich, so does the name of the fixed zones.
        const QByteArray sign = hours > 0 ? "-" : "+";
        const QByteArray name
            = "Etc/GMT" + (hours == 0 ? QByteArray() : sign + QByteArray::number(qAbs(hours)));
        QTest::newRow(name.constData()) << name;
    }
    for (const char *name :
         {"Asia/Kathmandu", "Pacific/Apia", "America/St_Johns", "Pacific/Chatham"})
        QTest::newRow(name) << QByteArray(name);
}

void tst_EntryTimes::dateOnlyNeverShifts()
{
    QFETCH(QByteArray, zone);
    QVERIFY(QTimeZone(zone).isValid());
    qputenv("TZ", zone);
    Sheet sheet = conversion();
    sheet.account.zone = QString::fromLatin1(zone);
    for (const QString &typed : {u"1990-01-15"_s, u"1/15/1990"_s}) {
        sheet.type(u"/user/birthdate"_s, typed, sheet.account.zone);
        QCOMPARE(sheet.body(),
                 QByteArray(R"({"company_id":"biz_1","event_name":"lead",)"
                            R"("user":{"birthdate":"1990-01-15","email":"ann@example.com"}})"));
    }
}

void tst_EntryTimes::ageHasItsLimitAndLevel_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code"); // -1: none
    QTest::addColumn<QStringList>("limit");
    QTest::addColumn<bool>("isError");
    const auto row = [](const char *name, const QString &vendor, const QString &text, int code,
                        const QStringList &limit = {}, bool isError = false) {
        QTest::newRow(name) << vendor << text << code << limit << isError;
    };
    const QString whop = u"whop"_s, cortana = u"cortana"_s;
    const int old = int(ProblemCode::TooOld), ahead = int(ProblemCode::TooFarAhead);
    row("just 28 days", whop, u"2026-10-23T13:05:00Z"_s, -1);
    row("over 28 days", whop, u"2026-10-23T13:04:59Z"_s, old, {u"28"_s, u"days"_s}, true);
    row("90 days", cortana, u"2026-08-22T13:05:00Z"_s, -1);
    row("over 90 days", cortana, u"2026-08-22T13:04:00Z"_s, old, {u"90"_s, u"days"_s}, false);
    row("in ten minutes", whop, u"2026-11-20T13:15:00Z"_s, -1);
    row("in eleven minutes", whop, u"2026-11-20T13:16:00Z"_s, ahead, {u"10"_s, u"minutes"_s},
        false);
}

void tst_EntryTimes::ageHasItsLimitAndLevel()
{
    QFETCH(QString, vendor);
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(QStringList, limit);
    QFETCH(bool, isError);
    const bool isWhop = vendor == u"whop"_s;
    Sheet sheet(vendor, isWhop ? u"createConversion"_s : u"createConversionEntry"_s);
    const QString field = isWhop ? u"/event_time"_s : u"/occurredAt"_s;
    sheet.type(field, text);
    Problems found;
    const auto value = sheet.assembler().readField(field, sheet.draft, found);
    Problems expected;
    if (code >= 0)
        expected.append({field, ProblemCode(code), limit,
                         isError ? ProblemLevel::Error : ProblemLevel::Warning});
    COMPARE_PROBLEMS(found, expected);
    QVERIFY(value);
}

void tst_EntryTimes::anUnknownZoneIsSaid()
{
    Sheet sheet = conversion();
    sheet.type(u"/event_time"_s, u"2026-11-20 14:05"_s, u"Europe/Bonn"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems,
                     {{u"/event_time"_s, ProblemCode::UnknownZone, {u"Europe/Bonn"_s}}});
}

QTEST_GUILESS_MAIN(tst_EntryTimes)
#include "tst_entrytimes.moc"
