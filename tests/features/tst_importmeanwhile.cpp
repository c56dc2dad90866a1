// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/database.h"
#include "fakes/importdesk.h"
#include "fakes/leads.h"
#include "fakes/ownwarnings.h"
#include "fakes/unlimited.h"
#include "ui/dialogs/rowdialog.h"
#include "ui/look/messagebar.h"

#include <QClipboard>
#include <QListWidget>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QTemporaryDir>

#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

#ifdef Q_OS_UNIX
namespace {

/// No file of this program grows beyond so many bytes while it lives.
class FullDisk final
{
public:
    explicit FullDisk(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full {rlim_t(bytes), m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before {};
};
} // namespace
#endif

/// What changes between the check of a table and its last row: the time, the account, other rows,
/// the file.
class tst_ImportMeanwhile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QLocale::setDefault(QLocale(u"en_US"_s));
        writeUnlimitedApis(m_apis.path());
    }
    void init()
    {
        QLoggingCategory::setFilterRules(u"desk.*.info=false"_s);
        failOnOwnWarning();
        m_server = acceptingServer();
    }

    void rowsThatBecameTooOldAreNamedInTheReview();
    void whereAllBecameTooOldNothingIsAsked();
    void rowsTooOldAtTheirTurnStayAndAreTold();
    void aChangedAccountIsTaken();
    void anAccountThatIsOnlyRenamedChecksNothing();
    void aSentBatchStaysOfItsKind();
    void aPressOfSendCountsForItsOwnBatch();
    void aReviewEndsWithItsBatch();
    void whatWasTypedIntoARowIsKeptWhenAnotherBatchComes();
    void onlyWhatWasReviewedLeaves();
#ifdef Q_OS_UNIX
    void aTableThatCouldNotBeKeptIsKeptAtSend();
    void whatCouldNotBeKeptGoesBeforeThePressOfSend();
#endif
    void aNewFileIsOfTheKindThatIsOpen();
    void theWindowClosesWhileAFileIsRead();
    void equalRowsAreFoundWhileTyping();
    void aRowThatSaysWhatHasLeftIsNotReady();
    void manyRowsAreFilledDown();
    void aTableWhoseFileIsGoneCanBeRemoved();
    void aTableThatIsNotCancelledStays();

private:
    QString folder(const QString &name = {}) const
    {
        return m_folder.path(name);
    }
    QString file(const QString &text) const
    {
        return m_folder.write(text);
    }
    std::unique_ptr<ImportDesk> desk()
    {
        return std::make_unique<ImportDesk>(folder(u"d"_s), m_server->url(), u"en"_s,
                                            m_apis.path());
    }
    /// Of which the first `old` are an hour short of what the vendor takes.
    QString timedRows(int old, int fresh) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QString text = u"Event,E-Mail,Event time\n"_s;
        for (int i = 0; i < old + fresh; ++i)
            text += u"lead,p%1@example.com,%2\n"_s.arg(i).arg(
                now.addDays(i < old ? -28 : -1).addSecs(3600).toString(Qt::ISODate));
        return text;
    }
    static QString stateOf(ImportDesk &desk, int row)
    {
        return desk.model().index(row, 0).data().toString();
    }
    static QStringList messagesOf(ImportDesk &desk)
    {
        QStringList messages;
        for (const auto *bar : desk.program.window.findChildren<MessageBar *>()) {
            if (bar->isVisible())
                messages.append(bar->message());
        }
        return messages;
    }
    static void pasteRow(ImportDesk &desk, int row, const QString &cells)
    {
        QGuiApplication::clipboard()->setText(cells);
        desk.view().setFocus();
        desk.view().setCurrentIndex(desk.model().index(row, 1));
        QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    }
    static QListWidget *batchesOf(ImportDesk &desk)
    {
        return desk.page().findChild<QListWidget *>();
    }
    /// Through the question that a person is asked. A busy computer loses an activation now and
    /// then: pressed again like a person would.
    static bool removes(ImportDesk &desk)
    {
        const auto box = [&] {
            return desk.page().findChild<QMessageBox *>();
        };
        const auto isAsked = [&] {
            if (box())
                box()->activateWindow();
            return box() && QGuiApplication::focusWindow() == box()->windowHandle();
        };
        const auto isAnswered = [&] {
            return desk.presses(u"Remove it"_s) && QTest::qWaitFor([&] { return !box(); }, 1000);
        };
        for (int i = 0; i < 5; ++i) {
            if (!box() && !desk.presses(u"Remove"_s))
                return false;
            if (QTest::qWaitFor(isAsked) && isAnswered())
                return true;
        }
        return false;
    }

    const LeadsFolder m_folder;
    QTemporaryDir m_apis;
    std::unique_ptr<LoopbackServer> m_server;
};

void tst_ImportMeanwhile::rowsThatBecameTooOldAreNamedInTheReview()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(timedRows(2, 1))));
    QVERIFY(d.counts({.toSend = 3}));
    d.program.clock.goOn(2h);
    const QString said = d.sends();
    QVERIFY2(
        said.contains(u"2 row(s) can no longer be sent as they are, and stay (in the file: line 2,"
                      " line 3)."_s),
        qPrintable(said));
    QVERIFY(d.counts({.accepted = 1, .notSent = 2}));
    QCOMPARE(emailsOf(m_server->requests()), QStringList {u"p2@example.com"_s});
    QVERIFY(d.model().index(0, 0).data(BatchModel::MarkRole).toInt() == int(RowMark::Wrong));
    QVERIFY(!stateOf(d, 0).isEmpty() && stateOf(d, 0) != u"Ready"_s);
}

void tst_ImportMeanwhile::whereAllBecameTooOldNothingIsAsked()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(timedRows(2, 0))));
    QVERIFY(d.counts({.toSend = 2}));
    QTRY_VERIFY(d.button(u"Send…"_s)->isEnabled());
    d.program.clock.goOn(2h);
    d.button(u"Send…"_s)->click();
    QVERIFY(d.counts({.notSent = 2}));
    QVERIFY(!d.page().findChild<ReviewDialog *>());
    QTRY_VERIFY(
        messagesOf(d).join(u' ').contains(u"2 row(s) can no longer be sent as they are."_s));
}

void tst_ImportMeanwhile::rowsTooOldAtTheirTurnStayAndAreTold()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(timedRows(2, 1))));
    QTRY_VERIFY(d.button(u"Send…"_s)->isEnabled());
    d.button(u"Send…"_s)->click();
    QTRY_VERIFY(d.page().findChild<ReviewDialog *>());
    d.program.clock.goOn(2h); // the review stood open over lunch
    d.page().findChild<ReviewDialog *>()->accept();
    d.program.activate();
    QVERIFY(d.counts({.accepted = 1, .notSent = 2}));
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(d.model().index(1, 0).data(BatchModel::MarkRole).toInt() == int(RowMark::Wrong));
    QTRY_VERIFY2(messagesOf(d).join(u' ').contains(u"2 row(s) of leads.csv could not be sent"_s),
                 qPrintable(messagesOf(d).join(u' ')));
    d.session().close();
    d.program.goTo(u"history"_s);
    QVERIFY(d.presses(u"Open it"_s));
    QVERIFY(d.reaches(BatchSession::Phase::Rows));
    QVERIFY(d.counts({.accepted = 1, .notSent = 2}));
}

void tst_ImportMeanwhile::aChangedAccountIsTaken()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 2))));
    Account changed = d.session().account();
    changed.values[u"company"_s] = u"biz_other"_s;
    d.program.engine.saveAccount(changed);
    QTRY_COMPARE(d.session().account().values, changed.values);
    QVERIFY(d.reaches(BatchSession::Phase::Rows));
    QVERIFY(d.counts({.toSend = 2}));
    QVERIFY(d.sends().contains(u"biz_other"_s));
    QVERIFY(d.counts({.accepted = 2}));
    for (const SeenRequest &request : m_server->requests())
        QCOMPARE(parseJson(request.body).value()[u"company_id"].toString(), u"biz_other"_s);
}

void tst_ImportMeanwhile::anAccountThatIsOnlyRenamedChecksNothing()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 2))));
    QSignalSpy phases(&d.session(), &BatchSession::phaseChanged);
    Account changed = d.session().account();
    changed.name = u"Another name"_s;
    d.program.engine.saveAccount(changed);
    QTRY_COMPARE(d.session().account().name, changed.name);
    QCOMPARE(phases.size(), 0); // who mends rows is not interrupted
}

// Its rows in the file are built as what it is.
void tst_ImportMeanwhile::aSentBatchStaysOfItsKind()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 1))));
    QVERIFY(d.sendsByKeys());
    QVERIFY(d.counts({.accepted = 1}));
    d.session().backToMapping();
    QSignalSpy target(&d.session(), &BatchSession::targetChanged);
    d.session().setTarget(d.session().account(), u"createLead"_s);
    QCOMPARE(target.size(), 1); // the choice goes back to what it was
    QCOMPARE(d.session().operation()->id, u"createConversion"_s);
    QCOMPARE(d.session().batch().head.operation, u"createConversion"_s);
}

void tst_ImportMeanwhile::aPressOfSendCountsForItsOwnBatch()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(5, 3))));
    const QString other = d.session().keptPath();
    d.session().close();
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 2))));
    BatchReview review;
    connect(&d.sending(), &BatchSending::reviewed, this,
            [&](const BatchReview &heard) { review = heard; });
    d.sending().askReview();
    QTRY_COMPARE(review.rows(), 2);
    d.sending().send(review);
    d.program.workspace.importFile(other); // before the line was written
    QVERIFY(d.reaches(BatchSession::Phase::Rows));
    QTRY_COMPARE(m_server->requests().size(), 2);
    QCOMPARE(emailsOf(m_server->requests()),
             (QStringList {u"p0@example.com"_s, u"p1@example.com"_s}));
    QVERIFY(d.counts({.toSend = 3}));
    QVERIFY(d.session().batch().runs.isEmpty());
}

void tst_ImportMeanwhile::aReviewEndsWithItsBatch()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(5, 3))));
    const QString other = d.session().keptPath();
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 2))));
    QTRY_VERIFY(d.button(u"Send…"_s)->isEnabled());
    d.button(u"Send…"_s)->click();
    QTRY_VERIFY(d.page().findChild<ReviewDialog *>());
    d.program.workspace.importFile(other); // from the file manager
    QTRY_VERIFY(!d.page().findChild<ReviewDialog *>());
    QVERIFY(d.reaches(BatchSession::Phase::Rows));
    QVERIFY(d.counts({.toSend = 3}));
    QTest::qWait(200);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_ImportMeanwhile::whatWasTypedIntoARowIsKeptWhenAnotherBatchComes()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(5, 1))));
    const QString other = d.session().keptPath();
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 2))));
    const QString kept = d.session().keptPath();
    d.view().setCurrentIndex(d.model().index(1, 1));
    d.button(u"As a form"_s)->click();
    auto *dialog = d.page().findChild<RowDialog *>();
    QVERIFY(dialog);
    dialog->form().setText(u"/user/email"_s, u"typed@example.com"_s);
    d.program.workspace.importFile(other);
    QTRY_VERIFY(!d.page().findChild<RowDialog *>());
    QVERIFY(d.reaches(BatchSession::Phase::Rows));
    QCOMPARE(d.session().count(), 1);
    QCOMPARE(d.session().batch().rows.cell(0, 1), u"p5@example.com"_s);
    QCOMPARE(readBatch(kept).value().rows.cell(1, 1), u"typed@example.com"_s);
}

// A row that became too old gave way to its twin, which nobody has seen in the review.
void tst_ImportMeanwhile::onlyWhatWasReviewedLeaves()
{
    const QString format = u"yyyy-MM-dd HH:mm"_s;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString old = now.addDays(-28).addSecs(3600).toString(format);
    const QString fresh = now.addDays(-1).toString(format);
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(u"Event,E-Mail,Event time,Event ID\n"
                         "lead,a@example.com,%1,o-1\nlead,b@example.com,%2,o-1\n"
                         "lead,c@example.com,%2,o-2\n"_s.arg(old, fresh))));
    QVERIFY(d.counts({.toSend = 2, .notSent = 1}));
    d.program.clock.goOn(2h);
    QVERIFY(d.sends().contains(u"1 row(s) can no longer be sent"_s));
    QVERIFY(d.counts({.accepted = 1, .toSend = 1, .notSent = 1}));
    QCOMPARE(emailsOf(m_server->requests()), QStringList {u"c@example.com"_s});
}

#ifdef Q_OS_UNIX
void tst_ImportMeanwhile::aTableThatCouldNotBeKeptIsKeptAtSend()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QSignalSpy failed(&d.session(), &BatchSession::keepingFailed);
    d.program.workspace.importFile(file(leadsHeader + goodRows(0, 2)));
    QVERIFY(d.reaches(BatchSession::Phase::Mapping));
    {
        const FullDisk full(50);
        d.session().check();
        QVERIFY(d.reaches(BatchSession::Phase::Rows));
        QVERIFY(QTest::qWaitFor([&] { return failed.size() == 1; }));
    }
    const QString kept = d.session().keptPath();
    QVERIFY(!QFile::exists(kept));
    QTRY_VERIFY(d.sending().isRead());
    pasteRow(d, 0, u"lead\tright@example.com\t1\teur\n"_s); // nowhere to be kept yet
    QTRY_COMPARE(failed.size(), 2);
    (void)d.sends();
    QVERIFY(d.counts({.accepted = 2}));
    QCOMPARE(emailsOf(m_server->requests()),
             (QStringList {u"p1@example.com"_s, u"right@example.com"_s}));
    QCOMPARE(readBatch(kept).value().rows.cell(0, 1), u"right@example.com"_s);
}

void tst_ImportMeanwhile::whatCouldNotBeKeptGoesBeforeThePressOfSend()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 2))));
    QTRY_VERIFY(d.sending().isRead());
    const QString kept = d.session().keptPath();
    QSignalSpy failed(&d.session(), &BatchSession::keepingFailed);
    {
        const FullDisk full(QFileInfo(kept).size());
        pasteRow(d, 0, u"lead\tright@example.com\t1\teur\n"_s);
        QVERIFY(QTest::qWaitFor([&] { return failed.size() == 1; }));
    }
    QCOMPARE(readBatch(kept).value().rows.cell(0, 1), u"p0@example.com"_s);
    (void)d.sends();
    QVERIFY(d.counts({.accepted = 2}));
    QCOMPARE(emailsOf(m_server->requests()),
             (QStringList {u"p1@example.com"_s, u"right@example.com"_s}));
    QCOMPARE(readBatch(kept).value().rows.cell(0, 1), u"right@example.com"_s);
}
#endif

void tst_ImportMeanwhile::aNewFileIsOfTheKindThatIsOpen()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 1))));
    QVERIFY(d.sendsByKeys());
    QVERIFY(d.counts({.accepted = 1}));
    d.program.goTo(u"new/createLead"_s);
    d.program.workspace.importFile(file(u"E-Mail\nann@example.com\n"_s));
    QVERIFY(d.reaches(BatchSession::Phase::Mapping));
    QCOMPARE(d.session().operation()->id, u"createLead"_s);
    QCOMPARE(d.session().batch().head.operation, u"createLead"_s);
}

void tst_ImportMeanwhile::theWindowClosesWhileAFileIsRead()
{
    const auto program = desk();
    program->program.workspace.importFile(file(leadsHeader + goodRows(0, 100'000)));
    QCOMPARE(program->session().phase(), BatchSession::Phase::Reading);
}

void tst_ImportMeanwhile::equalRowsAreFoundWhileTyping()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 3))));
    QVERIFY(d.counts({.toSend = 3}));
    pasteRow(d, 0, u"lead\tp2@example.com\t2.50\teur\n"_s);
    QVERIFY(d.counts({.toSend = 2, .notSent = 1}));
    QCOMPARE(stateOf(d, 0), u"Ready"_s);
    QCOMPARE(stateOf(d, 2), u"Left out: says what line 2 says"_s);
    QTest::keyClick(&d.view(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(d.counts({.toSend = 3}));
    QCOMPARE(stateOf(d, 2), u"Ready"_s);
}

void tst_ImportMeanwhile::aRowThatSaysWhatHasLeftIsNotReady()
{
    QString kept;
    {
        const auto program = desk();
        ImportDesk &d = *program;
        QVERIFY(d.opens(file(leadsHeader + u"lead,nobody,1,eur\n"_s + goodRows(1, 2))));
        kept = d.session().keptPath();
        QVERIFY(d.sendsByKeys());
        QVERIFY(d.counts({.accepted = 2, .notSent = 1}));
        pasteRow(d, 0, u"lead\tp2@example.com\t2.50\teur\n"_s);
        QVERIFY(d.counts({.accepted = 2, .notSent = 1}));
        QCOMPARE(stateOf(d, 0), u"Left out: says what line 4 says"_s);
    }
    const auto program = desk(); // and with the next start
    ImportDesk &d = *program;
    QVERIFY(d.opens(kept));
    QVERIFY(d.counts({.accepted = 2, .notSent = 1}));
    QCOMPARE(stateOf(d, 0), u"Left out: says what line 4 says"_s);
    QCOMPARE(m_server->requests().size(), 2);
}

void tst_ImportMeanwhile::manyRowsAreFilledDown()
{
    constexpr int many = 3000; // judged behind
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + u"lead,p@example.com,1,usd\n"_s + goodRows(0, many))));
    QTRY_VERIFY(d.sending().isRead());
    d.view().setFocus();
    const auto fill = [&](int column) {
        d.view().setCurrentIndex(d.model().index(0, column));
        d.view().selectionModel()->select(
            QItemSelection(d.model().index(0, column), d.model().index(many, column)),
            QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(&d.view(), Qt::Key_D, Qt::ControlModifier);
    };
    fill(4);
    QVERIFY(d.counts({.toSend = many + 1}));
    d.view().setCurrentIndex(d.model().index(0, 4));
    d.type(u"usx"_s);
    fill(4);
    QVERIFY(d.counts({.notSent = many + 1}));
    QTRY_COMPARE_WITH_TIMEOUT(d.session().counts().wrong, many + 1, 20000);
    QTest::keyClick(&d.view(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&d.view(), Qt::Key_Z, Qt::ControlModifier); // while they are still judged
    QVERIFY(d.counts({.toSend = many + 1}));
    QTRY_VERIFY_WITH_TIMEOUT(d.session().isSettled(), 20000);
    QCOMPARE(d.session().counts().good, many + 1);
    const QString kept = d.session().keptPath();
    QTRY_COMPARE_WITH_TIMEOUT(readBatch(kept).value().rows.cell(many, 3), u"usd"_s, 20000);
    QTest::keyClick(&d.view(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(readBatch(kept).value().rows.cell(many, 3), u"eur"_s, 20000);
    QVERIFY(readBatch(kept).value().rows.edits.isEmpty());
}

void tst_ImportMeanwhile::aTableWhoseFileIsGoneCanBeRemoved()
{
    constexpr int rows = 700; // more than are taken from the file while nothing leaves
    QLoggingCategory::setFilterRules(u"desk.*=false"_s); // it says that the file is gone
    {
        const auto program = desk();
        ImportDesk &d = *program;
        d.program.engine.pauseAll();
        QVERIFY(d.opens(file(leadsHeader + goodRows(0, rows))));
        QVERIFY(d.sendsByKeys());
        QVERIFY(d.counts({.underWay = rows}));
        const QString kept = d.session().keptPath();
        QTest::qWait(500);
        d.session().close();
        QTRY_COMPARE(batchesOf(d)->count(), 1);
        QVERIFY(QFile::remove(kept));
    }
    const auto program = desk();
    ImportDesk &d = *program;
    d.program.goTo(u"import"_s);
    QTRY_COMPARE(batchesOf(d)->count(), 1);
    QTRY_VERIFY(batchesOf(d)->item(0)->text().startsWith(u"A table whose file is gone · "_s));
    batchesOf(d)->setFocus();
    QVERIFY(removes(d));
    QTRY_COMPARE(batchesOf(d)->count(), 0);
    d.program.engine.resume({}, {});
    QTest::qWait(300);
    QCOMPARE(m_server->requests().size(), 0);
}

// Its rows would wait for a file that is gone.
void tst_ImportMeanwhile::aTableThatIsNotCancelledStays()
{
    const auto program = desk();
    ImportDesk &d = *program;
    QVERIFY(d.opens(file(leadsHeader + goodRows(0, 2))));
    const QString kept = d.session().keptPath();
    d.session().close();
    QTRY_COMPARE(batchesOf(d)->count(), 1);
    {
        const auto database = Database::openFile(Database::filePath(folder(u"d"_s)));
        QVERIFY(database);
        QVERIFY((*database)->run(u"ALTER TABLE batches RENAME TO away"_s));
    }
    QLoggingCategory::setFilterRules(u"desk.*=false"_s);
    QVERIFY(removes(d));
    QTRY_VERIFY(messagesOf(d).join(u' ').contains(u"Saving failed."_s));
    QTest::qWait(200);
    QVERIFY(QFile::exists(kept));
    QCOMPARE(batchesOf(d)->count(), 1);
}

QTEST_MAIN(tst_ImportMeanwhile)
#include "tst_importmeanwhile.moc"
