// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/forms/fieldeditor.h"

class QComboBox;

namespace desk {

struct CodeItem;

/// One of a few, each with its name; the first entry of an optional field is "not set".
class ComboEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ComboEditor(const EditorContext &context, const std::vector<CodeItem> &items,
                QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *mainWidget() const override;
    [[nodiscard]] int characters() const override { return 44; }

private:
    void onActivated(int index);

    QComboBox *m_combo;
    bool m_hasStranger = false; ///< the last entry is a value that is no choice
};

} // namespace desk
