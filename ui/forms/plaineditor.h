// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/forms/fieldeditor.h"

class QPlainTextEdit;

namespace desk {

/// Text of several lines: a long text, JSON, or a list with one item a line.
class PlainEditor final : public FieldEditor
{
    Q_OBJECT

public:
    enum class Holds { Text, Json, Lines };
    PlainEditor(const EditorContext &context, Holds holds, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *mainWidget() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString shown(const QString &stored) const;
    [[nodiscard]] QString stored(const QString &shown) const;
    void setLines();

    const Holds m_holds;
    QPlainTextEdit *m_edit;
};

} // namespace desk
