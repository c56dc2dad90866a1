// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/findbox.h"

#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tones.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int idRole = Qt::UserRole + 1;
constexpr int mostRows = 12; // the rest is reached by scrolling or by typing on
} // namespace

FindBox::FindBox(CommandList &commands, QWidget *window)
    : QFrame(window)
    , m_commands(commands)
    , m_text(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_found(new QStandardItemModel(this))
{
    const Measures measures(this);
    setAutoFillBackground(true);
    setAccessibleName(tr("Find"));
    m_text->setPlaceholderText(tr("Page, account or action"));
    m_text->setAccessibleName(tr("Find a page, an account or an action"));
    m_text->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_list->setModel(m_found);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFrameShape(NoFrame);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrow keys reach it from the text
    m_list->setAccessibleName(tr("Found"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measures.gap(), measures.gap(), measures.gap(), measures.gap());
    column->setSpacing(measures.gap());
    column->addWidget(m_text);
    column->addWidget(m_list);

    m_text->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &FindBox::fill);
    connect(m_list, &QListView::clicked, this, &FindBox::run);
    hide();
}

void FindBox::open()
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_text->clear();
    fill();
    show();
    raise();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

bool FindBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress)
        return takesKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_text && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        hide();
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

// It lies on whatever the page shows: a line around it in a colour that is seen on both.
void FindBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(toneColor(Tone::Quiet, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void FindBox::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_before = nullptr;
}

bool FindBox::takesKey(int key)
{
    const int row = m_list->currentIndex().row();
    const int rows = m_found->rowCount();
    switch (key) {
    case Qt::Key_Down:
        if (rows > 0)
            m_list->setCurrentIndex(m_found->index((row + 1) % rows, 0));
        return true;
    case Qt::Key_Up:
        if (rows > 0)
            m_list->setCurrentIndex(m_found->index((row + rows - 1) % rows, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape: {
        const auto before = m_before;
        hide();
        if (before)
            before->setFocus(Qt::OtherFocusReason);
        return true;
    }
    default:
        return false;
    }
}

void FindBox::fill()
{
    m_found->clear();
    for (const auto *command : m_commands.matching(m_text->text())) {
        auto *item = new QStandardItem(icon(command->glyph), command->title);
        item->setData(command->id, idRole);
        const auto keys = command->shortcut.toString(QKeySequence::NativeText);
        item->setData(keys.isEmpty() ? command->group : keys, RowDelegate::TrailingRole);
        item->setData(command->group, Qt::AccessibleDescriptionRole);
        m_found->appendRow(item);
    }
    if (m_found->rowCount() == 0) {
        auto *nothing = new QStandardItem(icon(u"info"_s, Tone::Quiet), tr("Nothing of that name"));
        nothing->setFlags(Qt::NoItemFlags);
        m_found->appendRow(nothing);
    }
    m_list->setCurrentIndex(m_found->index(0, 0));
    place();
}

void FindBox::run()
{
    const auto id = m_list->currentIndex().data(idRole).toString();
    if (id.isEmpty())
        return;
    const auto before = m_before;
    hide();
    if (before)
        before->setFocus(Qt::OtherFocusReason);
    m_commands.run(id);
}

void FindBox::place()
{
    const Measures measures(this);
    const auto *window = parentWidget();
    const int width = qMin(measures.characters(64), window->width() - 2 * measures.page());
    const int rows = qMin(m_found->rowCount(), mostRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    layout()->activate();
    setGeometry((window->width() - width) / 2, 2 * measures.page(), width, sizeHint().height());
}

} // namespace desk
