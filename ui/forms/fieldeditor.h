// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/draft.h"

#include <QWidget>

namespace desk {

class FormLists;
class FormModel;
struct FieldOverlay;
struct FieldSpec;

/// What an editor is made for; all of it outlives the editor.
struct EditorContext
{
    FormModel &form;
    const FieldSpec &field;
    FormLists &lists;
};

/// The widgets of one field: shows what stands in the form model and writes what is typed into it.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(const EditorContext &context, QWidget *parent = nullptr);

    [[nodiscard]] const QString &pointer() const;
    [[nodiscard]] const FieldSpec &field() const { return m_field; }

    /// Shows what the model holds now; leaves alone what shows it already, the cursor too.
    virtual void refresh() = 0;
    /// What the label stands for and what takes the focus.
    [[nodiscard]] virtual QWidget *mainWidget() const = 0;
    /// All that Tab visits, in their visual order.
    [[nodiscard]] virtual QList<QWidget *> stops() const { return {mainWidget()}; }
    /// A line below the editor while nothing is wrong, such as the time that will be sent.
    [[nodiscard]] virtual QString note() const { return {}; }
    /// A short editor does not grow with the form, so that its length says what it is for.
    [[nodiscard]] virtual int characters() const { return 0; } ///< 0: as wide as the form

    void describe(const QString &name, const QString &description);

signals:
    void noteChanged();

protected:
    [[nodiscard]] FormModel &form() const { return m_form; }
    [[nodiscard]] FormLists &lists() const { return m_lists; }
    [[nodiscard]] const FieldOverlay &overlay() const;
    [[nodiscard]] Entered entered() const;
    [[nodiscard]] bool isNull() const { return entered().state == EnteredState::Null; }
    /// What stands grey in an empty field.
    [[nodiscard]] virtual QString placeholder() const;
    void write(const QString &text);

private:
    FormModel &m_form;
    const FieldSpec &m_field;
    FormLists &m_lists;
};

} // namespace desk
