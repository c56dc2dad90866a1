// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/importdesk.h"
#include "fakes/leads.h"
#include "fakes/ownwarnings.h"
#include "fakes/xlsxfile.h"
#include "ui/dialogs/rowdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTimeEdit>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
using Phase = BatchSession::Phase;

/// A day that is not too old to be sent.
QString today(const QString &clock = {})
{
    const QString day = QDateTime::currentDateTimeUtc().date().addDays(-3).toString(Qt::ISODate);
    return clock.isEmpty() ? day : day + u'T' + clock;
}
} // namespace

/// What a person says of a file's columns and times, in the real window.
class tst_ImportMapping : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QLoggingCategory::setFilterRules(u"desk.*.info=false"_s);
    }
    void init()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        failOnOwnWarning();
        m_server = std::make_unique<LoopbackServer>();
        ServerAnswer answer;
        answer.body = R"({"id":"evnt_%n"})";
        m_server->answerWith(answer);
    }
    void cleanup() { qputenv("TZ", "UTC"); }

    void aTimeThatComesTwiceIsAskedAndKept();
    void theFormAsksWhichOfTwo();
    void daysAndTimesDoNotDependOnTheComputer_data();
    void daysAndTimesDoNotDependOnTheComputer();
    void daysWithoutATimeGetTheOneThatIsTyped();
    void anyFieldCanHaveAValueForAllRows();
    void englishColumnsMapInAGermanWindow();
    void aSheetOfAWorkbookIsChosenAndSent();

private:
    QString folder(const QString &name = {}) const { return m_folder.path(name); }
    QString file(const QString &text) const { return m_folder.write(text); }
    Json sent(int request) const
    {
        const auto requests = m_server->requests();
        return request < requests.size() ? parseJson(requests[request].body).value() : Json();
    }
    template<typename Widget>
    static Widget *named(ImportDesk &desk, const QString &name)
    {
        for (auto *one : desk.page().findChildren<Widget *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    static void setZone(ImportDesk &desk, const QString &zone)
    {
        ImportPlan plan = desk.session().plan();
        plan.zone = zone;
        desk.session().setPlan(plan);
    }

    const LeadsFolder m_folder;
    std::unique_ptr<LoopbackServer> m_server;
};

// 1-06
void tst_ImportMapping::aTimeThatComesTwiceIsAskedAndKept()
{
    QString batch;
    {
        ImportDesk desk(folder(u"d"_s), m_server->url());
        desk.program.workspace.importFile(
            file(u"Parameters:TimeZone=Europe/Berlin\nEvent,When\nlead,2025-10-26 02:30\n"
                 "lead,2025-03-30 02:30\n"_s));
        QVERIFY(desk.reaches(Phase::Mapping));
        QCOMPARE(desk.session().plan().zone, u"Europe/Berlin"_s);
        desk.session().check();
        QVERIFY(desk.reaches(Phase::Rows));
        batch = desk.session().keptPath();
        QTRY_COMPARE(QApplication::focusWidget(), &desk.view());
        QCOMPARE(desk.view().currentIndex(), desk.model().index(0, 2)); // the cell
        QVERIFY(desk.model().whatIsWrong(0).contains(u"comes twice"_s));
        QVERIFY(desk.model().whatIsWrong(1).contains(u"does not exist"_s));
        desk.program.key(Qt::Key_F2);
        auto *box = desk.view().findChild<QComboBox *>();
        QVERIFY(box);
        QCOMPARE(box->count(), 2);
        desk.program.key(Qt::Key_Down);
        desk.program.key(Qt::Key_Down);
        QCOMPARE(box->currentText(), u"2025-10-26T02:30+01:00"_s);
        desk.program.key(Qt::Key_Return);
        QTRY_COMPARE(desk.session().batch().rows.cell(0, 1), u"2025-10-26T02:30+01:00"_s);
        QVERIFY(!desk.model().whatIsWrong(0).contains(u"comes twice"_s));
        QTRY_COMPARE(readBatch(batch).value().rows.cell(0, 1), u"2025-10-26T02:30+01:00"_s);
    }
    ImportDesk desk(folder(u"d"_s), m_server->url());
    QVERIFY(desk.opens(batch));
    QCOMPARE(desk.session()
                 .judge()
                 ->judge(desk.session().batch().rows.cells(0), u"k"_s)
                 .assembled.body[u"event_time"]
                 .toString(),
             u"2025-10-26T01:30:00.000Z"_s);
    QVERIFY(!desk.model().whatIsWrong(0).contains(u"comes twice"_s));
}

void tst_ImportMapping::theFormAsksWhichOfTwo()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    desk.program.workspace.importFile(file(u"Event;When\nlead;26.10.2025 02:30\n"_s));
    QVERIFY(desk.reaches(Phase::Mapping));
    setZone(desk, u"Europe/Berlin"_s);
    desk.session().check();
    QVERIFY(desk.reaches(Phase::Rows));
    const auto changed = [&](int fold, const QString &zone) {
        desk.button(u"As a form"_s)->click();
        auto *dialog = desk.page().findChild<RowDialog *>();
        Entered when = dialog->form().entered(u"/event_time"_s);
        when.fold = fold;
        when.zone = zone;
        dialog->form().setEntered(u"/event_time"_s, when);
        dialog->accept();
        (void)QTest::qWaitFor([&] { return !desk.page().findChild<RowDialog *>(); });
        return desk.session().batch().rows.cell(0, 1);
    };
    const auto sentAs = [&] {
        return desk.session()
            .judge()
            ->judge(desk.session().batch().rows.cells(0), u"k"_s)
            .assembled.body[u"event_time"]
            .toString();
    };
    QCOMPARE(changed(1, u"Europe/Berlin"_s), u"2025-10-26T02:30+01:00"_s);
    QCOMPARE(sentAs(), u"2025-10-26T01:30:00.000Z"_s);
    desk.view().undo();
    QCOMPARE(desk.session().batch().rows.cell(0, 1), u"26.10.2025 02:30"_s);
    QCOMPARE(changed(0, u"Europe/Berlin"_s), u"2025-10-26T02:30+02:00"_s);
    QCOMPARE(sentAs(), u"2025-10-26T00:30:00.000Z"_s);
    desk.view().undo();
    QCOMPARE(changed(-1, u"Asia/Kathmandu"_s), u"2025-10-26 02:30:00 Asia/Kathmandu"_s);
    QCOMPARE(sentAs(), u"2025-10-25T20:45:00.000Z"_s);
}

// 1-05, 1-07, 1-09
void tst_ImportMapping::daysAndTimesDoNotDependOnTheComputer_data()
{
    QTest::addColumn<QByteArray>("computer");
    for (const char *zone : {"UTC", "Etc/GMT+12", "Etc/GMT-14", "Asia/Kathmandu",
                             "America/St_Johns", "Pacific/Chatham"})
        QTest::newRow(zone) << QByteArray(zone);
}

void tst_ImportMapping::daysAndTimesDoNotDependOnTheComputer()
{
    QFETCH(const QByteArray, computer);
    qputenv("TZ", computer);
    tzset();
    ImportDesk desk(folder(QString::fromLatin1(computer).replace(u'/', u'-')), m_server->url());
    const QString day = today();
    QVERIFY(desk.opens(file(u"Parameters:TimeZone=+0545\nEvent,E-Mail,birthdate,When\n"
                            "lead,a@example.com,1990-01-15,%1 12:00\n"
                            "lead,b@example.com,1990-01-15,%1 12:00 -0330\n"_s.arg(day))));
    QVERIFY(desk.sendsByKeys());
    QVERIFY(desk.counts({.accepted = 2}));
    QMap<QString, Json> byEmail;
    for (int i = 0; i < 2; ++i)
        byEmail.insert(sent(i)[u"user"][u"email"].toString(), sent(i));
    for (const Json &body : std::as_const(byEmail))
        QCOMPARE(body[u"user"][u"birthdate"].toString(), u"1990-01-15"_s);
    QCOMPARE(byEmail[u"a@example.com"_s][u"event_time"].toString(), today(u"06:15:00.000Z"_s));
    QCOMPARE(byEmail[u"b@example.com"_s][u"event_time"].toString(), today(u"15:30:00.000Z"_s));
}

void tst_ImportMapping::daysWithoutATimeGetTheOneThatIsTyped()
{
    ImportDesk desk(folder(u"d"_s), m_server->url());
    desk.program.workspace.importFile(file(
        u"Event,E-Mail,When\nlead,a@example.com,%1\nlead,b@example.com,%1 08:00\n"_s.arg(today())));
    QVERIFY(desk.reaches(Phase::Mapping));
    setZone(desk, u"Asia/Kathmandu"_s);
    auto *clock = named<QTimeEdit>(desk, u"Time of days without one in When"_s);
    auto *written = named<QComboBox>(desk, u"How When is written"_s);
    QVERIFY(clock && clock->isVisible() && written);
    QCOMPARE(clock->time(), QTime(0, 0));
    QVERIFY2(written->currentText().contains(u"12:00 AM"_s), qPrintable(written->currentText()));
    QVERIFY(!named<QTimeEdit>(desk, u"Time of days without one in Event"_s)->isVisible());
    desk.program.tabTo([&](QWidget *at) { return at == clock; });
    QCOMPARE(QApplication::focusWidget(), clock);
    desk.program.type(u"9"_s); // no hour begins with it: the minutes follow
    desk.program.type(u"30"_s);
    QCOMPARE(desk.session().plan().columns[2].clock.value(), QTime(9, 30));
    QVERIFY2(written->currentText().contains(u"9:30 AM"_s), qPrintable(written->currentText()));
    QVERIFY(desk.presses(u"Check all rows"_s));
    QVERIFY(desk.reaches(Phase::Rows));
    QVERIFY(desk.sendsByKeys());
    QVERIFY(desk.counts({.accepted = 2}));
    QSet<QString> times;
    for (int i = 0; i < 2; ++i)
        times.insert(sent(i)[u"event_time"].toString());
    QCOMPARE(times, (QSet<QString> {today(u"03:45:00.000Z"_s), today(u"02:15:00.000Z"_s)}));
}

void tst_ImportMapping::anyFieldCanHaveAValueForAllRows()
{
    QLocale::setDefault(QLocale(u"de_DE"_s)); // how it is typed
    ImportDesk desk(folder(u"d"_s), m_server->url());
    desk.program.workspace.importFile(file(u"Event,E-Mail\nlead,a@example.com\n"_s));
    QVERIFY(desk.reaches(Phase::Mapping));
    auto *value = named<QLineEdit>(desk, u"Value for all rows"_s);
    QVERIFY(value);
    desk.program.tabTo([&](QWidget *at) { return at == value; });
    desk.program.type(u"1.129,5"_s);
    auto *others = named<QComboBox>(desk, u"Another field with a value for all rows"_s);
    QVERIFY(others);
    const Operation &operation = *desk.session().operation();
    const int all = int(fillableFields(operation).size());
    QCOMPARE(others->count() + int(operation.sections.front().fields.size()), all);
    for (const auto &[part, field, text] :
         {std::tuple(u"birth"_s, u"/user/birthdate"_s, u"15.01.1990"_s),
          std::tuple(u"UTM camp"_s, u"/context/utm_campaign"_s, u"autumn"_s)}) {
        desk.program.activate(); // a list that was open leaves the focus nowhere on this platform
        desk.program.tabTo([&](QWidget *at) { return at == others; });
        QCOMPARE(QApplication::focusWidget(), others);
        desk.program.type(part);
        desk.program.key(Qt::Key_Return); // the only one with it in its name
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        QCOMPARE(edit->accessibleName(), operation.label(field) + u" for all rows"_s);
        desk.program.type(text);
    }
    QCOMPARE(others->count() + int(operation.sections.front().fields.size()), all - 2);
    QCOMPARE(desk.session().plan().constants,
             (QMap<QString, QString> {{u"/value"_s, u"1129.5"_s},
                                      {u"/user/birthdate"_s, u"1990-01-15"_s},
                                      {u"/context/utm_campaign"_s, u"autumn"_s}}));
    desk.program.activate();
    QVERIFY(desk.presses(u"Check all rows"_s));
    QVERIFY(desk.reaches(Phase::Rows));
    QVERIFY(desk.sendsByKeys());
    QVERIFY(desk.counts({.accepted = 1}));
    QCOMPARE(sent(0)[u"value"].numberText(), u"1129.5"_s);
    QCOMPARE(sent(0)[u"user"][u"birthdate"].toString(), u"1990-01-15"_s);
    QCOMPARE(sent(0)[u"context"][u"utm_campaign"].toString(), u"autumn"_s);
    // Remembered with the columns, each with a line of its own.
    desk.session().close();
    desk.program.workspace.importFile(file(u"Event,E-Mail\nlead,b@example.com\n"_s));
    QVERIFY(desk.reaches(Phase::Mapping));
    const auto *again = named<QLineEdit>(desk, u"Date of birth for all rows"_s);
    QVERIFY(again);
    QCOMPARE(again->text(), u"15.01.1990"_s);
    QCOMPARE(named<QLineEdit>(desk, u"Value for all rows"_s)->text(), u"1129,5"_s);
}

void tst_ImportMapping::englishColumnsMapInAGermanWindow()
{
    QLocale::setDefault(QLocale(u"de_DE"_s));
    ImportDesk desk(folder(u"d"_s), m_server->url(), u"de"_s);
    desk.program.workspace.importFile(
        file(u"Event;Date of birth;Vorname;Full name\nlead;15.01.1990;Ann;Ann Lee\n"_s));
    QVERIFY(desk.reaches(Phase::Mapping));
    QStringList fields;
    for (const ColumnUse &use : desk.session().plan().columns)
        fields.append(use.field);
    QCOMPARE(fields,
             (QStringList {u"/event_name"_s, u"/user/birthdate"_s, u"/user/first_name"_s,
                           u"/user/name"_s}));
}

void tst_ImportMapping::aSheetOfAWorkbookIsChosenAndSent()
{
    XlsxFile book;
    book.setSheets("<sheet name='Notes' sheetId='1' r:id='s1'/>"
                   "<sheet name='Leads' sheetId='2' r:id='s2'/>");
    book.set("xl/_rels/workbook.xml.rels",
             XlsxFile::relations({XlsxFile::relation("s1", "worksheet", "worksheets/sheet1.xml"),
                                  XlsxFile::relation("s2", "worksheet", "worksheets/sheet2.xml"),
                                  XlsxFile::relation("t", "sharedStrings", "sharedStrings.xml"),
                                  XlsxFile::relation("f", "styles", "styles.xml")}));
    book.setTexts("<si><t>Event</t></si><si><t>E-Mail</t></si><si><t>Date of birth</t></si>"
                  "<si><t>When</t></si><si><t>Value</t></si><si><t>lead</t></si>");
    book.setFormats({}, {0, 14, 22});
    book.setRows("<row><c t='inlineStr'><is><t>Nothing to send here</t></is></c></row>");
    const qint64 day = QDate(1899, 12, 30).daysTo(QDate::fromString(today(), Qt::ISODate));
    const auto row = [&](const QByteArray &name, const QByteArray &birth, const QByteArray &time) {
        return "<row><c t='s'><v>5</v></c><c t='inlineStr'><is><t>" + name
            + "@example.com</t></is></c><c s='" + birth + "'><v>32888</v></c><c s='2'><v>"
            + QByteArray::number(day) + time + "</v></c><c><v>12.5</v></c></row>";
    };
    book.setRows("xl/worksheets/sheet2.xml",
                 "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>"
                 "<c t='s'><v>3</v></c><c t='s'><v>4</v></c></row>"
                     + row("a", "1", ".5") + row("b", "2", "")); // 1990-01-15, as a day and a time
    ImportDesk desk(folder(u"d"_s), m_server->url());
    desk.program.workspace.importFile(book.path());
    QVERIFY(desk.reaches(Phase::Mapping));
    auto *sheets = named<QComboBox>(desk, u"Sheet"_s);
    QVERIFY(sheets && sheets->isVisible());
    QCOMPARE(sheets->currentText(), u"Notes"_s);
    desk.program.tabTo([&](QWidget *at) { return at == sheets; });
    desk.program.key(Qt::Key_Down);
    QTRY_COMPARE(desk.session().count(), 2);
    QVERIFY(desk.reaches(Phase::Mapping));
    QCOMPARE(sheets->currentText(), u"Leads"_s);
    QVERIFY(desk.presses(u"Check all rows"_s));
    QVERIFY(desk.reaches(Phase::Rows));
    QVERIFY(desk.sendsByKeys());
    QVERIFY(desk.counts({.accepted = 2}));
    QMap<QString, Json> byEmail;
    for (int i = 0; i < 2; ++i)
        byEmail.insert(sent(i)[u"user"][u"email"].toString(), sent(i));
    for (const Json &body : std::as_const(byEmail)) {
        QCOMPARE(body[u"user"][u"birthdate"].toString(), u"1990-01-15"_s);
        QCOMPARE(body[u"value"].numberText(), u"12.5"_s);
    }
    QCOMPARE(byEmail[u"a@example.com"_s][u"event_time"].toString(), today(u"12:00:00.000Z"_s));
    QCOMPARE(byEmail[u"b@example.com"_s][u"event_time"].toString(), today(u"00:00:00.000Z"_s));
    const int last = desk.model().columnCount() - 1;
    QSet<QString> ids;
    for (int i = 0; i < 2; ++i)
        ids.insert(desk.model().index(i, last).data().toString());
    QCOMPARE(ids, (QSet<QString> {u"evnt_1"_s, u"evnt_2"_s}));
}

QTEST_MAIN(tst_ImportMapping)
#include "tst_importmapping.moc"
