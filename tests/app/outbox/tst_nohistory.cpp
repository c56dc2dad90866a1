// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/batchfile.h"
#include "app/core/privatefile.h"
#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/loopbackserver.h"
#include "fakes/ownwarnings.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <thread>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = SubmissionState;

namespace {
const QByteArray email = "ann.secret@example.com";
} // namespace

/// History that is off: what is finished goes once it could be read, and nothing else.
class tst_NoHistory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init() { failOnOwnWarning(); }

    void finishedEntriesGoAtTheEnd();
    void afterAKillTheyGoAtTheNextStart();
    void whatIsNotFinishedStays();
    void whatNobodyCouldReadYetStays();
    void batchesGoWhenAllOfThemIsFinished();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    Account practice() const
    {
        Account account = practiceAccount(*m_catalog.api(u"whop"_s), u"Practice"_s, u"UTC"_s);
        account.id = u"acc"_s;
        return account;
    }
    [[nodiscard]] std::unique_ptr<EngineDesk> begin(bool keepsNoHistory)
    {
        auto desk = std::make_unique<EngineDesk>(m_catalog, m_clock, folder(), SendTimes(),
                                                 keepsNoHistory);
        return desk->isStarted() && desk->saveAccount(practice()) ? std::move(desk) : nullptr;
    }
    [[nodiscard]] qint64 accepted(EngineDesk &desk)
    {
        const qint64 id = desk.send(
            practice(), u"createConversion"_s,
            {{u"/event_name"_s, u"lead"_s}, {u"/user/email"_s, QString::fromLatin1(email)}});
        return desk.reaches(id, State::Accepted) ? id : 0;
    }
    QStringList filesWithTheEmail()
    {
        QStringList found;
        for (QDirIterator files(folder(), QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(email))
                found.append(file.fileName());
        }
        return found;
    }
    /// A file of that many rows, of which the first `sent` are sent and accepted.
    [[nodiscard]] bool makeBatch(EngineDesk &desk, const QString &id, int count, int sent);

    QTemporaryDir m_dir;
    FakeClock m_clock;
    const Catalog m_catalog = Catalog::load(u":/apis"_s, {}, u"en"_s);
};

bool tst_NoHistory::makeBatch(EngineDesk &desk, const QString &id, int count, int sent)
{
    Batch batch;
    batch.head.id = id;
    auto cells = std::make_shared<TableRows>();
    for (int row = 0; row < count; ++row)
        cells->append({u"lead"_s, QString::fromLatin1(email)}, row + 2);
    batch.rows.rows = cells;
    std::vector<NewSubmission> rows;
    for (int row = 0; row < sent; ++row) {
        Draft draft
            = desk.draft(practice(), u"createConversion"_s, {{u"/event_name"_s, u"lead"_s}});
        draft.id = draftOfRow(batch, row);
        rows.push_back(desk.snapshot(practice(), draft));
    }
    if (!makePrivateFolder(folder() + u"/batches"_s)
        || !writeBatch(batch, folder() + u"/batches/%1.batch"_s.arg(id)))
        return false;
    desk.engine().sendBatch({id, 0, practice().id, sent, 0});
    desk.engine().storeBatchRows({id, 0, 0, sent, std::move(rows)});
    const auto isSent = [&] {
        return std::count_if(desk.rows.begin(), desk.rows.end(),
                             [&](const auto &row) {
                                 return row.second.batch == id
                                     && row.second.state == State::Accepted;
                             })
            == sent;
    };
    return QTest::qWaitFor(isSent, 20000);
}

void tst_NoHistory::finishedEntriesGoAtTheEnd()
{
    auto desk = begin(true);
    QVERIFY(desk);
    QVERIFY(accepted(*desk) > 0);
    QTRY_COMPARE(desk->found(u"ann.secret"_s).size(), 1); // as long as the window is open
    QVERIFY(!filesWithTheEmail().isEmpty());
    desk->end();
    QCOMPARE(filesWithTheEmail(), QStringList());
    desk = begin(true);
    QVERIFY(desk);
    QCOMPARE(desk->found(QString()).size(), 0);
}

void tst_NoHistory::afterAKillTheyGoAtTheNextStart()
{
    auto desk = begin(false); // one that is killed forgets as little
    QVERIFY(desk);
    QVERIFY(accepted(*desk) > 0);
    desk->end();
    QVERIFY(!filesWithTheEmail().isEmpty());
    desk = begin(true);
    QVERIFY(desk);
    QTRY_COMPARE(desk->forgotten, 1);
    QCOMPARE(desk->found(QString()).size(), 0);
}

void tst_NoHistory::whatIsNotFinishedStays()
{
    auto desk = begin(true);
    QVERIFY(desk);
    QVERIFY(accepted(*desk) > 0);
    desk->engine().setPracticeAnswer(500);
    const qint64 unknown = desk->send(practice(), u"createLead"_s, {});
    QVERIFY(desk->reaches(unknown, State::Unknown));
    desk->engine().pauseAll();
    const qint64 waits = desk->send(practice(), u"createLead"_s, {});
    Draft draft = desk->draft(practice(), u"createLead"_s, {});
    desk->engine().saveDraft(draft);
    desk->end();
    for (int start = 0; start < 2; ++start) {
        desk = begin(true);
        QVERIFY(desk);
        QCOMPARE(desk->found(QString()), (QList<qint64> {waits, unknown}));
        QCOMPARE(desk->drafts.size(), 1);
        desk->end();
    }
    desk = begin(true);
    desk->engine().decide(unknown, Decision::Arrived, {});
    QVERIFY(desk->reaches(unknown, State::Accepted));
    desk->end();
    desk = begin(true);
    QCOMPARE(desk->found(QString()), QList<qint64> {waits});
}

// The answer comes when the window has closed: its receipt is there at the next start, and goes at
// the end of that.
void tst_NoHistory::whatNobodyCouldReadYetStays()
{
    LoopbackServer server;
    ServerAnswer late;
    late.delayMs = 700;
    server.answerWith(late);
    const Account account = loopbackAccount(*m_catalog.api(u"whop"_s), server.url());
    auto desk = begin(true);
    QVERIFY(desk && desk->saveAccount(account));
    desk->engine().setKey(account.id, Secret("key_1"));
    const qint64 seen = accepted(*desk);
    QVERIFY(seen > 0);
    m_clock.advance(1s);
    const qint64 unseen = desk->send(account, u"createLead"_s, {});
    QTRY_COMPARE(server.requests().size(), 1);
    std::thread later([this] { // while the engine ends
        std::this_thread::sleep_for(300ms);
        m_clock.advance(1s);
    });
    desk->end();
    later.join();

    desk = begin(true);
    QVERIFY(desk);
    QTRY_COMPARE(desk->found(QString()), QList<qint64> {unseen});
    QCOMPARE(desk->detailsOf(unseen).row.state, State::Accepted);
    desk->end();
    desk = begin(true);
    QVERIFY(desk);
    QCOMPARE(desk->found(QString()).size(), 0);
}

void tst_NoHistory::batchesGoWhenAllOfThemIsFinished()
{
    auto desk = begin(true);
    QVERIFY(desk);
    QVERIFY(makeBatch(*desk, u"through"_s, 3, 3));
    QVERIFY(makeBatch(*desk, u"open"_s, 3, 2));
    desk->end();
    QVERIFY(!QFile::exists(folder() + u"/batches/through.batch"_s));
    QVERIFY(QFile::exists(folder() + u"/batches/open.batch"_s));
    desk = begin(true);
    QVERIFY(desk);
    // What has left is still known of it: else it would leave once more.
    QCOMPARE(desk->found(QString()).size(), 2);

    BatchFile file;
    QVERIFY(BatchFile::open(folder() + u"/batches/open.batch"_s, file));
    QVERIFY(file.add({chooseChange(2, false)})); // the person leaves the last row out
    desk->end();
    QVERIFY(!QFile::exists(folder() + u"/batches/open.batch"_s));
    QCOMPARE(filesWithTheEmail(), QStringList());
    desk = begin(true);
    QVERIFY(desk);
    QCOMPARE(desk->found(QString()).size(), 0);
}

QTEST_GUILESS_MAIN(tst_NoHistory)
#include "tst_nohistory.moc"
