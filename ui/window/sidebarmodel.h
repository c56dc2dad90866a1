// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/window/pageentry.h"

#include <QAbstractListModel>
#include <QList>

#include <vector>

namespace desk {

/// The pages with a heading above each group; headings cannot be chosen.
class SideBarModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<PageEntry> &entries);
    void setCount(const QString &id, int count);
    void setCollapsed(bool collapsed); ///< titles become tool tips

    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        bool heading = false;
        PageEntry entry; ///< of a heading: its group only
    };
    std::vector<Line> m_lines;
    bool m_collapsed = false;
};

} // namespace desk
