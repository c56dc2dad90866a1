// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/zonedtime.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_ZonedTime : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void wallClocksBecomeInstants_data();
    void wallClocksBecomeInstants();
    void everyHourOfAYearComesBack_data();
    void everyHourOfAYearComesBack();
    void isoTextsAreRead_data();
    void isoTextsAreRead();
    void otherTextsAreNotGuessed_data();
    void otherTextsAreNotGuessed();
    void utcTextIsTheSameForEverySpec();
};

void tst_ZonedTime::wallClocksBecomeInstants_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("first"); // empty: the time does not exist
    QTest::addColumn<QString>("second");

    const auto row = [](const char *name, const QString &zone, const QString &wall,
                        const QString &first, const QString &second = {}) {
        QTest::newRow(name) << zone << wall << first << second;
    };
    const QString berlin = u"Europe/Berlin"_s;
    row("Berlin, after the gap", berlin, u"2026-03-29T03:30:00"_s, u"2026-03-29T01:30:00.000Z"_s);
    row("Berlin, before the gap", berlin, u"2026-03-29T01:59:59"_s, u"2026-03-29T00:59:59.000Z"_s);
    row("Berlin, in the gap", berlin, u"2026-03-29T02:30:00"_s, {});
    row("Berlin, the gap begins", berlin, u"2026-03-29T02:00:00"_s, {});
    row("Berlin, the gap ends", berlin, u"2026-03-29T03:00:00"_s, u"2026-03-29T01:00:00.000Z"_s);
    row("Berlin, twice", berlin, u"2026-10-25T02:30:00"_s, u"2026-10-25T00:30:00.000Z"_s,
        u"2026-10-25T01:30:00.000Z"_s);
    row("Berlin, before twice", berlin, u"2026-10-25T01:59:59"_s, u"2026-10-24T23:59:59.000Z"_s);
    row("Berlin, after twice", berlin, u"2026-10-25T03:00:00"_s, u"2026-10-25T02:00:00.000Z"_s);
    row("Berlin, winter", berlin, u"2026-11-20T14:05:00"_s, u"2026-11-20T13:05:00.000Z"_s);
    const QString newYork = u"America/New_York"_s;
    row("New York, in the gap", newYork, u"2026-03-08T02:30:00"_s, {});
    row("New York, twice", newYork, u"2026-11-01T01:30:00"_s, u"2026-11-01T05:30:00.000Z"_s,
        u"2026-11-01T06:30:00.000Z"_s);
    row("New York, summer", newYork, u"2026-07-04T12:00:00"_s, u"2026-07-04T16:00:00.000Z"_s);
    const QString lordHowe = u"Australia/Lord_Howe"_s; // half an hour of summer time
    row("Lord Howe, in the gap", lordHowe, u"2026-10-04T02:15:00"_s, {});
    row("Lord Howe, after the gap", lordHowe, u"2026-10-04T02:30:00"_s,
        u"2026-10-03T15:30:00.000Z"_s);
    row("Lord Howe, twice", lordHowe, u"2026-04-05T01:45:00"_s, u"2026-04-04T14:45:00.000Z"_s,
        u"2026-04-04T15:15:00.000Z"_s);
    row("Lord Howe, before twice", lordHowe, u"2026-04-05T01:15:00"_s,
        u"2026-04-04T14:15:00.000Z"_s);
    row("Kathmandu", u"Asia/Kathmandu"_s, u"2026-11-20T14:05:00"_s, u"2026-11-20T08:20:00.000Z"_s);
    row("Kolkata", u"Asia/Kolkata"_s, u"2026-03-29T02:30:00"_s, u"2026-03-28T21:00:00.000Z"_s);
    row("Kiritimati", u"Pacific/Kiritimati"_s, u"2026-01-01T00:00:00"_s,
        u"2025-12-31T10:00:00.000Z"_s);
    const QString apia = u"Pacific/Apia"_s; // went without the 30th
    row("Apia, the day before", apia, u"2011-12-29T23:59:59"_s, u"2011-12-30T09:59:59.000Z"_s);
    row("Apia, the day begins", apia, u"2011-12-30T00:00:00"_s, {});
    row("Apia, noon", apia, u"2011-12-30T12:00:00"_s, {});
    row("Apia, the day ends", apia, u"2011-12-30T23:59:59"_s, {});
    row("Apia, the day after", apia, u"2011-12-31T00:00:00"_s, u"2011-12-30T10:00:00.000Z"_s);
    row("UTC", u"UTC"_s, u"2026-03-29T02:30:00"_s, u"2026-03-29T02:30:00.000Z"_s);
    row("fixed offset", u"UTC+05:30"_s, u"2026-03-29T02:30:00"_s, u"2026-03-28T21:00:00.000Z"_s);
}

void tst_ZonedTime::wallClocksBecomeInstants()
{
    QFETCH(QString, zone);
    QFETCH(QString, wall);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto read = readIsoTime(wall);
    const ZonedTime time = zonedTime(read->date, read->time, QTimeZone(zone.toLatin1()));
    const auto kind = first.isEmpty() ? ZonedTime::Kind::Gap
        : second.isEmpty()            ? ZonedTime::Kind::Unique
                                      : ZonedTime::Kind::Twice;
    QCOMPARE(time.kind, kind);
    QCOMPARE(time.first.isValid() ? toUtcText(time.first) : QString(), first);
    QCOMPARE(time.second.isValid() ? toUtcText(time.second) : QString(), second);
}

void tst_ZonedTime::everyHourOfAYearComesBack_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                             "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham",
                             "Africa/Casablanca", "Antarctica/Troll", "America/Sao_Paulo"})
        QTest::newRow(zone) << QByteArray(zone);
}

void tst_ZonedTime::everyHourOfAYearComesBack()
{
    QFETCH(QByteArray, zone);
    const QTimeZone timeZone(zone);
    QDateTime instant(QDate(2026, 1, 1), QTime(0, 10), QTimeZone::utc());
    for (int half = 0; half < 2 * 24 * 365; ++half, instant = instant.addSecs(1800)) {
        const QDateTime wall = instant.addSecs(timeZone.offsetFromUtc(instant));
        const ZonedTime time = zonedTime(wall.date(), wall.time(), timeZone);
        QVERIFY2(time.first == instant || time.second == instant, qPrintable(toUtcText(instant)));
    }
}

void tst_ZonedTime::isoTextsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<int>("offset"); // -1: none
    QTest::newRow("minutes") << u"2026-11-20 14:05"_s << QTime(14, 5) << -1;
    QTest::newRow("seconds") << u"2026-11-20T14:05:30"_s << QTime(14, 5, 30) << -1;
    QTest::newRow("tenths") << u"2026-11-20T14:05:30.5"_s << QTime(14, 5, 30, 500) << -1;
    QTest::newRow("comma") << u"2026-11-20T14:05:30,123456"_s << QTime(14, 5, 30, 123) << -1;
    QTest::newRow("Z") << u"2026-11-20T14:05:30Z"_s << QTime(14, 5, 30) << 0;
    QTest::newRow("offset") << u"2026-11-20 14:05+02:00"_s << QTime(14, 5) << 7200;
    QTest::newRow("space and offset") << u" 2026-11-20 14:05 -0330 "_s << QTime(14, 5) << -12600;
    QTest::newRow("hours of offset") << u"2026-11-20T14:05+14"_s << QTime(14, 5) << 50400;
}

void tst_ZonedTime::isoTextsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QTime, time);
    QFETCH(int, offset);
    const auto read = readIsoTime(text);
    QVERIFY(read);
    QCOMPARE(read->date, QDate(2026, 11, 20));
    QCOMPARE(read->time, time);
    QCOMPARE(read->offsetSeconds.value_or(-1), offset);
}

void tst_ZonedTime::otherTextsAreNotGuessed_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2026-11-20", "14:05", "2026-02-30 14:05", "2026-11-20 24:00",
                             "2026-11-20 14:60", "2026-11-20 14:05 +15:00", "2026-11-20 14:05 CET",
                             "20.11.2026 14:05", "26-11-20 14:05", "2026-11-20 14:05:30 x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_ZonedTime::otherTextsAreNotGuessed()
{
    QFETCH(QString, text);
    QVERIFY(!readIsoTime(text));
}

void tst_ZonedTime::utcTextIsTheSameForEverySpec()
{
    const QDateTime utc(QDate(2026, 11, 20), QTime(13, 5, 0, 7), QTimeZone::utc());
    QCOMPARE(toUtcText(utc), u"2026-11-20T13:05:00.007Z"_s);
    QCOMPARE(toUtcText(utc.toTimeZone(QTimeZone("Asia/Kathmandu"))), u"2026-11-20T13:05:00.007Z"_s);
}

QTEST_GUILESS_MAIN(tst_ZonedTime)
#include "tst_zonedtime.moc"
