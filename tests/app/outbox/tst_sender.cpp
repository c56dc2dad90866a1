// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/sender.h"
#include "app/store/database.h"
#include "fakes/fakeclock.h"
#include "fakes/faketransport.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto safeByKey = "createConversion";
constexpr auto safeByNature = "createAffiliate";
constexpr auto neverSafe = "createLead";
constexpr auto sixtyAMinute = "createConversionEntry";

/// A sender over a real store, with a network that answers as the test says.
struct Bench
{
    explicit Bench(const QString &folder)
    {
        auto opened = Database::open(folder);
        database = std::move(*opened);
        store = std::make_unique<SubmissionStore>(*database);
        Account account;
        account.id = u"acc"_s;
        account.api = u"whop"_s;
        account.keyBackend = u"libsecret"_s;
        account.environment = EnvironmentKind::Production;
        accounts.put(account);
        sender = std::make_unique<Sender>(
            Sender::Parts {catalog, clock, *store, accounts, pauses, network, practice});
    }

    qint64 put(const char *operation, EnvironmentKind environment = EnvironmentKind::Production,
               const QString &api = u"whop"_s)
    {
        NewSubmission submission;
        submission.row.draft = u"draft-%1"_s.arg(++drafts);
        submission.row.account = u"acc"_s;
        submission.row.api = api;
        submission.row.operation = QString::fromLatin1(operation);
        submission.row.environment = environment;
        submission.row.key = u"key-%1"_s.arg(drafts);
        submission.row.createdAt = clock.now().toMSecsSinceEpoch() + drafts;
        submission.request.method = "POST";
        submission.request.url = u"http://127.0.0.1/x"_s;
        submission.request.body = "{\"n\":" + QByteArray::number(drafts) + "}";
        return store->insert(submission)->id;
    }

    void giveKey() { accounts.setKey(u"acc"_s, Secret(QByteArray("k-1"))); }
    SubmissionRow row(qint64 id) { return *store->row(id); }

    Catalog catalog = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    FakeClock clock;
    FakeTransport network;
    FakeTransport practice;
    AccountBook accounts;
    Pauses pauses;
    std::unique_ptr<Database> database;
    std::unique_ptr<SubmissionStore> store;
    std::unique_ptr<Sender> sender;
    int drafts = 0;
};
} // namespace

class tst_Sender : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aRowIsMarkedAsSendingBeforeItsRequestBegins();
    void anAnswerIsRecordedWithItsAttempt();
    void theLogNamesAReasonWhereThereIsOne();
    void withoutAKeyNothingLeavesAndTheKeyIsAskedForOnce();
    void practiceNeedsNoKeyAndTouchesNoNetwork();
    void anAnswerThatWasLostIsJudgedByWhetherARepeatIsSafe_data();
    void anAnswerThatWasLostIsJudgedByWhetherARepeatIsSafe();
    void aWaitingRowGoesAgainWithTheSameBytes();
    void aRefusedKeyPausesTheAccountAndKeepsTheRow();
    void theSecondForbiddenInARowPausesTheOperationOnly();
    void aServersWaitHoldsBackTheRowsBehind();
    void atMostSixAreUnderWay();
    void theVendorsLimitIsKept();
    void aClockSetBackDoesNotLetARowWaitLonger();
    void aClockSetForwardIsNoLeaveToExceedTheLimit();
    void aClockSetForwardDoesNotCutAServersWaitShort();
    void whenEverythingIsPausedNothingIsClaimed();
    void whatCannotBeRecordedStopsTheSender();
    void whatWasHeardIsRecordedWhenWritingWorksAgain();

private:
    QTemporaryDir m_folder;
    QString folder()
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())
                                 + QString::fromLatin1(QTest::currentDataTag()));
    }
};

void tst_Sender::aRowIsMarkedAsSendingBeforeItsRequestBegins()
{
    Bench b(folder());
    b.giveKey();
    b.network.holds = true;
    const qint64 id = b.put(safeByKey);
    b.sender->pump();
    QCOMPARE(b.row(id).state, SubmissionState::Sending);
    QCOMPARE(b.network.seen.size(), size_t(1));
    QCOMPARE(b.network.keys, QList<QByteArray> {"k-1"});
    b.network.release();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Accepted);
}

void tst_Sender::anAnswerIsRecordedWithItsAttempt()
{
    Bench b(folder());
    b.giveKey();
    const qint64 id = b.put(safeByKey);
    QSignalSpy changed(b.sender.get(), &Sender::changed);
    b.sender->pump();
    QTRY_COMPARE(changed.size(), 2);
    const auto details = b.store->details(id);
    QCOMPARE(details->row.returnedId, u"x_1"_s);
    QCOMPARE(details->attempts.size(), size_t(1));
    QCOMPARE(details->attempts[0].status, 200);
    QCOMPARE(details->attempts[0].answer, QByteArray(R"({"id":"x_1"})"));
}

void tst_Sender::theLogNamesAReasonWhereThereIsOne()
{
    Bench b(folder());
    b.giveKey();
    b.network.answers = {FakeTransport::answered(503, "{}")};
    const qint64 waits = b.put(safeByKey);
    static QStringList log;
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &line) { log.append(line); });
    b.sender->pump();
    (void)QTest::qWaitFor([&] { return b.row(waits).state == SubmissionState::Waiting; });
    const qint64 accepted = b.put(safeByKey);
    b.sender->pump();
    (void)QTest::qWaitFor([&] { return b.row(accepted).state == SubmissionState::Accepted; });
    qInstallMessageHandler(before);
    const QStringList ends = log.filter(u"attempt ended"_s);
    QCOMPARE(ends.size(), 2);
    QVERIFY2(ends[0].endsWith(u" state waiting reason server-error"_s), qPrintable(ends[0]));
    QVERIFY2(ends[1].endsWith(u" state accepted"_s), qPrintable(ends[1]));
}

void tst_Sender::withoutAKeyNothingLeavesAndTheKeyIsAskedForOnce()
{
    Bench b(folder());
    const qint64 id = b.put(safeByKey);
    b.put(neverSafe);
    QSignalSpy needed(b.sender.get(), &Sender::keyNeeded);
    b.sender->pump();
    b.sender->pump();
    QCOMPARE(needed.size(), 1);
    QVERIFY(b.network.seen.empty());
    QCOMPARE(b.row(id).state, SubmissionState::Queued);
}

void tst_Sender::practiceNeedsNoKeyAndTouchesNoNetwork()
{
    Bench b(folder());
    const qint64 id = b.put(neverSafe, EnvironmentKind::Practice);
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Accepted);
    QVERIFY(b.network.seen.empty());
    QCOMPARE(b.practice.keys, QList<QByteArray> {QByteArray()});
}

void tst_Sender::anAnswerThatWasLostIsJudgedByWhetherARepeatIsSafe_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<qint64>("bytesRead");
    QTest::addColumn<SubmissionState>("state");
    QTest::newRow("a key makes it safe")
        << QByteArray(safeByKey) << qint64(7) << SubmissionState::Waiting;
    QTest::newRow("creates or finds")
        << QByteArray(safeByNature) << qint64(7) << SubmissionState::Waiting;
    QTest::newRow("never safe") << QByteArray(neverSafe) << qint64(7) << SubmissionState::Unknown;
    QTest::newRow("never safe, but it never left")
        << QByteArray(neverSafe) << qint64(0) << SubmissionState::Waiting;
}

void tst_Sender::anAnswerThatWasLostIsJudgedByWhetherARepeatIsSafe()
{
    QFETCH(QByteArray, operation);
    QFETCH(qint64, bytesRead);
    QFETCH(SubmissionState, state);
    Bench b(folder());
    b.giveKey();
    b.network.answers = {FakeTransport::ended(HttpAnswer::End::Broken, bytesRead)};
    const qint64 id = b.put(operation.constData());
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, state);
    QCOMPARE(b.network.seen.size(), size_t(1));
}

void tst_Sender::aWaitingRowGoesAgainWithTheSameBytes()
{
    Bench b(folder());
    b.giveKey();
    b.network.answers = {FakeTransport::answered(503, "{}")};
    const qint64 id = b.put(safeByKey);
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Waiting);
    b.sender->pump();
    QCOMPARE(b.network.seen.size(), size_t(1)); // its time has not come
    b.clock.advance(1s);
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Accepted);
    QCOMPARE(b.network.seen.size(), size_t(2));
    QCOMPARE(b.network.seen[1].body, b.network.seen[0].body);
    QCOMPARE(b.row(id).attempts, 2);
}

void tst_Sender::aRefusedKeyPausesTheAccountAndKeepsTheRow()
{
    Bench b(folder());
    b.giveKey();
    b.network.answers = {FakeTransport::answered(401, "{}")};
    const qint64 id = b.put(safeByKey);
    QSignalSpy paused(b.sender.get(), &Sender::paused);
    b.sender->pump();
    QTRY_COMPARE(paused.size(), 1);
    QCOMPARE(b.row(id).state, SubmissionState::Queued);
    b.put(neverSafe);
    b.sender->pump();
    QCOMPARE(b.network.seen.size(), size_t(1));
    b.pauses.endAll(u"acc"_s);
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Accepted);
}

void tst_Sender::theSecondForbiddenInARowPausesTheOperationOnly()
{
    Bench b(folder());
    b.giveKey();
    b.network.usual = FakeTransport::answered(403, "{}");
    b.put(neverSafe);
    b.sender->pump();
    QTRY_VERIFY(b.sender->isIdle());
    QVERIFY(b.pauses.all().isEmpty());
    b.put(neverSafe);
    b.sender->pump();
    QTRY_COMPARE(b.pauses.all().size(), 1);
    QCOMPARE(b.pauses.all()[0].operation, QString::fromLatin1(neverSafe));
    b.network.usual = FakeTransport::answered(200, R"({"id":"x_1"})");
    const qint64 held = b.put(neverSafe);
    const qint64 other = b.put(safeByNature);
    b.sender->pump();
    QTRY_COMPARE(b.row(other).state, SubmissionState::Accepted);
    QCOMPARE(b.row(held).state, SubmissionState::Queued);
}

void tst_Sender::aServersWaitHoldsBackTheRowsBehind()
{
    Bench b(folder());
    b.giveKey();
    b.network.answers = {FakeTransport::answered(
        429, R"({"error":{"type":"rate_limit_exceeded","message":"Try again in 12 seconds."}})")};
    const qint64 id = b.put(safeByKey);
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Waiting);
    const qint64 behind = b.put(safeByKey);
    b.clock.advance(11s);
    b.sender->pump();
    QCOMPARE(b.network.seen.size(), size_t(1));
    b.clock.advance(1s);
    b.sender->pump();
    QTRY_COMPARE(b.row(behind).state, SubmissionState::Accepted);
    QTRY_COMPARE(b.row(id).state, SubmissionState::Accepted);
}

void tst_Sender::atMostSixAreUnderWay()
{
    Bench b(folder());
    b.giveKey();
    b.network.holds = true;
    for (int i = 0; i < 10; ++i)
        b.put(safeByKey);
    b.sender->pump();
    QCOMPARE(b.network.seen.size(), size_t(6));
    b.network.release();
    QTRY_COMPARE(b.network.seen.size(), size_t(10));
    b.network.release();
    QTRY_VERIFY(b.sender->isIdle());
}

void tst_Sender::theVendorsLimitIsKept()
{
    Bench b(folder());
    b.giveKey();
    for (int i = 0; i < 62; ++i)
        b.put(sixtyAMinute, EnvironmentKind::Production, u"cortana"_s);
    b.sender->pump();
    QTRY_VERIFY_WITH_TIMEOUT(b.sender->isIdle(), 30000);
    QCOMPARE(b.network.seen.size(), size_t(60));
    b.clock.advance(60s);
    b.sender->pump();
    QTRY_COMPARE(b.network.seen.size(), size_t(62));
}

void tst_Sender::aClockSetBackDoesNotLetARowWaitLonger()
{
    Bench b(folder());
    b.giveKey();
    b.network.answers = {FakeTransport::answered(503, "{}")};
    const qint64 id = b.put(safeByKey);
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Waiting);
    b.clock.set(-24h * 365);
    b.sender->pump();
    QCOMPARE(b.network.seen.size(), size_t(1)); // what was left of its wait is left
    QVERIFY(b.row(id).nextAt - b.clock.now().toMSecsSinceEpoch() <= 1000);
    b.clock.advance(1s);
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Accepted);
}

void tst_Sender::aClockSetForwardIsNoLeaveToExceedTheLimit()
{
    Bench b(folder());
    b.giveKey();
    for (int i = 0; i < 62; ++i)
        b.put(sixtyAMinute, EnvironmentKind::Production, u"cortana"_s);
    b.sender->pump();
    QTRY_VERIFY_WITH_TIMEOUT(b.sender->isIdle(), 30000);
    b.clock.set(24h);
    b.sender->pump();
    QVERIFY(b.sender->isIdle());
    QCOMPARE(b.network.seen.size(), size_t(60));
    b.clock.set(-48h);
    b.clock.advance(60s);
    b.sender->pump();
    QTRY_COMPARE(b.network.seen.size(), size_t(62));
}

void tst_Sender::aClockSetForwardDoesNotCutAServersWaitShort()
{
    Bench b(folder());
    b.giveKey();
    b.network.answers = {FakeTransport::answered(
        429, R"({"error":{"type":"rate_limit_exceeded","message":"Try again in 12 seconds."}})")};
    const qint64 id = b.put(safeByKey);
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Waiting);
    b.clock.set(24h);
    b.clock.advance(11s);
    b.sender->pump();
    QCOMPARE(b.network.seen.size(), size_t(1));
    QCOMPARE(b.pauses.all().size(), 1);
    b.clock.advance(1s);
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Accepted);
    QVERIFY(b.pauses.all().isEmpty());
}

void tst_Sender::whenEverythingIsPausedNothingIsClaimed()
{
    Bench b(folder());
    b.giveKey();
    b.sender->pauseAll();
    const qint64 id = b.put(safeByKey);
    b.sender->pump();
    QVERIFY(b.network.seen.empty());
    QCOMPARE(b.row(id).state, SubmissionState::Queued);
    b.pauses.end({}, {});
    b.sender->pump();
    QTRY_COMPARE(b.row(id).state, SubmissionState::Accepted);
}

void tst_Sender::whatCannotBeRecordedStopsTheSender()
{
    Bench b(folder());
    b.giveKey();
    b.network.holds = true;
    b.put(safeByKey);
    QSignalSpy failed(b.sender.get(), &Sender::failed);
    b.sender->pump();
    QVERIFY(b.database->run(u"DROP TABLE attempts"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite error"_s));
    b.network.release();
    QTRY_COMPARE(failed.size(), 1);
    b.put(safeByKey);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite error"_s)); // tried again
    b.sender->pump();
    QCOMPARE(b.network.seen.size(), size_t(1));
    QCOMPARE(failed.size(), 1);
}

void tst_Sender::whatWasHeardIsRecordedWhenWritingWorksAgain()
{
    Bench b(folder());
    b.giveKey();
    b.network.holds = true;
    const qint64 id = b.put(safeByKey);
    QSignalSpy works(b.sender.get(), &Sender::works);
    b.sender->pump();
    QVERIFY(b.database->run(u"ALTER TABLE attempts RENAME TO elsewhere"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite error"_s));
    b.network.release();
    QTRY_VERIFY(b.sender->isStopped());
    QVERIFY(b.database->run(u"ALTER TABLE elsewhere RENAME TO attempts"_s));
    b.sender->pump();
    QCOMPARE(works.size(), 1);
    QVERIFY(!b.sender->isStopped());
    QCOMPARE(b.store->row(id).value().state, SubmissionState::Accepted);
    QCOMPARE(b.network.seen.size(), size_t(1));
}

QTEST_GUILESS_MAIN(tst_Sender)
#include "tst_sender.moc"
