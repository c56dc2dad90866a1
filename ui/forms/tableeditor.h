// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/forms/fieldeditor.h"

class QTableView;

namespace desk {

class FieldNote;
class KeyValueModel;

/// A free object as rows of name, type and value.
///
/// The last row is empty: typing into it adds one. Insert goes there, Delete removes the current
/// row, pasting takes a JSON object or lines of name, tab, value.
class TableEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit TableEditor(const EditorContext &context, QWidget *parent = nullptr);
    ~TableEditor() override;

    void refresh() override;
    [[nodiscard]] QWidget *mainWidget() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void paste();
    void addRow();
    void removeRow();
    void say(const QString &message);
    void onEdited();
    void setRows();

    KeyValueModel *m_model;
    QTableView *m_table;
    FieldNote *m_message;
};

} // namespace desk
