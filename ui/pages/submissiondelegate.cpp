// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/submissiondelegate.h"

#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/tones.h"
#include "ui/models/submissiontable.h"
#include "ui/texts/outcometext.h"

namespace desk {

void SubmissionDelegate::initStyleOption(QStyleOptionViewItem *option,
                                         const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the row is current, not the cell
    const auto setIcon = [option](const QIcon &icon) {
        option->icon = icon;
        option->decorationSize = QSize(Measures(option->font).icon, Measures(option->font).icon);
        option->features |= QStyleOptionViewItem::HasDecoration;
    };
    const auto state = SubmissionState(index.data(SubmissionTable::StateRole).toInt());
    switch (SubmissionTable::Column(index.column())) {
    case SubmissionTable::Type:
        return setIcon(icon(index.data(SubmissionTable::GlyphRole).toString()));
    case SubmissionTable::State:
        option->palette.setColor(QPalette::Text, toneColor(toneOf(state), option->palette));
        return setIcon(icon(stateGlyph(state), toneOf(state)));
    case SubmissionTable::ReturnedId:
        option->font = fixedFont(option->font);
        option->textElideMode = Qt::ElideMiddle;
        return;
    case SubmissionTable::AccountName: {
        const auto kind = EnvironmentKind(index.data(SubmissionTable::EnvironmentRole).toInt());
        //: In a list: an account and its environment, e.g. "Acme · PRACTICE".
        option->text = tr("%1 · %2").arg(option->text, environmentWord(kind));
        return;
    }
    case SubmissionTable::Time:
    case SubmissionTable::Summary:
        return;
    }
}

} // namespace desk
