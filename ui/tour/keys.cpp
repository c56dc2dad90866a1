// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/tour/keys.h"

#include <QEvent>
#include <QGuiApplication>
#include <QString>
#include <QWindow>

QT_BEGIN_NAMESPACE
// The door that Qt's own test library goes through: keys as the window system gives them, shortcuts
// included.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key,
                                    Qt::KeyboardModifiers modifiers, const QString &text,
                                    bool isAutoRepeat, ushort count);
QT_END_NAMESPACE

namespace desk {
namespace {

void send(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    if (QWindow *window = QGuiApplication::focusWindow())
        qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text, false, 1);
    if (QWindow *window = QGuiApplication::focusWindow()) // the key may have opened another
        qt_handleKeyEvent(window, QEvent::KeyRelease, key, modifiers, text, false, 1);
}
} // namespace

void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    send(key, modifiers, {});
}

void typeText(const QString &text)
{
    for (const QChar character : text)
        send(character.toUpper().unicode(), Qt::NoModifier, character);
}

} // namespace desk
