// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/badges.h"

#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/texts/outcometext.h"

#include <QPainter>
#include <QStyle>

namespace desk {
namespace {

QFont badgeFont(const QFont &base)
{
    auto font = metaFont(base);
    font.setBold(true);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    return font;
}

} // namespace

StateBadge::StateBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::setState(SubmissionState state)
{
    setText(stateGlyph(state), stateWord(state), toneOf(state));
}

void StateBadge::setText(const QString &glyph, const QString &word, Tone tone)
{
    m_glyph = glyph;
    m_word = word;
    m_tone = tone;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    const Measures measures(this);
    return {measures.icon + measures.u / 2 + fontMetrics().horizontalAdvance(m_word),
            qMax(measures.icon, fontMetrics().height())};
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Measures measures(this);
    QRect place(0, (height() - measures.icon) / 2, measures.icon, measures.icon);
    icon(m_glyph, m_tone).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
    place = rect().adjusted(measures.icon + measures.u / 2, 0, 0, 0);
    painter.setPen(toneColor(m_tone, palette()));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter),
                     m_word);
}

EnvironmentBadge::EnvironmentBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEnvironment(m_environment);
}

void EnvironmentBadge::setEnvironment(EnvironmentKind environment)
{
    m_environment = environment;
    setAccessibleName(environmentWord(environment));
    updateGeometry();
    update();
}

QSize EnvironmentBadge::sizeHint() const
{
    return environmentSize(m_environment, font());
}

void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    paintEnvironment(painter, rect(), m_environment, palette());
}

void paintEnvironment(QPainter &painter, const QRect &rect, EnvironmentKind environment,
                      const QPalette &palette)
{
    const auto tone = toneOf(environment);
    const bool filled = environment == EnvironmentKind::Production;
    const auto strong = toneColor(tone, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(filled ? strongGround().ground : strong);
    painter.setBrush(filled ? strongGround().ground : toneTint(tone, palette));
    painter.drawRoundedRect(frame, frame.height() / 4, frame.height() / 4);
    painter.setPen(filled ? strongGround().text : strong);
    painter.setFont(badgeFont(painter.font()));
    painter.drawText(rect, Qt::AlignCenter, environmentWord(environment));
    painter.restore();
}

QSize environmentSize(EnvironmentKind environment, const QFont &font)
{
    const Measures measures(font);
    const QFontMetrics metrics(badgeFont(font));
    return {metrics.horizontalAdvance(environmentWord(environment)) + 2 * measures.u,
            metrics.height() + measures.u / 2};
}

} // namespace desk
