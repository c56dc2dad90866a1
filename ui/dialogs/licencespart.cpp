// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/dialogs/licencespart.h"

#include "ui/look/measures.h"
#include "ui/models/components.h"

#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace desk {
namespace {

constexpr int copyrightRole = Qt::UserRole;

QTreeWidget *makeList()
{
    auto *list = new QTreeWidget;
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setHeaderLabels(
        {LicencesPart::tr("Part"), LicencesPart::tr("Licence"), LicencesPart::tr("For")});
    for (const Component &component : components()) {
        auto *item = new QTreeWidgetItem({component.name, component.licence, component.purpose});
        item->setData(0, copyrightRole, component.copyright);
        item->setToolTip(1, component.licence);
        item->setToolTip(2, component.purpose);
        list->addTopLevelItem(item);
    }
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    return list;
}
} // namespace

LicencesPart::LicencesPart(QWidget *parent)
    : QWidget(parent)
{
    const Measures measures(this);
    QTreeWidget *list = makeList();
    list->setColumnWidth(1, measures.characters(24));
    list->setMinimumWidth(measures.characters(80));
    auto *whose = new QLabel;
    whose->setWordWrap(true);
    whose->setTextFormat(Qt::PlainText);
    whose->setMinimumHeight(2 * fontMetrics().lineSpacing());
    whose->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *parts = new QLabel(tr("Conversion Desk is &made of:"));
    parts->setBuddy(list);
    list->setAccessibleName(tr("Parts of Conversion Desk"));
    auto *text = new QPlainTextEdit(ownLicence());
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Licence of Conversion Desk"));
    auto *own = new QLabel(tr("Conversion Desk itself &is under the MIT licence:"));
    own->setBuddy(text);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(measures.gap());
    column->addWidget(parts);
    column->addWidget(list, 3);
    column->addWidget(whose);
    column->addWidget(own);
    column->addWidget(text, 2);
    connect(list, &QTreeWidget::currentItemChanged, this, [whose](const QTreeWidgetItem *item) {
        //: %1 is a part of the program, %2 who holds its copyright.
        whose->setText(
            tr("%1. Copyright: %2").arg(item->text(0), item->data(0, copyrightRole).toString()));
    });
    if (list->topLevelItemCount() > 0)
        list->setCurrentItem(list->topLevelItem(0));
}

} // namespace desk
