// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/batchfile.h"
#include "app/batch/rowreader.h"
#include "app/outbox/batchfeed.h"
#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/loopbackserver.h"
#include "fakes/ownwarnings.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An engine with what feeds it.
class FeedDesk
{
public:
    FeedDesk(const Catalog &catalog, const Clock &clock, const QString &folder)
        : desk(catalog, clock, folder)
        , feed({desk.engine(), catalog, EngineDesk::currencies(), folder})
    {
        QObject::connect(&desk.engine(), &Engine::batchProgress, &desk,
                         [this](const BatchProgress &heard) { m_progress = heard; });
    }

    BatchProgress progress()
    {
        m_progress.reset();
        desk.engine().askBatch(u"b1"_s);
        (void)QTest::qWaitFor([this] { return m_progress.has_value(); }, 20000);
        return m_progress.value_or(BatchProgress());
    }

    EngineDesk desk;
    BatchFeed feed;

private:
    std::optional<BatchProgress> m_progress;
};

QMap<QString, int> countsOfEmails(const QList<SeenRequest> &requests)
{
    QMap<QString, int> counts;
    for (const SeenRequest &request : requests)
        ++counts[parseJson(request.body).value()[u"user"][u"email"].toString()];
    return counts;
}
} // namespace

/// Rows leave from their batch's file: each once, as they were at Send, whatever comes in between.
class tst_BatchFeed : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init()
    {
        QLoggingCategory::setFilterRules(u"desk.*.info=false"_s);
        failOnOwnWarning();
        m_server = std::make_unique<LoopbackServer>();
        ServerAnswer answer;
        answer.body = R"({"id":"evnt_%n"})";
        m_server->answerWith(answer);
    }

    void eachRowLeavesOnceAndFewAreOnTheirWay();
    void itGoesOnAfterEachEnd();
    void whatIsStoppedStaysInTheFile();
    void whatIsHeldWaits();
    void rowsAreAsTheyWereAtSend();
    void anEntryOfAnotherOriginIsNotSentTwice();
    void rowsThatAreWantedAgainLeave();
    void whatIsTooOldAtSendStaysAndIsTold();
    void rowsAreOfTheKindOfTheirSend();
    void aRemovedAccountTakesItsRowsAlong();
    void anAccountWithRowsInAFileKeepsItsAddress();
    void aFileThatCannotBeReadHoldsTheBatch();
    void aPressOfSendThatWasNotKeptSendsNothing();

private:
    QString folder()
    {
        const QString path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        QDir().mkpath(path);
        return path;
    }
    Account account() const
    {
        Account account = loopbackAccount(*m_catalog.api(u"whop"_s), m_server->url());
        account.id = u"a1"_s;
        return account;
    }
    bool begins(FeedDesk &with)
    {
        with.desk.engine().setKey(u"a1"_s, Secret(QByteArray("k")));
        return with.desk.saveAccount(account());
    }
    /// A batch with one run of all of its rows.
    OpenRun keep(int count, const QString &id = u"b1"_s, const QSet<int> &again = {},
                 const std::function<void(Batch &)> &change = {})
    {
        Batch batch;
        batch.head = {id,   u"leads.csv"_s,           u"whop"_s, u"createConversion"_s, u"a1"_s,
                      1234, {u"Event"_s, u"E-Mail"_s}};
        batch.plan.columns = {{u"/event_name"_s, {}, {}, {}}, {u"/user/email"_s, {}, {}, {}}};
        batch.plan.zone = u"UTC"_s;
        auto rows = std::make_shared<TableRows>();
        for (int row = 0; row < count; ++row)
            rows->append({u"lead"_s, u"p%1@example.com"_s.arg(row)}, row + 2);
        batch.rows = {rows, {}};
        BatchRun run;
        run.at = m_clock.now().toMSecsSinceEpoch();
        run.api = batch.head.api;
        run.operation = batch.head.operation;
        run.account = account();
        if (change)
            change(batch);
        run.plan = batch.plan;
        run.rows.resize(size_t(count));
        std::iota(run.rows.begin(), run.rows.end(), 0);
        run.again = again;
        batch.runs.insert(0, run);
        if (!writeBatch(batch, batchPath(folder(), id)))
            qFatal("the batch could not be written");
        return {id, 0, u"a1"_s, count, 0};
    }
    bool eachLeftOnce(int count) const
    {
        const QMap<QString, int> counts = countsOfEmails(m_server->requests());
        return counts.size() == count && m_server->requests().size() == count;
    }

    const Catalog m_catalog = Catalog::load(u":/apis"_s, {}, u"en"_s);
    FakeClock m_clock;
    QTemporaryDir m_dir;
    std::unique_ptr<LoopbackServer> m_server;
};

void tst_BatchFeed::eachRowLeavesOnceAndFewAreOnTheirWay()
{
    constexpr int count = 550; // below what the vendor takes in a minute
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    with.desk.engine().pauseAll();
    with.desk.engine().sendBatch(keep(count));
    QVERIFY(with.desk.statusIs(count, 0)); // wherever they stand
    QTRY_VERIFY(with.progress().queued >= 300);
    QTest::qWait(300);
    const BatchProgress before = with.progress();
    QVERIFY2(before.queued <= 500, qPrintable(QString::number(before.queued)));
    QCOMPARE(before.queued + before.inFile, count);
    QCOMPARE(with.desk.status.inFiles, (QMap<QString, int> {{u"b1"_s, before.inFile}}));
    with.desk.engine().resume({}, {});
    QTRY_COMPARE_WITH_TIMEOUT(with.progress().accepted, count, 60000);
    QVERIFY(eachLeftOnce(count));
    QVERIFY(with.desk.statusIs(0, 0));
    QCOMPARE(with.progress().inFile, 0);
}

void tst_BatchFeed::itGoesOnAfterEachEnd()
{
    constexpr int count = 300;
    for (int start = 0; start < 5; ++start) {
        FeedDesk with(m_catalog, m_clock, folder());
        QVERIFY(begins(with));
        if (start == 0)
            with.desk.engine().sendBatch(keep(count));
        const qsizetype before = m_server->requests().size();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_server->requests().size() >= std::min<qsizetype>(before + 40, count), 20000);
    }
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    QTRY_COMPARE_WITH_TIMEOUT(with.progress().accepted, count, 60000);
    QCOMPARE(countsOfEmails(m_server->requests()).size(), count);
    QCOMPARE(m_server->requests().size(), count);
}

void tst_BatchFeed::whatIsStoppedStaysInTheFile()
{
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    with.desk.engine().pauseAll();
    with.desk.engine().sendBatch(keep(600));
    QTRY_VERIFY(with.progress().queued >= 300);
    with.desk.engine().cancelBatch(u"b1"_s);
    QVERIFY(with.desk.statusIs(0, 0));
    QTRY_COMPARE(with.progress().queued, 0);
    const BatchProgress after = with.progress();
    QCOMPARE(after.inFile, 0);
    QVERIFY(after.cancelled >= 300 && after.cancelled <= 500);
    with.desk.engine().resume({}, {});
    with.desk.engine().releaseBatch(u"b1"_s);
    QTest::qWait(300);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_BatchFeed::whatIsHeldWaits()
{
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    with.desk.engine().sendBatch(keep(400));
    with.desk.engine().holdBatch(u"b1"_s);
    QTest::qWait(300);
    const BatchProgress held = with.progress();
    QVERIFY(!held.isReleased);
    QCOMPARE(held.queued, 0);
    QVERIFY(held.inFile > 0);
    const qsizetype before = m_server->requests().size();
    QTest::qWait(200);
    QCOMPARE(m_server->requests().size(), before);
    with.desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(with.progress().accepted, 400, 60000);
    QVERIFY(eachLeftOnce(400));
}

void tst_BatchFeed::rowsAreAsTheyWereAtSend()
{
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    const OpenRun run = keep(2);
    m_clock.advance(48h);
    Account changed = account();
    changed.values[u"company"_s] = u"biz_another"_s;
    QVERIFY(with.desk.saveAccount(changed));
    with.desk.engine().sendBatch(run);
    QTRY_COMPARE(m_server->requests().size(), 2);
    const Json body = parseJson(m_server->requests()[0].body).value();
    const qint64 sent = m_clock.now().addSecs(-48 * 3600).toMSecsSinceEpoch();
    QCOMPARE(QDateTime::fromString(body[u"event_time"].toString(), Qt::ISODateWithMs)
                 .toMSecsSinceEpoch(),
             sent);
    QCOMPARE(body[u"company_id"].toString(), account().values[u"company"_s]);
}

void tst_BatchFeed::anEntryOfAnotherOriginIsNotSentTwice()
{
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    with.desk.engine().pauseAll();
    QSignalSpy leftOut(&with.desk.engine(), &Engine::batchRowsLeftOut);
    with.desk.engine().sendBatch(keep(3));
    QTRY_COMPARE(with.progress().queued, 3);
    with.desk.engine().sendBatch(keep(4, u"b2"_s)); // the same file, and a row more
    QTRY_COMPARE(leftOut.size(), 1);
    QCOMPARE(leftOut[0], (QVariantList {u"b2"_s, QStringList {u"b2:0"_s, u"b2:1"_s, u"b2:2"_s}}));
    with.desk.engine().resume({}, {});
    QVERIFY(with.desk.statusIs(0, 0));
    QVERIFY(eachLeftOnce(4));
}

void tst_BatchFeed::rowsThatAreWantedAgainLeave()
{
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    with.desk.engine().sendBatch(keep(2));
    QTRY_COMPARE(m_server->requests().size(), 2);
    with.desk.engine().sendBatch(keep(2, u"b2"_s, {1}));
    QTRY_COMPARE(m_server->requests().size(), 3);
    QVERIFY(with.desk.statusIs(0, 0));
    QCOMPARE(countsOfEmails(m_server->requests()).value(u"p1@example.com"_s), 2);
}

void tst_BatchFeed::whatIsTooOldAtSendStaysAndIsTold()
{
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    const OpenRun run = keep(450, u"b1"_s, {}, [](Batch &batch) {
        batch.head.header.append(u"When"_s);
        batch.plan.columns.append({u"/event_time"_s, {}, DateOrder::YearMonthDay, {}});
        for (const int row : {0, 3, 430}) // in the first piece and in the last
            batch.rows.edits.insert(row, {u"lead"_s, u"p@example.com"_s, u"2020-01-01 10:00"_s});
    });
    QSignalSpy stay(&with.feed, &BatchFeed::rowsStay);
    with.desk.engine().sendBatch(run);
    QTRY_COMPARE_WITH_TIMEOUT(with.progress().accepted, 447, 60000);
    QCOMPARE(with.progress().inFile, 0);
    QCOMPARE(stay.size(), 2);
    QCOMPARE(stay[0], (QVariantList {batchPath(folder(), u"b1"_s), u"leads.csv"_s, 2}));
    QCOMPARE(stay[1][2].toInt(), 3);
    QVERIFY(eachLeftOnce(447));
}

// What the batch is called in its head may be another since.
void tst_BatchFeed::rowsAreOfTheKindOfTheirSend()
{
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    const OpenRun run
        = keep(2, u"b1"_s, {}, [](Batch &batch) { batch.head.operation = u"createLead"_s; });
    with.desk.engine().sendBatch(run);
    QTRY_COMPARE(m_server->requests().size(), 2);
    QVERIFY(m_server->requests()[0].body.contains(R"("event_name":"lead")"));
}

void tst_BatchFeed::aRemovedAccountTakesItsRowsAlong()
{
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    with.desk.engine().pauseAll();
    with.desk.engine().sendBatch(keep(600));
    QVERIFY(with.desk.statusIs(600, 0));
    with.desk.engine().removeAccount(u"a1"_s);
    QVERIFY(with.desk.statusIs(0, 0));
    with.desk.engine().resume({}, {});
    QTest::qWait(200);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_BatchFeed::anAccountWithRowsInAFileKeepsItsAddress()
{
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    OpenRun run = keep(1);
    with.desk.engine().sendBatch(run);
    with.desk.engine().holdBatch(u"b1"_s); // before it leaves the file, or behind
    Account moved = account();
    moved.customUrl = QUrl(u"http://127.0.0.1:1"_s);
    with.desk.engine().saveAccount(moved);
    QTRY_COMPARE(with.desk.accountFailures, std::vector {ErrorCode::AccountInUse});
}

void tst_BatchFeed::aFileThatCannotBeReadHoldsTheBatch()
{
    QLoggingCategory::setFilterRules(u"desk.*=false"_s);
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    const OpenRun run = keep(3);
    const QString path = batchPath(folder(), u"b1"_s);
    QVERIFY(QFile::rename(path, path + u".away"_s));
    QSignalSpy failed(&with.feed, &BatchFeed::failed);
    with.desk.engine().sendBatch(run);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::FileNotReadable);
    QTRY_VERIFY(!with.progress().isReleased);
    QCOMPARE(with.progress().inFile, 3);
    QVERIFY(QFile::rename(path + u".away"_s, path));
    with.desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(with.progress().accepted, 3);
    QVERIFY(eachLeftOnce(3));
}

// The program ended between the file and the commit.
void tst_BatchFeed::aPressOfSendThatWasNotKeptSendsNothing()
{
    (void)keep(3);
    FeedDesk with(m_catalog, m_clock, folder());
    QVERIFY(begins(with));
    with.desk.engine().releaseBatch(u"b1"_s);
    QTest::qWait(300);
    QCOMPARE(m_server->requests().size(), 0);
    QCOMPARE(with.progress().inFile, 0);
}

QTEST_GUILESS_MAIN(tst_BatchFeed)
#include "tst_batchfeed.moc"
