// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QPointer>

class QWidget;
class QWindow;

namespace desk {

/// Keeps the keys with the window that a person types into.
///
/// A list of suggestions has the keyboard while it is open. On a busy computer the word of that
/// comes when the list has gone again; Qt (6.4, X11) then takes the hidden list for the active
/// window, and a Tab or a shortcut that comes next is lost.
class PopupFocus final : public QObject
{
    Q_OBJECT

public:
    explicit PopupFocus(QObject *parent = nullptr);

private:
    void onFocusWindowChanged(const QWindow *now);

    QPointer<QWidget> m_window; ///< the last one that is not a popup
};

} // namespace desk
