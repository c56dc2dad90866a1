// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/fieldnote.h"

#include "ui/look/icons.h"
#include "ui/look/measures.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int tall = 10000;

} // namespace

FieldNote::FieldNote(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    fit();
}

void FieldNote::say(Tone tone, const QString &text)
{
    if (m_tone == tone && m_text == text)
        return;
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    fit();
    update();
}

void FieldNote::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    const QFont font = metaFont(this->font());
    const int line = QFontMetrics(font).height();
    if (!glyph().isEmpty()) {
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), {0, 0, line, line});
        icon(glyph(), m_tone).paint(&painter, place);
    }
    painter.setFont(font);
    painter.setPen(toneColor(m_tone, palette()));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textRect()),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop))
                         | Qt::TextWordWrap,
                     m_text);
}

void FieldNote::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FieldNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

QString FieldNote::glyph() const
{
    switch (m_tone) {
    case Tone::Bad:
        return u"error"_s;
    case Tone::Attention:
        return u"warning"_s;
    case Tone::Plain:
    case Tone::Quiet:
    case Tone::Good:
    case Tone::Busy:
        return {};
    }
    Q_UNREACHABLE();
}

QRect FieldNote::textRect() const
{
    const int line = QFontMetrics(metaFont(font())).height();
    return rect().adjusted(glyph().isEmpty() ? 0 : line + Measures(this).u / 2, 0, 0, 0);
}

void FieldNote::fit()
{
    const QFontMetrics metrics(metaFont(font()));
    int height = metrics.height();
    const int room = textRect().width();
    if (!m_text.isEmpty() && room > 0 && metrics.horizontalAdvance(m_text) > room)
        height = metrics.boundingRect(QRect(0, 0, room, tall), Qt::TextWordWrap, m_text).height();
    if (height != this->height() || minimumHeight() != height)
        setFixedHeight(height);
}

} // namespace desk
