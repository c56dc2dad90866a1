// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/decisionbar.h"

#include "ui/look/measures.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace desk {

DecisionBar::DecisionBar(QWidget *parent)
    : QWidget(parent)
    , m_id(new QLineEdit)
{
    m_id->setPlaceholderText(tr("Its id, if you have it"));
    m_id->setAccessibleName(tr("Id at the vendor's"));
    m_id->setFont(fixedFont(font()));
    auto *arrived = new QPushButton(tr("It &arrived"));
    auto *lost = new QPushButton(tr("It did n&ot arrive"));
    auto *again = new QPushButton(tr("Send it a&gain"));
    again->setToolTip(tr("If the first one arrived, there will be two."));
    connect(arrived, &QPushButton::clicked, this, [this] { decide(Decision::Arrived); });
    connect(lost, &QPushButton::clicked, this, [this] { decide(Decision::DidNotArrive); });
    connect(again, &QPushButton::clicked, this, [this] { decide(Decision::SendAgain); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_id, 1);
    layout->addWidget(arrived);
    layout->addWidget(lost);
    layout->addWidget(again);
}

void DecisionBar::decide(Decision decision)
{
    emit decided(decision, m_id->text().trimmed());
    m_id->clear();
}

} // namespace desk
