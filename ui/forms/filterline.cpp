// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/filterline.h"

#include "ui/look/icons.h"
#include "ui/models/codelistmodel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int visibleItems = 12;

} // namespace

FilterLine::FilterLine(CodeListModel *list, Free free, QWidget *parent)
    : QLineEdit(parent)
    , m_list(list)
    , m_free(free)
{
    QAction *arrow = addAction(icon(u"chevron-down"_s, Tone::Quiet), TrailingPosition);
    arrow->setText(tr("Show the list"));
    arrow->setToolTip(tr("Show the list"));
    connect(arrow, &QAction::triggered, this, &FilterLine::openList);
    connect(this, &QLineEdit::textEdited, this, &FilterLine::onTextEdited);
}

void FilterLine::showCode(const QString &code)
{
    if (code == m_code)
        return; // it may stand there half typed
    m_code = code;
    settle();
}

void FilterLine::openList()
{
    setFocus();
    completer()->setCompletionPrefix({});
    completer()->complete();
    highlightBest(m_code);
}

void FilterLine::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Down || event->key() == Qt::Key_F4;
    const bool isOpen = m_completer && m_completer->popup()->isVisible();
    if (opens && !isOpen)
        openList();
    else
        QLineEdit::keyPressEvent(event);
}

void FilterLine::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        settle();
    QLineEdit::focusOutEvent(event);
}

// Tab takes what is highlighted, as Enter does, and then goes on.
bool FilterLine::focusNextPrevChild(bool next)
{
    takeHighlighted();
    return QLineEdit::focusNextPrevChild(next);
}

void FilterLine::onTextEdited(const QString &text)
{
    const QString known = m_free == Free::Yes ? QString() : m_list->codeOf(text);
    m_code = known.isEmpty() ? text : known;
    emit codeEdited(m_code);
    if (text.trimmed().isEmpty()) {
        if (m_completer)
            m_completer->popup()->hide();
        return;
    }
    completer()->setCompletionPrefix(text.trimmed());
    completer()->complete();
    if (m_free == Free::No)
        highlightBest(text.trimmed());
}

void FilterLine::take(const QModelIndex &index)
{
    m_code = index.data(CodeListModel::CodeRole).toString();
    settle();
    selectAll();
    emit codeEdited(m_code);
}

void FilterLine::takeHighlighted()
{
    if (!m_completer || !m_completer->popup()->isVisible())
        return;
    const QModelIndex index = m_completer->popup()->currentIndex();
    m_completer->popup()->hide();
    if (index.isValid())
        take(index);
}

void FilterLine::settle()
{
    const QString known = m_free == Free::Yes ? QString() : m_list->textOf(m_code);
    const QString shown = known.isEmpty() ? m_code : known;
    if (text() == shown)
        return;
    setText(shown);
    setCursorPosition(0);
}

// An exact code wins over one that only holds the text, so that "all" is the lek and not a dollar.
void FilterLine::highlightBest(const QString &typed)
{
    const QAbstractItemModel *found = completer()->popup()->model();
    int best = 0;
    for (int row = found->rowCount() - 1; row >= 0; --row) {
        const QString code = found->index(row, 0).data(CodeListModel::CodeRole).toString();
        if (code.compare(typed, Qt::CaseInsensitive) == 0) {
            best = row;
            break;
        }
    }
    completer()->popup()->setCurrentIndex(found->index(best, 0));
}

QCompleter *FilterLine::completer()
{
    if (m_completer)
        return m_completer;
    m_completer = new QCompleter(m_list, this);
    m_completer->setWidget(this);
    m_completer->setCompletionRole(CodeListModel::FilterRole);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(visibleItems);
    m_completer->popup()->setAccessibleName(tr("Suggestions"));
    connect(m_completer, QOverload<const QModelIndex &>::of(&QCompleter::activated), this,
            &FilterLine::take);
    return m_completer;
}

} // namespace desk
