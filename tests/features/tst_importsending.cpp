// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/importdesk.h"
#include "fakes/leads.h"
#include "fakes/ownwarnings.h"
#include "fakes/unlimited.h"

#include <QLoggingCategory>
#include <QMessageBox>
#include <QTemporaryDir>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
QString eventOf(const SeenRequest &request)
{
    return parseJson(request.body).value()[u"event_id"].toString();
}

QSet<QString> eventsOf(const QList<SeenRequest> &requests)
{
    QSet<QString> events;
    for (const SeenRequest &request : requests)
        events.insert(eventOf(request));
    return events;
}
} // namespace

/// A batch while it runs and after, by the keyboard alone; the server's own count is the judge.
class tst_ImportSending : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QLocale::setDefault(QLocale(u"en_US"_s));
        QLoggingCategory::setFilterRules(u"desk.*.info=false"_s);
        writeUnlimitedApis(m_apis.path());
    }
    void init()
    {
        failOnOwnWarning();
        m_server = std::make_unique<LoopbackServer>();
    }

    void aRunningBatchIsHeldAndGoesOn();
    void aStoppedBatchIsSentAgainWhereAPersonSaysSo();
    void exactlyTheFailedRowsGoAgain();
    void mendedRowsGoOnceAndNotWithTheFailedOnes();
    void resultsHaveEveryRow();

private:
    void answerIn(int ms)
    {
        ServerAnswer answer;
        answer.body = R"({"id":"evnt_%n"})";
        answer.delayMs = ms;
        m_server->answerWith(answer);
    }
    QString folder(const QString &name = {}) const { return m_folder.path(name); }
    QString file(const QString &text) const { return m_folder.write(text); }
    static QStringList linesOf(const QString &path)
    {
        QFile file(path);
        (void)file.open(QIODevice::ReadOnly);
        return QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    }
    std::unique_ptr<ImportDesk> desk(const QString &name = u"d"_s)
    {
        return std::make_unique<ImportDesk>(folder(name), m_server->url(), u"en"_s, m_apis.path());
    }

    const LeadsFolder m_folder;
    QTemporaryDir m_apis;
    std::unique_ptr<LoopbackServer> m_server;
};

void tst_ImportSending::aRunningBatchIsHeldAndGoesOn()
{
    answerIn(100);
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 60))));
    QVERIFY(d.sendsByKeys());
    QTRY_VERIFY(m_server->requests().size() > 5);
    QVERIFY(d.presses(u"Pause"_s));
    QTRY_VERIFY(!d.sending().isReleased());
    // What had left is answered, and then nothing moves.
    const auto isQuiet = [&] {
        return d.sending().counts().accepted == m_server->requests().size();
    };
    QTRY_VERIFY(isQuiet());
    QTest::qWait(700);
    QVERIFY(isQuiet());
    const int sent = d.sending().counts().accepted;
    QVERIFY(sent < 60);
    QVERIFY(d.counts({.accepted = sent, .underWay = 60 - sent}));
    QVERIFY(d.presses(u"Go on"_s));
    QVERIFY(d.counts({.accepted = 60}));
    const auto requests = m_server->requests();
    QCOMPARE(requests.size(), 60);
    QCOMPARE(eventsOf(requests).size(), 60);
}

void tst_ImportSending::aStoppedBatchIsSentAgainWhereAPersonSaysSo()
{
    answerIn(100);
    QString batch;
    int cancelled = 0;
    {
        const auto program = desk();
        ImportDesk &d = *program;
        QVERIFY(d.opens(file(leadsHeader + goodRows(0, 60))));
        batch = d.session().keptPath();
        QVERIFY(d.sendsByKeys());
        QTRY_VERIFY(m_server->requests().size() > 5);
        QVERIFY(d.presses(u"Stop"_s));
        const auto *asked = d.page().findChild<QMessageBox *>();
        QVERIFY(asked);
        QVERIFY(asked->informativeText().contains(u"Send again"_s));
        QTRY_VERIFY(QGuiApplication::focusWindow() == asked->windowHandle());
        QVERIFY(d.presses(u"Stop sending"_s));
        d.program.activate();
        QTRY_COMPARE(d.sending().counts().underWay, 0);
        cancelled = d.sending().counts().cancelled;
        QVERIFY(cancelled > 0);
        QVERIFY(d.counts({.accepted = 60 - cancelled, .cancelled = cancelled}));
        QCOMPARE(m_server->requests().size(), 60 - cancelled);
    }
    answerIn(0);
    const auto program = desk(); // also after a restart
    ImportDesk &d = *program;
    QVERIFY(d.opens(batch));
    QVERIFY(d.counts({.accepted = 60 - cancelled, .cancelled = cancelled}));
    QTRY_VERIFY(!d.button(u"Send…"_s)->isEnabled()); // nothing goes by itself
    d.view().setFocus();
    const auto at = [&](int row) {
        return d.model().index(row, 1);
    };
    d.view().setCurrentIndex(at(59));
    QVERIFY(d.presses(u"Send again"_s));
    QVERIFY(d.counts({.accepted = 60 - cancelled, .cancelled = cancelled - 1, .toSend = 1}));
    QCOMPARE(at(59).siblingAtColumn(0).data().toString(), u"Ready to be sent again"_s);
    QVERIFY(d.presses(u"Leave out"_s)); // a second thought
    QVERIFY(d.counts({.accepted = 60 - cancelled, .cancelled = cancelled}));
    d.view().setFocus();
    d.program.key(Qt::Key_A, Qt::ControlModifier);
    d.view().selectionModel()->setCurrentIndex(at(59), QItemSelectionModel::NoUpdate);
    QVERIFY(d.presses(u"Send again"_s)); // of all rows: those that were cancelled
    QVERIFY(d.counts({.accepted = 60 - cancelled, .toSend = cancelled}));
    QVERIFY(d.sendsByKeys());
    QVERIFY(d.counts({.accepted = 60}));
    const auto requests = m_server->requests();
    QCOMPARE(requests.size(), 60);
    QCOMPARE(eventsOf(requests).size(), 60);
    const QStringList emails = emailsOf(requests);
    QCOMPARE(QSet<QString>(emails.begin(), emails.end()).size(), 60);
}

// 2-04
void tst_ImportSending::exactlyTheFailedRowsGoAgain()
{
    constexpr int planned = 1000;
    constexpr int refusedOnes = 25;
    answerIn(0);
    for (int i = 0; i < planned; ++i) {
        ServerAnswer answer;
        answer.body = R"({"id":"evnt_%n"})";
        if (i % (planned / refusedOnes) == 7) {
            answer.status = 404;
            answer.body = R"({"error":{"message":"Not yet."}})";
        }
        m_server->enqueue(answer);
    }
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, planned))));
    QVERIFY(d.sendsByKeys());
    QTRY_VERIFY_WITH_TIMEOUT(
        d.sending().counts()
            == (BatchSending::Counts {.accepted = planned - refusedOnes, .failed = refusedOnes}),
        60000);
    const auto first = m_server->requests();
    QCOMPARE(first.size(), planned);
    QSet<QString> refused;
    for (int i = 7; i < planned; i += planned / refusedOnes)
        refused.insert(eventOf(first[i]));
    QTRY_VERIFY(d.button(u"Retry failed (25)"_s));
    QVERIFY(d.presses(u"Retry failed (25)"_s));
    QVERIFY(d.counts({.accepted = planned}));
    const auto all = m_server->requests();
    QCOMPARE(all.size(), planned + refusedOnes);
    QCOMPARE(eventsOf(all.mid(planned)), refused);
    QCOMPARE(eventsOf(all).size(), planned);
    QTRY_VERIFY(!d.button(u"Retry failed"_s));
}

void tst_ImportSending::mendedRowsGoOnceAndNotWithTheFailedOnes()
{
    answerIn(0);
    for (int i = 0; i < 3; ++i) {
        ServerAnswer refusal;
        refusal.status = 404;
        refusal.body = R"({"error":{"message":"No."}})";
        m_server->enqueue(refusal);
    }
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 3))));
    QVERIFY(d.sendsByKeys());
    QVERIFY(d.counts({.failed = 3}));
    d.view().setFocus();
    d.view().setCurrentIndex(d.model().index(1, 2));
    d.type(u"right@example.com"_s);
    QVERIFY(d.counts({.failed = 2, .toSend = 1}));
    QTRY_VERIFY(d.button(u"Retry failed (2)"_s));
    QVERIFY(d.presses(u"Retry failed (2)"_s));
    QVERIFY(d.counts({.accepted = 2, .toSend = 1}));
    QCOMPARE(m_server->requests().size(), 5);
    QVERIFY(d.sendsByKeys());
    QVERIFY(d.counts({.accepted = 3}));
    QCOMPARE(emailsOf(m_server->requests().mid(3)),
             (QStringList {u"p0@example.com"_s, u"p2@example.com"_s, u"right@example.com"_s}));
    QCOMPARE(eventsOf(m_server->requests()).size(), 3);
}

// 2-06
void tst_ImportSending::resultsHaveEveryRow()
{
    constexpr int good = 300;
    ServerAnswer refusal;
    refusal.status = 422;
    refusal.body = R"({"error":{"message":"Unknown, \"person\"","param":"user.email"}})";
    m_server->enqueue(refusal);
    answerIn(0);
    QString text = leadsHeader;
    for (int i = 0; i < good; ++i) {
        text += goodRows(i, 1);
        if (i % 100 == 50)
            text += u"lead,nobody,1,usx\n"_s;
    }
    text += goodRows(0, 1); // says what the first says
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(text)));
    QVERIFY(d.sendsByKeys());
    QVERIFY(d.counts({.accepted = good - 1, .failed = 1, .notSent = 4}));
    QSignalSpy saved(&d.sending(), &BatchSending::saved);
    const QString path = folder(u"results.csv"_s);
    d.page().rows().saveResultsAs(path);
    QTRY_COMPARE(saved.size(), 1);
    QStringList lines = linesOf(path);
    QCOMPARE(lines.takeFirst(),
             u"Event,E-Mail,Value,Currency,Source line,State,HTTP status,Returned id,Error,Field,"
             "Vendor's message,Time (UTC)"_s);
    const QStringList source = text.split(u'\n', Qt::SkipEmptyParts).mid(1);
    QCOMPARE(lines.size(), source.size());
    QMap<QString, int> states;
    QSet<QString> ids;
    for (int i = 0; i < lines.size(); ++i) {
        const QString start = source[i] + u",%1,"_s.arg(i + 2); // own columns, own line
        QVERIFY2(lines[i].startsWith(start), qPrintable(lines[i]));
        const QStringList behind = lines[i].mid(start.size()).split(u',');
        ++states[behind[0]];
        if (behind[0] == u"Accepted"_s)
            ids.insert(behind[2]);
    }
    QCOMPARE(states.value(u"Accepted"_s), good - 1);
    QCOMPARE(ids.size(), good - 1);
    QCOMPARE(states.value(u"Refused"_s), 1);
    QCOMPARE(states.value(QString()), 4);
    QVERIFY2(lines[0].contains(u"422"_s) && lines[0].contains(u"\"Unknown, \"\"person\"\"\""_s)
                 && lines[0].contains(u"/user/email"_s),
             qPrintable(lines[0]));
}

QTEST_MAIN(tst_ImportSending)
#include "tst_importsending.moc"
