// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/rowsdelegate.h"

#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/tones.h"
#include "ui/models/batchmodel.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace desk {
namespace {

Tone toneOf(RowMark mark)
{
    switch (mark) {
    case RowMark::Wrong:
        return Tone::Bad;
    case RowMark::Warned:
        return Tone::Attention;
    case RowMark::Good:
        return Tone::Plain;
    case RowMark::Unchecked:
    case RowMark::Repeated:
    case RowMark::Known:
        return Tone::Quiet;
    }
    Q_UNREACHABLE();
}

Tone toneAt(const QModelIndex &index)
{
    if (index.column() > 0) {
        const int level = index.data(BatchModel::LevelRole).toInt();
        return level < 0 ? Tone::Plain : desk::toneOf(ProblemLevel(level));
    }
    const int state = index.data(BatchModel::StateRole).toInt();
    return state < 0 ? toneOf(RowMark(index.data(BatchModel::MarkRole).toInt()))
                     : desk::toneOf(SubmissionState(state));
}
} // namespace

void RowsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isLast = index.column() == index.model()->columnCount() - 1;
    if (isLast) {
        option->font = fixedFont(option->font);
        option->textElideMode = Qt::ElideMiddle;
        return;
    }
    const Tone tone = toneAt(index);
    option->palette.setColor(QPalette::Text, toneColor(tone, option->palette));
    const QString glyph = index.data(BatchModel::GlyphRole).toString();
    if (glyph.isEmpty())
        return;
    const int size = Measures(option->font).icon;
    option->icon = icon(glyph, tone);
    option->decorationSize = QSize(size, size);
    option->features |= QStyleOptionViewItem::HasDecoration;
}

QWidget *RowsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QStringList choices = index.data(BatchModel::ChoicesRole).toStringList();
    if (choices.isEmpty()) {
        auto *edit = new QLineEdit(parent);
        edit->setFrame(false);
        return edit;
    }
    auto *box = new QComboBox(parent);
    box->setEditable(true); // what a file says may be none of them, and is not to be lost
    box->addItems(choices);
    box->completer()->setFilterMode(Qt::MatchContains);
    Q_UNUSED(option)
    return box;
}

void RowsDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentText(text);
        box->lineEdit()->selectAll();
    } else if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        edit->setText(text);
    }
}

void RowsDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentText());
    else if (const auto *edit = qobject_cast<QLineEdit *>(editor))
        model->setData(index, edit->text());
}

} // namespace desk
