// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/measures.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace desk {
namespace {

QFont scaled(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    return font;
}

} // namespace

Measures::Measures(const QFont &font)
{
    const QFontMetricsF metrics(font);
    u = std::max(4, qRound(metrics.height() / 2));
    icon = 2 * u;
    largeIcon = 6 * u;
    m_character = metrics.averageCharWidth();
}

Measures::Measures(const QWidget *widget)
    : Measures(widget->font())
{
}

int Measures::characters(int count) const
{
    return static_cast<int>(std::ceil(m_character * count));
}

QFont pageTitleFont(const QFont &base)
{
    return scaled(base, 1.4);
}

QFont sectionTitleFont(const QFont &base)
{
    auto font = base;
    font.setBold(true);
    return font;
}

QFont metaFont(const QFont &base)
{
    return scaled(base, 0.9);
}

QFont fixedFont(const QFont &base)
{
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF());
    else
        font.setPixelSize(base.pixelSize());
    return font;
}

} // namespace desk
