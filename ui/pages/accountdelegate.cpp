// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/accountdelegate.h"

#include "ui/look/badges.h"
#include "ui/look/measures.h"
#include "ui/look/tones.h"
#include "ui/models/accountsmodel.h"

#include <QApplication>
#include <QPainter>

namespace desk {

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Measures measures(option.font);
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                         option.widget);
    painter->save();
    const auto environment = EnvironmentKind(index.data(AccountsModel::EnvironmentRole).toInt());
    const QSize badge = environmentSize(environment, option.font);
    const QRect inner = option.rect.adjusted(measures.group(), measures.gap(), -measures.group(),
                                             -measures.gap());
    const QRect badgePlace(inner.right() - badge.width(), inner.center().y() - badge.height() / 2,
                           badge.width(), badge.height());
    const QRect text = inner.adjusted(0, 0, -badge.width() - measures.group(), 0);
    const int half = inner.height() / 2;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor plain
        = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->setFont(sectionTitleFont(option.font));
    painter->setPen(plain);
    painter->drawText(place(text.adjusted(0, 0, 0, -half)), Qt::AlignLeading | Qt::AlignVCenter,
                      index.data().toString());
    painter->setFont(option.font);
    painter->setPen(selected ? plain : toneColor(Tone::Quiet, option.palette));
    painter->drawText(place(text.adjusted(0, half, 0, 0)), Qt::AlignLeading | Qt::AlignVCenter,
                      index.data(AccountsModel::ApiTitleRole).toString());
    paintEnvironment(*painter, place(badgePlace), environment, option.palette);
    painter->restore();
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Measures measures(option.font);
    return {measures.characters(36),
            2 * QFontMetrics(option.font).lineSpacing() + 3 * measures.gap()};
}

} // namespace desk
