// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/historyreader.h"

#include <QRegularExpression>

#include "storetools.h"

using namespace desk;
using namespace Qt::StringLiterals;

using State = SubmissionState;

namespace {

/// All pages of a question, one after the other.
QStringList draftsOf(HistoryReader &reader, HistoryQuery query)
{
    QStringList drafts;
    for (bool more = true; more;) {
        const auto page = reader.page(query);
        if (!page || !*page)
            return {u"failed"_s};
        for (const SubmissionRow &row : (*page)->rows)
            drafts.append(row.draft);
        more = (*page)->more;
        if (more)
            query.after = {(*page)->rows.back().createdAt, (*page)->rows.back().id};
    }
    return drafts;
}

HistoryQuery textQuery(const QString &text)
{
    HistoryQuery query;
    query.text = text;
    return query;
}
} // namespace

class tst_HistoryReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void pagesHaveNoGapAndNoRepeatUnderTies_data();
    void pagesHaveNoGapAndNoRepeatUnderTies();
    void rowsThatComeInBetweenDoNotMoveThePages();
    void filtersNarrow_data();
    void filtersNarrow();
    void filtersAndWordsNarrowTogether();
    void totalsStopAtAThousand();
    void newerQuestionStopsTheOlder();
    void detailsAndRecentAreTheWriters();
    void returnedIdIsFoundByItsBeginning_data();
    void returnedIdIsFoundByItsBeginning();
    void idsInManyBlocksAreAllFound();
};

void tst_HistoryReader::pagesHaveNoGapAndNoRepeatUnderTies_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no words") << QString();
    QTest::newRow("words") << u"purch"_s;
    QTest::newRow("beginning of an idempotency key") << u"key-"_s;
}

void tst_HistoryReader::pagesHaveNoGapAndNoRepeatUnderTies()
{
    QFETCH(const QString, text);
    StoreFixture f;
    QStringList expected;
    Transaction transaction(*f.database);
    for (int i = 0; i < 25; ++i) {
        f.rowIn(State::Queued, QString::number(i), noon + i / 10);
        expected.prepend(QString::number(i));
    }
    QVERIFY(transaction.commit());
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    for (const int limit : {1, 3, 7, 25, 100}) {
        HistoryQuery query = textQuery(text);
        query.limit = limit;
        QCOMPARE(draftsOf(**reader, query), expected);
    }
}

void tst_HistoryReader::rowsThatComeInBetweenDoNotMoveThePages()
{
    StoreFixture f;
    for (int i = 0; i < 4; ++i)
        f.rowIn(State::Queued, QString::number(i), noon + i);
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    HistoryQuery query;
    query.limit = 2;
    const auto first = (*reader)->page(query);
    QVERIFY(first && *first);
    f.rowIn(State::Queued, u"new"_s, noon + 100);
    query.after = {(*first)->rows.back().createdAt, (*first)->rows.back().id};
    QCOMPARE(draftsOf(**reader, query), (QStringList {u"1"_s, u"0"_s}));
}

void tst_HistoryReader::filtersNarrow_data()
{
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<QStringList>("drafts");
    HistoryQuery query;
    query.states = {State::Rejected, State::Unknown};
    QTest::newRow("states") << query << QStringList {u"unknown"_s, u"rejected"_s};
    query.states = {State::Accepted};
    QTest::newRow("accepted") << query << QStringList {u"lead"_s, u"accepted"_s};
    query = {};
    query.operations = {u"vendor/createLead"_s};
    QTest::newRow("operation") << query << QStringList {u"lead"_s};
    query.operations = {u"vendor/createLead"_s, u"other/createSale"_s};
    QTest::newRow("operation of another API") << query << QStringList {u"lead"_s};
    query = {};
    query.accounts = {u"acc-2"_s};
    QTest::newRow("account") << query << QStringList {u"lead"_s};
    query = {};
    query.from = noon + 1;
    query.to = noon + 3;
    QTest::newRow("times, the end not included")
        << query << QStringList {u"unknown"_s, u"rejected"_s};
    query = {};
    query.unfinishedOnly = true;
    QTest::newRow("unfinished") << query << QStringList {u"queued"_s, u"unknown"_s};
    query.states = {State::Accepted};
    QTest::newRow("unfinished and accepted") << query << QStringList {};
}

void tst_HistoryReader::filtersNarrow()
{
    QFETCH(const HistoryQuery, query);
    QFETCH(const QStringList, drafts);
    StoreFixture f;
    f.rowIn(State::Accepted, u"accepted"_s, noon);
    f.rowIn(State::Rejected, u"rejected"_s, noon + 1);
    f.rowIn(State::Unknown, u"unknown"_s, noon + 2);
    f.rowIn(State::Queued, u"queued"_s, noon + 3);
    f.rowIn(State::Accepted, u"lead"_s, noon + 4);
    QVERIFY(f.database->run(u"UPDATE submissions SET account = 'acc-2', operation = 'createLead' "
                            "WHERE draft = 'lead'"_s));
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    QCOMPARE(draftsOf(**reader, query), drafts);
    const auto totals = (*reader)->totals(query);
    QVERIFY(totals && *totals);
    QCOMPARE((*totals)->matching, int(drafts.size()));
    QCOMPARE((*totals)->all, 5);

    HistoryQuery withWords = query;
    withWords.text = u"ann@example.com"_s;
    QCOMPARE(draftsOf(**reader, withWords), drafts);
}

void tst_HistoryReader::filtersAndWordsNarrowTogether()
{
    StoreFixture f;
    Transaction transaction(*f.database);
    for (int i = 0; i < 450; ++i) // more than one block of candidates
        f.rowIn(i % 150 == 0 ? State::Rejected : State::Queued, QString::number(i), noon + i);
    QVERIFY(transaction.commit());
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    HistoryQuery query = textQuery(u"purchase"_s);
    query.states = {State::Rejected};
    query.limit = 2;
    QCOMPARE(draftsOf(**reader, query), (QStringList {u"300"_s, u"150"_s, u"0"_s}));
}

void tst_HistoryReader::totalsStopAtAThousand()
{
    StoreFixture f;
    Transaction transaction(*f.database);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(f.store->insert(submissionOf(QString::number(i), noon + i)));
    QVERIFY(transaction.commit());
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    for (const QString &text : {u""_s, u"purchase"_s}) {
        const auto exact = (*reader)->totals(textQuery(text));
        QVERIFY(exact && *exact);
        QCOMPARE((*exact)->matching, 1000);
        QVERIFY(!(*exact)->matchingIsMore);
    }
    QVERIFY(f.store->insert(submissionOf(u"one more"_s)));
    for (const QString &text : {u""_s, u"purchase"_s}) {
        const auto capped = (*reader)->totals(textQuery(text));
        QVERIFY(capped && *capped);
        QVERIFY((*capped)->matchingIsMore);
        QCOMPARE((*capped)->all, 1001);
    }
}

void tst_HistoryReader::newerQuestionStopsTheOlder()
{
    StoreFixture f;
    for (int i = 0; i < 5; ++i)
        f.rowIn(State::Queued);
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    for (const QString &text : {u""_s, u"purchase"_s}) {
        int asked = 0;
        const auto page = (*reader)->page(textQuery(text), [&] { return ++asked == 3; });
        QVERIFY(page);
        QVERIFY(!*page);
        QCOMPARE(asked, 3);
        QVERIFY((*reader)->page(textQuery(text)).value()); // and the next one is answered
    }
}

void tst_HistoryReader::detailsAndRecentAreTheWriters()
{
    StoreFixture f;
    const SubmissionRow row = f.rowIn(State::Accepted);
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    QCOMPARE((*reader)->details(row.id)->row, row);
    QCOMPARE((*reader)->details(row.id)->attempts.size(), size_t(1));
    QCOMPARE((*reader)->recent(u"acc-1"_s, 3).value(), std::vector {row});
}

void tst_HistoryReader::returnedIdIsFoundByItsBeginning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("whole") << u"lead_Ab-12%"_s << true;
    QTest::newRow("beginning") << u"lead_Ab"_s << true;
    QTest::newRow("other letter case") << u"LEAD_aB"_s << true;
    QTest::newRow("spaces around") << u"  lead_Ab\n"_s << true;
    QTest::newRow("idempotency key") << u"key-mi"_s << true;
    QTest::newRow("own number") << u"1"_s << true;
    QTest::newRow("the end only") << u"12%"_s << false;
    QTest::newRow("a wildcard is a letter") << u"lead_%"_s << false;
    QTest::newRow("another one") << u"lead_Ac"_s << false;
}

void tst_HistoryReader::returnedIdIsFoundByItsBeginning()
{
    QFETCH(const QString, text);
    QFETCH(const bool, found);
    StoreFixture f;
    const SubmissionRow row = f.rowIn(State::Unknown, u"mine"_s);
    QVERIFY(f.store->decide(row.id, Decision::Arrived, u"lead_Ab-12%"_s, noon));
    f.rowIn(State::Queued, u"another"_s);
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    QCOMPARE(draftsOf(**reader, textQuery(text)), found ? QStringList {u"mine"_s} : QStringList {});
}

void tst_HistoryReader::idsInManyBlocksAreAllFound()
{
    StoreFixture f;
    Transaction transaction(*f.database);
    for (int i = 0; i < 2300; ++i)
        QVERIFY(f.store->insert(submissionOf(QString::number(i), noon + i / 7)));
    QVERIFY(transaction.commit());
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    const QStringList drafts = draftsOf(**reader, textQuery(u"key-"_s));
    QCOMPARE(drafts.size(), 2300);
    QCOMPARE(drafts.front(), u"2299"_s);
    QCOMPARE(drafts.back(), u"0"_s);
}

QTEST_GUILESS_MAIN(tst_HistoryReader)
#include "tst_historyreader.moc"
