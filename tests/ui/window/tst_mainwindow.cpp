// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/badges.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/sidebar.h"
#include "ui/window/sidebarmodel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace desk;

class tst_MainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void firstPageIsShownAtStart();
    void arrowKeysWalkThePagesAndSkipHeadings();
    void typedLettersFindAPage();
    void ctrlAndANumberGoesToThePage();
    void enterInTheSideBarGoesIntoThePage();
    void f6WalksThePanesAndComesBack();
    void f6StopsAtThePanesOfAPage();
    void findBoxFindsByTheBeginningsOfWords();
    void findBoxGivesTheFocusBack();
    void findBoxOffersAccounts();
    void aCommandThatCannotRunIsNotOffered();
    void sideBarCollapsesInANarrowWindow();
    void countsAreShownAndRead();
    void environmentIsShownInWords();
    void choosingAnAccountIsReported();
    void everythingThatTakesTheFocusHasAName();
    void menusHoldWhatCanBeDone();
    void pagesThatGoAwayLeaveTheOthers();

private:
    [[nodiscard]] SideBar &sideBar() const { return *m_window->findChild<SideBar *>(); }
    [[nodiscard]] QComboBox &chooser() const { return *m_window->findChild<QComboBox *>(); }
    [[nodiscard]] QList<PageEntry> entries() const;
    void typeInFindBox(const QString &text);

    std::unique_ptr<MainWindow> m_window;
    QWidget *m_compose = nullptr;
    QWidget *m_history = nullptr;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr;
};

namespace {

QLineEdit *namedEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

void tst_MainWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_window = std::make_unique<MainWindow>();
    m_compose = new QWidget;
    m_history = new QWidget;
    m_first = namedEdit(u"first"_s, m_compose);
    m_second = namedEdit(u"second"_s, m_history);
    m_window->setPages(entries());
    m_window->setAccounts({{u"a"_s, u"Acme Store"_s, u"Acme"_s, EnvironmentKind::Production},
                           {u"p"_s, u"Try out"_s, u"Acme"_s, EnvironmentKind::Practice}},
                          u"a"_s);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QCoreApplication::processEvents(); // the menus follow the commands in the next turn
}

QList<PageEntry> tst_MainWindow::entries() const
{
    return {{u"conversion"_s, PageGroup::New, u"Conversion"_s, u"conversion"_s, m_compose, 0},
            {u"lead"_s, PageGroup::New, u"Lead"_s, u"lead"_s, m_compose, 0},
            {u"history"_s, PageGroup::Work, u"History"_s, u"history"_s, m_history, 0}};
}

void tst_MainWindow::firstPageIsShownAtStart()
{
    QCOMPARE(m_window->currentPage(), u"conversion"_s);
    QCOMPARE(sideBar().current(), u"conversion"_s);
    QVERIFY(m_compose->isVisible());
    QVERIFY(!m_history->isVisible());
}

void tst_MainWindow::arrowKeysWalkThePagesAndSkipHeadings()
{
    const QAbstractItemModelTester tester(sideBar().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy shown(m_window.get(), &MainWindow::pageShown);
    sideBar().setFocus();
    QTest::keyClick(&sideBar(), Qt::Key_Down);
    QCOMPARE(m_window->currentPage(), u"lead"_s);
    QVERIFY(m_compose->isVisible());
    QTest::keyClick(&sideBar(), Qt::Key_Down);
    QCOMPARE(m_window->currentPage(), u"history"_s);
    QVERIFY(m_history->isVisible());
    QTest::keyClick(&sideBar(), Qt::Key_Up);
    QCOMPARE(m_window->currentPage(), u"lead"_s);
    QCOMPARE(shown.size(), 3);
    QVERIFY2(sideBar().hasFocus(), "walking through the pages keeps the focus");
}

void tst_MainWindow::typedLettersFindAPage()
{
    sideBar().setFocus();
    QTest::keyClicks(&sideBar(), u"hi"_s);
    QCOMPARE(m_window->currentPage(), u"history"_s);
}

void tst_MainWindow::ctrlAndANumberGoesToThePage()
{
    sideBar().setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"history"_s);
    QVERIFY(m_second->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"conversion"_s);
    QVERIFY(m_first->hasFocus());
}

void tst_MainWindow::enterInTheSideBarGoesIntoThePage()
{
    sideBar().setFocus();
    QTest::keyClick(&sideBar(), Qt::Key_Return);
    QVERIFY(m_first->hasFocus());
}

void tst_MainWindow::f6WalksThePanesAndComesBack()
{
    m_first->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(chooser().hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(sideBar().hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_first->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(sideBar().hasFocus());
}

void tst_MainWindow::f6StopsAtThePanesOfAPage()
{
    auto *right = namedEdit(u"right"_s, m_compose);
    right->move(200, 0);
    right->setProperty("pane", true);
    right->show();
    m_first->setProperty("pane", true);
    sideBar().setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_first->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(right->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(chooser().hasFocus());
}

void tst_MainWindow::typeInFindBox(const QString &text)
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *focus = QApplication::focusWidget();
    QVERIFY(qobject_cast<QLineEdit *>(focus));
    QTest::keyClicks(focus, text);
}

void tst_MainWindow::findBoxFindsByTheBeginningsOfWords()
{
    m_first->setFocus();
    typeInFindBox(u"hist"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), u"history"_s);
    QVERIFY(m_second->hasFocus());
}

void tst_MainWindow::findBoxGivesTheFocusBack()
{
    m_first->setFocus();
    typeInFindBox(u"zzz"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // nothing was found
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_first->hasFocus());
    QCOMPARE(m_window->currentPage(), u"conversion"_s);
    QCOMPARE(m_first->text(), QString());
}

void tst_MainWindow::findBoxOffersAccounts()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::accountChosen);
    typeInFindBox(u"try acc"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"p"_s);
    QCOMPARE(m_window->findChild<EnvironmentBadge *>()->environment(), EnvironmentKind::Practice);
}

void tst_MainWindow::aCommandThatCannotRunIsNotOffered()
{
    int runs = 0;
    bool enabled = false;
    Command command;
    command.id = u"x/do"_s;
    command.title = u"Do it"_s;
    command.run = [&runs] {
        ++runs;
    };
    command.isEnabled = [&enabled] {
        return enabled;
    };
    m_window->commands().add(command);
    QVERIFY(m_window->commands().matching(u"do"_s).empty());
    QVERIFY(!m_window->commands().run(u"x/do"_s));
    enabled = true;
    QCOMPARE(m_window->commands().matching(u"do"_s).size(), 1U);
    QVERIFY(m_window->commands().run(u"x/do"_s));
    QCOMPARE(runs, 1);
}

void tst_MainWindow::sideBarCollapsesInANarrowWindow()
{
    const auto u = Measures(m_window.get()).u;
    m_window->resize(140 * u, 80 * u);
    QTRY_VERIFY(!sideBar().isCollapsed());
    const auto wide = sideBar().width();
    m_window->resize(100 * u, 80 * u);
    QTRY_VERIFY(sideBar().isCollapsed());
    QTRY_VERIFY(sideBar().width() < wide / 2);
    // The words are still there for those who do not know the glyph.
    const auto index = sideBar().currentIndex();
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"Conversion"_s);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"Conversion"_s);
}

void tst_MainWindow::countsAreShownAndRead()
{
    const auto *model = qobject_cast<SideBarModel *>(sideBar().model());
    const auto said = [model] {
        return model->indexOf(u"history"_s).data(Qt::AccessibleTextRole).toString();
    };
    m_window->setCount(u"history"_s, 3);
    QCOMPARE(said(), u"History, 3"_s);
    m_window->setCount(u"history"_s, 0);
    QCOMPARE(said(), u"History"_s);
}

void tst_MainWindow::environmentIsShownInWords()
{
    const auto *badge = m_window->findChild<EnvironmentBadge *>();
    QVERIFY(badge->isVisible());
    QCOMPARE(badge->accessibleName(), u"PRODUCTION"_s);
    m_window->setAccounts({}, {});
    QVERIFY(!badge->isVisible());
}

void tst_MainWindow::choosingAnAccountIsReported()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::accountChosen);
    chooser().setFocus();
    QTest::keyClick(&chooser(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"p"_s);
    QCOMPARE(m_window->findChild<EnvironmentBadge *>()->accessibleName(), u"PRACTICE"_s);
}

void tst_MainWindow::everythingThatTakesTheFocusHasAName()
{
    m_window->messages().showMessage(Tone::Attention, u"Something happened."_s, u"Look"_s);
    for (auto *widget : m_window->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
}

void tst_MainWindow::menusHoldWhatCanBeDone()
{
    QStringList titles;
    for (const auto *menu : m_window->menuBar()->actions()) {
        for (const auto *action : menu->menu()->actions())
            titles << action->text();
    }
    for (const auto &title : {u"New Conversion"_s, u"New Lead"_s, u"Quit"_s, u"Paste"_s,
                              u"History"_s, u"About Conversion Desk"_s})
        QVERIFY2(titles.contains(title), qPrintable(title));
}

void tst_MainWindow::pagesThatGoAwayLeaveTheOthers()
{
    m_window->showPage(u"history"_s);
    m_window->setPages({entries().last()});
    QCOMPARE(m_window->currentPage(), u"history"_s);
    QVERIFY(!m_window->commands().find(u"page/lead"_s));
    m_window->setPages(entries());
    QCOMPARE(m_window->currentPage(), u"history"_s);
    QVERIFY(m_window->commands().find(u"page/lead"_s));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
