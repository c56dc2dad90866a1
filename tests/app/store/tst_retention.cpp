// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/retention.h"
#include "app/store/storetools.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using State = SubmissionState;

namespace {

const QByteArray email = "ann.secret@example.com";
const QList<State> finishedStates {State::Accepted, State::Rejected, State::Cancelled};
const QList<State> unfinishedStates {State::Held, State::Queued, State::Sending, State::Waiting,
                                     State::Unknown};

Retention::Personal personalOf(const SubmissionRow &row)
{
    if (row.operation != u"createSale"_s)
        return {};
    return {true, {u"/user/*"_s, u"/email"_s, u"path:person"_s}};
}

NewSubmission personal(const QString &draft)
{
    const QString text = QString::fromLatin1(email);
    NewSubmission made = submissionOf(draft);
    made.row.summary = text;
    made.searchText = text;
    made.fingerprint = "hash-" + draft.toLatin1();
    made.request.url = u"https://api.example.com/"_s + text;
    made.request.parameters.insert(u"path:person"_s, text);
    made.request.body = R"({"value":6.90,"email":")" + email + R"(","user":{"name":")" + email
        + R"("},"event":"purchase"})";
    return made;
}

/// Accepted, with an answer that repeats what it was sent.
qint64 accepted(StoreFixture &f, const NewSubmission &made)
{
    const qint64 id = f.store->insert(made)->id;
    Attempt attempt;
    attempt.number = f.store->claim(id, noon)->row.attempts;
    attempt.finishedAt = noon + 1;
    attempt.status = 200;
    attempt.detail = QString::fromLatin1(email);
    attempt.answer = R"({"id":"x_1","buyer":")" + email + "\"}";
    attempt.answerHeaders = {{"X-Echo", email}};
    Verdict verdict;
    verdict.state = State::Accepted;
    verdict.status = 200;
    verdict.returnedId = u"x_1"_s;
    verdict.message = QString::fromLatin1(email);
    verdict.answerSummary = verdict.answerSearch = verdict.message;
    return f.store->recordOutcome(id, attempt, verdict)->id;
}

bool filesHold(const StoreFixture &f, const QByteArray &text)
{
    for (const QString &end : {u""_s, u"-wal"_s}) {
        QFile file(Database::filePath(f.folder) + end);
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

int all(Retention &retention, const RetentionRule &rule, int rows = 100)
{
    int count = 0;
    for (int step = 1; step > 0; count += step)
        step = retention.step(rule, rows).value();
    return retention.finish() ? count : -1;
}
} // namespace

class tst_Retention : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void erasedDataIsGoneFromTheFiles();
    void idsAndWhatIsNotPersonalStay();
    void nothingOfAnUnknownOperationStays();
    void anErasedEntryIsStillKnownAsEqual();
    void removedRowsAreGoneFromTheFiles();
    void unfinishedRowsAreNeverTouched();
    void theNewestAreKept();
    void aStepTakesNoMoreThanItIsTold();
    void rowsOfAnOpenBatchStay();
};

void tst_Retention::erasedDataIsGoneFromTheFiles()
{
    StoreFixture f;
    for (int i = 0; i < 30; ++i)
        accepted(f, personal(u"d%1"_s.arg(i)));
    QVERIFY(filesHold(f, email)); // so that its absence means something
    Retention retention(*f.database, personalOf);
    const RetentionRule rule {.erasePersonBefore = noon + 1};
    QCOMPARE(retention.count(rule).value(), 30);
    QCOMPARE(all(retention, rule), 30);
    QVERIFY(!filesHold(f, email));
    QCOMPARE(retention.count(rule).value(), 0);
}

void tst_Retention::idsAndWhatIsNotPersonalStay()
{
    StoreFixture f;
    const qint64 id = accepted(f, personal(u"d"_s));
    const SubmissionRow before = f.store->row(id).value();
    Retention retention(*f.database, personalOf);
    QCOMPARE(all(retention, {.erasePersonBefore = noon + 1}), 1);
    const SubmissionDetails after = f.store->details(id).value();
    SubmissionRow expected = before;
    expected.summary = expected.answerSummary = expected.message = QString();
    QCOMPARE(after.row, expected);
    QCOMPARE(after.row.returnedId, u"x_1"_s);
    QCOMPARE(after.request.body, QByteArray(R"({"value":6.90,"event":"purchase"})"));
    QCOMPARE(after.request.parameters.keys(), QStringList {u"path:shop"_s});
    QCOMPARE(after.attempts.size(), size_t(1));
    QCOMPARE(after.attempts[0].status, 200);
}

void tst_Retention::nothingOfAnUnknownOperationStays()
{
    StoreFixture f;
    NewSubmission made = personal(u"d"_s);
    made.row.operation = u"gone"_s;
    const qint64 id = accepted(f, made);
    Retention retention(*f.database, personalOf);
    QCOMPARE(all(retention, {.erasePersonBefore = noon + 1}), 1);
    QVERIFY(!filesHold(f, email));
    QCOMPARE(f.store->details(id)->request.body, QByteArray("{}"));
}

void tst_Retention::anErasedEntryIsStillKnownAsEqual()
{
    StoreFixture f;
    const qint64 id = accepted(f, personal(u"d"_s));
    Retention retention(*f.database, personalOf);
    QCOMPARE(all(retention, {.erasePersonBefore = noon + 1}), 1);
    QCOMPARE(f.store->acceptedWithFingerprint(u"acc-1"_s, "hash-d").value()->id, id);
    QCOMPARE(f.store->acceptedWithKey(u"acc-1"_s, u"key-d"_s).value()->id, id);
}

void tst_Retention::removedRowsAreGoneFromTheFiles()
{
    StoreFixture f;
    const qint64 old = accepted(f, personal(u"d"_s));
    const qint64 young = f.rowIn(State::Accepted, u"young"_s, noon + 5).id;
    Retention retention(*f.database, personalOf);
    QCOMPARE(all(retention, {.removeBefore = noon + 1}), 1);
    QVERIFY(!filesHold(f, email));
    QVERIFY(!f.store->row(old));
    QVERIFY(f.store->row(young));
}

void tst_Retention::unfinishedRowsAreNeverTouched()
{
    StoreFixture f;
    std::vector<SubmissionRow> before;
    for (const State state : unfinishedStates)
        before.push_back(f.rowIn(state));
    for (const State state : finishedStates)
        f.rowIn(state);
    Retention retention(*f.database, personalOf);
    constexpr qint64 late = noon + 1'000'000;
    const RetentionRule everything {late, 0, late};
    QCOMPARE(retention.count(everything).value(), finishedStates.size());
    QCOMPARE(all(retention, everything), finishedStates.size());
    for (const SubmissionRow &row : before) {
        const auto details = f.store->details(row.id);
        QVERIFY(details);
        QCOMPARE(details->row, row);
        QCOMPARE(details->request.body, submissionOf({}).request.body);
    }
}

void tst_Retention::theNewestAreKept()
{
    StoreFixture f;
    QList<qint64> ids;
    for (int i = 0; i < 5; ++i)
        ids.append(f.rowIn(State::Accepted, u"d%1"_s.arg(i), noon + i).id);
    f.rowIn(State::Queued, u"q"_s, noon + 9); // does not count
    Retention retention(*f.database, personalOf);
    QCOMPARE(all(retention, {.keepNewest = 2}), 3);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(f.store->row(ids[i]).has_value(), i >= 3);
    QCOMPARE(all(retention, {.keepNewest = 2}), 0);
    QCOMPARE(all(retention, {}), 0); // for ever
}

void tst_Retention::aStepTakesNoMoreThanItIsTold()
{
    StoreFixture f;
    for (int i = 0; i < 5; ++i)
        f.rowIn(State::Accepted);
    Retention retention(*f.database, personalOf);
    QCOMPARE(retention.step({.removeBefore = noon + 1}, 2).value(), 2);
    QCOMPARE(retention.step({.erasePersonBefore = noon + 1}, 2).value(), 2);
    QCOMPARE(all(retention, {.removeBefore = noon + 1}, 2), 3);
}

// What has left of a table is known from history alone.
void tst_Retention::rowsOfAnOpenBatchStay()
{
    StoreFixture f;
    for (int i = 0; i < 4; ++i) {
        NewSubmission made = personal(u"b1:%1"_s.arg(i));
        made.row.batch = i < 2 ? u"b1"_s : QString();
        accepted(f, made);
    }
    Retention retention(*f.database, personalOf);
    for (RetentionRule rule :
         {RetentionRule {.removeBefore = noon + 1}, RetentionRule {.keepNewest = 0},
          RetentionRule {.finishedUntil = noon + 1}}) {
        QCOMPARE(retention.count(rule).value(), 4);
        rule.openBatches = {u"b1"_s};
        QCOMPARE(retention.count(rule).value(), 2);
    }
}

QTEST_GUILESS_MAIN(tst_Retention)
#include "tst_retention.moc"
