// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/sendrate.h"

#include <QTest>

using namespace desk;
using namespace std::chrono_literals;

class tst_SendRate : public QObject
{
    Q_OBJECT

private slots:
    void aSteadyPaceIsTold();
    void theBeginningSaysNothing();
    void whatIsOlderThanAMinuteDoesNotCount();
};

void tst_SendRate::aSteadyPaceIsTold()
{
    SendRate rate;
    auto now = 5000ms;
    for (int i = 0; i < 600; ++i, now += 100ms)
        rate.note(now);
    QCOMPARE(rate.perMinute(now - 100ms), 600);
    // It falls when nothing comes any more, and ends.
    QVERIFY(rate.perMinute(now + 30s).value() < 330);
    QVERIFY(!rate.perMinute(now + 61s));
}

void tst_SendRate::theBeginningSaysNothing()
{
    SendRate rate;
    QVERIFY(!rate.perMinute(0ms));
    for (int i = 0; i < 500; ++i)
        rate.note(1000ms);
    QVERIFY(!rate.perMinute(2000ms));
    QVERIFY(rate.perMinute(10000ms));
    rate.reset();
    QVERIFY(!rate.perMinute(10000ms));
}

void tst_SendRate::whatIsOlderThanAMinuteDoesNotCount()
{
    SendRate rate;
    for (int i = 0; i < 5000; ++i)
        rate.note(1000ms); // before a long pause
    for (auto now = 100000ms; now < 110000ms; now += 1000ms)
        rate.note(now);
    QCOMPARE(rate.perMinute(109000ms), 60);
}

QTEST_GUILESS_MAIN(tst_SendRate)
#include "tst_sendrate.moc"
