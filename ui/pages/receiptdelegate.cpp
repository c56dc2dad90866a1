// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/receiptdelegate.h"

#include "app/catalog/catalog.h"
#include "app/store/submission.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/tones.h"
#include "ui/models/submissiontable.h"
#include "ui/texts/outcometext.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QColor textColor(const QStyleOptionViewItem &option, Tone tone)
{
    const bool selected = option.state & QStyle::State_Selected;
    return selected ? option.palette.color(QPalette::HighlightedText)
                    : toneColor(tone, option.palette);
}

QString secondLine(const SubmissionRow &row, const Catalog &catalog)
{
    if (!row.returnedId.isEmpty())
        return row.returnedId;
    const Api *api = catalog.api(row.api);
    return api ? shortSentence(row, *api) : stateWord(row.state);
}

void drawLine(QPainter &painter, const QRect &line, const QString &text, const QFont &font,
              const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter, shown);
}
} // namespace

ReceiptDelegate::ReceiptDelegate(const Catalog &catalog, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_catalog(catalog)
{
}

void ReceiptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto row = index.data(SubmissionTable::RowRole).value<SubmissionRow>();
    const Measures measures(option.font);
    QStyleOptionViewItem background = option;
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter,
                                         option.widget);

    painter->save();
    const QRect inner = option.rect.adjusted(measures.gap(), measures.gap() / 2, -measures.gap(),
                                             -measures.gap() / 2);
    const int half = inner.height() / 2;
    const QRect glyph(inner.left(), inner.top() + (half - measures.icon) / 2, measures.icon,
                      measures.icon);
    const bool selected = option.state & QStyle::State_Selected;
    icon(stateGlyph(row.state), toneOf(row.state))
        .paint(painter, QStyle::visualRect(option.direction, option.rect, glyph), Qt::AlignCenter,
               selected ? QIcon::Selected : QIcon::Normal);
    const int indent = measures.icon + measures.gap();
    const QRect text = inner.adjusted(indent, 0, 0, 0);
    const QRect first = QStyle::visualRect(option.direction, option.rect,
                                           QRect(text.topLeft(), QSize(text.width(), half)));
    const QRect second = QStyle::visualRect(
        option.direction, option.rect, QRect(text.left(), text.top() + half, text.width(), half));
    const QString time = index.siblingAtColumn(SubmissionTable::Time).data().toString();
    drawLine(*painter, first, time + u"  "_s + row.summary, option.font,
             textColor(option, Tone::Plain));
    const bool hasId = !row.returnedId.isEmpty();
    drawLine(*painter, second, secondLine(row, m_catalog),
             hasId ? fixedFont(option.font) : option.font,
             textColor(option, hasId ? Tone::Plain : toneOf(row.state)));
    painter->restore();
}

QSize ReceiptDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Measures measures(option.font);
    return {measures.characters(20),
            2 * QFontMetrics(option.font).lineSpacing() + 2 * measures.gap()};
}

} // namespace desk
