// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/codeview.h"

#include "ui/look/codecolours.h"
#include "ui/look/measures.h"

#include <QEvent>
#include <QScrollBar>

namespace desk {

CodeView::CodeView(const QString &name, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_colours(new CodeColours(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFont(fixedFont(font()));
    setAccessibleName(name);
    m_colours->setPalette(palette());
}

void CodeView::setCode(const QString &code, Language language)
{
    if (code == toPlainText())
        return;
    const int down = verticalScrollBar()->value();
    const int across = horizontalScrollBar()->value();
    m_colours->setLanguage(language);
    setLineWrapMode(language == Language::Json ? NoWrap : WidgetWidth);
    setPlainText(code);
    verticalScrollBar()->setValue(down);
    horizontalScrollBar()->setValue(across);
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_colours)
        m_colours->setPalette(palette());
}

} // namespace desk
