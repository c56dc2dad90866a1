// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/window/pageentry.h"

#include <QList>
#include <QListView>

namespace desk {

class RowDelegate;
class SideBarModel;

/// The list of pages at the left; arrow keys and type-ahead move in it, Enter goes to the page.
class SideBar final : public QListView
{
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    void setEntries(const QList<PageEntry> &entries);
    void setCount(const QString &id, int count);
    void setCurrent(const QString &id); ///< does not emit chosen()
    [[nodiscard]] QString current() const;

    void setCollapsed(bool collapsed); ///< glyphs only
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }

signals:
    void chosen(const QString &id);
    void goneInto(const QString &id); ///< Enter: the focus should go there

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitWidth();

    SideBarModel *m_model;
    RowDelegate *m_delegate;
    bool m_collapsed = false;
    bool m_quiet = false;
};

} // namespace desk
