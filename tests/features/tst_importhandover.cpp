// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/importdesk.h"
#include "fakes/leads.h"
#include "fakes/ownwarnings.h"

#include <QLoggingCategory>

using namespace desk;
using namespace Qt::StringLiterals;

/// A batch that goes to a colleague and comes back, through two real windows; the server's own
/// count is the judge.
class tst_ImportHandOver : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QLocale::setDefault(QLocale(u"en_US"_s));
        QLoggingCategory::setFilterRules(u"desk.*.info=false"_s);
    }
    void init()
    {
        failOnOwnWarning();
        m_server = acceptingServer();
    }

    void aBatchGoesToAColleagueAndBack();
    void itHoldsNoKey();
    void whatAColleagueSentIsSentForUs();
    void whatIsHandedOverIsNotRetriedHere();
    void ourOwnFileDoesNotComeBack();
    void whatAColleagueMendedIsMendedForUs();
    void whatWasRefusedThereWaitsForAPerson();
    void whatWasOnItsWayIsOurs();
    void whatHasLeftIsKnownAtOnce();
    void aWishToHandOverEndsWithItsBatch();

private:
    QString folder(const QString &name = {}) const { return m_folder.path(name); }
    QString file(const QString &text) const { return m_folder.write(text); }
    std::unique_ptr<ImportDesk> desk(const QString &name)
    {
        return std::make_unique<ImportDesk>(folder(name), m_server->url());
    }
    static bool handsOver(ImportDesk &desk, const QString &path)
    {
        QSignalSpy saved(&desk.sending(), &BatchSending::saved);
        desk.sending().handOver(path);
        return QTest::qWaitFor([&] { return saved.size() == 1; }, 20000);
    }
    void refuseNext()
    {
        ServerAnswer refusal;
        refusal.status = 422;
        refusal.body = R"({"error":{"message":"Unknown person","param":"user.email"}})";
        m_server->enqueue(refusal);
    }
    static QString stateOf(ImportDesk &desk, int row)
    {
        return desk.model().index(row, 0).data().toString();
    }
    static QString idOf(ImportDesk &desk, int row)
    {
        return desk.model().index(row, desk.model().columnCount() - 1).data().toString();
    }
    static void typeEmail(ImportDesk &desk, int row, const QString &email)
    {
        desk.view().setFocus();
        desk.view().setCurrentIndex(desk.model().index(row, 2));
        desk.type(email);
    }

    const LeadsFolder m_folder;
    std::unique_ptr<LoopbackServer> m_server;
};

void tst_ImportHandOver::aBatchGoesToAColleagueAndBack()
{
    const QString away = folder(u"away.batch"_s);
    const QString back = folder(u"back.batch"_s);
    const auto ourProgram = desk(u"ours"_s);
    ImportDesk &ours = *ourProgram;
    QString text = leadsHeader + goodRows(0, 20);
    for (int i = 0; i < 3; ++i)
        text += u"lead,nobody%1,1,eur\n"_s.arg(i);
    QVERIFY(ours.opens(file(text)));
    for (int row = 5; row < 20; ++row) // five go from here
        ours.session().choose({row}, false);
    QVERIFY(ours.sendsByKeys());
    QVERIFY(ours.counts({.accepted = 5, .notSent = 18}));
    QVERIFY(handsOver(ours, away));
    QVERIFY(ours.counts({.accepted = 5, .notSent = 18})); // nothing leaves from here meanwhile
    {
        const auto theirProgram = desk(u"theirs"_s);
        ImportDesk &theirs = *theirProgram;
        QVERIFY(theirs.opens(away));
        QVERIFY(theirs.counts({.elsewhere = 5, .notSent = 18}));
        theirs.view().setFocus();
        theirs.view().setCurrentIndex(theirs.model().index(20, 2));
        theirs.type(u"n0@example.com"_s); // mended, and sent below
        theirs.view().setCurrentIndex(theirs.model().index(21, 2));
        theirs.type(u"n1@example.com"_s);
        Draft sheet = theirs.session().sheetOf(22); // a column of their own
        sheet.values[u"/user/email"_s] = {EnteredState::Set, u"n2@example.com"_s, {}, -1};
        sheet.values[u"/user/first_name"_s] = {EnteredState::Set, u"Ann"_s, {}, -1};
        const_cast<BatchModel &>(theirs.model()).takeSheet(22, sheet);
        for (int row = 5; row < 15; ++row)
            theirs.session().choose({row}, true);
        QVERIFY(theirs.counts({.elsewhere = 5, .toSend = 13, .notSent = 5}));
        theirs.session().choose({22}, false); // left for us
        QVERIFY(theirs.counts({.elsewhere = 5, .toSend = 12, .notSent = 6}));
        QVERIFY(theirs.sendsByKeys());
        QVERIFY(theirs.counts({.accepted = 12, .elsewhere = 5, .notSent = 6}));
        QVERIFY(handsOver(theirs, back));
    }
    QVERIFY(ours.opens(back));
    QVERIFY(ours.counts({.accepted = 5, .elsewhere = 12, .notSent = 6}));
    QCOMPARE(ours.session().batch().head.header.last(), u"First name"_s);
    QCOMPARE(ours.session().batch().rows.cells(22).last(), u"Ann"_s);
    for (int row = 15; row < 23; ++row) {
        if (row < 20 || row == 22)
            ours.session().choose({row}, true);
    }
    QVERIFY(ours.counts({.accepted = 5, .elsewhere = 12, .toSend = 6}));
    QVERIFY(ours.sendsByKeys());
    QVERIFY(ours.counts({.accepted = 11, .elsewhere = 12}));
    const auto requests = m_server->requests();
    QCOMPARE(requests.size(), 23); // each row once, wherever it was sent from
    const QStringList emails = emailsOf(requests);
    QCOMPARE(QSet<QString>(emails.begin(), emails.end()).size(), 23);
    QCOMPARE(parseJson(requests.last().body).value()[u"user"][u"first_name"].toString(), u"Ann"_s);
}

void tst_ImportHandOver::itHoldsNoKey()
{
    const auto ours = desk(u"ours"_s);
    QVERIFY(ours->opens(file(leadsHeader + goodRows(0, 1))));
    QVERIFY(handsOver(*ours, folder(u"away.batch"_s)));
    QFile away(folder(u"away.batch"_s));
    QVERIFY(away.open(QIODevice::ReadOnly));
    const QByteArray text = away.readAll();
    QVERIFY(text.contains("p0@example.com"));
    QVERIFY(!text.contains("whop_key"));
}

void tst_ImportHandOver::whatAColleagueSentIsSentForUs()
{
    const QString away = folder(u"away.batch"_s);
    const QString back = folder(u"back.batch"_s);
    refuseNext();
    const auto ourProgram = desk(u"ours"_s);
    ImportDesk &ours = *ourProgram;
    QVERIFY(ours.opens(file(leadsHeader + goodRows(0, 1))));
    QVERIFY(ours.sendsByKeys());
    QVERIFY(ours.counts({.failed = 1}));
    QVERIFY(handsOver(ours, away));
    {
        const auto theirs = desk(u"theirs"_s);
        QVERIFY(theirs->opens(away));
        QVERIFY(theirs->counts({.notSent = 1})); // refused as it is: a person decides
        QCOMPARE(stateOf(*theirs, 0), u"Elsewhere: Refused"_s);
        theirs->view().setFocus();
        theirs->view().setCurrentIndex(theirs->model().index(0, 1));
        QVERIFY(theirs->presses(u"Send again"_s));
        QVERIFY(theirs->sendsByKeys());
        QVERIFY(theirs->counts({.accepted = 1}));
        QVERIFY(handsOver(*theirs, back));
    }
    QVERIFY(ours.opens(back));
    QVERIFY(ours.counts({.elsewhere = 1}));
    QCOMPARE(stateOf(ours, 0), u"Elsewhere: Accepted"_s);
    QVERIFY(idOf(ours, 0).startsWith(u"evnt_"));
    QTRY_VERIFY(!ours.button(u"Retry failed"_s));
    QSignalSpy saved(&ours.sending(), &BatchSending::saved);
    ours.page().rows().saveResultsAs(folder(u"results.csv"_s));
    QTRY_COMPARE(saved.size(), 1);
    QFile results(folder(u"results.csv"_s));
    QVERIFY(results.open(QIODevice::ReadOnly));
    QVERIFY(results.readAll().contains(",Accepted,,evnt_"));
    QSignalSpy retried(&ours.program.engine, &Engine::failedRetried);
    ours.program.engine.retryFailed({}); // as from the outbox
    QTRY_COMPARE(retried.size(), 1);
    QTest::qWait(200);
    QCOMPARE(m_server->requests().size(), 2);
}

void tst_ImportHandOver::whatIsHandedOverIsNotRetriedHere()
{
    refuseNext();
    const auto ourProgram = desk(u"ours"_s);
    ImportDesk &ours = *ourProgram;
    QVERIFY(ours.opens(file(leadsHeader + goodRows(0, 1))));
    QVERIFY(ours.sendsByKeys());
    QVERIFY(ours.counts({.failed = 1}));
    QTRY_VERIFY(ours.button(u"Retry failed"_s));
    QVERIFY(handsOver(ours, folder(u"away.batch"_s)));
    QTRY_VERIFY(!ours.button(u"Retry failed"_s));
    QSignalSpy retried(&ours.program.engine, &Engine::failedRetried);
    ours.program.engine.retryFailed({}); // as from the outbox
    QTRY_COMPARE(retried.size(), 1);
    const qint64 refused = ours.sending().sent().at(0).submission;
    QSignalSpy changed(&ours.program.engine, &Engine::commandRefused);
    ours.program.engine.retryNow(refused); // as from its details
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_server->requests().size(), 1);
    ours.sending().takeBack();
    QTRY_VERIFY(ours.button(u"Retry failed"_s));
    ours.program.engine.retryFailed({});
    QVERIFY(ours.counts({.accepted = 1}));
    QCOMPARE(m_server->requests().size(), 2);
}

// Who opens it by mistake has not got it back.
void tst_ImportHandOver::ourOwnFileDoesNotComeBack()
{
    const QString away = folder(u"away.batch"_s);
    const auto ourProgram = desk(u"ours"_s);
    ImportDesk &ours = *ourProgram;
    QVERIFY(ours.opens(file(leadsHeader + goodRows(0, 2))));
    QVERIFY(handsOver(ours, away));
    QVERIFY(ours.opens(away));
    QVERIFY(ours.counts({.notSent = 2}));
    QVERIFY(ours.session().batch().isHandedOver);
    QTRY_VERIFY(ours.button(u"Take it back"_s));
}

void tst_ImportHandOver::whatAColleagueMendedIsMendedForUs()
{
    const QString away = folder(u"away.batch"_s);
    const QString back = folder(u"back.batch"_s);
    refuseNext();
    const auto ourProgram = desk(u"ours"_s);
    ImportDesk &ours = *ourProgram;
    QVERIFY(ours.opens(file(leadsHeader + goodRows(0, 2))));
    QVERIFY(ours.sendsByKeys());
    QVERIFY(ours.counts({.accepted = 1, .failed = 1}));
    const int refused = ours.sending().sent().at(0).state == SubmissionState::Rejected ? 0 : 1;
    QVERIFY(handsOver(ours, away));
    {
        const auto theirs = desk(u"theirs"_s);
        QVERIFY(theirs->opens(away));
        QVERIFY(theirs->counts({.elsewhere = 1, .notSent = 1}));
        typeEmail(*theirs, refused, u"right@example.com"_s);
        QVERIFY(theirs->counts({.elsewhere = 1, .toSend = 1}));
        QVERIFY(handsOver(*theirs, back)); // mended, and left for us to send
    }
    QVERIFY(ours.opens(back));
    QVERIFY(ours.counts({.accepted = 1, .toSend = 1}));
    QVERIFY(ours.sendsByKeys());
    QVERIFY(ours.counts({.accepted = 2}));
    QCOMPARE(m_server->requests().size(), 3);
    QVERIFY(m_server->requests().last().body.contains("right@example.com"));
}

void tst_ImportHandOver::whatWasRefusedThereWaitsForAPerson()
{
    const QString away = folder(u"away.batch"_s);
    const QString back = folder(u"back.batch"_s);
    const auto ourProgram = desk(u"ours"_s);
    ImportDesk &ours = *ourProgram;
    QVERIFY(ours.opens(file(leadsHeader + goodRows(0, 1))));
    QVERIFY(handsOver(ours, away));
    refuseNext();
    {
        const auto theirs = desk(u"theirs"_s);
        QVERIFY(theirs->opens(away));
        QVERIFY(theirs->sendsByKeys());
        QVERIFY(theirs->counts({.failed = 1}));
        QVERIFY(handsOver(*theirs, back));
    }
    QVERIFY(ours.opens(back));
    QVERIFY(ours.counts({.notSent = 1}));
    QCOMPARE(stateOf(ours, 0), u"Elsewhere: Refused"_s);
    typeEmail(ours, 0, u"right@example.com"_s);
    QVERIFY(ours.counts({.toSend = 1}));
    QCOMPARE(stateOf(ours, 0), u"Ready to be sent again"_s);
    QVERIFY(ours.sendsByKeys());
    QVERIFY(ours.counts({.accepted = 1}));
    QCOMPARE(emailsOf(m_server->requests()),
             (QStringList {u"p0@example.com"_s, u"right@example.com"_s}));
}

// What comes back of it is older than what history knows.
void tst_ImportHandOver::whatWasOnItsWayIsOurs()
{
    const QString away = folder(u"away.batch"_s);
    const QString back = folder(u"back.batch"_s);
    const auto ourProgram = desk(u"ours"_s);
    ImportDesk &ours = *ourProgram;
    ours.program.engine.pauseAll();
    QVERIFY(ours.opens(file(leadsHeader + goodRows(0, 1))));
    QVERIFY(ours.sendsByKeys());
    QVERIFY(ours.counts({.underWay = 1}));
    QVERIFY(handsOver(ours, away));
    {
        const auto theirs = desk(u"theirs"_s);
        QVERIFY(theirs->opens(away));
        QVERIFY(theirs->counts({.elsewhere = 1})); // may still leave from ours
        QVERIFY(handsOver(*theirs, back));
    }
    QVERIFY(ours.opens(back));
    QVERIFY(ours.counts({.underWay = 1}));
    refuseNext();
    ours.program.engine.resume({}, {});
    QVERIFY(ours.counts({.failed = 1}));
    typeEmail(ours, 0, u"right@example.com"_s);
    QVERIFY(ours.counts({.toSend = 1}));
    QVERIFY(ours.sendsByKeys());
    QVERIFY(ours.counts({.accepted = 1}));
}

// Before history was read, nobody knows what a colleague must not send once more.
void tst_ImportHandOver::whatHasLeftIsKnownAtOnce()
{
    const QString away = folder(u"away.batch"_s);
    const auto ourProgram = desk(u"ours"_s);
    ImportDesk &ours = *ourProgram;
    QVERIFY(ours.opens(file(leadsHeader + goodRows(0, 3))));
    const QString kept = ours.session().keptPath();
    QVERIFY(ours.sendsByKeys());
    QVERIFY(ours.counts({.accepted = 3}));
    ours.session().close();
    QSignalSpy saved(&ours.sending(), &BatchSending::saved);
    connect(&ours.session(), &BatchSession::phaseChanged, this, [&] {
        if (ours.session().phase() == BatchSession::Phase::Rows)
            ours.sending().handOver(away);
    });
    QVERIFY(ours.opens(kept));
    QTRY_COMPARE(saved.size(), 1);
    const Batch copy = readBatch(away).value();
    QCOMPARE(copy.elsewhere.size(), 3);
    for (const ResultElsewhere &result : copy.elsewhere)
        QCOMPARE(result.state, u"accepted"_s);
}

void tst_ImportHandOver::aWishToHandOverEndsWithItsBatch()
{
    const QString away = folder(u"away.batch"_s);
    const auto ourProgram = desk(u"ours"_s);
    ImportDesk &ours = *ourProgram;
    QVERIFY(ours.opens(file(leadsHeader + goodRows(0, 3))));
    const QString kept = ours.session().keptPath();
    ours.session().close();
    QVERIFY(ours.opens(file(leadsHeader + goodRows(5, 3))));
    const QString other = ours.session().keptPath();
    ours.session().close();
    const auto wish = connect(&ours.session(), &BatchSession::phaseChanged, this, [&] {
        if (ours.session().phase() == BatchSession::Phase::Rows)
            ours.sending().handOver(away);
    });
    ours.program.workspace.importFile(kept);
    QVERIFY(ours.reaches(BatchSession::Phase::Rows));
    QVERIFY(!ours.sending().isRead());
    disconnect(wish);
    QVERIFY(ours.opens(other));
    QTRY_VERIFY(ours.sending().isRead());
    QTest::qWait(200);
    QVERIFY(!ours.session().batch().isHandedOver);
    QVERIFY(!QFile::exists(away));
}

QTEST_MAIN(tst_ImportHandOver)
#include "tst_importhandover.moc"
