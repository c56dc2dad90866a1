// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/rowdelegate.h"

#include "ui/look/measures.h"
#include "ui/look/tones.h"

#include <QApplication>
#include <QPainter>

namespace desk {
namespace {

bool isHeading(const QModelIndex &index)
{
    return index.data(RowDelegate::HeadingRole).toBool();
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

QColor inkOf(const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    return option.palette.color(groupOf(option),
                                selected ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                        const QModelIndex &index) const
{
    auto option = given;
    initStyleOption(&option, index);
    if (isHeading(index)) {
        paintHeading(*painter, option);
        return;
    }
    const auto *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const Measures measures(option.font);
    const auto visual = [&](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    auto place = option.rect.adjusted(measures.group(), 0, -measures.gap(), 0);
    const QRect glyph(place.left(), place.top() + (place.height() - measures.icon + 1) / 2,
                      measures.icon, measures.icon);
    const bool selected = option.state & QStyle::State_Selected;
    option.icon.paint(painter, visual(glyph), Qt::AlignCenter,
                      selected ? QIcon::Selected : QIcon::Normal);

    painter->save();
    const auto trailing = index.data(TrailingRole).toString();
    if (!trailing.isEmpty())
        paintTrailing(*painter, option, &place, trailing);
    if (!m_collapsed) {
        place.setLeft(glyph.right() + measures.gap() + 1);
        painter->setFont(option.font);
        painter->setPen(inkOf(option));
        const auto text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, place.width());
        painter->drawText(
            visual(place),
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter), text);
    }
    painter->restore();
}

void RowDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const Measures measures(option.font);
    painter.save();
    if (m_collapsed || option.text.isEmpty()) {
        painter.setPen(hairlineColor(option.palette));
        const auto y = option.rect.center().y();
        painter.drawLine(option.rect.left() + measures.u, y, option.rect.right() - measures.u, y);
    } else {
        painter.setFont(metaFont(option.font));
        painter.setPen(toneColor(Tone::Quiet, option.palette));
        const auto place
            = option.rect.adjusted(measures.group(), 0, -measures.gap(), -measures.u / 2);
        painter.drawText(place,
                         QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignBottom),
                         option.text);
    }
    painter.restore();
}

void RowDelegate::paintTrailing(QPainter &painter, const QStyleOptionViewItem &option, QRect *place,
                                const QString &text) const
{
    const Measures measures(option.font);
    const bool selected = option.state & QStyle::State_Selected;
    const auto ink = selected ? inkOf(option) : toneColor(Tone::Quiet, option.palette);
    if (m_collapsed) {
        const QRect dot(option.rect.right() - measures.gap(), option.rect.top() + measures.u / 2,
                        measures.u / 2, measures.u / 2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected ? ink : toneColor(Tone::Busy, option.palette));
        painter.drawEllipse(QStyle::visualRect(option.direction, option.rect, dot));
        return;
    }
    painter.setFont(metaFont(option.font));
    painter.setPen(ink);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, *place),
                     QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter),
                     text);
    place->setRight(place->right() - painter.fontMetrics().horizontalAdvance(text)
                    - measures.gap());
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Measures measures(option.font);
    const auto line = measures.icon + measures.u + measures.u / 2;
    if (isHeading(index)) {
        const bool word = !m_collapsed && !index.data().toString().isEmpty();
        return {0, word ? line : measures.group()};
    }
    const auto text = option.fontMetrics.horizontalAdvance(index.data().toString());
    return {text + measures.icon + 5 * measures.u, line};
}

} // namespace desk
