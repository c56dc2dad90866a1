// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/strayfields.h"

#include "ui/look/measures.h"
#include "ui/models/formmodel.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace desk {

StrayFields::StrayFields(const FormModel &form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_rows(new QFormLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto *title = new QLabel(tr("No longer part of this form"));
    title->setFont(sectionTitleFont(font()));
    column->addWidget(title);
    column->addLayout(m_rows);
    connect(&m_form, &FormModel::sheetReplaced, this, &StrayFields::fill);
    fill();
}

void StrayFields::fill()
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    for (const QString &pointer : m_form.strayFields()) {
        const QString name = m_form.operation().label(pointer);
        auto *value = new QLineEdit(m_form.entered(pointer).text);
        value->setReadOnly(true);
        value->setAccessibleName(name);
        value->setAccessibleDescription(tr("No longer part of this form; it is not sent."));
        m_rows->addRow(name, value);
    }
}

} // namespace desk
