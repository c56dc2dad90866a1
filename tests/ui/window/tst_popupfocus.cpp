// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/ownwarnings.h"
#include "ui/forms/filterline.h"
#include "ui/models/codelistmodel.h"
#include "ui/window/popupfocus.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QTest>
#include <QVBoxLayout>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// A line with suggestions, and one below it.
struct TwoLines
{
    TwoLines()
        : currency(&list, FilterLine::Free::No)
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&currency);
        column->addWidget(&email);
        window.show();
        window.activateWindow();
    }
    /// No events in between, so that what the list does to the window comes late.
    void typeWhatIsNotInTheList()
    {
        currency.setFocus();
        QTest::keyClicks(&currency, u"usx"_s);
    }

    CodeListModel list {{{u"usd"_s, {}}, {u"eur"_s, {}}}, codeAndName};
    QWidget window;
    const PopupFocus popupFocus;
    FilterLine currency;
    QLineEdit email;
};
} // namespace

/// Somebody types faster than the window system tells of the list that came and went.
class tst_PopupFocus : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnOwnWarning(); }
    void keysGoOnFromAListThatHasGone();
    void theFocusStaysWhereItWentInTheMeantime();
};

void tst_PopupFocus::keysGoOnFromAListThatHasGone()
{
    TwoLines two;
    QVERIFY(QTest::qWaitForWindowActive(&two.window));
    two.typeWhatIsNotInTheList();
    QVERIFY(!two.currency.findChild<QCompleter *>()->popup()->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(QApplication::activeWindow(), &two.window);
    QCOMPARE(QApplication::focusWidget(), &two.currency);
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Tab);
    QCoreApplication::processEvents();
    QCOMPARE(QApplication::focusWidget(), &two.email);
}

void tst_PopupFocus::theFocusStaysWhereItWentInTheMeantime()
{
    TwoLines two;
    QVERIFY(QTest::qWaitForWindowActive(&two.window));
    two.typeWhatIsNotInTheList();
    two.email.setFocus();
    QCoreApplication::processEvents();
    QCOMPARE(QApplication::activeWindow(), &two.window);
    QCOMPARE(QApplication::focusWidget(), &two.email);
    QCOMPARE(two.window.focusWidget(), &two.email);
}

QTEST_MAIN(tst_PopupFocus)
#include "tst_popupfocus.moc"
