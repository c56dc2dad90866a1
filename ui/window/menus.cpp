// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/menus.h"

#include "ui/look/icons.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool canDo(const QWidget *widget, const char *slot)
{
    return widget
        && widget->metaObject()->indexOfSlot(QByteArray(slot).append("()").constData()) >= 0;
}

} // namespace

Menus::Menus(CommandList &commands, QMainWindow &window)
    : QObject(&window)
    , m_commands(commands)
    , m_window(window)
{
    const std::pair<CommandMenu, QString> titles[] = {{CommandMenu::File, tr("&File")},
                                                      {CommandMenu::Edit, tr("&Edit")},
                                                      {CommandMenu::View, tr("&View")},
                                                      {CommandMenu::Help, tr("&Help")}};
    for (const auto &[which, title] : titles) {
        auto *menu = window.menuBar()->addMenu(title);
        m_menus.insert(which, menu);
        connect(menu, &QMenu::aboutToShow, this, &Menus::enable);
    }
    addEditActions();
    // Commands come in groups: one rebuild for all of them.
    connect(&commands, &CommandList::changed, this, [this] {
        if (!std::exchange(m_stale, true))
            QTimer::singleShot(0, this, &Menus::rebuild);
    });
    rebuild();
}

void Menus::rebuild()
{
    m_stale = false;
    qDeleteAll(m_actions);
    m_actions.clear();
    qDeleteAll(m_lines);
    m_lines.clear();
    QHash<CommandMenu, int> orders;
    for (const auto &command : m_commands.all()) {
        auto *menu = m_menus.value(command.menu);
        if (menu && orders.contains(command.menu) && orders[command.menu] != command.order)
            m_lines << menu->addSeparator();
        orders[command.menu] = command.order;
        addAction(menu, command);
    }
}

void Menus::addAction(QMenu *menu, const Command &command)
{
    if (!menu && command.shortcut.isEmpty())
        return;
    auto *action = new QAction(command.title, this);
    if (menu)
        action->setIcon(icon(command.glyph));
    action->setShortcut(command.shortcut);
    if (command.id == "window/quit"_L1)
        action->setMenuRole(QAction::QuitRole);
    else if (command.id == "window/about"_L1)
        action->setMenuRole(QAction::AboutRole);
    else
        action->setMenuRole(QAction::NoRole);
    connect(action, &QAction::triggered, this, [this, id = command.id] { m_commands.run(id); });
    if (menu)
        menu->addAction(action);
    else
        m_window.addAction(action);
    m_actions.insert(command.id, action);
}

// The focused field does these itself; the menu shows that they exist and works for the mouse.
// Their keys are shown and not taken: a list may copy something of its own with Ctrl+C.
void Menus::addEditActions()
{
    struct Edit
    {
        QString title;
        const char *slot;
        QKeySequence::StandardKey key;
    };
    const Edit edits[] = {{tr("Undo"), "undo", QKeySequence::Undo},
                          {tr("Redo"), "redo", QKeySequence::Redo},
                          {tr("Cut"), "cut", QKeySequence::Cut},
                          {tr("Copy"), "copy", QKeySequence::Copy},
                          {tr("Paste"), "paste", QKeySequence::Paste},
                          {tr("Select all"), "selectAll", QKeySequence::SelectAll}};
    auto *menu = m_menus.value(CommandMenu::Edit);
    for (const auto &edit : edits) {
        auto *action = menu->addAction(edit.title);
        action->setShortcut(edit.key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [slot = edit.slot] {
            if (auto *widget = QApplication::focusWidget(); canDo(widget, slot))
                QMetaObject::invokeMethod(widget, slot);
        });
        connect(menu, &QMenu::aboutToShow, action, [action, slot = edit.slot] {
            action->setEnabled(canDo(QApplication::focusWidget(), slot));
        });
    }
}

void Menus::enable()
{
    for (const auto &command : m_commands.all()) {
        if (auto *action = m_actions.value(command.id))
            action->setEnabled(!command.isEnabled || command.isEnabled());
    }
}

} // namespace desk
