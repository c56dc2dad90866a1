// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/commands/command.h"

#include <QHash>
#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace desk {

/// The menu bar, made from the commands; it follows them as they come and go. A child of the
/// window.
class Menus final : public QObject
{
    Q_OBJECT

public:
    /// The arguments must outlive the menus.
    Menus(CommandList &commands, QMainWindow &window);

private:
    void rebuild();
    void addEditActions();
    void addAction(QMenu *menu, const Command &command);
    void enable();

    CommandList &m_commands;
    QMainWindow &m_window;
    QHash<CommandMenu, QMenu *> m_menus;
    QHash<QString, QAction *> m_actions;
    QList<QAction *> m_lines; ///< between commands of different order
    bool m_stale = false;
};

} // namespace desk
