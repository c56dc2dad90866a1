// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/formsection.h"

#include "ui/look/measures.h"
#include "ui/look/sectionheader.h"
#include "ui/models/formmodel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace desk {

FormSection::FormSection(FormModel &form, const Section &section, FormLists &lists, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_section(section)
    , m_lists(lists)
    , m_body(new QWidget)
    , m_column(new QVBoxLayout(m_body))
    , m_shows([](const QString &) { return true; })
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    if (!section.title.isEmpty()) {
        m_header = new SectionHeader(section.title);
        outer->addWidget(m_header);
        connect(m_header, &SectionHeader::clicked, this, [this](bool open) {
            setOpen(open);
            emit toggled(open);
        });
    }
    outer->addWidget(m_body);
    m_body->hide();
    const Measures measures(this);
    m_column->setContentsMargins(0, measures.gap(), 0, measures.gap());
    m_column->setSpacing(measures.u / 2);
    refreshHeader();
}

void FormSection::setOpen(bool open)
{
    if (open && !m_isBuilt)
        build();
    m_open = open;
    m_body->setVisible(open);
    if (m_header)
        m_header->setChecked(open);
}

void FormSection::setFilter(std::function<bool(const QString &)> shows)
{
    m_shows = std::move(shows);
}

void FormSection::setGrid(const RowGrid &grid)
{
    m_grid = grid;
    for (FieldRow *row : m_rows)
        row->setGrid(grid);
}

void FormSection::refreshVisibility()
{
    for (FieldRow *row : m_rows)
        row->setVisible(m_form.isVisible(row->pointer()) && m_shows(row->pointer()));
}

void FormSection::refreshHeader()
{
    if (!m_header)
        return;
    const auto state = m_form.sectionState(m_section);
    m_header->setSummary(state.filled, state.total, state.errors);
}

FieldRow *FormSection::row(const QString &pointer) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&pointer](const FieldRow *row) {
        return row->pointer() == pointer;
    });
    return found == m_rows.end() ? nullptr : *found;
}

QList<QWidget *> FormSection::stops() const
{
    QList<QWidget *> all;
    if (m_header)
        all.append(m_header);
    for (const FieldRow *row : m_rows)
        all.append(row->editor()->stops());
    return all;
}

void FormSection::build()
{
    m_isBuilt = true;
    for (const QString &pointer : m_section.fields) {
        const FieldSpec *field = m_form.operation().field(pointer);
        if (!field)
            continue;
        auto *row = new FieldRow({m_form, *field, m_lists}, m_body);
        row->setGrid(m_grid);
        m_column->addWidget(row);
        m_rows.push_back(row);
        emit rowMade(row);
    }
    refreshVisibility();
    emit built();
}

} // namespace desk
