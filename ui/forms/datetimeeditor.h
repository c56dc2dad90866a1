// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/datetext.h"
#include "ui/forms/fieldeditor.h"

class QComboBox;
class QLineEdit;

namespace desk {

class FilterLine;

/// A moment: what the clock on the wall showed, and in which zone.
///
/// Its note says the UTC time that will be sent. Where the clock showed the time twice, a choice
/// of the two appears.
class DateTimeEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit DateTimeEditor(const EditorContext &context, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *mainWidget() const override;
    [[nodiscard]] QList<QWidget *> stops() const override;
    [[nodiscard]] QString note() const override;

private:
    void setZone(const QString &zone);
    void setFold(int index);
    void refreshFold();
    void pick();
    [[nodiscard]] QString zone() const;
    [[nodiscard]] QString foldText(int fold) const;

    const DateText m_dates;
    QLineEdit *m_line;
    FilterLine *m_zone;
    QComboBox *m_fold;
};

} // namespace desk
