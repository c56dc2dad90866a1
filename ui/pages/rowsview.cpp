// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/rowsview.h"

#include "ui/look/measures.h"
#include "ui/models/batchmodel.h"
#include "ui/pages/rowsdelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace desk {

RowsView::RowsView(BatchModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&m_model);
    setItemDelegate(new RowsDelegate(this));
    setAccessibleName(tr("Rows"));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(true);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setHighlightSections(false);
    // Measured once: asking a million rows for their height takes seconds.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 2);
}

void RowsView::undo()
{
    m_model.undoStack().undo();
}

void RowsView::redo()
{
    m_model.undoStack().redo();
}

void RowsView::copy()
{
    QGuiApplication::clipboard()->setText(m_model.copied(selectionModel()->selectedIndexes()));
}

void RowsView::cut()
{
    copy();
    m_model.clearCells(selectionModel()->selectedIndexes());
}

void RowsView::paste()
{
    if (currentIndex().isValid())
        m_model.paste(currentIndex(), QGuiApplication::clipboard()->text());
}

void RowsView::fillDown()
{
    m_model.fillDown(selectionModel()->selectedIndexes());
}

void RowsView::fitColumns()
{
    const Measures measures(this);
    constexpr int rowsLookedAt = 50;
    horizontalHeader()->setResizeContentsPrecision(rowsLookedAt);
    resizeColumnsToContents();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const bool isLong = column == 0 || column == m_model.columnCount() - 1;
        const int least = measures.characters(isLong ? 24 : 8);
        const int most = measures.characters(isLong ? 40 : 28);
        setColumnWidth(column, qBound(least, columnWidth(column), most));
    }
}

void RowsView::goTo(int down, int right)
{
    const QModelIndex at = currentIndex();
    const QModelIndex next = at.sibling(at.row() + down, at.column() + right);
    if (next.isValid())
        setCurrentIndex(next);
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    if (event->matches(QKeySequence::Undo))
        return undo();
    if (event->matches(QKeySequence::Redo))
        return redo();
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::Cut))
        return cut();
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (isControl && event->key() == Qt::Key_D)
        return fillDown();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState && !(event->modifiers() & Qt::ControlModifier))
        return goTo(event->modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
    if (event->key() == Qt::Key_Delete)
        return m_model.clearCells(selectionModel()->selectedIndexes());
    // Out of the grid, which keeps Tab for itself.
    if (isControl && (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)) {
        QWidget::focusNextPrevChild(event->key() == Qt::Key_Tab);
        return;
    }
    QTableView::keyPressEvent(event);
}

// Enter ends the typing and goes down, as in a spreadsheet.
void RowsView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::SubmitModelCache)
        goTo(1, 0);
}

} // namespace desk
