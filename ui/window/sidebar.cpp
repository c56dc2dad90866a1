// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/sidebar.h"

#include "ui/look/measures.h"
#include "ui/look/rowdelegate.h"
#include "ui/window/sidebarmodel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace desk {

SideBar::SideBar(QWidget *parent)
    : QListView(parent)
    , m_model(new SideBarModel(this))
    , m_delegate(new RowDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setAccessibleName(tr("Pages"));
    fitWidth();
}

void SideBar::setEntries(const QList<PageEntry> &entries)
{
    const auto before = current();
    const QScopedValueRollback quiet(m_quiet, true);
    m_model->setEntries(entries);
    setCurrentIndex(m_model->indexOf(before));
    fitWidth();
}

void SideBar::setCount(const QString &id, int count)
{
    m_model->setCount(id, count);
}

void SideBar::setCurrent(const QString &id)
{
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(m_model->indexOf(id));
}

QString SideBar::current() const
{
    return currentIndex().data(SideBarModel::IdRole).toString();
}

void SideBar::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    m_model->setCollapsed(collapsed);
    m_delegate->setCollapsed(collapsed);
    scheduleDelayedItemsLayout();
    fitWidth();
}

void SideBar::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit chosen(current.data(SideBarModel::IdRole).toString());
}

void SideBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit goneInto(current());
    else
        QListView::keyPressEvent(event);
}

void SideBar::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void SideBar::fitWidth()
{
    const Measures measures(this);
    if (m_collapsed)
        setFixedWidth(measures.icon + 2 * measures.group());
    else
        setFixedWidth(std::max(sizeHintForColumn(0), measures.characters(24)));
}

} // namespace desk
