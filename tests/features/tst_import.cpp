// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/importdesk.h"
#include "fakes/leads.h"
#include "fakes/ownwarnings.h"
#include "ui/dialogs/rowdialog.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QLoggingCategory>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
using Phase = BatchSession::Phase;

} // namespace

/// Bulk entry through the real window; the server's own count is the judge.
class tst_Import : public QObject
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

    void aWrongRowIsMendedInPlace();
    void badRowsNeverBlockTheOthers();
    void theSameFileIsRecognisedAfterARestart();
    void whatHasNoKeyIsRecognisedByWhatItSays();
    void aRefusedRowIsMendedAndSentAnew();
    void aClosedWindowGoesOnWithTheNextStart();
    void resultsStandBehindTheOwnColumns();
    void columnsAreRemembered();
    void aTemplateMapsItself();
    void typingCanBeUndone();
    void whatHasLeftIsNotUndone();
    void aBlockIsPasted();
    void cellsAreBroughtInFromTheClipboard();
    void aRowIsMendedInTheForm();
    void aReviewAsksTwiceForProduction();
    void aFileIsDroppedOnTheWindow();

private:
    QString folder(const QString &name = {}) const { return m_folder.path(name); }
    QString file(const QString &text, const QString &name = u"leads.csv"_s) const
    {
        return m_folder.write(text, name);
    }
    static QString read(const QString &path)
    {
        QFile file(path);
        (void)file.open(QIODevice::ReadOnly);
        return QString::fromUtf8(file.readAll());
    }

    const LeadsFolder m_folder;
    std::unique_ptr<LoopbackServer> m_server;
};

// 1-01
void tst_Import::aWrongRowIsMendedInPlace()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QVERIFY(desk.opens(
        file(leadsHeader + goodRows(0, 2) + u"lead,x@example.com,7.00,usx\n"_s + goodRows(2, 2))));
    QTRY_COMPARE(QApplication::focusWidget(), &desk.view());
    QCOMPARE(desk.model().rowOf(desk.view().currentIndex()), 2);
    QCOMPARE(desk.view().currentIndex().data().toString(), u"usx"_s);
    QCOMPARE(desk.view().currentIndex().data(BatchModel::GlyphRole).toString(), u"error"_s);
    QVERIFY(desk.view().currentIndex().siblingAtColumn(0).data().toString().contains(u"USD"_s));
    QVERIFY(desk.counts({.toSend = 4, .notSent = 1}));
    desk.type(u"usd"_s);
    QVERIFY(desk.counts({.toSend = 5}));
    const QString said = desk.sends();
    QVERIFY2(said.contains(u"5 row"_s) && said.contains(u"Total: 8.00 EUR"_s)
                 && said.contains(u"Total: 7.00 USD"_s),
             qPrintable(said));
    QVERIFY(desk.counts({.accepted = 5}));
    QCOMPARE(emailsOf(m_server->requests()),
             (QStringList {u"p0@example.com"_s, u"p1@example.com"_s, u"p2@example.com"_s,
                           u"p3@example.com"_s, u"x@example.com"_s}));
    QVERIFY(desk.model()
                .index(2, desk.model().columnCount() - 1)
                .data()
                .toString()
                .startsWith(u"evnt_"));
}

// 1-02, 2-05
void tst_Import::badRowsNeverBlockTheOthers()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QString rows = goodRows(0, 43);
    for (int i = 0; i < 7; ++i)
        rows.insert(0, u"lead,nobody,1,eur\n"_s);
    QVERIFY(desk.opens(file(leadsHeader + rows)));
    (void)desk.sends();
    QVERIFY(desk.counts({.accepted = 43, .notSent = 7}));
    QCOMPARE(m_server->requests().size(), 43);
    QCOMPARE(desk.session().counts().wrong, 7);
}

// 1-13
void tst_Import::theSameFileIsRecognisedAfterARestart()
{
    const QString path = file(leadsHeader + goodRows(0, 3));
    {
        ImportDesk desk(folder(u"d"_s), m_server->url());
        QVERIFY(desk.opens(path));
        (void)desk.sends();
        QVERIFY(desk.counts({.accepted = 3}));
    }
    file(leadsHeader + goodRows(0, 4)); // the same, and one more
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QVERIFY(desk.opens(path));
    QVERIFY(desk.counts({.toSend = 1, .notSent = 3}));
    QCOMPARE(desk.session().counts().known, 3);
    (void)desk.sends();
    QVERIFY(desk.counts({.accepted = 1, .notSent = 3}));
    QCOMPARE(m_server->requests().size(), 4);
}

void tst_Import::whatHasNoKeyIsRecognisedByWhatItSays()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    desk.program.goTo(u"new/createLead"_s);
    const QString header = u"user_id,product_id\n"_s;
    QVERIFY(desk.opens(file(header + u"user_1,prod_1\nuser_2,prod_1\n"_s)));
    (void)desk.sends();
    QVERIFY(desk.counts({.accepted = 2}));
    desk.session().close();
    QVERIFY(desk.opens(file(header + u"user_2,prod_1\nuser_3,prod_1\n"_s)));
    QVERIFY(desk.counts({.toSend = 1, .notSent = 1}));
    QCOMPARE(desk.session().mark(0), RowMark::Known);
    QCOMPARE(desk.session().mark(1), RowMark::Good);
}

// 2-04, and a correction in the grid
void tst_Import::aRefusedRowIsMendedAndSentAnew()
{
    ServerAnswer refusal;
    refusal.status = 422;
    refusal.body = R"({"error":{"message":"Unknown person","param":"user.email"}})";
    m_server->enqueue(refusal);
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QVERIFY(desk.opens(file(leadsHeader + goodRows(0, 1))));
    (void)desk.sends();
    QVERIFY(desk.counts({.failed = 1}));
    const qint64 first = desk.sending().sent().at(0).submission;
    desk.view().setFocus();
    desk.view().setCurrentIndex(desk.model().index(0, 2));
    desk.type(u"right@example.com"_s);
    QVERIFY(desk.counts({.toSend = 1}));
    QTRY_VERIFY(desk.button(u"Send…"_s)->isEnabled());
    (void)desk.sends();
    QVERIFY(desk.counts({.accepted = 1}));
    QVERIFY(desk.sending().sent().at(0).submission != first);
    const auto requests = m_server->requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(emailsOf(requests), (QStringList {u"p0@example.com"_s, u"right@example.com"_s}));
    const auto idOf = [](const SeenRequest &request) {
        return parseJson(request.body).value()[u"event_id"].toString();
    };
    QCOMPARE(idOf(requests[0]), idOf(requests[1])); // the same act
}

void tst_Import::aClosedWindowGoesOnWithTheNextStart()
{
    ServerAnswer slow;
    slow.body = R"({"id":"evnt_%n"})";
    slow.delayMs = 150;
    m_server->answerWith(slow);
    const QString path = file(leadsHeader + goodRows(0, 40));
    QString batch;
    {
        ImportDesk desk(folder(u"d"_s), m_server->url());
        QVERIFY(desk.opens(path));
        batch = desk.session().keptPath();
        (void)desk.sends();
        QTRY_VERIFY(m_server->requests().size() > 2);
    }
    QVERIFY(m_server->requests().size() < 40);
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QVERIFY(desk.opens(batch));
    QVERIFY(desk.counts({.accepted = 40}));
    const QStringList emails = emailsOf(m_server->requests());
    QCOMPARE(QSet<QString>(emails.begin(), emails.end()).size(), 40);
}

// 1-12, 2-06
void tst_Import::resultsStandBehindTheOwnColumns()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QVERIFY(desk.opens(file(u"\ufeffNote;Event;E-Mail;Phone;Order\n"
                            "\"Müller;\"\"x\"\"\";lead;a@example.com;+4915112345678;00123\n"
                            "=1+1;lead;nobody;;1234567890123456789\n"_s)));
    (void)desk.sends();
    QVERIFY(desk.counts({.accepted = 1, .notSent = 1}));
    QSignalSpy saved(&desk.sending(), &BatchSending::saved);
    const QString path = folder() + u"/results.csv"_s;
    desk.page().rows().saveResultsAs(path);
    QTRY_COMPARE(saved.size(), 1);
    const QStringList lines = read(path).split(u"\r\n"_s);
    QVERIFY(lines[0].startsWith(u"Note,Event,E-Mail,Phone,Order,Source line,State,"_s));
    QVERIFY2(lines[1].startsWith(u"\"Müller;\"\"x\"\"\",lead,a@example.com,'+4915112345678,00123,"
                                 "2,Accepted,200,evnt_"_s),
             qPrintable(lines[1]));
    QVERIFY2(lines[2].startsWith(u"'=1+1,lead,nobody,,1234567890123456789,3,,"_s),
             qPrintable(lines[2]));
    QVERIFY(!read(path).contains(u"whop_key"_s));
    // Our own reader takes it back as it was.
    desk.session().close();
    QVERIFY(desk.opens(path));
    QCOMPARE(desk.session()
                 .judge()
                 ->reader()
                 .read(desk.session().batch().rows.cells(0), {})
                 .values.value(u"/user/phone"_s)
                 .text,
             u"+4915112345678"_s);
}

// 1-10
void tst_Import::columnsAreRemembered()
{
    const QString path = file(u"Event,Kunde\nlead,a@example.com\nlead,x\n"_s);
    ImportDesk desk(folder(u"d"_s), m_server->url());
    desk.program.workspace.importFile(path);
    QVERIFY(desk.reaches(Phase::Mapping));
    QCOMPARE(desk.session().plan().columns[1].field, QString());
    desk.session().setField(1, u"/user/email"_s);
    desk.session().check();
    QVERIFY(desk.reaches(Phase::Rows));
    desk.session().close();
    desk.program.workspace.importFile(path);
    QVERIFY(desk.reaches(Phase::Mapping));
    QCOMPARE(desk.session().plan().columns[1].field, u"/user/email"_s);
    QCOMPARE(desk.program.preferences.learnedPlans(), 1);
    desk.program.preferences.forgetPlans();
    desk.session().close();
    desk.program.workspace.importFile(path);
    QVERIFY(desk.reaches(Phase::Mapping));
    QCOMPARE(desk.session().plan().columns[1].field, QString());
}

// 1-11
void tst_Import::aTemplateMapsItself()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    const QString path = file({}, u"template.csv"_s);
    for (const Operation &operation : desk.program.catalog.api(u"whop"_s)->operations) {
        desk.program.goTo(u"new/"_s + operation.id);
        QFile::remove(path);
        desk.page().saveTemplateAs(path);
        QTRY_VERIFY(QFile::exists(path));
        desk.program.workspace.importFile(path);
        QVERIFY(desk.reaches(Phase::Mapping));
        QCOMPARE(desk.session().count(), 0); // its example is not an entry
        QStringList fields;
        for (const ColumnUse &use : desk.session().plan().columns)
            fields.append(use.field);
        QCOMPARE(fields, fillableFields(operation));
        desk.session().close();
    }
}

// 5-08
void tst_Import::typingCanBeUndone()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QVERIFY(desk.opens(file(leadsHeader + goodRows(0, 3))));
    QTRY_COMPARE(QApplication::focusWidget(), &desk.view());
    const auto events = [&] {
        QStringList cells;
        for (int row = 0; row < 3; ++row)
            cells.append(desk.session().batch().rows.cell(row, 3));
        return cells;
    };
    desk.view().setCurrentIndex(desk.model().index(0, 4));
    desk.type(u"usd"_s);
    QTRY_COMPARE(desk.view().currentIndex(), desk.model().index(1, 4)); // Enter goes down
    desk.view().setCurrentIndex(desk.model().index(0, 4));
    desk.view().selectionModel()->select(
        QItemSelection(desk.model().index(0, 4), desk.model().index(2, 4)),
        QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(&desk.view(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(events(), (QStringList {u"usd"_s, u"usd"_s, u"usd"_s}));
    QTest::keyClick(&desk.view(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(events(), (QStringList {u"usd"_s, u"eur"_s, u"eur"_s}));
    QTest::keyClick(&desk.view(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(events(), (QStringList {u"eur"_s, u"eur"_s, u"eur"_s}));
    QTest::keyClick(&desk.view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(events(), (QStringList {u"usd"_s, u"eur"_s, u"eur"_s}));
    // What was typed is still there after a sudden end.
    const QString kept = desk.session().keptPath();
    QTRY_COMPARE(readBatch(kept).value().rows.cell(0, 3), u"usd"_s);
}

void tst_Import::whatHasLeftIsNotUndone()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QVERIFY(desk.opens(file(leadsHeader + goodRows(0, 2))));
    QTRY_COMPARE(QApplication::focusWidget(), &desk.view());
    desk.view().setCurrentIndex(desk.model().index(0, 4));
    desk.type(u"usd"_s);
    QVERIFY(!desk.sends().isEmpty());
    QVERIFY(desk.counts({.accepted = 2}));
    desk.view().setFocus();
    QTest::keyClick(&desk.view(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.session().batch().rows.cell(0, 3), u"usd"_s);
    QVERIFY(desk.counts({.accepted = 2}));
    QTest::keyClick(&desk.view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.counts({.accepted = 2}));
    QCOMPARE(m_server->requests().size(), 2);
}

void tst_Import::aBlockIsPasted()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QVERIFY(desk.opens(file(leadsHeader + goodRows(0, 3))));
    QTRY_COMPARE(QApplication::focusWidget(), &desk.view());
    QGuiApplication::clipboard()->setText(u"a@example.com\t1\r\n\"b@example.com\"\t2\r\n"_s);
    desk.view().setCurrentIndex(desk.model().index(1, 2));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.session().batch().rows.cells(1),
             (QStringList {u"lead"_s, u"a@example.com"_s, u"1"_s, u"eur"_s}));
    QCOMPARE(desk.session().batch().rows.cells(2),
             (QStringList {u"lead"_s, u"b@example.com"_s, u"2"_s, u"eur"_s}));
    desk.view().selectionModel()->select(
        QItemSelection(desk.model().index(1, 2), desk.model().index(2, 3)),
        QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(&desk.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a@example.com\t1\r\nb@example.com\t2\r\n"_s);
}

void tst_Import::cellsAreBroughtInFromTheClipboard()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QGuiApplication::clipboard()->setText(u"Event\tE-Mail\nlead\ta@example.com\n"_s);
    desk.program.goTo(u"import"_s);
    desk.page().pasteRows();
    QVERIFY(desk.reaches(Phase::Mapping));
    QCOMPARE(desk.session().table().dialect.separator, u'\t');
    desk.session().check();
    QVERIFY(desk.reaches(Phase::Rows));
    QVERIFY(desk.counts({.toSend = 1}));
}

void tst_Import::aRowIsMendedInTheForm()
{
    const QString text = u"Event;Value;When\nlead;1.129,90;25/10/2026 14:05\nlead;5,00;\n"_s;
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QVERIFY(desk.opens(file(text)));
    QTRY_COMPARE(QApplication::focusWidget(), &desk.view());
    Draft sheet = desk.session().sheetOf(0);
    QCOMPARE(sheet.values.value(u"/value"_s).text, u"1129.90"_s);
    desk.button(u"As a form"_s)->click();
    auto *dialog = desk.page().findChild<RowDialog *>();
    QVERIFY(dialog);
    dialog->form().setText(u"/value"_s, u"1130.25"_s);
    dialog->form().setText(u"/user/email"_s, u"ann@example.com"_s); // the file has no such column
    dialog->accept();
    const auto rows = [&] {
        return desk.session().batch().rows;
    };
    QTRY_COMPARE(rows().cell(0, 1), u"1130,25"_s); // as the column is written
    QCOMPARE(rows().cell(0, 2), u"25/10/2026 14:05"_s); // what was not touched stays
    QCOMPARE(desk.session().batch().head.header,
             (QStringList {u"Event"_s, u"Value"_s, u"When"_s, u"E-mail"_s}));
    QCOMPARE(rows().cell(0, 3), u"ann@example.com"_s);
    const QString kept = desk.session().keptPath();
    QTRY_COMPARE(readBatch(kept).value().rows.cell(0, 3), u"ann@example.com"_s);
    (void)desk.sends();
    QVERIFY(desk.counts({.accepted = 2}));
    const QByteArray body = m_server->requests().first().body;
    for (const char *part : {R"("value":1130.25)", "ann@example.com", "2026-10-25T14:05:00"})
        QVERIFY2(body.contains(part), body.constData());
}

// 1-16
void tst_Import::aReviewAsksTwiceForProduction()
{
    const Catalog catalog = Catalog::load(u":/apis"_s, {}, u"en"_s);
    const Api &api = *catalog.api(u"whop"_s);
    Account account = practiceAccount(api, u"Shop"_s, u"UTC"_s);
    account.environment = EnvironmentKind::Production;
    BatchReview review;
    const auto isSendDefault = [&](int rows) {
        review.which.resize(size_t(rows));
        ReviewDialog dialog(review, {api, *api.operation(u"createLead"_s), account}, u"x.csv"_s);
        dialog.show();
        (void)QTest::qWaitForWindowActive(&dialog);
        return dialog.findChild<QPushButton *>(u"sendRows"_s)->isDefault();
    };
    QVERIFY(isSendDefault(20));
    QVERIFY(!isSendDefault(21));
}

void tst_Import::aFileIsDroppedOnTheWindow()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(leadsHeader + goodRows(0, 2)))});
    QDragEnterEvent enter({500, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.program.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({500, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.program.window, &drop);
    QVERIFY(desk.reaches(Phase::Mapping));
    QCOMPARE(desk.program.window.currentPage(), u"import"_s);
    QCOMPARE(desk.session().count(), 2);
    QMimeData text;
    text.setText(u"no file"_s);
    QDragEnterEvent other({500, 300}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.program.window, &other);
    QVERIFY(!other.isAccepted());
}

QTEST_MAIN(tst_Import)
#include "tst_import.moc"
