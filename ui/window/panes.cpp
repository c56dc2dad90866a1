// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/panes.h"

#include <QWidget>

#include <algorithm>

namespace desk {
namespace {

bool takesFocus(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->isVisible();
}

} // namespace

QList<QWidget *> panesOf(QWidget *page)
{
    QList<QWidget *> panes;
    for (auto *child : page->findChildren<QWidget *>()) {
        if (child->property("pane").toBool() && child->isVisible())
            panes << child;
    }
    if (panes.isEmpty())
        return {page};
    std::stable_sort(panes.begin(), panes.end(), [page](const QWidget *a, const QWidget *b) {
        const auto left = a->mapTo(page, QPoint());
        const auto right = b->mapTo(page, QPoint());
        return left.x() != right.x() ? left.x() < right.x() : left.y() < right.y();
    });
    return panes;
}

int paneOf(const QWidget *widget, const QList<QWidget *> &panes)
{
    for (int i = 0; widget && i < panes.size(); ++i) {
        if (panes[i] == widget || panes[i]->isAncestorOf(widget))
            return i;
    }
    return -1;
}

bool focusInto(QWidget *pane)
{
    auto *last = pane->focusWidget();
    if (last && takesFocus(last)) {
        last->setFocus(Qt::OtherFocusReason);
        return true;
    }
    for (auto *widget = pane; widget; widget = widget->nextInFocusChain()) {
        if ((widget == pane || pane->isAncestorOf(widget)) && takesFocus(widget)) {
            widget->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (widget->nextInFocusChain() == pane)
            break;
    }
    return false;
}

} // namespace desk
