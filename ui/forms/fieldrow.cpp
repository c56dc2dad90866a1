// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/fieldrow.h"

#include "ui/forms/editorregistry.h"
#include "ui/forms/fieldnote.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/models/formmodel.h"
#include "ui/texts/problemtext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QToolButton *smallButton(const QString &glyph, const QString &tip)
{
    auto *button = new QToolButton;
    button->setIcon(icon(glyph, Tone::Quiet));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // both have a key in the field itself
    button->setToolTip(tip);
    QSizePolicy policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
    button->hide();
    return button;
}

bool isClearKey(const QKeyEvent *key)
{
    return key->key() == Qt::Key_Backspace && key->modifiers() == Qt::ControlModifier;
}

bool isPinKey(const QKeyEvent *key)
{
    return key->key() == Qt::Key_P && key->modifiers() == Qt::ControlModifier;
}

// The mark stays on the line of its word. By hand: a label that wraps itself makes the height of
// every layout around it depend on widths.
QString wrapped(const QString &text, const QFontMetrics &metrics, int width)
{
    QString lines;
    QString line;
    for (const QString &word : text.split(u' ')) {
        if (!line.isEmpty()
            && metrics.size(Qt::TextShowMnemonic, line + u' ' + word).width() > width) {
            lines += line + u'\n';
            line = word;
        } else {
            line += line.isEmpty() ? word : u' ' + word;
        }
    }
    return lines + line;
}

} // namespace

FieldRow::FieldRow(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_form(context.form)
    , m_editor(makeEditor(context))
    , m_label(context.form.operation().label(context.field.pointer))
{
    build();
    listen();
    refresh();
}

void FieldRow::build()
{
    m_title = new QLabel;
    m_title->setBuddy(m_editor->mainWidget());
    m_clear = smallButton(u"clear"_s, tr("Clear (Ctrl+Backspace)"));
    m_clear->setAccessibleName(tr("Clear %1").arg(m_label));
    m_pin = smallButton(u"pin"_s, tr("Keep the value for the next entry (Ctrl+P)"));
    m_pin->setAccessibleName(tr("Keep %1 for the next entry").arg(m_label));
    m_pin->setCheckable(true);
    m_note = new FieldNote;

    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins({});
    m_layout->addWidget(m_title, 0, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    right->setSpacing(Measures(this).hairline);
    m_layout->addLayout(right, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    right->addLayout(line);
    line->addWidget(m_editor, 1);
    line->addWidget(m_clear, 0, Qt::AlignTop);
    line->addWidget(m_pin, 0, Qt::AlignTop);
    if (m_editor->characters() > 0)
        line->addStretch();
    right->addWidget(m_note);
}

void FieldRow::listen()
{
    const QList<QWidget *> stops = m_editor->stops();
    for (QWidget *stop : stops)
        stop->installEventFilter(this);
    QWidget *main = m_editor->mainWidget();
    main->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(main, &QWidget::customContextMenuRequested, this, &FieldRow::showMenu);
    connect(m_clear, &QToolButton::clicked, this, &FieldRow::clear);
    connect(m_pin, &QToolButton::toggled, this, [this](bool pinned) {
        refreshButtons();
        emit pinToggled(pinned);
    });
}

bool FieldRow::isPinned() const
{
    return m_pin->isChecked();
}

void FieldRow::setGrid(const RowGrid &grid)
{
    const Measures measures(this);
    m_layout->setDirection(grid.stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setSpacing(grid.stacked ? 0 : measures.gap());
    m_labelWidth = grid.stacked ? 0 : grid.label;
    m_title->setMinimumWidth(m_labelWidth);
    refreshLabel();
    m_title->setMinimumHeight(grid.stacked ? 0 : grid.line);
    if (m_editor->characters() > 0)
        m_editor->setMaximumWidth(measures.characters(m_editor->characters()));
    for (QToolButton *button : {m_clear, m_pin}) {
        button->setIconSize(QSize(measures.icon, measures.icon));
        button->setFixedSize(grid.line, grid.line);
    }
    updateGeometry(); // a change of direction alone tells no layout above
}

void FieldRow::setMnemonic(QChar letter)
{
    m_mnemonic = letter;
    refreshLabel();
}

void FieldRow::setPinned(bool pinned)
{
    m_pin->setChecked(pinned);
}

void FieldRow::setFocused(bool focused)
{
    m_focused = focused;
    refreshNote();
    refreshButtons();
}

void FieldRow::refresh()
{
    m_editor->refresh();
    refreshLabel();
    refreshButtons();
    refreshNote();
}

void FieldRow::refreshNote()
{
    bool isError = false;
    const QString problem = problemText(&isError);
    if (!problem.isEmpty()) {
        m_note->say(isError ? Tone::Bad : Tone::Attention, problem);
    } else {
        const QString note = m_editor->note();
        const QString help = m_form.operation().overlay(pointer()).help;
        m_note->say(Tone::Quiet, !note.isEmpty() ? note : m_focused ? help : QString());
    }
    m_editor->describe(m_label, description(problem));
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool clears = isClearKey(key) && isClearable();
    if (!clears && !isPinKey(key))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (clears)
        clear();
    else
        m_pin->toggle();
    return true;
}

void FieldRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    refreshButtons();
}

void FieldRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    refreshButtons();
}

void FieldRow::clear()
{
    m_form.clear(pointer());
    m_editor->mainWidget()->setFocus();
}

void FieldRow::showMenu(const QPoint &at)
{
    std::unique_ptr<QMenu> menu;
    QWidget *main = m_editor->mainWidget();
    if (auto *line = qobject_cast<QLineEdit *>(main))
        menu.reset(line->createStandardContextMenu());
    else if (auto *edit = qobject_cast<QPlainTextEdit *>(main))
        menu.reset(edit->createStandardContextMenu());
    else
        menu = std::make_unique<QMenu>();
    menu->addSeparator();
    QAction *pin = menu->addAction(tr("Keep for the next entry"), m_pin, &QToolButton::toggle);
    pin->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    pin->setCheckable(true);
    pin->setChecked(isPinned());
    if (isClearable()) {
        QAction *clearing = menu->addAction(tr("Clear"), this, &FieldRow::clear);
        clearing->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Backspace));
    }
    if (m_editor->field().nullable)
        menu->addAction(tr("Send as empty (explicitly)"), this,
                        [this] { m_form.setNull(pointer()); });
    QMenu *shown = menu.release();
    shown->setParent(this, shown->windowFlags());
    shown->setAttribute(Qt::WA_DeleteOnClose);
    shown->popup(main->mapToGlobal(at));
}

void FieldRow::refreshButtons()
{
    const bool near = m_focused || underMouse();
    m_clear->setVisible(isClearable() && m_form.entered(pointer()).state != EnteredState::NotSent);
    m_pin->setVisible(near || isPinned());
    m_pin->setIcon(icon(u"pin"_s, isPinned() ? Tone::Plain : Tone::Quiet));
}

void FieldRow::refreshLabel()
{
    QString text = m_label;
    text.replace(u'&', u"&&"_s);
    if (!m_mnemonic.isNull()) {
        const qsizetype at = text.indexOf(m_mnemonic, 0, Qt::CaseInsensitive);
        text = at < 0 ? text : text.left(at) + u'&' + text.mid(at);
    }
    //: The label of a field that must be filled.
    text = m_form.isRequired(pointer()) ? tr("%1 *").arg(text) : text;
    m_title->setText(m_labelWidth > 0 ? wrapped(text, m_title->fontMetrics(), m_labelWidth) : text);
}

bool FieldRow::isClearable() const
{
    return !m_form.isRequired(pointer());
}

QString FieldRow::problemText(bool *isError) const
{
    const Problems problems = m_form.shownProblems(pointer());
    if (problems.isEmpty())
        return {};
    // One mistake, one message: an error stands before a warning.
    const auto error = std::find_if(problems.begin(), problems.end(), [](const Problem &p) {
        return p.level == ProblemLevel::Error;
    });
    *isError = error != problems.end();
    return sentence(*isError ? *error : problems.first(), m_form.api(), m_label);
}

QString FieldRow::description(const QString &problem) const
{
    QStringList parts;
    if (!problem.isEmpty())
        parts.append(problem);
    if (m_form.isRequired(pointer()))
        parts.append(tr("required"));
    parts.append(m_form.operation().overlay(pointer()).help);
    if (isPinned())
        parts.append(tr("kept for the next entry"));
    parts.removeAll({});
    //: Between what assistive technology says of a field.
    return parts.join(tr(". "));
}

} // namespace desk
