// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/batchsession.h"
#include "ui/models/formmodel.h"

#include <QDialog>

namespace desk {

class FormView;

/// One row of a batch in the form that a single entry has. Accepted: sheet() is what stands there.
class RowDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The session must outlive the dialog.
    RowDialog(const BatchSession &session, int row, QWidget *parent = nullptr);

    [[nodiscard]] const Draft &sheet() const { return m_form.draft(); }
    [[nodiscard]] FormModel &form() { return m_form; }
    void accept() override;

private:
    FormModel m_form;
    FormView *m_view;
};

} // namespace desk
