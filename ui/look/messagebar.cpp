// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/messagebar.h"

#include "ui/look/announce.h"
#include "ui/look/glyph.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QString glyphOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Quiet:
    case Tone::Busy:
        return u"info"_s;
    case Tone::Good:
        return u"accepted"_s;
    case Tone::Attention:
        return u"warning"_s;
    case Tone::Bad:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_glyph(new Glyph(u"info"_s, Tone::Plain, this))
    , m_sentence(new QLabel(this))
    , m_step(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    const Measures measures(this);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measures.group(), measures.u / 2, measures.gap(), measures.u / 2);
    row->setSpacing(measures.gap());
    row->addWidget(m_glyph);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_step);
    row->addWidget(m_close);
    hide();

    connect(m_step, &QPushButton::clicked, this, &MessageBar::stepChosen);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        emit closed();
    });
}

void MessageBar::showMessage(Tone tone, const QString &sentence, const QString &step)
{
    m_tone = tone;
    m_glyph->setGlyph(glyphOf(tone), tone);
    m_sentence->setText(sentence);
    m_step->setText(step);
    m_step->setVisible(!step.isEmpty());
    setAccessibleName(sentence);
    if (isVisible())
        fitHeight();
    show();
    update();
    announce(this, sentence);
}

void MessageBar::dismiss()
{
    m_sentence->clear();
    hide();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString MessageBar::message() const
{
    return m_sentence->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneTint(m_tone, palette()));
    const Measures measures(this);
    auto edge = rect();
    edge.setWidth(measures.u / 2);
    painter.fillRect(edge, toneColor(m_tone, palette()));
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

// A dialog that is open does not ask again how high a wrapped sentence is.
void MessageBar::fitHeight()
{
    setMinimumHeight(std::max(0, heightForWidth(width())));
}

} // namespace desk
