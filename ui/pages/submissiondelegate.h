// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace desk {

/// Draws a submission's cells: the type with its glyph, the state with glyph and tone, ids in the
/// fixed font.
class SubmissionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace desk
