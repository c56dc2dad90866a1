// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/forms/fieldeditor.h"

class QGridLayout;
class QLineEdit;

namespace desk {

/// One line of text, as typed.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LineEditor(const EditorContext &context, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *mainWidget() const override;

protected:
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    void addBeside(QWidget *widget);
    void addBelow(QWidget *widget);

private:
    QGridLayout *m_grid;
    QLineEdit *m_line;
};

/// A number in the person's locale; kept as typed, the form model reads it.
class NumberEditor final : public LineEditor
{
    Q_OBJECT

public:
    explicit NumberEditor(const EditorContext &context, QWidget *parent = nullptr);
    [[nodiscard]] int characters() const override { return 28; }
};

/// An amount; its empty field shows how many digits the currency has.
class MoneyEditor final : public LineEditor
{
    Q_OBJECT

public:
    explicit MoneyEditor(const EditorContext &context, QWidget *parent = nullptr);
    [[nodiscard]] int characters() const override { return 28; }

protected:
    [[nodiscard]] QString placeholder() const override;
};

} // namespace desk
