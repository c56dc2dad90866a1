// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/draftstore.h"
#include "app/store/submissionstore.h"

#include <QRegularExpression>

#include "storetools.h"

using namespace desk;
using namespace Qt::StringLiterals;

using State = SubmissionState;
Q_DECLARE_METATYPE(State)

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
