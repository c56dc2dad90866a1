// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace desk {

/// Draws a row of one line: glyph, text, and a quiet word or number at the end.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        TrailingRole = Qt::UserRole + 100, ///< text at the end of the line
        HeadingRole, ///< bool: a heading of the rows below it
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Glyphs alone; a row's trailing text becomes a dot.
    void setCollapsed(bool collapsed) { m_collapsed = collapsed; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintTrailing(QPainter &painter, const QStyleOptionViewItem &option, QRect *place,
                       const QString &text) const;

    bool m_collapsed = false;
};

} // namespace desk
