// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/forms/fieldeditor.h"

class QBoxLayout;
class QLabel;
class QToolButton;

namespace desk {

class FieldNote;

/// What all rows of a form share, so that they line up.
struct RowGrid
{
    int label = 0; ///< width
    int line = 0; ///< height of an editor of one line
    bool stacked = false; ///< too narrow for both: the label stands above the editor
};

/// One field of the form: label, editor, clear and pin, and the line below.
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldRow(const EditorContext &context, QWidget *parent = nullptr);

    [[nodiscard]] const QString &pointer() const { return m_editor->pointer(); }
    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    [[nodiscard]] const FieldNote *note() const { return m_note; }
    [[nodiscard]] QString label() const { return m_label; }
    [[nodiscard]] bool isPinned() const;

    void setGrid(const RowGrid &grid);
    void setMnemonic(QChar letter); ///< null: none
    void setPinned(bool pinned);
    /// Help shows below the field that has the focus, and only there.
    void setFocused(bool focused);

    void refresh(); ///< all that depends on the model
    void refreshNote();

signals:
    void pinToggled(bool pinned);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void build();
    void listen();
    void clear();
    void showMenu(const QPoint &at);
    void refreshButtons();
    void refreshLabel();
    [[nodiscard]] bool isClearable() const;
    [[nodiscard]] QString problemText(bool *isError) const;
    [[nodiscard]] QString description(const QString &problem) const;

    FormModel &m_form;
    FieldEditor *m_editor;
    QString m_label;
    QBoxLayout *m_layout = nullptr;
    QLabel *m_title = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_pin = nullptr;
    FieldNote *m_note = nullptr;
    QChar m_mnemonic;
    int m_labelWidth = 0; ///< 0: as wide as it needs
    bool m_focused = false;
};

} // namespace desk
