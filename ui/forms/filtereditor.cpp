// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/filtereditor.h"

#include <QHBoxLayout>

namespace desk {

FilterEditor::FilterEditor(const EditorContext &context, CodeListModel *list, FilterLine::Free free,
                           QWidget *parent)
    : FieldEditor(context, parent)
    , m_line(new FilterLine(list, free))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line);
    connect(m_line, &FilterLine::codeEdited, this, [this](const QString &code) { write(code); });
}

void FilterEditor::refresh()
{
    m_line->showCode(entered().text);
    m_line->setPlaceholderText(placeholder());
}

} // namespace desk
