// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/mnemonics.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>

namespace desk {
namespace {

QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(keys[0].key()).toLower();
}

} // namespace

Mnemonics::Mnemonics(const QWidget *window, const QWidget *except)
{
    const auto count = [&](const QWidget *widget, const QString &text) {
        if (!except->isAncestorOf(widget))
            m_taken.insert(mnemonicOf(text));
    };
    for (const auto *button : window->findChildren<QAbstractButton *>())
        count(button, button->text());
    for (const auto *label : window->findChildren<QLabel *>())
        count(label, label->text());
    for (const auto *bar : window->findChildren<QMenuBar *>()) {
        for (const QAction *action : bar->actions())
            m_taken.insert(mnemonicOf(action->text()));
    }
    m_taken.remove(QChar());
}

QChar Mnemonics::take(const QString &text)
{
    QString letters;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (at == 0 || !text[at - 1].isLetter())
            letters += text[at];
    }
    letters += text;
    for (const QChar c : std::as_const(letters)) {
        const QChar letter = c.toLower();
        if (!letter.isLetter() || letter.unicode() > 127 || m_taken.contains(letter))
            continue;
        m_taken.insert(letter);
        return letter;
    }
    return {};
}

} // namespace desk
