// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/sidebarmodel.h"

#include "ui/look/icons.h"
#include "ui/look/rowdelegate.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QString groupTitle(PageGroup group)
{
    switch (group) {
    case PageGroup::New:
        return SideBarModel::tr("New");
    case PageGroup::Work:
        return SideBarModel::tr("Work");
    case PageGroup::SetUp:
        return SideBarModel::tr("Set-up");
    }
    Q_UNREACHABLE();
}

} // namespace

void SideBarModel::setEntries(const QList<PageEntry> &entries)
{
    beginResetModel();
    m_lines.clear();
    for (const auto &entry : entries) {
        if (m_lines.empty() || m_lines.back().entry.group != entry.group)
            m_lines.push_back({true, {{}, entry.group, groupTitle(entry.group), {}, nullptr, 0}});
        m_lines.push_back({false, entry});
    }
    endResetModel();
}

void SideBarModel::setCount(const QString &id, int count)
{
    const auto index = indexOf(id);
    if (!index.isValid() || m_lines[index.row()].entry.count == count)
        return;
    m_lines[index.row()].entry.count = count;
    emit dataChanged(index, index);
}

void SideBarModel::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
}

QModelIndex SideBarModel::indexOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_lines[row].heading && m_lines[row].entry.id == id)
            return index(row);
    }
    return {};
}

int SideBarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant SideBarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[heading, entry] = m_lines[index.row()];
    const auto count = entry.count > 0 ? QLocale().toString(entry.count) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::DecorationRole:
        return heading ? QVariant() : icon(entry.glyph);
    case Qt::ToolTipRole:
        return m_collapsed && !heading ? entry.title : QVariant();
    case Qt::AccessibleTextRole:
        return count.isEmpty() ? entry.title : entry.title + u", "_s + count;
    case RowDelegate::TrailingRole:
        return count;
    case RowDelegate::HeadingRole:
        return heading;
    case IdRole:
        return entry.id;
    default:
        return {};
    }
}

Qt::ItemFlags SideBarModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_lines[index.row()].heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace desk
