// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/mainwindow.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/window/findbox.h"
#include "ui/window/headerline.h"
#include "ui/window/menus.h"
#include "ui/window/panes.h"
#include "ui/window/popupfocus.h"
#include "ui/window/sidebar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int roomForTitles = 138; // in u: 1100 px at the usual font size
// Commands of the caller come between these.
constexpr int pageOrder = -20;
constexpr int accountOrder = -10;
constexpr int windowOrder = 100;
} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_sideBar(new SideBar(this))
    , m_header(new HeaderLine(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_find(new FindBox(m_commands, this))
{
    setWindowTitle(tr("Conversion Desk"));
    setWindowIcon(appIcon());
    const Measures measures(this);
    resize(164 * measures.u, 92 * measures.u);
    setMinimumSize(80 * measures.u, 48 * measures.u);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_messages);
    right->addWidget(m_stack, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_sideBar);
    below->addLayout(right, 1);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(below, 1);
    setCentralWidget(centre);

    connect(m_sideBar, &SideBar::chosen, this, &MainWindow::open);
    connect(m_sideBar, &SideBar::goneInto, this, &MainWindow::focusPage);
    connect(m_header, &HeaderLine::accountChosen, this, &MainWindow::accountChosen);
    connect(m_header, &HeaderLine::outboxAsked, this, &MainWindow::outboxAsked);
    connect(m_header, &HeaderLine::findAsked, m_find, &FindBox::open);

    addOwnCommands();
    new Menus(m_commands, *this);
    new PopupFocus(this);
}

void MainWindow::setPages(const QList<PageEntry> &entries)
{
    m_entries = entries;
    m_pages.clear();
    for (const auto &entry : entries) {
        m_pages.insert(entry.id, entry.page);
        if (m_stack->indexOf(entry.page) < 0)
            m_stack->addWidget(entry.page);
    }
    m_sideBar->setEntries(entries);
    addPageCommands();
    if (!entries.isEmpty())
        showPage(m_pages.contains(m_current) ? m_current : entries.first().id);
}

void MainWindow::setCount(const QString &page, int count)
{
    m_sideBar->setCount(page, count);
}

void MainWindow::showPage(const QString &id)
{
    m_sideBar->setCurrent(id);
    open(id);
}

void MainWindow::setAccounts(const QList<AccountEntry> &accounts, const QString &current)
{
    m_header->setAccounts(accounts, current);
    m_commands.removeAll(u"account/"_s);
    for (const auto &account : accounts) {
        m_commands.add({.id = u"account/"_s + account.id,
                        .title = account.name,
                        .group = tr("Account"),
                        .glyph = u"accounts"_s,
                        .order = accountOrder,
                        .run = [this, accounts, id = account.id] {
                            m_header->setAccounts(accounts, id);
                            emit accountChosen(id);
                        }});
    }
}

void MainWindow::setOutbox(int unfinished, int toDecide)
{
    m_header->setOutbox(unfinished, toDecide);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QString question = m_closeQuestion && !m_closeAsked ? m_closeQuestion() : QString();
    if (question.isEmpty())
        return QMainWindow::closeEvent(event);
    event->ignore();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Close Conversion Desk"), question,
                                QMessageBox::Cancel, this);
    QPushButton *close = box->addButton(tr("&Close"), QMessageBox::AcceptRole);
    box->setDefaultButton(close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(close, &QPushButton::clicked, this, [this] {
        m_closeAsked = true;
        this->close();
    });
    box->open();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_sideBar->setCollapsed(width() < roomForTitles * Measures(this).u);
    QMainWindow::resizeEvent(event);
}

void MainWindow::open(const QString &id)
{
    auto *page = m_pages.value(id);
    if (!page)
        return;
    const bool other = m_current != id;
    m_current = id;
    m_stack->setCurrentWidget(page);
    if (other)
        emit pageShown(id);
}

void MainWindow::goTo(const QString &id)
{
    showPage(id);
    focusPage();
}

void MainWindow::focusPage()
{
    if (auto *page = m_stack->currentWidget())
        focusInto(page);
}

void MainWindow::nextPane(int step)
{
    const auto all = panes();
    auto at = paneOf(QApplication::focusWidget(), all);
    const int count = static_cast<int>(all.size());
    for (int tries = 0; tries < count; ++tries) {
        at = (at + step + count) % count;
        if (focusInto(all[at]))
            return;
    }
}

QList<QWidget *> MainWindow::panes() const
{
    QList<QWidget *> all {m_header, m_sideBar};
    if (auto *page = m_stack->currentWidget())
        all += panesOf(page);
    return all;
}

void MainWindow::addPageCommands()
{
    m_commands.removeAll(u"page/"_s);
    int number = 0;
    for (const auto &entry : std::as_const(m_entries)) {
        const bool creates = entry.group == PageGroup::New;
        ++number;
        m_commands.add({.id = u"page/"_s + entry.id,
                        //: A menu entry: %1 is a kind of record, such as Conversion.
                        .title = creates ? tr("New %1").arg(entry.title) : entry.title,
                        .group = tr("Page"),
                        .glyph = entry.glyph,
                        .shortcut = number > 9 ? QKeySequence()
                                               : QKeySequence(Qt::CTRL | (Qt::Key_0 + number)),
                        .menu = creates ? CommandMenu::File : CommandMenu::View,
                        .order = pageOrder,
                        .run = [this, id = entry.id] {
                            goTo(id);
                        }});
    }
}

void MainWindow::addOwnCommands()
{
    m_commands.add({.id = u"window/find"_s,
                    .title = tr("Find…"),
                    .glyph = u"search"_s,
                    .shortcut = Qt::CTRL | Qt::Key_K,
                    .menu = CommandMenu::View,
                    .order = windowOrder,
                    .run = [this] { m_find->open(); },
                    .isEnabled =
                        [this] {
                            return !m_find->isVisible();
                        }});
    m_commands.add({.id = u"window/next-pane"_s,
                    .title = tr("Next pane"),
                    .group = tr("Window"),
                    .glyph = u"chevron-right"_s,
                    .shortcut = Qt::Key_F6,
                    .menu = CommandMenu::View,
                    .order = windowOrder,
                    .run = [this] {
                        nextPane(1);
                    }});
    m_commands.add({.id = u"window/previous-pane"_s,
                    .title = tr("Previous pane"),
                    .group = tr("Window"),
                    .glyph = u"undo"_s,
                    .shortcut = Qt::SHIFT | Qt::Key_F6,
                    .menu = CommandMenu::View,
                    .order = windowOrder,
                    .run = [this] {
                        nextPane(-1);
                    }});
    m_commands.add({.id = u"window/quit"_s,
                    .title = tr("Quit"),
                    .group = tr("Window"),
                    .glyph = u"close"_s,
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Q),
                    .menu = CommandMenu::File,
                    .order = windowOrder,
                    .run = [this] {
                        close();
                    }});
    m_commands.add({.id = u"window/about"_s,
                    .title = tr("About Conversion Desk"),
                    .group = tr("Help"),
                    .glyph = u"info"_s,
                    .menu = CommandMenu::Help,
                    .order = windowOrder,
                    .run = [this] {
                        auto *about = new AboutDialog(m_dataFolder, this);
                        about->setAttribute(Qt::WA_DeleteOnClose);
                        about->open();
                    }});
}

} // namespace desk
