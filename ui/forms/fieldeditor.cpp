// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/fieldeditor.h"

#include "ui/models/formmodel.h"

namespace desk {

FieldEditor::FieldEditor(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_form(context.form)
    , m_field(context.field)
    , m_lists(context.lists)
{
}

const QString &FieldEditor::pointer() const
{
    return m_field.pointer;
}

void FieldEditor::describe(const QString &name, const QString &description)
{
    mainWidget()->setAccessibleName(name);
    const QList<QWidget *> all = stops();
    for (QWidget *stop : all)
        stop->setAccessibleDescription(description);
}

const FieldOverlay &FieldEditor::overlay() const
{
    return m_form.operation().overlay(m_field.pointer);
}

Entered FieldEditor::entered() const
{
    return m_form.entered(m_field.pointer);
}

QString FieldEditor::placeholder() const
{
    if (isNull())
        return tr("sent empty");
    if (overlay().nowWhenEmpty)
        return tr("the time of sending");
    if (m_form.operation().repeat.field == m_field.pointer)
        return tr("made for you, if left empty");
    if (m_form.isRequired(m_field.pointer))
        return {};
    if (!overlay().assumed.isEmpty())
        return tr("not set: the vendor takes %1").arg(overlay().assumed.toUpper());
    return tr("not set");
}

void FieldEditor::write(const QString &text)
{
    m_form.setText(m_field.pointer, text);
}

} // namespace desk
