// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QFormLayout;

namespace desk {

class FormModel;

/// Values of an older sheet whose fields the description no longer has: shown, not sent.
class StrayFields final : public QWidget
{
    Q_OBJECT

public:
    /// The form must outlive the widget.
    explicit StrayFields(const FormModel &form, QWidget *parent = nullptr);

private:
    void fill();

    const FormModel &m_form;
    QFormLayout *m_rows;
};

} // namespace desk
