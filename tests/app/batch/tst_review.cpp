// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/review.h"
#include "fakes/sheet.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Conversions with an event, a value, a currency and a time, as they stand in a file.
struct Rows
{
    Rows()
    {
        for (const QString &field :
             {u"/event_name"_s, u"/value"_s, u"/currency"_s, u"/event_time"_s})
            plan.columns.append({field, {}, DateOrder::YearMonthDay, u'.'});
        plan.zone = u"UTC"_s;
        sheet.account.values.insert(u"company"_s, u"biz_acme"_s);
    }
    /// The clock of the test stands at 2026-11-20 13:05 UTC.
    void add(const QString &value, const QString &currency, const QString &time = {})
    {
        table->append({u"lead"_s, value, currency, time}, table->count() + 2);
    }
    [[nodiscard]] BatchReview review() const
    {
        const BatchSubject subject {sheet.api(), sheet.operation, sheet.account};
        const RowJudge judge(subject, plan, sheet.currencies(), sheet.clock());
        std::vector<int> all;
        for (int row = 0; row < table->count(); ++row)
            all.push_back(row);
        const std::atomic_bool no = false;
        const CheckedRows checked = checkRows({table, {}}, judge, sheet.operation.id,
                                              occurrences(*table), no, [](int) {});
        return reviewRows({table, {}}, all, checked.facts, judge, subject, sheet.clock().now(), no);
    }

    Sheet sheet {u"whop"_s, u"createConversion"_s};
    ImportPlan plan;
    std::shared_ptr<TableRows> table = std::make_shared<TableRows>();
};
} // namespace

/// What a person is told of rows before they leave.
class tst_Review : public QObject
{
    Q_OBJECT

private slots:
    void sumsAreExactAndByCurrency();
    void timesAreTheFirstAndTheLast();
    void itTakesAsLongAsTheLimitSays_data();
    void itTakesAsLongAsTheLimitSays();
    void rowsThatWillBeTooOldAreNamed();
    void whatCanBeSentNoLongerIsNamedAndNotCounted();
};

void tst_Review::sumsAreExactAndByCurrency()
{
    Rows rows;
    for (int i = 0; i < 10; ++i)
        rows.add(u"0.1"_s, u"eur"_s);
    rows.add(u"9007199254740993"_s, u"EUR"_s); // no double holds it
    rows.add(u"5"_s, {}); // the vendor takes dollars
    rows.add({}, u"gbp"_s); // no value at all
    const BatchReview review = rows.review();
    QCOMPARE(review.rows(), 13);
    QCOMPARE(
        review.sums,
        (QMap<QString, QString> {{u"EUR"_s, u"9007199254740994.00"_s}, {u"USD"_s, u"5.00"_s}}));
}

void tst_Review::timesAreTheFirstAndTheLast()
{
    Rows rows;
    rows.add(u"1"_s, u"eur"_s, u"2026-11-19 10:00"_s);
    rows.add(u"1"_s, u"eur"_s, u"2026-11-20 12:00"_s);
    rows.add(u"1"_s, u"eur"_s);
    rows.add(u"1"_s, u"eur"_s, u"2026-11-18 23:30"_s);
    const BatchReview review = rows.review();
    QCOMPARE(review.first, QDateTime(QDate(2026, 11, 18), QTime(23, 30), Qt::UTC));
    QCOMPARE(review.last, QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC));
    QCOMPARE(review.withoutTime, 1);
    QCOMPARE(review.tooOldByThen, 0);
}

void tst_Review::itTakesAsLongAsTheLimitSays_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("seconds");
    QTest::newRow("one") << 1 << 60 << 0;
    QTest::newRow("what leaves at once") << 60 << 60 << 0;
    QTest::newRow("one more") << 61 << 60 << 60;
    QTest::newRow("many") << 600 << 60 << 540;
    QTest::newRow("no limit is known") << 1'000'000 << 0 << 0;
}

void tst_Review::itTakesAsLongAsTheLimitSays()
{
    QFETCH(const int, requests);
    QFETCH(const int, limit);
    QFETCH(const int, seconds);
    RateLimit rate;
    rate.requests = limit;
    QCOMPARE(timeFor(requests, rate), std::chrono::seconds(seconds));
}

void tst_Review::rowsThatWillBeTooOldAreNamed()
{
    Rows rows;
    rows.sheet.api().limit.requests = 2; // two a minute; 28 days is what the vendor takes
    rows.add(u"1"_s, u"eur"_s, u"2026-10-23 13:05:20"_s); // leaves at once
    rows.add(u"1"_s, u"eur"_s, u"2026-11-20 12:00"_s);
    rows.add(u"1"_s, u"eur"_s, u"2026-10-23 13:05:20"_s); // a minute later
    rows.add(u"1"_s, u"eur"_s, u"2026-10-23 13:06:30"_s); // just in time
    rows.add(u"1"_s, u"eur"_s); // is as old as its turn
    rows.add(u"1"_s, u"eur"_s, u"2026-10-23 13:06:30"_s); // and this one is not
    BatchReview review = rows.review();
    QCOMPARE(review.atLeast, 120s);
    QCOMPARE(review.tooOldByThen, 2);
    QCOMPARE(review.tooOldLines, (QList<qint64> {4, 7}));

    for (int i = 0; i < 2 * mostLinesNamed; ++i)
        rows.add(u"1"_s, u"eur"_s, u"2026-10-23 13:06:30"_s);
    review = rows.review();
    QCOMPARE(review.tooOldByThen, 2 + 2 * mostLinesNamed);
    QCOMPARE(review.tooOldLines.size(), mostLinesNamed);
}

void tst_Review::whatCanBeSentNoLongerIsNamedAndNotCounted()
{
    Rows rows;
    rows.add(u"1"_s, u"eur"_s, u"2026-10-23 13:04"_s); // a minute over 28 days
    rows.add(u"2"_s, u"eur"_s, u"2026-11-20 12:00"_s);
    rows.add(u"3"_s, u"eur"_s, u"2026-10-01 13:04"_s);
    const BatchReview review = rows.review();
    QCOMPARE(review.which, std::vector<int> {1});
    QCOMPARE(review.wrong, (std::vector<int> {0, 2}));
    QCOMPARE(review.wrongLines, (QList<qint64> {2, 4}));
    QCOMPARE(review.sums, (QMap<QString, QString> {{u"EUR"_s, u"2.00"_s}}));
    QCOMPARE(review.first, QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC));
    QCOMPARE(review.withoutTime, 0);
}

QTEST_GUILESS_MAIN(tst_Review)
#include "tst_review.moc"
