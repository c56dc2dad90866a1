// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/emptypage.h"

#include "ui/look/glyph.h"
#include "ui/look/measures.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_glyph(new Glyph({}, Tone::Quiet, this))
    , m_sentence(new QLabel(this))
    , m_step(new QPushButton(this))
{
    const Measures measures(this);
    m_glyph->setLines(3);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    // A wrapping label in a centred layout would take its narrowest form.
    m_sentence->setFixedWidth(measures.characters(56));
    m_step->setMinimumWidth(measures.characters(22));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measures.page(), measures.page(), measures.page(), measures.page());
    column->setSpacing(measures.group());
    column->addStretch(2);
    column->addWidget(m_glyph, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_step, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_step, &QPushButton::clicked, this, &EmptyPage::stepChosen);
}

void EmptyPage::setContent(const QString &glyph, const QString &sentence, const QString &step)
{
    m_glyph->setGlyph(glyph, Tone::Quiet);
    m_sentence->setText(sentence);
    m_sentence->setMinimumHeight(m_sentence->heightForWidth(m_sentence->width()));
    m_step->setText(step);
    m_step->setVisible(!step.isEmpty());
}

} // namespace desk
