// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/pauses.h"
#include "app/outbox/ratelimiter.h"
#include "app/outbox/retrypolicy.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class tst_Policies : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void waitsDoubleUpToAMinute_data();
    void waitsDoubleUpToAMinute();
    void whatTheServerAsksForIsObeyed();
    void jitterOnlyShortens();
    void noWindowHoldsMoreThanTheLimit();
    void aBlockedScopeWaitsAndOthersGoOn();
    void withoutALimitNothingWaits();
    void aPauseThatAPersonEndsIsNotReplacedByOneThatTimeEnds();
};

void tst_Policies::waitsDoubleUpToAMinute_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("after the first") << 1 << 1000;
    QTest::newRow("after the second") << 2 << 2000;
    QTest::newRow("after the sixth") << 6 << 32000;
    QTest::newRow("after the seventh") << 7 << 60000;
    QTest::newRow("after the hundredth") << 100 << 60000;
}

void tst_Policies::waitsDoubleUpToAMinute()
{
    QFETCH(int, attempts);
    QFETCH(int, milliseconds);
    QCOMPARE(waitBeforeRetry(attempts, {}, 0).count(), milliseconds);
}

void tst_Policies::whatTheServerAsksForIsObeyed()
{
    QCOMPARE(waitBeforeRetry(9, 12000ms, 0.9), 12000ms);
    QCOMPARE(waitBeforeRetry(1, 0ms, 0.9), 0ms);
    QCOMPARE(waitBeforeRetry(9, 0ms, 0.9), 1000ms); // else both would spin
}

void tst_Policies::jitterOnlyShortens()
{
    QCOMPARE(waitBeforeRetry(1, {}, 0.5), 875ms);
    QVERIFY(waitBeforeRetry(7, {}, 0.999) > 45000ms);
}

void tst_Policies::noWindowHoldsMoreThanTheLimit()
{
    RateLimiter limiter;
    const RateLimit limit {3, 60s, LimitScope::Key, 900s, {}, {}, {}, 1000ms};
    qint64 now = 1000;
    std::vector<qint64> starts;
    for (int i = 0; i < 10; ++i) {
        now = limiter.earliest(u"k"_s, limit, now + 7);
        limiter.began(u"k"_s, limit, now);
        starts.push_back(now);
    }
    for (size_t i = 3; i < starts.size(); ++i)
        QVERIFY(starts[i] - starts[i - 3] >= 60000);
    QCOMPARE(starts[2] - starts[0], 14); // the first ones do not wait
}

void tst_Policies::aBlockedScopeWaitsAndOthersGoOn()
{
    RateLimiter limiter;
    const RateLimit limit {600, 60s, LimitScope::Key, 900s, {}, {}, {}, 1000ms};
    limiter.blockUntil(u"a"_s, 50000);
    limiter.blockUntil(u"a"_s, 40000); // an earlier word does not shorten a later one
    QCOMPARE(limiter.earliest(u"a"_s, limit, 1000), 50000);
    QCOMPARE(limiter.earliest(u"b"_s, limit, 1000), 1000);
    QCOMPARE(limiter.earliest(u"a"_s, limit, 60000), 60000);
}

void tst_Policies::withoutALimitNothingWaits()
{
    RateLimiter limiter;
    for (int i = 0; i < 1000; ++i)
        limiter.began(u"k"_s, RateLimit(), 5);
    QCOMPARE(limiter.earliest(u"k"_s, RateLimit(), 5), 5);
}

void tst_Policies::aPauseThatAPersonEndsIsNotReplacedByOneThatTimeEnds()
{
    const Pause wrongKey {u"a"_s, {}, Reason::KeyRefused, 0};
    const Pause tooMany {u"a"_s, {}, Reason::TooManyRequests, 5000};
    Pauses pauses;
    pauses.add(wrongKey);
    pauses.add(tooMany); // answers of requests that were under way together
    QCOMPARE(pauses.all(), QList<Pause> {wrongKey});
    pauses.end(u"a"_s, {});
    pauses.add(tooMany);
    pauses.add(wrongKey);
    QCOMPARE(pauses.all(), QList<Pause> {wrongKey});
}

QTEST_GUILESS_MAIN(tst_Policies)
#include "tst_policies.moc"
