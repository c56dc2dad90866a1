// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/popupfocus.h"

#include <QApplication>
#include <QWidget>
#include <QWindow>

namespace desk {

PopupFocus::PopupFocus(QObject *parent)
    : QObject(parent)
    , m_window(QApplication::activeWindow())
{
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, &PopupFocus::onFocusWindowChanged);
}

void PopupFocus::onFocusWindowChanged(const QWindow *now)
{
    const bool isPopup = now && now->type() == Qt::Popup;
    if (now && !isPopup)
        m_window = QApplication::activeWindow();
    if (!isPopup || now->isVisible() || !m_window)
        return;
    // The list's own line has become the window's choice; the focus may have gone on from it.
    QWidget *focus = QApplication::focusWidget();
    QApplication::setActiveWindow(m_window);
    if (focus && m_window->isAncestorOf(focus))
        focus->setFocus(Qt::ActiveWindowFocusReason);
}

} // namespace desk
