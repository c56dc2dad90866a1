// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/valuedelegate.h"

#include "ui/models/keyvaluemodel.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool isYesNo(const QModelIndex &index)
{
    const QModelIndex type = index.siblingAtColumn(KeyValueModel::TypeColumn);
    return ValueType(type.data(Qt::EditRole).toInt()) == ValueType::YesNo;
}

} // namespace

ValueDelegate::ValueDelegate(const KeyValueModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QWidget *ValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QString name
        = m_model->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    QWidget *editor = nullptr;
    if (index.column() == KeyValueModel::TypeColumn) {
        auto *types = new QComboBox(parent);
        types->addItem(tr("Text"), int(ValueType::Text));
        types->addItem(tr("Number"), int(ValueType::Number));
        types->addItem(tr("Yes or no"), int(ValueType::YesNo));
        types->addItem(tr("JSON"), int(ValueType::Json));
        editor = types;
    } else if (index.column() == KeyValueModel::ValueColumn && isYesNo(index)) {
        auto *values = new QComboBox(parent);
        values->addItem(tr("Yes"), u"true"_s);
        values->addItem(tr("No"), u"false"_s);
        editor = values;
    } else {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    }
    editor->setAccessibleName(name);
    return editor;
}

void ValueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ValueDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                 const QModelIndex &index) const
{
    if (const auto *combo = qobject_cast<QComboBox *>(editor))
        model->setData(index, combo->currentData(), Qt::EditRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace desk
