// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/accountstore.h"
#include "app/store/batchstore.h"
#include "app/store/database.h"
#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/loopbackserver.h"
#include "fakes/ownwarnings.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ServerAnswer answerOf(int status, int delayMs = 0)
{
    ServerAnswer answer;
    answer.status = status;
    answer.delayMs = delayMs;
    return answer;
}

int sumOf(const BatchProgress &p)
{
    return p.held + p.queued + p.accepted + p.rejected + p.unknown + p.cancelled;
}
} // namespace

/// Many rows at once: stored, released, held and cancelled; each leaves once or not at all.
class tst_Batches : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init()
    {
        QLoggingCategory::setFilterRules({});
        failOnOwnWarning();
    }

    void nothingLeavesBeforeTheRelease();
    void whatIsStoredTwiceIsOneRow();
    void whatWasBegunGoesOnAfterAnEnd_data();
    void whatWasBegunGoesOnAfterAnEnd();
    void rowsByHandGoFirst();
    void heldRowsStayUntilTheyAreReleasedAgain();
    void cancelledRowsNeverLeave();
    void rowsOfARemovedAccountAreCancelledInSteps();
    void rowsOfAnAccountThatIsGoneAreRefused();
    void historyKnowsRowsByKeyAndByContent();
    void historyKnowsWhatIsOnItsWayButNotWhatFailed();
    void eachRowLeavesOnceHoweverOftenTheProgramEnds();
    void whatMustWaitDoesNotLeaveAfterAHoldOrAStop_data();
    void whatMustWaitDoesNotLeaveAfterAHoldOrAStop();
    void whatIsRetriedInAHeldBatchWaitsForTheRelease();
    void whatIsRetriedAfterAStopLeaves();
    void whatCouldNotBeStoredIsSaidAndCanBeStoredAgain();
    void aStepThatCouldNotBeWrittenIsMadeLater();
    void progressIsSaidWhileRowsChange();
    void anOlderAnswerIsDropped();
    void rowsLeftToOthersAreNotRetried();
    void aMendedRowStaysWhereTheOldOneWasSentAgain();
    void aTableOfAnotherAddressIsHeld();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    Account practice() const
    {
        const Api &api = *m_catalog.api(u"whop"_s);
        Account account = practiceAccount(api, u"Practice"_s, u"UTC"_s);
        account.id = u"p1"_s;
        return account;
    }
    Account loopback(const LoopbackServer &server) const
    {
        return loopbackAccount(*m_catalog.api(u"whop"_s), server.url());
    }
    std::vector<NewSubmission> rows(const EngineDesk &desk, int from, int count) const
    {
        return rows(desk, from, count, practice(), u"b1"_s);
    }
    std::vector<NewSubmission> rows(const EngineDesk &desk, int from, int count,
                                    const Account &account, const QString &batch = u"b1"_s) const
    {
        std::vector<NewSubmission> rows;
        for (int i = from; i < from + count; ++i) {
            Draft draft = desk.draft(
                account, u"createConversion"_s,
                {{u"/event_name"_s, u"lead"_s}, {u"/user/email"_s, u"p%1@example.com"_s.arg(i)}});
            draft.id = u"%1:%2"_s.arg(batch).arg(i);
            draft.key = u"key-%1"_s.arg(i);
            rows.push_back(desk.snapshot(account, draft));
        }
        return rows;
    }
    /// A run of these rows, all at once, that is held.
    void store(EngineDesk &desk, std::vector<NewSubmission> rows, const QString &batch = u"b1"_s)
    {
        const int count = int(rows.size());
        const OpenRun run {batch, m_run++, rows.front().row.account, count, 0};
        desk.engine().sendBatch(run);
        desk.engine().holdBatch(batch);
        desk.engine().storeBatchRows({batch, run.number, 0, count, std::move(rows)});
    }
    bool isStored(EngineDesk &desk, std::vector<NewSubmission> rows, int stored, int there,
                  const QString &batch = u"b1"_s)
    {
        QSignalSpy spy(&desk.engine(), &Engine::batchRowsStored);
        store(desk, std::move(rows), batch);
        return QTest::qWaitFor([&] { return !spy.isEmpty(); }, 20000)
            && spy[0] == QVariantList {batch, stored, there};
    }
    /// State name -> how many rows.
    static QMap<QString, int> states(EngineDesk &desk, const QString &batch = u"b1"_s)
    {
        QMap<QString, int> states;
        bool isAll = false;
        QObject context;
        QObject::connect(&desk.engine(), &Engine::batchRead, &context,
                         [&](const QString &, const std::vector<SubmissionRow> &rows, bool all) {
                             for (const SubmissionRow &row : rows)
                                 ++states[stateName(row.state)];
                             isAll = all;
                         });
        desk.engine().askBatch(batch);
        (void)QTest::qWaitFor([&] { return isAll; }, 20000);
        return states;
    }
    using States = QMap<QString, int>;

    const Catalog m_catalog = Catalog::load(u":/apis"_s, {}, u"en"_s);
    FakeClock m_clock;
    QTemporaryDir m_dir;
    int m_run = 0;
};

void tst_Batches::nothingLeavesBeforeTheRelease()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    QVERIFY(isStored(desk, rows(desk, 0, 3), 3, 0));
    QVERIFY(desk.statusIs(3, 0));
    QTest::qWait(600); // practice answers within 400 ms
    QCOMPARE(states(desk), (States {{u"held"_s, 3}}));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 3}}));
}

void tst_Batches::whatIsStoredTwiceIsOneRow()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    QVERIFY(isStored(desk, rows(desk, 0, 3), 3, 0));
    QVERIFY(isStored(desk, rows(desk, 1, 3), 1, 2));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 4}}));
    QVERIFY(isStored(desk, rows(desk, 0, 4), 0, 4));
    QCOMPARE(states(desk), (States {{u"accepted"_s, 4}}));
}

void tst_Batches::whatWasBegunGoesOnAfterAnEnd_data()
{
    QTest::addColumn<BatchStanding>("before");
    QTest::addColumn<BatchStanding>("standing");
    QTest::addColumn<QString>("state");
    QTest::newRow("release") << BatchStanding::Held << BatchStanding::Released << u"queued"_s;
    QTest::newRow("hold") << BatchStanding::Released << BatchStanding::Held << u"held"_s;
    QTest::newRow("stop") << BatchStanding::Released << BatchStanding::Cancelled << u"cancelled"_s;
}

void tst_Batches::whatWasBegunGoesOnAfterAnEnd()
{
    QFETCH(BatchStanding, before);
    QFETCH(BatchStanding, standing);
    QFETCH(QString, state);
    const QString name = folder() + QString::fromLatin1(QTest::currentDataTag());
    {
        EngineDesk desk(m_catalog, m_clock, name);
        QVERIFY(desk.saveAccount(practice()));
        desk.engine().pauseAll();
        QVERIFY(isStored(desk, rows(desk, 0, 1200), 1200, 0));
        if (before == BatchStanding::Released)
            desk.engine().releaseBatch(u"b1"_s);
        const QString stateBefore = before == BatchStanding::Held ? u"held"_s : u"queued"_s;
        QTRY_COMPARE(states(desk), (States {{stateBefore, 1200}}));
    }
    {
        const auto database = Database::open(name);
        QVERIFY(database);
        BatchStore batches(**database);
        QVERIFY(batches.setStanding(u"b1"_s, standing));
        QCOMPARE(batches.bringSomeInLine(500, 1)->size(), size_t(500)); // then the power fails
    }
    EngineDesk desk(m_catalog, m_clock, name);
    QTRY_COMPARE(states(desk), (States {{state, 1200}}));
}

void tst_Batches::rowsByHandGoFirst()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    desk.engine().pauseAll();
    QVERIFY(isStored(desk, rows(desk, 0, 50), 50, 0));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"queued"_s, 50}}));
    const qint64 hand
        = desk.send(practice(), u"createConversion"_s,
                    {{u"/event_name"_s, u"lead"_s}, {u"/user/email"_s, u"hand@example.com"_s}});
    desk.engine().resume({}, {});
    QVERIFY(desk.reaches(hand, SubmissionState::Accepted));
    QVERIFY(states(desk).value(u"accepted"_s) < 20);
}

void tst_Batches::heldRowsStayUntilTheyAreReleasedAgain()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    desk.engine().pauseAll();
    QVERIFY(isStored(desk, rows(desk, 0, 700), 700, 0));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(states(desk), (States {{u"queued"_s, 700}}), 20000);
    desk.engine().holdBatch(u"b1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(states(desk), (States {{u"held"_s, 700}}), 20000);
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(states(desk), (States {{u"queued"_s, 700}}), 20000);
}

void tst_Batches::cancelledRowsNeverLeave()
{
    const QString name = folder();
    {
        EngineDesk desk(m_catalog, m_clock, name);
        QVERIFY(desk.saveAccount(practice()));
        QVERIFY(isStored(desk, rows(desk, 0, 5), 5, 0));
        desk.engine().cancelBatch(u"b1"_s);
        QTRY_COMPARE(states(desk), (States {{u"cancelled"_s, 5}}));
        desk.engine().releaseBatch(u"b1"_s);
        QTest::qWait(600);
    }
    EngineDesk desk(m_catalog, m_clock, name);
    QCOMPARE(states(desk), (States {{u"cancelled"_s, 5}}));
}

void tst_Batches::rowsOfARemovedAccountAreCancelledInSteps()
{
    constexpr int count = 2000;
    constexpr int held = 100;
    const auto cancelled = [](const EngineDesk &desk) {
        return std::count_if(desk.rows.begin(), desk.rows.end(), [](const auto &row) {
            return row.second.state == SubmissionState::Cancelled;
        });
    };
    Account other = practice();
    other.id = u"p2"_s;
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.saveAccount(practice()));
        desk.engine().pauseAll();
        QVERIFY(isStored(desk, rows(desk, 0, count), count, 0));
        desk.engine().releaseBatch(u"b1"_s);
        QTRY_COMPARE(states(desk), (States {{u"queued"_s, count}}));
        // These hold the batch: at the next start its other rows go back meanwhile.
        QVERIFY(isStored(desk, rows(desk, count, held), held, 0));
        desk.engine().removeAccount(practice().id);
        QVERIFY(desk.saveAccount(other)); // meanwhile
        QCOMPARE(desk.accountsRemoved, QStringList {practice().id});
        QVERIFY2(cancelled(desk) < count / 2, qPrintable(QString::number(cancelled(desk))));
        desk.engine().resume({}, {}); // nothing is left that could be sent
    }
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.isStarted());
        QCOMPARE(desk.accounts, QList<Account> {other});
        QTRY_COMPARE(states(desk), (States {{u"cancelled"_s, count + held}}));
        QVERIFY(cancelled(desk) > 0); // the end came before the last step
        QTRY_COMPARE(desk.status.unfinished, 0);
    }
    const auto database = Database::open(folder());
    QVERIFY(database);
    QCOMPARE(AccountStore(**database).leaving().value(), QStringList());
}

void tst_Batches::historyKnowsRowsByKeyAndByContent()
{
    const QString name = folder();
    std::vector<NewSubmission> sent;
    {
        EngineDesk desk(m_catalog, m_clock, name);
        QVERIFY(desk.saveAccount(practice()));
        sent = rows(desk, 0, 2);
        QVERIFY(isStored(desk, sent, 2, 0));
        desk.engine().releaseBatch(u"b1"_s);
        QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 2}}));
    }
    EngineDesk desk(m_catalog, m_clock, name);
    QVERIFY(desk.isStarted());
    QHash<int, KnownRow> known;
    int answered = 0;
    QObject context;
    QObject::connect(&desk.engine(), &Engine::knownRead, &context,
                     [&](int question, const QHash<int, KnownRow> &rows) {
                         answered = question;
                         known = rows;
                     });
    desk.engine().askKnown(u"p1"_s,
                           {{0, sent[0].row.key, {}},
                            {1, u"another"_s, sent[1].fingerprint},
                            {2, u"another"_s, QByteArray("unknown")},
                            {3, {}, {}}},
                           7);
    QTRY_COMPARE(answered, 7);
    const QList<int> expected {0, 1};
    QList<int> rowsFound = known.keys();
    std::sort(rowsFound.begin(), rowsFound.end());
    QCOMPARE(rowsFound, expected);
    QVERIFY(known[0].returnedId.startsWith(u"evnt_"));
    desk.engine().askKnown(u"other"_s, {{0, sent[0].row.key, sent[0].fingerprint}}, 8);
    QTRY_COMPARE(answered, 8);
    QVERIFY(known.isEmpty()); // another account
}

void tst_Batches::rowsOfAnAccountThatIsGoneAreRefused()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    QSignalSpy failed(&desk.engine(), &Engine::batchStoringFailed);
    desk.engine().removeAccount(practice().id);
    store(desk, rows(desk, 0, 3));
    QTRY_VERIFY(!failed.empty());
    QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::NotFound);
    QCOMPARE(states(desk), States());
}

void tst_Batches::historyKnowsWhatIsOnItsWayButNotWhatFailed()
{
    LoopbackServer server;
    server.answerWith(answerOf(404));
    const Account account = loopback(server);
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("k")));
    const auto failed = rows(desk, 0, 1, account);
    const auto held = rows(desk, 1, 1, account);
    QVERIFY(isStored(desk, failed, 1, 0));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"rejected"_s, 1}}));
    QVERIFY(isStored(desk, held, 1, 0));
    QSignalSpy read(&desk.engine(), &Engine::knownRead);
    desk.engine().askKnown(account.id,
                           {{0, failed[0].row.key, failed[0].fingerprint},
                            {1, held[0].row.key, {}},
                            {2, {}, held[0].fingerprint},
                            {3, held[0].row.key.toUpper(), {}}},
                           1);
    QTRY_COMPARE(read.size(), 1);
    const auto known = read[0][1].value<QHash<int, KnownRow>>();
    QCOMPARE(known.size(), 2);
    QCOMPARE(known[1].state, SubmissionState::Held);
    QCOMPARE(known[2].submission, known[1].submission);
}

void tst_Batches::eachRowLeavesOnceHoweverOftenTheProgramEnds()
{
    LoopbackServer server;
    server.answerWith(answerOf(200, 20));
    const Account account = loopback(server);
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.saveAccount(account));
        for (int chunk = 0; chunk < 3; ++chunk)
            store(desk, rows(desk, 10 * chunk, 10, account));
    } // in the middle of storing
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(isStored(desk, rows(desk, 0, 60, account), 30, 30)); // and held again
        desk.engine().setKey(account.id, Secret(QByteArray("k")));
        QTest::qWait(100);
        QCOMPARE(server.requests().size(), 0);
        desk.engine().releaseBatch(u"b1"_s);
        QTRY_VERIFY(server.requests().size() >= 10);
    } // in the middle of sending
    QVERIFY(server.requests().size() < 60);
    EngineDesk desk(m_catalog, m_clock, folder());
    desk.engine().setKey(account.id, Secret(QByteArray("k")));
    QTRY_COMPARE_WITH_TIMEOUT(states(desk), (States {{u"accepted"_s, 60}}), 20000);
    QByteArray all;
    for (const SeenRequest &request : server.requests())
        all += request.body;
    for (int i = 0; i < 60; ++i)
        QCOMPARE(all.count('"' + QByteArray("p") + QByteArray::number(i) + "@example.com"), 1);
    QCOMPARE(server.requests().size(), 60);
}

void tst_Batches::whatMustWaitDoesNotLeaveAfterAHoldOrAStop_data()
{
    QTest::addColumn<bool>("stops");
    QTest::newRow("hold") << false;
    QTest::newRow("stop") << true;
}

void tst_Batches::whatMustWaitDoesNotLeaveAfterAHoldOrAStop()
{
    QFETCH(bool, stops);
    LoopbackServer server;
    server.answerWith(answerOf(409)); // come again later
    const Account account = loopback(server);
    EngineDesk desk(m_catalog, m_clock, folder() + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("k")));
    QVERIFY(isStored(desk, rows(desk, 0, 3, account), 3, 0));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"waiting"_s, 3}}));
    server.clear();
    server.answerWith(answerOf(409, 300));
    QVERIFY(isStored(desk, rows(desk, 3, 9, account), 9, 0));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(server.requests().size(), 6);
    if (stops)
        desk.engine().cancelBatch(u"b1"_s);
    else
        desk.engine().holdBatch(u"b1"_s);
    const States expected {{stops ? u"cancelled"_s : u"held"_s, 12}};
    QTRY_COMPARE(states(desk), expected);
    server.clear();
    m_clock.advance(2min);
    desk.engine().sendWaitingNow();
    QTest::qWait(300);
    QCOMPARE(states(desk), expected);
    QCOMPARE(server.requests().size(), 0);
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), stops ? expected : (States {{u"accepted"_s, 12}}));
}

void tst_Batches::whatIsRetriedInAHeldBatchWaitsForTheRelease()
{
    LoopbackServer server;
    server.answerWith(answerOf(404));
    const Account account = loopback(server);
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("k")));
    QVERIFY(isStored(desk, rows(desk, 0, 2, account), 2, 0));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"rejected"_s, 2}}));
    QVERIFY(isStored(desk, rows(desk, 2, 1, account), 1, 0));
    server.clear();
    desk.engine().retryFailed({account.id, {}, u"b1"_s});
    QTRY_COMPARE(states(desk), (States {{u"held"_s, 3}}));
    QTest::qWait(200);
    QCOMPARE(server.requests().size(), 0);
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 3}}));
}

void tst_Batches::whatIsRetriedAfterAStopLeaves()
{
    const QString other = u"b2"_s;
    LoopbackServer server;
    server.enqueue(answerOf(404));
    server.enqueue(answerOf(404));
    server.answerWith(answerOf(200, 2000));
    const Account account = loopback(server);
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.saveAccount(account));
        desk.engine().setKey(account.id, Secret(QByteArray("k")));
        QVERIFY(isStored(desk, rows(desk, 0, 3, account), 3, 0));
        desk.engine().releaseBatch(u"b1"_s);
        QTRY_COMPARE(states(desk), (States {{u"rejected"_s, 2}, {u"sending"_s, 1}}));
        desk.engine().pauseAll();
        desk.engine().cancelBatch(u"b1"_s);
        desk.engine().retryFailed({account.id, {}, u"b1"_s});
        QTRY_COMPARE(states(desk).value(u"queued"_s), 2);
        QVERIFY(isStored(desk, rows(desk, 10, 1, account, other), 1, 0, other));
        desk.engine().releaseBatch(other);
        QTRY_COMPARE(states(desk, other), (States {{u"queued"_s, 1}}));
        QTRY_COMPARE(states(desk), (States {{u"queued"_s, 2}, {u"accepted"_s, 1}}));
    }
    server.clear();
    EngineDesk desk(m_catalog, m_clock, folder());
    desk.engine().setKey(account.id, Secret(QByteArray("k")));
    desk.engine().resume({}, {});
    QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 3}}));
}

void tst_Batches::whatCouldNotBeStoredIsSaidAndCanBeStoredAgain()
{
    QLoggingCategory::setFilterRules(u"desk.*=false"_s);
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    const auto other = Database::openFile(Database::filePath(folder()));
    QVERIFY(other);
    QVERIFY((*other)->run(uR"(CREATE TRIGGER in_the_way BEFORE INSERT ON submissions
        WHEN NEW.draft = 'b1:2' BEGIN SELECT RAISE(ABORT, 'not now'); END)"_s));
    QSignalSpy failed(&desk.engine(), &Engine::batchStoringFailed);
    store(desk, rows(desk, 0, 3));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].toString(), u"b1"_s);
    QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::StoreFailed);
    QCOMPARE(states(desk), States()); // all of a chunk or nothing
    QVERIFY((*other)->run(u"DROP TRIGGER in_the_way"_s));
    QVERIFY(isStored(desk, rows(desk, 0, 3), 3, 0));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 3}}));
}

void tst_Batches::aStepThatCouldNotBeWrittenIsMadeLater()
{
    QLoggingCategory::setFilterRules(u"desk.*=false"_s);
    SendTimes times;
    times.tryAgain = 100ms;
    EngineDesk desk(m_catalog, m_clock, folder(), times);
    QVERIFY(desk.saveAccount(practice()));
    QVERIFY(isStored(desk, rows(desk, 0, 3), 3, 0));
    const auto other = Database::openFile(Database::filePath(folder()));
    QVERIFY(other);
    QVERIFY((*other)->run(uR"(CREATE TRIGGER in_the_way BEFORE UPDATE ON submissions
        WHEN NEW.state = 'queued' BEGIN SELECT RAISE(ABORT, 'not now'); END)"_s));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_VERIFY(!desk.storeFailures.empty());
    QCOMPARE(states(desk), (States {{u"held"_s, 3}}));
    QVERIFY((*other)->run(u"DROP TRIGGER in_the_way"_s));
    QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 3}}));
}

void tst_Batches::anOlderAnswerIsDropped()
{
    constexpr int count = 30;
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    QVERIFY(isStored(desk, rows(desk, 0, count), count, 0));
    QSignalSpy read(&desk.engine(), &Engine::batchRead);
    QSignalSpy progress(&desk.engine(), &Engine::batchProgress);
    for (int i = 0; i < 3; ++i)
        desk.engine().askBatch(u"b1"_s);
    QTRY_VERIFY(progress.size() >= 3);
    QTRY_VERIFY(!read.isEmpty());
    QTest::qWait(100);
    QCOMPARE(read.size(), 1);
    QVERIFY(read[0][2].toBool());
}

void tst_Batches::rowsLeftToOthersAreNotRetried()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    desk.engine().setPracticeAnswer(422);
    QVERIFY(isStored(desk, rows(desk, 0, 3), 3, 0));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"rejected"_s, 3}}));
    QTRY_COMPARE(desk.status.failed.value(practice().id), 3);
    std::vector<SubmissionRow> all;
    QObject::connect(&desk.engine(), &Engine::batchRead, &desk,
                     [&](const QString &, const std::vector<SubmissionRow> &read) { all = read; });
    desk.engine().askBatch(u"b1"_s);
    QTRY_COMPARE(all.size(), size_t(3));
    const qint64 theirs = all[1].id;
    QSignalSpy changed(&desk.engine(), &Engine::changed);
    desk.engine().leaveToOthers(u"b1"_s, {theirs});
    QTRY_COMPARE(desk.status.failed.value(practice().id), 2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<SubmissionRow>().correctedBy, leftToOthers);
    desk.engine().setPracticeAnswer(0);
    QSignalSpy retried(&desk.engine(), &Engine::failedRetried);
    desk.engine().retryFailed({});
    QTRY_COMPARE(retried.size(), 1);
    QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 2}, {u"rejected"_s, 1}}));
    desk.engine().leaveToOthers(u"b1"_s, {}); // it comes back
    QTRY_COMPARE(desk.status.failed.value(practice().id), 1);
    desk.engine().retryFailed({});
    QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 3}}));
}

void tst_Batches::progressIsSaidWhileRowsChange()
{
    constexpr int count = 30;
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    QVERIFY(isStored(desk, rows(desk, 0, count), count, 0));
    QSignalSpy spy(&desk.engine(), &Engine::batchProgress);
    const auto last = [&] {
        return spy.isEmpty() ? BatchProgress() : spy.last()[0].value<BatchProgress>();
    };
    desk.engine().askBatch(u"b1"_s);
    QTRY_COMPARE(spy.size(), 1);
    BatchProgress expected;
    expected.batch = u"b1"_s;
    expected.held = count;
    QCOMPARE(last(), expected);
    QTRY_COMPARE(spy.size(), 2); // of storing
    QElapsedTimer timer;
    timer.start();
    desk.engine().releaseBatch(u"b1"_s);
    expected.held = 0;
    expected.accepted = count;
    expected.isReleased = true;
    QTRY_COMPARE(last(), expected);
    QVERIFY(spy.size() - 2 <= timer.elapsed() / 250 + 1);
    for (const QVariantList &one : spy)
        QCOMPARE(sumOf(one[0].value<BatchProgress>()), count);
    desk.engine().holdBatch(u"b1"_s);
    QTRY_VERIFY(!last().isReleased); // said without any row that changes
}

void tst_Batches::aMendedRowStaysWhereTheOldOneWasSentAgain()
{
    LoopbackServer server;
    server.enqueue(answerOf(404));
    server.answerWith(answerOf(200));
    const Account account = loopback(server);
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("k")));
    const qint64 refused
        = desk.send(account, u"createConversion"_s,
                    {{u"/event_name"_s, u"lead"_s}, {u"/user/email"_s, u"p0@example.com"_s}});
    QVERIFY(desk.reaches(refused, SubmissionState::Rejected));
    desk.engine().retryNow(refused);
    QVERIFY(desk.reaches(refused, SubmissionState::Accepted));
    QCOMPARE(server.requests().size(), 2);

    std::vector<NewSubmission> mended = rows(desk, 1, 1, account);
    mended[0].row.corrects = refused;
    QSignalSpy leftOut(&desk.engine(), &Engine::batchRowsLeftOut);
    QVERIFY(isStored(desk, mended, 0, 0));
    QTRY_COMPARE(leftOut.size(), 1);
    QCOMPARE(leftOut[0][1].toStringList(), QStringList {mended[0].row.draft});
    desk.engine().releaseBatch(u"b1"_s);
    QTest::qWait(200);
    QCOMPARE(server.requests().size(), 2);
}

// A table keeps the account of its Send; the key may be another place's by its turn.
void tst_Batches::aTableOfAnotherAddressIsHeld()
{
    LoopbackServer before;
    LoopbackServer server;
    server.answerWith(answerOf(200));
    const Account account = loopback(server);
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("k")));
    QSignalSpy failed(&desk.engine(), &Engine::batchStoringFailed);
    QSignalSpy stored(&desk.engine(), &Engine::batchRowsStored);
    std::vector<NewSubmission> old = rows(desk, 0, 2, loopback(before));
    desk.engine().sendBatch({u"b1"_s, 0, account.id, 2, 0});
    desk.engine().storeBatchRows({u"b1"_s, 0, 0, 2, old});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::AddressChanged);
    old = rows(desk, 0, 2, account);
    for (NewSubmission &row : old)
        row.row.environment = EnvironmentKind::Production;
    desk.engine().storeBatchRows({u"b1"_s, 0, 0, 2, old});
    QTRY_COMPARE(failed.size(), 2);
    QTest::qWait(200);
    QCOMPARE(stored.size(), 0);
    QCOMPARE(before.requests().size() + server.requests().size(), 0);
}

QTEST_GUILESS_MAIN(tst_Batches)
#include "tst_batches.moc"
