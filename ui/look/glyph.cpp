// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/glyph.h"

#include "ui/look/icons.h"
#include "ui/look/measures.h"

#include <QEvent>
#include <QPainter>

namespace desk {

Glyph::Glyph(const QString &name, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Glyph::setGlyph(const QString &name, Tone tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

void Glyph::setLines(int lines)
{
    m_lines = lines;
    updateGeometry();
}

QSize Glyph::sizeHint() const
{
    const auto side = Measures(this).icon * m_lines;
    return {side, side};
}

void Glyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    icon(m_name, m_tone)
        .paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

void Glyph::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace desk
