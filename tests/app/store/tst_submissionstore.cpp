// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/draftstore.h"
#include "app/store/retention.h"
#include "app/store/submissionstore.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include "storetools.h"

using namespace desk;
using namespace Qt::StringLiterals;

using State = SubmissionState;
Q_DECLARE_METATYPE(State)
Q_DECLARE_METATYPE(Reason)

namespace {

SubmissionRow rejectedFor(StoreFixture &f, Reason reason)
{
    const SubmissionRow row = f.rowIn(State::Sending);
    Attempt attempt;
    attempt.number = row.attempts;
    Verdict verdict;
    verdict.state = State::Rejected;
    verdict.reason = reason;
    return f.store->recordOutcome(row.id, attempt, verdict).value();
}

SubmissionCounts countedBy(Database &database)
{
    SubmissionCounts counts;
    Statement statement(database,
                        u"SELECT state, reason, corrected_by, headers, account FROM submissions"_s);
    if (!statement.run())
        return {-1, -1, {}};
    while (statement.next()) {
        const State state = stateFromName(statement.value(0).toString());
        const Reason reason = reasonFromName(statement.value(1).toString());
        const bool isWhole
            = statement.value(2).toInt() == 0 && !statement.value(3).toString().isEmpty();
        if (state == State::Unknown)
            ++counts.unknown;
        else if (!isFinished(state))
            ++counts.unfinished;
        else if (state == State::Rejected && isWhole && passingReasons().contains(reason))
            ++counts.failed[statement.value(4).toString()];
    }
    return counts;
}

/// All that can happen to rows, in no order.
class RandomLife
{
public:
    explicit RandomLife(StoreFixture &fixture)
        : f(fixture)
    {
    }

    QString step()
    {
        m_time += 1000;
        const qint64 id = std::max(1, m_made - int(m_chance.bounded(12)));
        switch (m_chance.bounded(16)) {
        case 0:
        case 1:
        case 2:
            return insert(0);
        case 3:
            return insert(id);
        case 4:
        case 5:
        case 6:
            (void)f.store->claim(id, m_time);
            return u"claim"_s;
        case 7:
        case 8:
        case 9:
            return answer(id);
        case 10:
            (void)f.store->backToQueued(id);
            return u"back to the queue"_s;
        case 11:
            (void)f.store->cancel(id, m_time);
            return u"cancel"_s;
        case 12:
            (void)f.store->decide(id, Decision(m_chance.bounded(3)), {}, m_time);
            return u"decide"_s;
        case 13:
            return undone(id);
        case 14:
            return batch();
        default:
            return rarely();
        }
    }

private:
    NewSubmission fresh()
    {
        static const QList<State> states {State::Held, State::Queued, State::Queued,
                                          State::Waiting};
        NewSubmission made = submissionOf(makeUuid(), m_time);
        made.row.account = m_chance.bounded(2) == 0 ? u"acc 1"_s : u"acc-2"_s;
        made.row.state = states[m_chance.bounded(4)];
        ++m_made;
        return made;
    }

    QString insert(qint64 corrects)
    {
        NewSubmission made = fresh();
        made.row.corrects = corrects;
        (void)f.store->insert(made);
        return corrects == 0 ? u"insert"_s : u"correct"_s;
    }

    QString answer(qint64 id)
    {
        static const QList<State> states {State::Accepted, State::Rejected, State::Rejected,
                                          State::Waiting, State::Unknown};
        static const QList<Reason> reasons {Reason::NotPermitted, Reason::NotFoundThere,
                                            Reason::BadRequest, Reason::None};
        const auto row = f.store->row(id);
        Attempt attempt;
        attempt.number = row ? row->attempts : 0;
        Verdict verdict;
        verdict.state = states[m_chance.bounded(5)];
        verdict.reason = reasons[m_chance.bounded(4)];
        (void)f.store->recordOutcome(id, attempt, verdict);
        return u"answer"_s;
    }

    QString undone(qint64 id)
    {
        const Transaction transaction(*f.database);
        (void)f.store->insert(fresh());
        (void)f.store->cancel(id, m_time);
        (void)f.store->claim(id, m_time);
        --m_made;
        return u"undone"_s; // without a commit
    }

    QString batch()
    {
        Transaction transaction(*f.database);
        for (int row = 0; row < 5; ++row) {
            NewSubmission made = fresh();
            made.row.state = State::Held;
            made.row.batch = u"b"_s;
            (void)f.store->insert(made);
        }
        (void)transaction.commit();
        (void)f.database->run(u"UPDATE submissions SET state = 'queued' WHERE state = 'held'"_s);
        return u"batch"_s;
    }

    QString rarely()
    {
        switch (m_chance.bounded(12)) {
        case 0: {
            Retention retention(*f.database,
                                [](const SubmissionRow &) { return Retention::Personal {}; });
            const RetentionRule rule {.keepNewest = 100, .erasePersonBefore = m_time - 300'000};
            (void)retention.step(rule, 20);
            return u"retention"_s;
        }
        case 1:
            for (const State state : {State::Held, State::Waiting, State::Queued})
                (void)f.store->cancelSomeOf(u"acc-2"_s, state, 0, 100, m_time);
            return u"the account goes"_s;
        case 2:
            (void)f.store->recoverInterrupted(
                m_time, [](const SubmissionRow &row) { return row.id % 2 == 0; });
            return u"another start"_s;
        default:
            (void)f.store->wakeWaiting(m_time);
            return u"wake"_s;
        }
    }

    StoreFixture &f;
    QRandomGenerator m_chance {4711};
    qint64 m_time = noon;
    int m_made = 0;
};
} // namespace

class tst_SubmissionStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyFieldComesBack();
    void draftIsGoneInTheSameCommit();
    void draftIsSentOnce();
    void correctionMarksTheOldRow();
    void handEnteredGoesBeforeBatchAndOldBeforeNew();
    void excludedLanesAreSkipped();
    void claimHappensOnce();
    void claimBeginsAnAttempt();
    void outcomeIsRecordedWhole();
    void outcomeNeedsAClaim();
    void outcomeOfAnUnknownAttemptChangesNothing();
    void secondAttemptKeepsTheFirst();
    void cancelDependsOnTheState_data();
    void cancelDependsOnTheState();
    void requeueDependsOnTheState_data();
    void requeueDependsOnTheState();
    void personDecidesAboutUnknown();
    void nobodyDecidesAboutOthers();
    void interruptedRowsWaitOrAreUnknown();
    void waitingRowsWakeWhenDue();
    void countsTellUnfinishedFromUnknown();
    void countsTellWhatMaySucceedLater_data();
    void countsTellWhatMaySucceedLater();
    void countsStayTrueWhateverHappens();
    void whatWasErasedDoesNotGoAgain();
    void acceptedKeyIsFoundInItsAccountOnly();
    void acceptedFingerprintIsFound();
    void recentIsNewestFirst();
    void missingRowIsNotFound();
};

void tst_SubmissionStore::everyFieldComesBack()
{
    StoreFixture f;
    NewSubmission made = submissionOf(u"d1"_s);
    made.row.state = State::Held;
    made.row.batch = u"b1"_s;
    made.row.corrects = 7;
    const auto stored = f.store->insert(made);
    QVERIFY(stored);
    QVERIFY(stored->id > 0);
    made.row.id = stored->id;
    QCOMPARE(*stored, made.row);

    const auto details = f.store->details(stored->id);
    QVERIFY(details);
    QCOMPARE(details->row, made.row);
    QCOMPARE(details->request.method, made.request.method);
    QCOMPARE(details->request.url, made.request.url);
    QCOMPARE(details->request.headers, made.request.headers);
    QCOMPARE(details->request.body, made.request.body);
    QCOMPARE(details->request.parameters, made.request.parameters);
    QCOMPARE(details->request.zone, made.request.zone);
    QVERIFY(details->attempts.empty());
}

void tst_SubmissionStore::draftIsGoneInTheSameCommit()
{
    StoreFixture f;
    DraftStore drafts(*f.database);
    Draft draft;
    draft.id = u"d1"_s;
    QVERIFY(drafts.save(draft));
    {
        Transaction undone(*f.database);
        QVERIFY(f.store->insert(submissionOf(u"d1"_s)));
        QVERIFY(drafts.all()->isEmpty());
    }
    QCOMPARE(drafts.all()->size(), 1);
    QVERIFY(f.store->insert(submissionOf(u"d1"_s)));
    QVERIFY(drafts.all()->isEmpty());
}

void tst_SubmissionStore::draftIsSentOnce()
{
    StoreFixture f;
    QVERIFY(f.store->insert(submissionOf(u"d1"_s)));
    const auto again = f.store->insert(submissionOf(u"d1"_s));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::DraftAlreadySent);
    QCOMPARE(f.store->recent(u"acc-1"_s, 10)->size(), size_t(1));
}

void tst_SubmissionStore::correctionMarksTheOldRow()
{
    StoreFixture f;
    const qint64 old = f.rowIn(State::Rejected).id;
    NewSubmission better = submissionOf(u"better"_s);
    better.row.corrects = old;
    const auto stored = f.store->insert(better);
    QVERIFY(stored);
    QCOMPARE(f.store->row(old)->correctedBy, stored->id);
}

void tst_SubmissionStore::handEnteredGoesBeforeBatchAndOldBeforeNew()
{
    StoreFixture f;
    NewSubmission batch = submissionOf(u"batch"_s, noon - 5);
    batch.row.batch = u"b1"_s;
    NewSubmission other = submissionOf(u"other"_s, noon + 1);
    other.row.operation = u"createLead"_s;
    NewSubmission account = submissionOf(u"account"_s, noon - 1);
    account.row.account = u"acc-2"_s;
    for (const NewSubmission &made : {submissionOf(u"late"_s, noon + 2), batch, other, account})
        QVERIFY(f.store->insert(made));
    f.rowIn(State::Sending);
    f.rowIn(State::Waiting);
    f.rowIn(State::Held);

    const auto next = f.store->nextQueued({}, 10);
    QVERIFY(next);
    QStringList drafts;
    for (const SubmissionRow &row : *next)
        drafts.append(row.draft);
    QCOMPARE(drafts, (QStringList {u"account"_s, u"other"_s, u"late"_s, u"batch"_s}));
    QCOMPARE(f.store->nextQueued({}, 2)->size(), size_t(2));
}

void tst_SubmissionStore::excludedLanesAreSkipped()
{
    StoreFixture f;
    NewSubmission lead = submissionOf(u"lead"_s);
    lead.row.operation = u"createLead"_s;
    NewSubmission second = submissionOf(u"second"_s);
    second.row.account = u"acc-2"_s;
    for (const NewSubmission &made : {submissionOf(u"sale"_s), lead, second})
        QVERIFY(f.store->insert(made));
    const auto draftsWithout = [&](const QList<Lane> &excluded) {
        QStringList drafts;
        const auto rows = f.store->nextQueued(excluded, 10).value();
        for (const SubmissionRow &row : rows)
            drafts.append(row.draft);
        return drafts;
    };
    QCOMPARE(draftsWithout({{u"acc-1"_s, u"createSale"_s}}),
             (QStringList {u"lead"_s, u"second"_s}));
    QCOMPARE(draftsWithout({{u"acc-1"_s, {}}}), QStringList {u"second"_s});
}

void tst_SubmissionStore::claimHappensOnce()
{
    StoreFixture f;
    const qint64 id = f.rowIn(State::Queued).id;
    QVERIFY(f.store->claim(id, noon));
    const auto again = f.store->claim(id, noon);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotAllowedInState);
    QCOMPARE(f.store->details(id)->attempts.size(), size_t(1));
}

void tst_SubmissionStore::claimBeginsAnAttempt()
{
    StoreFixture f;
    const qint64 id = f.rowIn(State::Queued).id;
    const auto claimed = f.store->claim(id, noon + 3);
    QVERIFY(claimed);
    QCOMPARE(claimed->row.state, State::Sending);
    QCOMPARE(claimed->row.attempts, 1);
    QCOMPARE(claimed->request.body, submissionOf({}).request.body);
    QCOMPARE(claimed->request.headers, submissionOf({}).request.headers);
    Attempt begun;
    begun.number = 1;
    begun.startedAt = noon + 3;
    QCOMPARE(f.store->details(id)->attempts, std::vector {begun});
}

void tst_SubmissionStore::outcomeIsRecordedWhole()
{
    StoreFixture f;
    const SubmissionRow claimed = f.rowIn(State::Sending);
    const Attempt attempt {.number = 1,
                           .startedAt = noon + 10,
                           .finishedAt = noon + 50,
                           .status = 422,
                           .reason = Reason::Unprocessable,
                           .bytesRead = 31,
                           .detail = u"HTTP 422"_s,
                           .answerHeaders = {{"Content-Type", "application/json"}},
                           .answer = R"({"error":"no"})"};
    const Verdict verdict {.state = State::Rejected,
                           .reason = Reason::Unprocessable,
                           .status = 422,
                           .say = u"noSuchPlan"_s,
                           .message = u"No such plan"_s,
                           .param = u"/plan"_s,
                           .returnedId = u"sale_1"_s,
                           .answerSummary = u"plan"_s,
                           .answerSearch = u"bob@example.com"_s,
                           .nextAt = 0};
    const auto row = f.store->recordOutcome(claimed.id, attempt, verdict);
    QVERIFY(row);
    SubmissionRow expected = claimed;
    expected.state = State::Rejected;
    expected.reason = Reason::Unprocessable;
    expected.status = 422;
    expected.say = verdict.say;
    expected.message = verdict.message;
    expected.param = verdict.param;
    expected.returnedId = verdict.returnedId;
    expected.answerSummary = verdict.answerSummary;
    expected.finishedAt = noon + 50;
    QCOMPARE(*row, expected);
    QCOMPARE(f.store->details(claimed.id)->row, expected);
    QCOMPARE(f.store->details(claimed.id)->attempts, std::vector {attempt});
}

void tst_SubmissionStore::outcomeNeedsAClaim()
{
    StoreFixture f;
    const qint64 id = f.rowIn(State::Queued).id;
    Attempt attempt;
    attempt.number = 1;
    const auto recorded = f.store->recordOutcome(id, attempt, {});
    QVERIFY(!recorded);
    QCOMPARE(recorded.error().code, ErrorCode::NotAllowedInState);
}

void tst_SubmissionStore::outcomeOfAnUnknownAttemptChangesNothing()
{
    StoreFixture f;
    const SubmissionRow claimed = f.rowIn(State::Sending);
    Attempt attempt;
    attempt.number = 2;
    QVERIFY(!f.store->recordOutcome(claimed.id, attempt, {}));
    QCOMPARE(f.store->row(claimed.id).value(), claimed);
}

void tst_SubmissionStore::secondAttemptKeepsTheFirst()
{
    StoreFixture f;
    const SubmissionRow waiting = f.rowIn(State::Waiting);
    QCOMPARE(waiting.nextAt, noon + 1000);
    QVERIFY(f.store->backToQueued(waiting.id));
    QCOMPARE(f.store->claim(waiting.id, noon + 2000)->row.attempts, 2);
    const auto attempts = f.store->details(waiting.id)->attempts;
    QCOMPARE(attempts.size(), size_t(2));
    QCOMPARE(attempts[0].finishedAt, noon + 20);
    QCOMPARE(attempts[1].startedAt, noon + 2000);
}

void tst_SubmissionStore::cancelDependsOnTheState_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("held") << State::Held << true;
    QTest::newRow("queued") << State::Queued << true;
    QTest::newRow("waiting") << State::Waiting << true;
    QTest::newRow("claimed") << State::Sending << false;
    QTest::newRow("unknown") << State::Unknown << false;
    QTest::newRow("accepted") << State::Accepted << false;
    QTest::newRow("rejected") << State::Rejected << false;
    QTest::newRow("cancelled") << State::Cancelled << false;
}

void tst_SubmissionStore::cancelDependsOnTheState()
{
    QFETCH(const State, state);
    QFETCH(const bool, allowed);
    StoreFixture f;
    const SubmissionRow before = f.rowIn(state);
    const auto after = f.store->cancel(before.id, noon + 99);
    QCOMPARE(after.has_value(), allowed);
    if (!allowed) {
        QCOMPARE(after.error().code, ErrorCode::NotAllowedInState);
        QCOMPARE(f.store->row(before.id).value(), before);
        return;
    }
    QCOMPARE(after->state, State::Cancelled);
    QCOMPARE(after->reason, Reason::CancelledByPerson);
    QCOMPARE(after->finishedAt, noon + 99);
    QCOMPARE(after->nextAt, 0);
}

void tst_SubmissionStore::requeueDependsOnTheState_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("held") << State::Held << false;
    QTest::newRow("queued") << State::Queued << false;
    QTest::newRow("waiting") << State::Waiting << true;
    QTest::newRow("claimed") << State::Sending << false;
    QTest::newRow("unknown") << State::Unknown << false;
    QTest::newRow("accepted") << State::Accepted << false;
    QTest::newRow("rejected") << State::Rejected << true;
    QTest::newRow("cancelled") << State::Cancelled << false;
}

void tst_SubmissionStore::requeueDependsOnTheState()
{
    QFETCH(const State, state);
    QFETCH(const bool, allowed);
    StoreFixture f;
    const SubmissionRow before = f.rowIn(state);
    const auto after = f.store->backToQueued(before.id);
    QCOMPARE(after.has_value(), allowed);
    QCOMPARE(f.store->row(before.id)->state, allowed ? State::Queued : state);
}

void tst_SubmissionStore::personDecidesAboutUnknown()
{
    StoreFixture f;
    const qint64 arrived = f.rowIn(State::Unknown).id;
    const qint64 lost = f.rowIn(State::Unknown).id;
    const qint64 again = f.rowIn(State::Unknown).id;
    const auto accepted = f.store->decide(arrived, Decision::Arrived, u"sale_9"_s, noon + 77);
    QVERIFY(accepted);
    QCOMPARE(accepted->state, State::Accepted);
    QCOMPARE(accepted->reason, Reason::MarkedArrived);
    QCOMPARE(accepted->returnedId, u"sale_9"_s);
    QCOMPARE(accepted->finishedAt, noon + 77);
    const auto rejected = f.store->decide(lost, Decision::DidNotArrive, u"sale_8"_s, noon + 77);
    QVERIFY(rejected);
    QCOMPARE(rejected->state, State::Rejected);
    QCOMPARE(rejected->reason, Reason::MarkedNotArrived);
    QCOMPARE(rejected->returnedId, QString());
    const auto queued = f.store->decide(again, Decision::SendAgain, {}, noon + 77);
    QVERIFY(queued);
    QCOMPARE(queued->state, State::Queued);
    QCOMPARE(queued->finishedAt, 0);
    QCOMPARE(f.store->nextQueued({}, 5)->size(), size_t(1));
}

void tst_SubmissionStore::nobodyDecidesAboutOthers()
{
    StoreFixture f;
    const qint64 id = f.rowIn(State::Sending).id;
    const auto decided = f.store->decide(id, Decision::SendAgain, {}, noon);
    QVERIFY(!decided);
    QCOMPARE(decided.error().code, ErrorCode::NotAllowedInState);
}

void tst_SubmissionStore::interruptedRowsWaitOrAreUnknown()
{
    StoreFixture f;
    const qint64 safe = f.rowIn(State::Sending, u"safe"_s).id;
    const qint64 unsafe = f.rowIn(State::Sending, u"unsafe"_s).id;
    const SubmissionRow queued = f.rowIn(State::Queued);
    const SubmissionRow accepted = f.rowIn(State::Accepted);
    const auto recovered = f.store->recoverInterrupted(
        noon + 500, [](const SubmissionRow &row) { return row.draft == u"safe"_s; });
    QVERIFY(recovered);
    QCOMPARE(recovered->size(), size_t(2));
    for (const SubmissionRow &row : *recovered) {
        QCOMPARE(f.store->row(row.id).value(), row);
        QCOMPARE(row.reason, Reason::Interrupted);
        const Attempt attempt = f.store->details(row.id)->attempts.at(0);
        QCOMPARE(attempt.reason, Reason::Interrupted);
        QCOMPARE(attempt.finishedAt, 0);
    }
    QCOMPARE(f.store->row(safe)->state, State::Waiting);
    QCOMPARE(f.store->row(safe)->nextAt, noon + 500);
    QCOMPARE(f.store->row(unsafe)->state, State::Unknown);
    QCOMPARE(f.store->row(queued.id).value(), queued);
    QCOMPARE(f.store->row(accepted.id).value(), accepted);
}

void tst_SubmissionStore::waitingRowsWakeWhenDue()
{
    StoreFixture f;
    QCOMPARE(f.store->nextWakeUp().value(), 0);
    const qint64 later = f.rowIn(State::Waiting, u"later"_s, noon + 1).id;
    const qint64 sooner = f.rowIn(State::Waiting, u"sooner"_s, noon).id;
    QCOMPARE(f.store->nextWakeUp().value(), noon + 1000);
    const auto woken = f.store->wakeWaiting(noon + 1000);
    QVERIFY(woken);
    QCOMPARE(woken->size(), size_t(1));
    QCOMPARE(woken->front().id, sooner);
    QCOMPARE(f.store->row(sooner)->state, State::Queued);
    QCOMPARE(f.store->row(later)->state, State::Waiting);
    QCOMPARE(f.store->nextWakeUp().value(), noon + 1001);
}

void tst_SubmissionStore::countsTellUnfinishedFromUnknown()
{
    StoreFixture f;
    for (const State state : {State::Held, State::Queued, State::Sending, State::Waiting,
                              State::Unknown, State::Accepted, State::Rejected, State::Cancelled})
        f.rowIn(state);
    const auto counts = f.store->counts();
    QVERIFY(counts);
    QCOMPARE(counts->unfinished, 4);
    QCOMPARE(counts->unknown, 1);
}

void tst_SubmissionStore::countsTellWhatMaySucceedLater_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<bool>("counts");
    QTest::newRow("403") << Reason::NotPermitted << true;
    QTest::newRow("404") << Reason::NotFoundThere << true;
    QTest::newRow("409") << Reason::Conflict << true;
    QTest::newRow("422") << Reason::Unprocessable << true;
    QTest::newRow("3xx") << Reason::WrongAddress << true;
    QTest::newRow("a sign-in page") << Reason::NetworkSignIn << true;
    QTest::newRow("400") << Reason::BadRequest << false;
    QTest::newRow("410") << Reason::Gone << false;
    QTest::newRow("did not arrive") << Reason::MarkedNotArrived << false;
}

void tst_SubmissionStore::countsTellWhatMaySucceedLater()
{
    QFETCH(const Reason, reason);
    QFETCH(const bool, counts);
    for (const bool isAskedBefore : {false, true}) {
        StoreFixture f;
        if (isAskedBefore)
            QVERIFY(f.store->counts());
        const SubmissionRow row = rejectedFor(f, reason);
        QCOMPARE(f.store->counts()->failed.value(row.account), counts ? 1 : 0);
        NewSubmission corrected = submissionOf(u"new"_s);
        corrected.row.corrects = row.id;
        QVERIFY(f.store->insert(corrected));
        QCOMPARE(f.store->counts()->failed.value(row.account), 0);
    }
}

// Compared with a count by another connection, that knows of no tally.
void tst_SubmissionStore::countsStayTrueWhateverHappens()
{
    StoreFixture f;
    QVERIFY(f.database->run(u"PRAGMA synchronous = OFF"_s)); // 1,500 commits
    QVERIFY(f.store->counts());
    const auto other = Database::openReadOnly(f.folder);
    QVERIFY(other);
    RandomLife life(f);
    SubmissionCounts most;
    for (int step = 0; step < 1500; ++step) {
        const QString did = life.step();
        const SubmissionCounts counts = *f.store->counts();
        QVERIFY2(counts == countedBy(**other), qPrintable(did));
        most.unfinished = std::max(most.unfinished, counts.unfinished);
        most.unknown = std::max(most.unknown, counts.unknown);
        for (auto it = counts.failed.begin(); it != counts.failed.end(); ++it)
            most.failed[it.key()] = std::max(most.failed[it.key()], it.value());
    }
    QVERIFY2(most.unfinished > 5 && most.unknown > 2 && most.failed[u"acc 1"_s] > 1
                 && most.failed[u"acc-2"_s] > 1,
             qPrintable(u"%1 %2 %3 %4"_s.arg(most.unfinished)
                            .arg(most.unknown)
                            .arg(most.failed[u"acc 1"_s])
                            .arg(most.failed[u"acc-2"_s])));
}

void tst_SubmissionStore::whatWasErasedDoesNotGoAgain()
{
    StoreFixture f;
    QVERIFY(f.store->counts());
    const SubmissionRow row = rejectedFor(f, Reason::NotPermitted);
    Retention retention(*f.database, [](const SubmissionRow &) { return Retention::Personal {}; });
    QCOMPARE(retention.step({.erasePersonBefore = noon + 1'000'000}).value(), 1);
    QCOMPARE(f.store->backToQueued(row.id).error().code, ErrorCode::NotAllowedInState);
    QVERIFY(f.store->counts()->failed.isEmpty() || f.store->counts()->failed[row.account] == 0);
}

void tst_SubmissionStore::acceptedKeyIsFoundInItsAccountOnly()
{
    StoreFixture f;
    const qint64 id = f.rowIn(State::Accepted, u"A"_s).id;
    f.rowIn(State::Rejected, u"B"_s);
    QCOMPARE(f.store->acceptedWithKey(u"acc-1"_s, u"key-A"_s).value()->id, id);
    QVERIFY(!f.store->acceptedWithKey(u"acc-1"_s, u"key-a"_s).value());
    QVERIFY(!f.store->acceptedWithKey(u"acc-1"_s, u"key-B"_s).value());
    QVERIFY(!f.store->acceptedWithKey(u"acc-2"_s, u"key-A"_s).value());
    QVERIFY(!f.store->acceptedWithKey(u"acc-1"_s, {}).value());
}

void tst_SubmissionStore::acceptedFingerprintIsFound()
{
    StoreFixture f;
    NewSubmission made = submissionOf(u"d1"_s);
    made.fingerprint = QByteArray("\0\1\2", 3);
    const qint64 id = f.store->insert(made)->id;
    QVERIFY(!f.store->acceptedWithFingerprint(u"acc-1"_s, made.fingerprint).value());
    QVERIFY(f.store->claim(id, noon));
    Attempt attempt;
    attempt.number = 1;
    Verdict verdict;
    verdict.state = State::Accepted;
    QVERIFY(f.store->recordOutcome(id, attempt, verdict));
    QCOMPARE(f.store->acceptedWithFingerprint(u"acc-1"_s, made.fingerprint).value()->id, id);
    QVERIFY(!f.store->acceptedWithFingerprint(u"acc-2"_s, made.fingerprint).value());
    f.rowIn(State::Accepted); // without one
    QVERIFY(!f.store->acceptedWithFingerprint(u"acc-1"_s, {}).value());
}

void tst_SubmissionStore::recentIsNewestFirst()
{
    StoreFixture f;
    f.rowIn(State::Queued, u"old"_s, noon - 10);
    f.rowIn(State::Accepted, u"new"_s, noon + 10);
    f.rowIn(State::Rejected, u"mid"_s, noon);
    const auto rows = f.store->recent(u"acc-1"_s, 2);
    QVERIFY(rows);
    QCOMPARE(rows->size(), size_t(2));
    QCOMPARE(rows->at(0).draft, u"new"_s);
    QCOMPARE(rows->at(1).draft, u"mid"_s);
}

void tst_SubmissionStore::missingRowIsNotFound()
{
    StoreFixture f;
    QCOMPARE(f.store->row(5).error().code, ErrorCode::NotFound);
    QCOMPARE(f.store->details(5).error().code, ErrorCode::NotFound);
    QCOMPARE(f.store->cancel(5, noon).error().code, ErrorCode::NotFound);
    QCOMPARE(f.store->claim(5, noon).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_SubmissionStore)
#include "tst_submissionstore.moc"
