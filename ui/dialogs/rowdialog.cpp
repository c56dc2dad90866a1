// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/dialogs/rowdialog.h"

#include "ui/forms/formview.h"
#include "ui/look/measures.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

RowDialog::RowDialog(const BatchSession &session, int row, QWidget *parent)
    : QDialog(parent)
    , m_form({*session.api(), *session.operation(), session.account()}, session.parts().currencies,
             session.parts().clock, QLocale())
{
    const Measures measures(this);
    //: %1 is a number of a line in the person's file.
    setWindowTitle(tr("Line %1").arg(QLocale().toString(session.batch().rows.rows->line(row))));
    m_form.setDraft(session.sheetOf(row));
    (void)m_form.checkForSend(); // what is wrong is known already
    m_view = new FormView(m_form);
    m_view->showAll(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *take = buttons->addButton(tr("&Take over"), QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(measures.group());
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(measures.characters(100), 70 * measures.u);
    m_view->focusFirst();
    m_view->goToFirstProblem();
}

// Whatever is still wrong is marked in the grid, too.
void RowDialog::accept()
{
    m_view->finishTyping();
    QDialog::accept();
}

} // namespace desk
