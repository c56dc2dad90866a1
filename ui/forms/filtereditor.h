// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/forms/fieldeditor.h"
#include "ui/forms/filterline.h"

namespace desk {

/// One of many: a currency, a country, a long list of choices, or a free text with suggestions.
class FilterEditor final : public FieldEditor
{
    Q_OBJECT

public:
    FilterEditor(const EditorContext &context, CodeListModel *list, FilterLine::Free free,
                 QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *mainWidget() const override { return m_line; }
    [[nodiscard]] int characters() const override { return 44; }

private:
    FilterLine *m_line;
};

} // namespace desk
