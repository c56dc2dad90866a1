// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/sectionheader.h"

#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/tones.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace desk {

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QToolButton(parent)
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
}

void SectionHeader::setSummary(int filled, int total, int errors)
{
    //: How many fields of a section are filled: 2 of 16.
    m_count = tr("%1 of %2").arg(filled).arg(total);
    m_errors = errors > 0 ? tr("%n to correct", nullptr, errors) : QString();
    setAccessibleDescription(m_errors.isEmpty() ? m_count : m_count + u", "_s + m_errors);
    update();
}

QSize SectionHeader::sizeHint() const
{
    const Measures measures(this);
    const QFontMetrics title(sectionTitleFont(font()));
    return {title.horizontalAdvance(text()) + fontMetrics().horizontalAdvance(m_count + m_errors)
                + measures.icon + 6 * measures.u,
            measures.icon + 2 * measures.u};
}

void SectionHeader::paintEvent(QPaintEvent *)
{
    const Measures measures(this);
    QPainter painter(this);
    painter.setPen(hairlineColor(palette()));
    painter.drawLine(0, 0, width(), 0);
    if (underMouse())
        painter.fillRect(rect().adjusted(0, 1, 0, 0), palette().color(QPalette::AlternateBase));

    const auto visual = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    QRect place(0, (height() - measures.icon) / 2, measures.icon, measures.icon);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    desk::icon(isChecked() ? u"chevron-down"_s : u"chevron-right"_s)
        .paint(&painter, visual(place).adjusted(2, 2, -2, -2),
               mirrored && !isChecked() ? Qt::AlignRight : Qt::AlignCenter);

    const auto start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.setFont(sectionTitleFont(font()));
    painter.setPen(palette().color(QPalette::WindowText));
    place = rect().adjusted(measures.icon + measures.u, 0, 0, 0);
    painter.drawText(visual(place), start, text());
    int x = place.left() + painter.fontMetrics().horizontalAdvance(text()) + measures.group();

    painter.setFont(metaFont(font()));
    for (const auto &[part, tone] :
         {std::pair(m_count, Tone::Quiet), std::pair(m_errors, Tone::Bad)}) {
        painter.setPen(toneColor(tone, palette()));
        painter.drawText(visual(rect().adjusted(x, 0, 0, 0)), start, part);
        x += painter.fontMetrics().horizontalAdvance(part) + measures.group();
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

// As in a tree: right opens, left closes; Enter does what the space bar does.
void SectionHeader::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto open = mirrored ? Qt::Key_Left : Qt::Key_Right;
    const auto fold = mirrored ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == open || event->key() == fold) {
        if (isChecked() != (event->key() == open))
            click();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QToolButton::keyPressEvent(event);
    }
}

} // namespace desk
