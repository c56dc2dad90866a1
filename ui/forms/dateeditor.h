// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/datetext.h"
#include "ui/forms/lineeditor.h"

class QToolButton;

namespace desk {

/// A day without a time: ISO or the locale's short form, or picked from a calendar (Alt+Down).
class DateEditor final : public LineEditor
{
    Q_OBJECT

public:
    explicit DateEditor(const EditorContext &context, QWidget *parent = nullptr);
    [[nodiscard]] int characters() const override { return 28; }

private:
    void pick();

    const DateText m_dates;
};

/// A button that opens a calendar beside a line, by mouse or Alt+Down in the line.
[[nodiscard]] QToolButton *calendarButton(QLineEdit *line);

} // namespace desk
