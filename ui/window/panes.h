// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

class QWidget;

namespace desk {

/// The parts of a page that F6 stops at, from left to right: those whose property "pane" is true,
/// else the page.
[[nodiscard]] QList<QWidget *> panesOf(QWidget *page);
/// Which of the panes holds the widget; -1 for none.
[[nodiscard]] int paneOf(const QWidget *widget, const QList<QWidget *> &panes);
/// Gives the focus back to what had it there, else to the first that takes it. False for nothing.
bool focusInto(QWidget *pane);

} // namespace desk
