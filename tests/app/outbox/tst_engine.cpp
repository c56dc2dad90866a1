// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/practiceaccount.h"
#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/loopbackserver.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString conversion = u"createConversion"_s;
const QString lead = u"createLead"_s;
const QMap<QString, QString> aConversion {{u"/event_name"_s, u"lead"_s},
                                          {u"/user/email"_s, u"ann@example.com"_s}};
const QMap<QString, QString> aLead {{u"/user_id"_s, u"user_1"_s}};

SubmissionState stateOf(const EngineDesk &desk, qint64 id)
{
    return desk.row(id).state;
}
} // namespace

class tst_Engine : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void startSaysWhatIsKept();
    void anEntryIsStoredSentAndAccepted();
    void theCommitRemovesTheDraft();
    void aDraftIsSentOnce();
    void savingADraftAfterSendingDoesNotBringItBack();
    void removingAnAccountCancelsWhatWaitsAndKeepsHistory();
    void anAccountWithoutASavedKeyAsksTheKeychainForNone();
    void oldEntriesAreForgottenWhileItSends();
    void aRowUnderWayWhenItsAccountGoesIsNotTriedAgain();
    void anAccountKeepsItsAddressWhileEntriesWaitForIt();
    void waitingRowsCanBeCancelledOrSentNow();
    void commandsThatTheStateForbidsAreRefused();
    void whatMayHaveArrivedIsDecidedByAPerson();
    void theStatusCountsWhatIsOpen();
    void aKeyIsAskedForAndAPauseEndsWithIt();
    void aPauseForARefusedKeyIsForgottenWithANewKey();
    void anotherStartFindsEverything();
    void aWaitOfAnotherClockIsCutAtTheStart();
    void theEndWaitsForAnAnswerUnderWay();
    void whatIsUnansweredAtTheEndMayHaveArrived();
    void aStoreThatCannotOpenSaysSo();
    void theNewestQuestionIsAnswered();
    void outboxAndHistoryQuestionsDoNotCancelEachOther();
    void totalsDetailsAndRecentAreAnswered();
    void anEngineThatWasNeverStartedEnds();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    Account practice(const QString &id = u"acc"_s)
    {
        Account account = practiceAccount(*m_catalog.api(u"whop"_s), u"Practice"_s, u"UTC"_s);
        account.id = id;
        return account;
    }

    QTemporaryDir m_dir;
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    const SystemClock m_clock {};
};

void tst_Engine::startSaysWhatIsKept()
{
    Account second = practice(u"b"_s);
    second.order = 2;
    Draft draft;
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.isStarted());
        QVERIFY(desk.accounts.isEmpty());
        QVERIFY(desk.drafts.isEmpty());
        QVERIFY(desk.saveAccount(second));
        QVERIFY(desk.saveAccount(practice(u"a"_s)));
        draft = desk.draft(second, conversion, aConversion);
        desk.engine().saveDraft(draft); // the last thing that is heard before the end
    }
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.isStarted());
    QCOMPARE(desk.accounts, (QList<Account> {practice(u"a"_s), second}));
    QCOMPARE(desk.drafts, QList<Draft> {draft});
    desk.engine().removeDraft(draft.id);
    desk.end();
    EngineDesk third(m_catalog, m_clock, folder());
    QVERIFY(third.isStarted());
    QVERIFY(third.drafts.isEmpty());
}

void tst_Engine::anEntryIsStoredSentAndAccepted()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    const qint64 id = desk.send(practice(), conversion, aConversion);
    QVERIFY(desk.reaches(id, SubmissionState::Accepted));
    QVERIFY(desk.row(id).returnedId.startsWith(u"evnt_"_s));
    QCOMPARE(desk.row(id).summary, u"Lead · ann@example.com"_s);
    QList<SubmissionState> states;
    for (const SubmissionRow &step : desk.steps)
        states.append(step.state);
    QCOMPARE(states,
             (QList<SubmissionState> {SubmissionState::Queued, SubmissionState::Sending,
                                      SubmissionState::Accepted}));
}

void tst_Engine::theCommitRemovesTheDraft()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    const Draft draft = desk.draft(practice(), conversion, aConversion);
    desk.engine().saveDraft(draft);
    QVERIFY(desk.send(desk.snapshot(practice(), draft)) != 0);
    desk.end();
    EngineDesk again(m_catalog, m_clock, folder());
    QVERIFY(again.isStarted());
    QVERIFY(again.drafts.isEmpty());
}

void tst_Engine::aDraftIsSentOnce()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    const NewSubmission once = desk.snapshot(practice(), desk.draft(practice(), lead, aLead));
    const qint64 id = desk.send(once);
    desk.engine().submit(once);
    QTRY_COMPARE(desk.storingFailures.size(), size_t(1));
    QCOMPARE(desk.storingFailures[0].second, ErrorCode::DraftAlreadySent);
    QVERIFY(desk.reaches(id, SubmissionState::Accepted));
    QCOMPARE(desk.found(QString()), QList<qint64> {id});
}

void tst_Engine::savingADraftAfterSendingDoesNotBringItBack()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    const Draft draft = desk.draft(practice(), conversion, aConversion);
    QVERIFY(desk.send(desk.snapshot(practice(), draft)) != 0);
    desk.engine().saveDraft(draft); // the timer of the sheet fires late
    QVERIFY(desk.saveAccount(practice())); // behind it
    QVERIFY(desk.draftFailures.empty());
    desk.end();
    EngineDesk again(m_catalog, m_clock, folder());
    QVERIFY(again.isStarted());
    QVERIFY(again.drafts.isEmpty());
}

void tst_Engine::removingAnAccountCancelsWhatWaitsAndKeepsHistory()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    const qint64 done = desk.send(practice(), conversion, aConversion);
    QVERIFY(desk.reaches(done, SubmissionState::Accepted));
    desk.engine().setPracticeAnswer(503);
    const qint64 waits = desk.send(practice(), conversion, aConversion);
    QVERIFY(desk.reaches(waits, SubmissionState::Waiting));
    desk.engine().saveDraft(desk.draft(practice(), conversion, aConversion));
    desk.engine().removeAccount(u"acc"_s);
    QTRY_COMPARE(desk.accountsRemoved, QStringList {u"acc"_s});
    QVERIFY(desk.reaches(waits, SubmissionState::Cancelled));
    desk.engine().dropKey(u"acc"_s, Reason::KeyNeeded); // as its key goes, too
    QVERIFY(desk.statusIs(0, 0));
    QCOMPARE(desk.found(QString()), (QList<qint64> {waits, done}));
    desk.end();
    EngineDesk again(m_catalog, m_clock, folder());
    QVERIFY(again.isStarted());
    QVERIFY(again.accounts.isEmpty());
    QVERIFY(again.drafts.isEmpty());
    QVERIFY(again.statusIs(0, 0));
    QVERIFY(again.status.pauses.isEmpty());
}

void tst_Engine::anAccountKeepsItsAddressWhileEntriesWaitForIt()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    Account account = loopbackAccount(*m_catalog.api(u"whop"_s), u"http://127.0.0.1:9"_s);
    QVERIFY(desk.saveAccount(account));
    const qint64 id = desk.send(account, conversion, aConversion); // waits: there is no key
    account.customUrl = QUrl(u"http://127.0.0.1:10"_s);
    desk.engine().saveAccount(account);
    QTRY_COMPARE(desk.accountFailures, std::vector {ErrorCode::AccountInUse});
    desk.engine().cancel(id);
    QVERIFY(desk.saveAccount(account));
}

void tst_Engine::anAccountWithoutASavedKeyAsksTheKeychainForNone()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    const Account account = loopbackAccount(*m_catalog.api(u"whop"_s), u"http://127.0.0.1:9"_s);
    QVERIFY(desk.saveAccount(account));
    (void)desk.send(account, conversion, aConversion);
    QTRY_COMPARE(desk.status.pauses, (QList<Pause> {{account.id, {}, Reason::KeyNeeded, 0}}));
    QVERIFY(desk.saveAccount(account)); // after all that came before
    QVERIFY(desk.keysNeeded.isEmpty());
}

void tst_Engine::oldEntriesAreForgottenWhileItSends()
{
    const QByteArray email = "ann.secret@example.com";
    const auto filesHoldEmail = [&] {
        QDirIterator files(folder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(email))
                return true;
        }
        return false;
    };
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    const QMap<QString, QString> typed {{u"/event_name"_s, u"lead"_s},
                                        {u"/user/email"_s, QString::fromLatin1(email)}};
    constexpr int count = 70; // more than one step
    QList<qint64> ids;
    for (int i = 0; i < count; ++i)
        ids.append(desk.send(practice(), conversion, typed));
    for (const qint64 id : std::as_const(ids))
        QVERIFY(desk.reaches(id, SubmissionState::Accepted));
    desk.engine().pauseAll();
    const qint64 waits = desk.send(practice(), conversion, aConversion);
    QTRY_COMPARE(desk.found(u"ann.secret"_s).size(), count);
    QVERIFY(filesHoldEmail());

    RetentionPolicy policy;
    policy.personDays = 1;
    const QDateTime later = m_clock.now().addDays(2);
    const RetentionRule erase = ruleWhileRunning(policy, later);
    desk.engine().countForgettable(erase);
    QTRY_COMPARE(desk.forgettable, count);
    desk.engine().forget(erase);
    QTRY_COMPARE(desk.forgotten, count);
    QTRY_COMPARE(desk.found(u"ann.secret"_s).size(), 0);
    const SubmissionRow erased = desk.detailsOf(ids.first()).row;
    QCOMPARE(erased.returnedId.left(5), u"evnt_"_s);
    QCOMPARE(erased.summary, QString());
    QTRY_VERIFY(!filesHoldEmail());

    policy.none = true;
    desk.forgotten = 0;
    desk.engine().forget(ruleWhileRunning(policy, m_clock.now())); // receipts stay
    desk.engine().forget(ruleOnDemand(policy, m_clock.now()));
    QTRY_COMPARE(desk.forgotten, count);
    QTRY_COMPARE(desk.found(QString()).size(), 1);
    desk.engine().resume({}, {});
    QVERIFY(desk.reaches(waits, SubmissionState::Accepted)); // it was never touched
}

void tst_Engine::aRowUnderWayWhenItsAccountGoesIsNotTriedAgain()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    desk.engine().setPracticeAnswer(503);
    const qint64 tried = desk.send(practice(), conversion, aConversion);
    QVERIFY(desk.reaches(tried, SubmissionState::Sending));
    desk.engine().setPracticeAnswer(401);
    const qint64 refused = desk.send(practice(), conversion, aConversion);
    QVERIFY(desk.reaches(refused, SubmissionState::Sending));
    desk.engine().removeAccount(u"acc"_s);
    desk.engine().dropKey(u"acc"_s, Reason::KeyNeeded);
    QVERIFY(desk.reaches(tried, SubmissionState::Cancelled));
    QVERIFY(desk.reaches(refused, SubmissionState::Cancelled));
    QVERIFY(desk.statusIs(0, 0));
    QVERIFY(desk.status.pauses.isEmpty());
}

void tst_Engine::waitingRowsCanBeCancelledOrSentNow()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    desk.engine().setPracticeAnswer(503);
    const qint64 first = desk.send(practice(), conversion, aConversion);
    const qint64 second = desk.send(practice(), conversion, aConversion);
    QVERIFY(desk.reaches(first, SubmissionState::Waiting));
    QVERIFY(desk.reaches(second, SubmissionState::Waiting));
    desk.engine().setPracticeAnswer(0);
    desk.engine().cancel(first);
    desk.engine().retryNow(second);
    QVERIFY(desk.reaches(first, SubmissionState::Cancelled));
    QVERIFY(desk.reaches(second, SubmissionState::Accepted));
    QCOMPARE(desk.row(second).attempts, 2);
    QVERIFY(desk.refused.empty());
}

void tst_Engine::commandsThatTheStateForbidsAreRefused()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    const qint64 done = desk.send(practice(), conversion, aConversion);
    QVERIFY(desk.reaches(done, SubmissionState::Accepted));
    desk.engine().setPracticeAnswer(400);
    const qint64 wrong = desk.send(practice(), conversion, aConversion);
    QVERIFY(desk.reaches(wrong, SubmissionState::Rejected));
    desk.engine().cancel(done);
    desk.engine().retryNow(done);
    desk.engine().decide(done, Decision::Arrived, {});
    desk.engine().retryNow(wrong); // the same bytes would be refused again
    desk.engine().cancel(4711);
    desk.engine().retryNow(4711);
    const auto no = ErrorCode::NotAllowedInState;
    QTRY_COMPARE(desk.refused.size(), size_t(6));
    QCOMPARE(desk.refused,
             (std::vector<std::pair<qint64, ErrorCode>> {{done, no},
                                                         {done, no},
                                                         {done, no},
                                                         {wrong, no},
                                                         {4711, ErrorCode::NotFound},
                                                         {4711, ErrorCode::NotFound}}));
    QCOMPARE(stateOf(desk, done), SubmissionState::Accepted);
}

void tst_Engine::whatMayHaveArrivedIsDecidedByAPerson()
{
    // no beginning of an id that the practice vendor may give: search goes by beginnings
    const QString theirId = u"told-by-phone"_s;
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    desk.engine().setPracticeAnswer(500);
    QList<qint64> ids;
    for (int i = 0; i < 3; ++i)
        ids.append(desk.send(practice(), lead, aLead));
    for (const qint64 id : ids)
        QVERIFY(desk.reaches(id, SubmissionState::Unknown));
    QVERIFY(desk.statusIs(0, 3));
    desk.engine().setPracticeAnswer(0);
    desk.engine().decide(ids[0], Decision::Arrived, theirId);
    desk.engine().decide(ids[1], Decision::DidNotArrive, {});
    desk.engine().decide(ids[2], Decision::SendAgain, {});
    QVERIFY(desk.reaches(ids[0], SubmissionState::Accepted));
    QCOMPARE(desk.row(ids[0]).returnedId, theirId);
    QVERIFY(desk.reaches(ids[1], SubmissionState::Rejected));
    QVERIFY(desk.reaches(ids[2], SubmissionState::Accepted));
    QCOMPARE(desk.row(ids[2]).attempts, 2);
    QVERIFY(desk.statusIs(0, 0));
    QTRY_COMPARE(desk.found(theirId), QList<qint64> {ids[0]});
}

void tst_Engine::theStatusCountsWhatIsOpen()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    desk.engine().setPracticeAnswer(503);
    const qint64 waits = desk.send(practice(), conversion, aConversion);
    const qint64 unknown = desk.send(practice(), lead, aLead);
    QVERIFY(desk.reaches(waits, SubmissionState::Waiting));
    QVERIFY(desk.reaches(unknown, SubmissionState::Unknown));
    QVERIFY(desk.statusIs(1, 1));
    QVERIFY(!desk.status.stopped);
}

void tst_Engine::aKeyIsAskedForAndAPauseEndsWithIt()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    Account account = practice();
    account.environment = EnvironmentKind::Custom;
    account.environmentId = u"custom"_s;
    account.customUrl = QUrl(u"http://127.0.0.1:9"_s); // nobody listens there
    account.keyBackend = u"libsecret"_s;
    QVERIFY(desk.saveAccount(account));
    const qint64 id = desk.send(account, conversion, aConversion);
    QTRY_COMPARE(desk.keysNeeded, QStringList {account.id});
    QTRY_COMPARE(desk.status.pauses, (QList<Pause> {{account.id, {}, Reason::KeyNeeded, 0}}));
    QCOMPARE(stateOf(desk, id), SubmissionState::Queued);
    desk.engine().setKey(account.id, Secret(QByteArray("whop_1")));
    QVERIFY(desk.reaches(id, SubmissionState::Waiting));
    QCOMPARE(desk.row(id).reason, Reason::ConnectionRefused);
    QTRY_VERIFY(desk.status.pauses.isEmpty());
    desk.engine().cancel(id);
    QVERIFY(desk.reaches(id, SubmissionState::Cancelled));
}

void tst_Engine::aPauseForARefusedKeyIsForgottenWithANewKey()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    desk.engine().setPracticeAnswer(401);
    const qint64 id = desk.send(practice(), conversion, aConversion);
    QTRY_COMPARE(desk.status.pauses, (QList<Pause> {{u"acc"_s, {}, Reason::KeyRefused, 0}}));
    desk.end();

    EngineDesk second(m_catalog, m_clock, folder());
    QTRY_COMPARE(second.status.pauses, (QList<Pause> {{u"acc"_s, {}, Reason::KeyRefused, 0}}));
    second.engine().dropKey(u"acc"_s, Reason::KeyNeeded); // the account was changed
    second.engine().setKey(u"acc"_s, Secret(QByteArray("whop_2")));
    QVERIFY(second.reaches(id, SubmissionState::Accepted));
    second.end();

    EngineDesk third(m_catalog, m_clock, folder());
    QVERIFY(third.isStarted());
    QVERIFY(third.statusIs(0, 0));
    QCOMPARE(third.status.pauses, QList<Pause>());
}

void tst_Engine::anotherStartFindsEverything()
{
    qint64 done = 0;
    qint64 unknown = 0;
    QString returnedId;
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.saveAccount(practice()));
        done = desk.send(practice(), conversion, aConversion);
        QVERIFY(desk.reaches(done, SubmissionState::Accepted));
        returnedId = desk.row(done).returnedId;
        desk.engine().setPracticeAnswer(500);
        unknown = desk.send(practice(), lead, aLead);
        QVERIFY(desk.reaches(unknown, SubmissionState::Unknown));
    }
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.isStarted());
    QVERIFY(desk.statusIs(0, 1));
    QTRY_COMPARE(desk.found(returnedId), QList<qint64> {done});
    QTRY_COMPARE(desk.found(u"ann@example.com"_s), QList<qint64> {done});
    QCOMPARE(desk.found(QString()), (QList<qint64> {unknown, done}));
    QCOMPARE(desk.detailsOf(unknown).attempts.size(), size_t(1));
}

void tst_Engine::aWaitOfAnotherClockIsCutAtTheStart()
{
    FakeClock clock;
    SendTimes times;
    times.tick = 20ms; // how often the sender looks at that clock
    const auto nextAt = [&](qint64 id) {
        EngineDesk desk(m_catalog, clock, folder(), times);
        return desk.isStarted() ? desk.detailsOf(id).row.nextAt : 0;
    };
    qint64 id = 0;
    qint64 own = 0;
    {
        EngineDesk desk(m_catalog, clock, folder(), times);
        QVERIFY(desk.saveAccount(practice()));
        desk.engine().setPracticeAnswer(503);
        id = desk.send(practice(), conversion, aConversion);
        QVERIFY(desk.reaches(id, SubmissionState::Waiting));
        own = desk.row(id).nextAt;
    }
    QCOMPARE(nextAt(id), own); // its time is near enough

    clock.set(-24h * 365); // while the program is closed
    const qint64 latest = clock.now().addSecs(15 * 60).toMSecsSinceEpoch();
    QCOMPARE(nextAt(id), latest);
    clock.advance(15min - 1ms);
    QCOMPARE(nextAt(id), latest);
    EngineDesk desk(m_catalog, clock, folder(), times);
    QVERIFY(desk.isStarted());
    clock.advance(1ms);
    QVERIFY(desk.reaches(id, SubmissionState::Accepted));
    QCOMPARE(desk.row(id).attempts, 2);
}

void tst_Engine::theEndWaitsForAnAnswerUnderWay()
{
    qint64 id = 0;
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.saveAccount(practice()));
        id = desk.send(practice(), lead, aLead);
        QVERIFY(desk.reaches(id, SubmissionState::Sending));
        QElapsedTimer timer;
        timer.start();
        desk.end();
        QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
    }
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.isStarted());
    QCOMPARE(desk.detailsOf(id).row.state, SubmissionState::Accepted);
}

void tst_Engine::whatIsUnansweredAtTheEndMayHaveArrived()
{
    LoopbackServer server;
    ServerAnswer silence;
    silence.does = ServerAnswer::Does::Hang;
    server.answerWith(silence);
    Account account = practice();
    account.environment = EnvironmentKind::Custom;
    account.environmentId = u"custom"_s;
    account.customUrl = QUrl(server.url());
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("whop_1")));
    const qint64 once = desk.send(account, lead, aLead);
    const qint64 repeatable = desk.send(account, conversion, aConversion);
    QTRY_COMPARE(server.requests().size(), 2);
    QElapsedTimer timer;
    timer.start();
    desk.end();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));

    EngineDesk again(m_catalog, m_clock, folder());
    QVERIFY(again.isStarted());
    QVERIFY(again.statusIs(1, 1));
    QCOMPARE(again.detailsOf(once).row.state, SubmissionState::Unknown);
    QCOMPARE(again.detailsOf(once).row.reason, Reason::Interrupted);
    server.answerWith({});
    again.engine().setKey(account.id, Secret(QByteArray("whop_1")));
    QVERIFY(again.reaches(repeatable, SubmissionState::Accepted));
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.requests()[2].body, again.detailsOf(repeatable).request.body);
    QVERIFY(again.statusIs(0, 1));
}

void tst_Engine::aStoreThatCannotOpenSaysSo()
{
    QFile file(folder()); // where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(!desk.isStarted());
    QCOMPARE(desk.storeFailures, std::vector {ErrorCode::StoreNotOpened});
    const Draft draft = desk.draft(practice(), conversion, aConversion);
    desk.engine().saveDraft(draft);
    desk.engine().submit(desk.snapshot(practice(), draft));
    QTRY_COMPARE(desk.storingFailures.size(), size_t(1));
    QCOMPARE(desk.storingFailures[0], std::pair(draft.id, ErrorCode::StoreNotOpened));
    QCOMPARE(desk.draftFailures.size(), size_t(1));
    // None of these may look into a store that is not there.
    desk.engine().saveAccount(practice());
    desk.engine().setKey(u"acc"_s, Secret(QByteArray("whop_1")));
    desk.engine().dropKey(u"acc"_s, Reason::KeyNeeded);
    desk.engine().cancel(1);
    desk.engine().retryNow(1);
    desk.engine().decide(1, Decision::Arrived, {});
    desk.engine().resume(u"acc"_s, {});
    desk.engine().setPracticeAnswer(500);
    desk.engine().checkKey(practice(), {});
    desk.engine().removeAccount(u"acc"_s);
    QTRY_COMPARE(desk.keyChecks.size(), size_t(1));
    desk.engine().askHistory({}, 1);
}

void tst_Engine::theNewestQuestionIsAnswered()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    QVERIFY(desk.send(practice(), conversion, aConversion) != 0);
    for (int question = 1; question <= 50; ++question) {
        desk.engine().askHistory({}, question);
        desk.engine().askTotals({}, question);
    }
    QTRY_COMPARE(desk.pages.count(50), size_t(1));
    QTRY_COMPARE(desk.totals.count(50), size_t(1));
    QCOMPARE(desk.pages.rbegin()->first, 50); // nothing comes after the answer to the newest
    QCOMPARE(desk.pages[50].rows.size(), size_t(1));
    QCOMPARE(desk.totals[50].all, 1);
    QVERIFY(desk.historyFailures.empty());
}

void tst_Engine::outboxAndHistoryQuestionsDoNotCancelEachOther()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    HistoryQuery open;
    open.unfinishedOnly = true;
    for (int i = 0; i < 20; ++i) {
        desk.engine().askHistory({}, 2 * i + 1);
        desk.engine().askHistory(open, 2 * i + 2);
        desk.engine().askTotals({}, 2 * i + 1);
        desk.engine().askTotals(open, 2 * i + 2);
    }
    QTRY_COMPARE(desk.pages.count(39), size_t(1));
    QTRY_COMPARE(desk.pages.count(40), size_t(1));
    QTRY_COMPARE(desk.totals.count(39), size_t(1));
    QTRY_COMPARE(desk.totals.count(40), size_t(1));
}

void tst_Engine::totalsDetailsAndRecentAreAnswered()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    desk.engine().askRecent(u"acc"_s, 5); // before there is a store to read
    QVERIFY(desk.saveAccount(practice()));
    const qint64 first = desk.send(practice(), conversion, aConversion);
    const qint64 second = desk.send(practice(), lead, aLead);
    QVERIFY(desk.reaches(first, SubmissionState::Accepted));
    QVERIFY(desk.reaches(second, SubmissionState::Accepted));
    QTRY_COMPARE(desk.recent.size(), size_t(1));
    desk.engine().askRecent(u"acc"_s, 5);
    QTRY_COMPARE(desk.recent.size(), size_t(2));
    QCOMPARE(desk.recent[1].size(), size_t(2));
    QCOMPARE(desk.recent[1][0], desk.row(second));
    HistoryQuery leads;
    leads.operations = {u"whop/createLead"_s};
    desk.engine().askTotals(leads, 1);
    QTRY_COMPARE(desk.totals[1].matching, 1);
    QCOMPARE(desk.totals[1].all, 2);
    const SubmissionDetails details = desk.detailsOf(first);
    QCOMPARE(details.row, desk.row(first));
    QCOMPARE(details.request.method, QByteArray("POST"));
    QCOMPARE(details.attempts.size(), size_t(1));
    QCOMPARE(details.attempts[0].status, 200);
}

void tst_Engine::anEngineThatWasNeverStartedEnds()
{
    const Engine engine(m_catalog, m_clock, {folder()});
    QVERIFY(!QFile::exists(folder()));
}

QTEST_GUILESS_MAIN(tst_Engine)
#include "tst_engine.moc"
