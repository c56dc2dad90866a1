// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/comboeditor.h"

#include "ui/look/tones.h"
#include "ui/models/codelistmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStylePainter>
#include <QWheelEvent>

namespace desk {
namespace {

/// The wheel scrolls the form; it changes no value by accident. The first entry, which is no value,
/// is grey as a placeholder is.
class CalmCombo final : public QComboBox
{
protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        if (currentIndex() == 0)
            option.palette = tonedPalette(Tone::Quiet, palette());
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

} // namespace

ComboEditor::ComboEditor(const EditorContext &context, const std::vector<CodeItem> &items,
                         QWidget *parent)
    : FieldEditor(context, parent)
    , m_combo(new CalmCombo)
{
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->addItem(QString(), QString());
    for (const CodeItem &item : items)
        m_combo->addItem(nameOnly(item), item.code);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_combo);
    connect(m_combo, &QComboBox::activated, this, &ComboEditor::onActivated);
}

void ComboEditor::refresh()
{
    if (m_hasStranger)
        m_combo->removeItem(m_combo->count() - 1);
    m_hasStranger = false;
    const QString text = entered().text;
    int index = m_combo->findData(text);
    if (index < 0) {
        m_combo->addItem(text, text);
        m_hasStranger = true;
        index = m_combo->count() - 1;
    }
    m_combo->setItemText(0, placeholder());
    m_combo->setItemData(0, toneColor(Tone::Quiet, palette()), Qt::ForegroundRole);
    m_combo->setCurrentIndex(index);
}

QWidget *ComboEditor::mainWidget() const
{
    return m_combo;
}

void ComboEditor::onActivated(int index)
{
    write(m_combo->itemData(index).toString());
    refresh(); // a choice of the value that stood there already changes no model
}

} // namespace desk
