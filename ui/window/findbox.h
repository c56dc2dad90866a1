// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/commands/command.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace desk {

/// Lies over the window while a person types what they look for; Enter runs the line, Esc closes.
///
/// A child of the window and no window of its own, so that the focus never leaves it.
class FindBox final : public QFrame
{
    Q_OBJECT

public:
    FindBox(CommandList &commands, QWidget *window);

    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();
    void run();
    void place();
    bool takesKey(int key);

    CommandList &m_commands;
    QLineEdit *m_text;
    QListView *m_list;
    QStandardItemModel *m_found;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace desk
