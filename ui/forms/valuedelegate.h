// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace desk {

class KeyValueModel;

/// Lines for names and values, lists for types and for yes or no.
class ValueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The model must outlive the delegate.
    explicit ValueDelegate(const KeyValueModel *model, QObject *parent = nullptr);

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

private:
    const KeyValueModel *m_model;
};

} // namespace desk
