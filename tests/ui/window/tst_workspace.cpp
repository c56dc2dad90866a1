// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/ids.h"
#include "fakes/ownwarnings.h"
#include "fakes/program.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/formview.h"
#include "ui/look/badges.h"
#include "ui/look/codeview.h"
#include "ui/look/messagebar.h"
#include "ui/pages/composepage.h"
#include "ui/pages/historypage.h"
#include "ui/pages/importpage.h"
#include "ui/texts/outcometext.h"
#include "ui/texts/translations.h"
#include "ui/window/mainwindow.h"
#include "ui/window/sidebar.h"
#include "ui/window/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <memory>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
using State = SubmissionState;
} // namespace

class tst_Workspace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QLocale::setDefault(QLocale(u"en_US"_s));
    }
    void init() { failOnOwnWarning(); }

    void theFirstStartMakesAPracticeAccountForEachVendor();
    void everyKindOfEntryCanBePractised_data();
    void everyKindOfEntryCanBePractised();
    void aDayWithoutAMouse();
    void theAccountChangesSideBarAndBadge();
    void twoAccountsOfAVendorDoNotShareASheet();
    void thePageThatWasOpenLastIsOpenedAgain();
    void theButtonSaysWhereItSends();
    void aCorrectionOpensItsOwnPage();
    void theFocusIsInTheNextSheetAtOnce();
    void aNarrowWindowKeepsTheReceipt();
    void historyIsForgottenOnDemand();
    void aFileThatCannotBeReadIsSaid();
    void removingTheLastAccountClosesItsPages();

private:
    QString folder()
    {
        return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())
                              + QString::fromLatin1(QByteArray(QTest::currentDataTag()).toHex()));
    }

    QTemporaryDir m_dir;
};

void tst_Workspace::theFirstStartMakesAPracticeAccountForEachVendor()
{
    const QString name = folder();
    {
        Program program(name);
        QSet<QString> apis;
        for (const Account &account : program.workspace.accounts().accounts()) {
            QCOMPARE(account.environment, EnvironmentKind::Practice);
            apis.insert(account.api);
        }
        QCOMPARE(apis.size(), qsizetype(program.catalog.apis().size()));
        QCOMPARE(program.workspace.accounts().rowCount(), int(apis.size()));
        QVERIFY(program.window.currentPage().startsWith(u"new/"_s));
        QVERIFY(program.focusedEditor());
    }
    Program again(name);
    QCOMPARE(again.workspace.accounts().rowCount(), int(again.catalog.apis().size()));
}

void tst_Workspace::everyKindOfEntryCanBePractised_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("operation");
    initResources();
    const Catalog catalog = Catalog::load(u":/apis"_s, {}, u"en"_s);
    for (const Api &api : catalog.apis()) {
        for (const Operation &operation : api.operations)
            QTest::addRow("%s", qPrintable(operation.id)) << api.id << operation.id;
    }
}

void tst_Workspace::everyKindOfEntryCanBePractised()
{
    QFETCH(QString, vendor);
    QFETCH(QString, operation);
    Program program(folder());
    program.openAccountOf(vendor);
    program.goTo(u"new/"_s + operation);
    program.typeInto(examplesOf(operation));
    program.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(program.sent(operation, State::Accepted), qPrintable(program.form().firstProblem()));
    QVERIFY(!program.newest().returnedId.isEmpty());
}

void tst_Workspace::aDayWithoutAMouse()
{
    Program program(folder());
    program.key(Qt::Key_1, Qt::ControlModifier); // the first kind of entry
    QCOMPARE(program.form().operation().id, u"createConversion"_s);
    QVERIFY(program.tabTo(u"/event_name"_s));
    program.type(u"Lead"_s);
    QVERIFY(program.tabTo(u"/user/email"_s));
    program.type(u"ann@example.com"_s);
    program.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(program.sent(u"createConversion"_s, State::Accepted),
             qPrintable(program.form().firstProblem()));
    const QString id = program.newest().returnedId;
    // The id is in Just sent: F6 goes to that pane, or Tab.
    program.tabTo([](QWidget *at) {
        return qobject_cast<QListView *>(at) && at->accessibleName() == u"Just sent"_s;
    });
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Just sent"_s);
    program.key(Qt::Key_Return); // copies what came back
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), id);
    QGuiApplication::clipboard()->clear();
    program.key(Qt::Key_F, Qt::ControlModifier); // search in history
    QCOMPARE(program.window.currentPage(), u"history"_s);
    program.type(u"ann@"_s);
    auto *list = program.workspace.historyPage().findChild<QAbstractItemView *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    program.key(Qt::Key_Down);
    QTRY_VERIFY(list->hasFocus());
    program.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), id);
    program.tabTo([](QWidget *at) {
        const auto *button = qobject_cast<QToolButton *>(at);
        return button && withoutMnemonic(button->text()) == u"Use as template"_s;
    });
    // The menu of a button runs inside the key press.
    QTimer::singleShot(200, &program.window, [] {
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    });
    program.key(Qt::Key_Space);
    QTRY_COMPARE(program.window.currentPage(), u"new/createConversion"_s);
    QCOMPARE(program.form().entered(u"/user/email"_s).text, u"ann@example.com"_s);
}

void tst_Workspace::theAccountChangesSideBarAndBadge()
{
    Program program(folder());
    auto *chooser = program.window.findChild<QComboBox *>();
    QCOMPARE(chooser->accessibleName(), u"Account"_s);
    chooser->setFocus();
    QTest::keyClick(chooser, Qt::Key_Down);
    QTRY_COMPARE(program.window.currentPage(), u"new/createConversionEntry"_s);
    QVERIFY(!program.window.commands().find(u"page/new/createLead"_s));
    Account shop = program.form().account();
    shop.id = makeUuid();
    shop.name = u"Shop"_s;
    shop.environment = EnvironmentKind::Production;
    shop.environmentId = u"production"_s;
    program.engine.saveAccount(shop);
    QTRY_VERIFY(program.workspace.accounts().account(shop.id));
    program.workspace.openAccount(shop.id);
    QCOMPARE(program.window.findChild<EnvironmentBadge *>()->accessibleName(), u"PRODUCTION"_s);
}

void tst_Workspace::twoAccountsOfAVendorDoNotShareASheet()
{
    Program program(folder());
    const Account first = program.form().account();
    Account second = first;
    second.id = makeUuid();
    second.name = u"Second"_s;
    program.engine.saveAccount(second);
    QTRY_VERIFY(program.workspace.accounts().account(second.id));
    QVERIFY(program.tabTo(u"/user/email"_s));
    program.type(u"ann@example.com"_s);
    program.workspace.openAccount(second.id);
    QCOMPARE(program.form().account().id, second.id);
    QCOMPARE(program.form().entered(u"/user/email"_s).text, QString());
    program.workspace.openAccount(first.id);
    QCOMPARE(program.form().account().id, first.id);
    QCOMPARE(program.form().entered(u"/user/email"_s).text, u"ann@example.com"_s);
}

void tst_Workspace::thePageThatWasOpenLastIsOpenedAgain()
{
    const QString name = folder();
    {
        Program program(name);
        const QString account = program.form().account().id;
        const QString other = program.workspace.accounts().accounts().last().id;
        QVERIFY(account != other);
        program.goTo(u"new/createLead"_s);
        program.workspace.openAccount(other);
        program.workspace.openAccount(account);
        QCOMPARE(program.form().operation().id, u"createLead"_s);
    }
    Program again(name);
    QCOMPARE(again.form().operation().id, u"createLead"_s);
}

void tst_Workspace::theButtonSaysWhereItSends()
{
    Program program(folder());
    QCOMPARE(withoutMnemonic(program.sendButton()->text()), u"Try it"_s);
    Account shop = program.form().account();
    shop.environment = EnvironmentKind::Production;
    shop.environmentId = u"production"_s;
    program.engine.saveAccount(shop);
    QTRY_COMPARE(withoutMnemonic(program.sendButton()->text()), u"Send to PRODUCTION"_s);
    QVERIFY(!program.window.findChild<QComboBox *>(u"practiceAnswer"_s)->isVisible());
}

void tst_Workspace::aCorrectionOpensItsOwnPage()
{
    Program program(folder());
    program.goTo(u"new/createLead"_s);
    auto *answers = program.window.findChild<QComboBox *>(u"practiceAnswer"_s);
    answers->setCurrentIndex(answers->findData(400));
    program.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(program.sent(u"createLead"_s, State::Rejected));
    program.goTo(u"new/createConversion"_s);
    QPushButton *correct = nullptr;
    for (auto *button : program.workspace.composePage().findChildren<QPushButton *>()) {
        if (withoutMnemonic(button->text()) == u"Correct"_s)
            correct = button;
    }
    QVERIFY(correct);
    QTRY_VERIFY(correct->isVisible());
    correct->click();
    QTRY_COMPARE(program.window.currentPage(), u"new/createLead"_s);
    QCOMPARE(program.form().operation().id, u"createLead"_s);
    QVERIFY(program.form().draft().corrects != 0);
    QCOMPARE(program.window.findChild<SideBar *>()->current(), u"new/createLead"_s);
}

void tst_Workspace::theFocusIsInTheNextSheetAtOnce()
{
    Program program(folder());
    QVERIFY(program.tabTo(u"/event_name"_s));
    program.type(u"Lead"_s);
    QVERIFY(program.tabTo(u"/user/email"_s));
    program.type(u"ann@example.com"_s);
    program.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(program.focusedEditor());
    QVERIFY(program.tabTo(u"/user/email"_s)); // before the answer, perhaps before the commit
    const QWidget *next = QApplication::focusWidget();
    QVERIFY(program.sent(u"createConversion"_s, State::Accepted));
    QCOMPARE(QApplication::focusWidget(), next); // an answer takes the focus from nobody
}

void tst_Workspace::aNarrowWindowKeepsTheReceipt()
{
    Program program(folder());
    QListView *receipts = nullptr;
    for (auto *list : program.workspace.composePage().findChildren<QListView *>()) {
        if (list->accessibleName() == u"Just sent"_s)
            receipts = list;
    }
    auto *form = program.workspace.composePage().formView();
    auto *preview = program.workspace.composePage().findChild<CodeView *>();
    program.window.resize(1024, 700);
    program.typeInto(examplesOf(u"createConversion"_s));
    program.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(program.sent(u"createConversion"_s, State::Accepted));
    const auto below = [&] {
        return receipts->isVisible() && receipts->height() < 80
            && receipts->mapToGlobal(QPoint()).y() > form->mapToGlobal(QPoint()).y();
    };
    QTRY_VERIFY(below());
    QVERIFY(!preview->isVisible());
    program.key(Qt::Key_W, Qt::AltModifier);
    QTRY_VERIFY(preview->isVisible());
    program.key(Qt::Key_W, Qt::AltModifier);
    QTRY_VERIFY(!preview->isVisible());
    program.window.resize(1366, 768);
    QTRY_VERIFY(preview->isVisible() && receipts->height() > 80);
}

void tst_Workspace::historyIsForgottenOnDemand()
{
    Program program(folder());
    const auto press = [](QWidget &where, const QString &text) {
        for (auto *button : where.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && withoutMnemonic(button->text()).startsWith(text))
                return button->click();
        }
        QFAIL(qPrintable(u"no button: "_s + text));
    };
    program.typeInto(examplesOf(u"createConversion"_s));
    program.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(program.sent(u"createConversion"_s, State::Accepted));
    program.goTo(u"settings"_s);
    press(program.window, u"Delete what is older"_s); // by default all is kept
    const auto says = [&](const QString &text) {
        const auto labels = program.window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(text); });
    };
    QTRY_VERIFY(says(u"Nothing is old enough"_s));
    press(program.window, u"Keep no history"_s);
    QVERIFY(program.preferences.retention().none);
    press(program.window, u"Delete what is older"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    QVERIFY2(question->text().startsWith(u"1 "_s), qPrintable(question->text()));
    QVERIFY(withoutMnemonic(question->defaultButton()->text()) != u"Delete"_s);
    QSignalSpy forgotten(&program.engine, &Engine::forgotten);
    press(*question, u"Delete"_s);
    QTRY_COMPARE(forgotten.size(), 1);
    program.goTo(u"history"_s);
    auto *list = program.workspace.historyPage().findChild<QAbstractItemView *>();
    QTRY_COMPARE(list->model()->rowCount(), 0);
}

// As it is when a file is named on the command line: before an account is open.
void tst_Workspace::aFileThatCannotBeReadIsSaid()
{
    Program program(folder());
    program.workspace.importFile(u"/nowhere/rows.csv"_s);
    QCOMPARE(program.window.currentPage(), u"import"_s);
    const auto *bar = program.workspace.importPage().findChild<MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->message().startsWith(u"rows.csv could not be read."_s),
             qPrintable(bar->message()));
}

void tst_Workspace::removingTheLastAccountClosesItsPages()
{
    Program program(folder());
    for (const Account &account : program.workspace.accounts().accounts())
        program.engine.removeAccount(account.id);
    QTRY_COMPARE(program.workspace.accounts().rowCount(), 0);
    QCOMPARE(program.window.currentPage(), u"accounts"_s);
    QVERIFY(!program.window.commands().find(u"page/new/createLead"_s));
}

QTEST_MAIN(tst_Workspace)
#include "tst_workspace.moc"
