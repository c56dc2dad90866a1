// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace desk {

class Catalog;

/// Draws a submission on two lines: state, time and summary; below, its id or what came of it.
class ReceiptDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The catalog must outlive the delegate.
    explicit ReceiptDelegate(const Catalog &catalog, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    const Catalog &m_catalog;
};

} // namespace desk
