// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/tonedlabel.h"

#include <QApplication>
#include <QEvent>

namespace desk {

TonedLabel::TonedLabel(Tone tone, QWidget *parent)
    : TonedLabel(tone, {}, parent)
{
}

TonedLabel::TonedLabel(Tone tone, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    takeTone();
}

void TonedLabel::setTone(Tone tone)
{
    m_tone = tone;
    takeTone();
}

void TonedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_taking)
        takeTone();
}

void TonedLabel::takeTone()
{
    m_taking = true;
    const QColor color = toneColor(m_tone, QApplication::palette(this));
    QPalette own; // the other roles go on following the window
    own.setColor(QPalette::WindowText, color);
    own.setColor(QPalette::Text, color);
    setPalette(own);
    m_taking = false;
}

} // namespace desk
