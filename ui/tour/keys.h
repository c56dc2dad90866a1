// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Qt>

class QString;

namespace desk {

// Keys as a person presses them: to the widget that has the focus, shortcuts included.

void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void typeText(const QString &text);

} // namespace desk
