// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTableView>

namespace desk {

class BatchModel;

/// The grid of a batch. Enter goes down, Tab to the right, F2 or typing edits, Ctrl+D fills down,
/// a block is copied and pasted cell by cell, and everything can be undone.
class RowsView final : public QTableView
{
    Q_OBJECT

public:
    explicit RowsView(BatchModel &model, QWidget *parent = nullptr);

public slots: // the Edit menu finds them by name
    void undo();
    void redo();
    void copy();
    void paste();
    void cut();

public:
    void fillDown();
    void fitColumns(); ///< by what is seen now

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void goTo(int down, int right);

    BatchModel &m_model;
};

} // namespace desk
