// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/lineeditor.h"

#include "ui/models/formmodel.h"

#include <QGridLayout>
#include <QLineEdit>

namespace desk {
namespace {

constexpr double exampleAmount = 129.9;

} // namespace

LineEditor::LineEditor(const EditorContext &context, QWidget *parent)
    : FieldEditor(context, parent)
    , m_grid(new QGridLayout(this))
    , m_line(new QLineEdit)
{
    m_grid->setContentsMargins({});
    m_grid->addWidget(m_line, 0, 0);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) { write(text); });
}

void LineEditor::refresh()
{
    const QString text = entered().text;
    if (m_line->text() != text) {
        m_line->setText(text);
        m_line->setCursorPosition(0); // of a long text the beginning is what one knows it by
    }
    m_line->setPlaceholderText(placeholder());
}

QWidget *LineEditor::mainWidget() const
{
    return m_line;
}

void LineEditor::addBeside(QWidget *widget)
{
    m_grid->addWidget(widget, 0, 1);
}

void LineEditor::addBelow(QWidget *widget)
{
    m_grid->addWidget(widget, 1, 0, Qt::AlignLeft);
}

NumberEditor::NumberEditor(const EditorContext &context, QWidget *parent)
    : LineEditor(context, parent)
{
    line()->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    line()->setAlignment(Qt::AlignRight);
}

MoneyEditor::MoneyEditor(const EditorContext &context, QWidget *parent)
    : LineEditor(context, parent)
{
    line()->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    line()->setAlignment(Qt::AlignRight);
    connect(&form(), &FormModel::enteredChanged, this, [this](const QString &changed) {
        if (changed == overlay().moneyIn)
            refresh();
    });
}

QString MoneyEditor::placeholder() const
{
    const QString usual = LineEditor::placeholder();
    if (isNull())
        return usual;
    const QString typed = form().entered(overlay().moneyIn).text.trimmed();
    const QString currency
        = typed.isEmpty() ? form().operation().overlay(overlay().moneyIn).assumed : typed;
    const QString amount
        = form().locale().toString(exampleAmount, 'f', form().currencies().digits(currency));
    //: Grey in an empty amount field. %1 is an amount such as 129.90, with the currency's digits.
    const QString example = tr("for example %1").arg(amount);
    //: %1 is "not set", %2 is "for example 129.90".
    return usual.isEmpty() ? example : tr("%1, %2").arg(usual, example);
}

} // namespace desk
