// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSet>
#include <QString>

class QWidget;

namespace desk {

/// Hands out the letters of a window that no menu, button or label has yet.
class Mnemonics final
{
public:
    /// Counts what the window uses outside of `except`.
    Mnemonics(const QWidget *window, const QWidget *except);

    /// A letter of the text, the first of a word where one is free; null where none is.
    [[nodiscard]] QChar take(const QString &text);

private:
    QSet<QChar> m_taken;
};

} // namespace desk
