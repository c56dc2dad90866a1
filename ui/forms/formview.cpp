// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/formview.h"

#include "ui/forms/fieldnote.h"
#include "ui/forms/formlists.h"
#include "ui/forms/formsection.h"
#include "ui/forms/mnemonics.h"
#include "ui/forms/strayfields.h"
#include "ui/look/announce.h"
#include "ui/look/measures.h"
#include "ui/models/formmodel.h"
#include "ui/texts/problemtext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int widestForm = 90; ///< characters
constexpr int widestLabel = 24;
constexpr int narrowestEditor = 54; ///< below that the label stands above

} // namespace

FormView::FormView(FormModel &form, QWidget *parent)
    : QScrollArea(parent)
    , m_form(form)
    , m_lists(new FormLists(form, this))
    , m_sheet(new QWidget)
    , m_column(new QVBoxLayout)
    , m_entryNote(new FieldNote)
    , m_stray(new StrayFields(form))
{
    build();
    listen();
    refreshAll();
}

// The rows go after us and take the focus along: nobody listens to that any more.
FormView::~FormView()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void FormView::build()
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QHBoxLayout(m_sheet);
    outer->setContentsMargins({});
    auto *column = new QWidget;
    column->setLayout(m_column);
    outer->addWidget(column, 1);
    outer->addStretch();
    m_column->setSpacing(Measures(this).gap());
    m_column->addWidget(m_entryNote);
    for (const Section &section : m_form.operation().sections)
        addSection(section);
    m_column->addWidget(m_stray);
    m_column->addStretch();
    setWidget(m_sheet);
    layOut();
    for (FormSection *section : m_sections) {
        if (section->section().title.isEmpty() || section == m_sections.front())
            section->setOpen(true);
    }
}

void FormView::listen()
{
    connect(&m_form, &FormModel::sheetReplaced, this, &FormView::refreshAll);
    connect(&m_form, &FormModel::enteredChanged, this, &FormView::onEntered);
    connect(&m_form, &FormModel::problemsChanged, this, &FormView::refreshNotes);
    connect(&m_form, &FormModel::visibilityChanged, this, &FormView::refreshAll);
    connect(qApp, &QApplication::focusChanged, this, &FormView::onFocusChanged);
}

void FormView::addSection(const Section &section)
{
    auto *widget = new FormSection(m_form, section, *m_lists);
    m_sections.push_back(widget);
    m_column->addWidget(widget);
    widget->setFilter([this](const QString &pointer) { return shows(pointer); });
    connect(widget, &FormSection::rowMade, this, &FormView::onRowMade);
    connect(widget, &FormSection::built, this, &FormView::orderStops);
}

void FormView::showAll(bool all)
{
    m_all = all;
    refreshVisibility();
}

void FormView::setUsed(const QSet<QString> &fields)
{
    m_used = fields;
    refreshVisibility();
}

void FormView::setRecent(const QString &pointer, const QStringList &values)
{
    m_lists->setRecent(pointer, values);
}

void FormView::setPinned(const QSet<QString> &fields)
{
    m_pinned = fields;
    for (const FormSection *section : m_sections) {
        for (FieldRow *row : section->rows())
            row->setPinned(fields.contains(row->pointer()));
    }
}

void FormView::followStop(QWidget *stop)
{
    m_stopBefore = stop;
    orderStops();
}

void FormView::openSection(const QString &id)
{
    for (FormSection *section : m_sections) {
        if (section->section().id == id)
            section->setOpen(true);
    }
}

bool FormView::focusField(const QString &pointer)
{
    FormSection *section = sectionOf(pointer);
    if (!section)
        return false;
    section->setOpen(true);
    FieldRow *row = section->row(pointer);
    if (!row)
        return false;
    row->show();
    settle(row);
    ensureWidgetVisible(row, 0, Measures(this).page());
    row->editor()->mainWidget()->setFocus(Qt::TabFocusReason); // selects the text
    return true;
}

void FormView::focusFirst()
{
    for (const FormSection *section : m_sections) {
        for (const QString &pointer : section->section().fields) {
            if (m_form.isVisible(pointer) && shows(pointer) && !m_pinned.contains(pointer)) {
                focusField(pointer);
                return;
            }
        }
    }
}

void FormView::goToFirstProblem()
{
    const QString first = m_form.firstProblem();
    if (first.isEmpty() || !focusField(first))
        ensureWidgetVisible(m_entryNote);
    announce(this, tr("%n field(s) need attention", nullptr, m_form.shownErrorCount()));
}

void FormView::finishTyping()
{
    for (QWidget *at = focusWidget(); at && at != this; at = at->parentWidget()) {
        if (auto *cells = qobject_cast<QAbstractItemView *>(at))
            cells->setFocus(); // an open cell is taken when it loses the focus
    }
}

void FormView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOut();
}

void FormView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_sections.empty())
        layOut();
}

// The letters that the window's menus and buttons take are known only once it is there.
void FormView::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (!m_hasMnemonics)
        giveMnemonics();
    m_hasMnemonics = true;
}

void FormView::onRowMade(FieldRow *row)
{
    row->setPinned(m_pinned.contains(row->pointer()));
    connect(row, &FieldRow::pinToggled, this, [this, row](bool pinned) {
        const bool before = m_pinned.contains(row->pointer());
        if (pinned)
            m_pinned.insert(row->pointer());
        else
            m_pinned.remove(row->pointer());
        row->refreshNote();
        if (before != pinned)
            emit pinnedChanged();
    });
}

// A lost focus without a new one is a menu, a list or another window: the field is not left.
void FormView::onFocusChanged(QWidget *, QWidget *now)
{
    FieldRow *row = rowAround(now);
    if (!now || row == m_current)
        return;
    FieldRow *left = m_current;
    m_current = row;
    if (left) {
        m_form.leave(left->pointer());
        left->setFocused(false);
    }
    if (!row)
        return;
    row->setFocused(true);
    ensureWidgetVisible(row, 0, Measures(this).gap());
}

void FormView::onEntered(const QString &pointer)
{
    FormSection *section = sectionOf(pointer);
    if (!section)
        return;
    section->refreshHeader();
    if (FieldRow *row = section->row(pointer))
        row->refresh();
}

void FormView::refreshAll()
{
    for (const FormSection *section : m_sections) {
        for (FieldRow *row : section->rows())
            row->refresh();
    }
    m_stray->setVisible(!m_form.strayFields().isEmpty());
    refreshVisibility();
    refreshNotes();
}

void FormView::refreshNotes()
{
    const int before = m_current ? m_current->mapTo(viewport(), QPoint()).y() : 0;
    const Problems problems = m_form.shownEntryProblems();
    m_entryNote->setVisible(!problems.isEmpty());
    if (!problems.isEmpty()) {
        const bool isError = problems.first().level == ProblemLevel::Error;
        m_entryNote->say(isError ? Tone::Bad : Tone::Attention,
                         sentence(problems.first(), m_form.api(), {}));
    }
    for (FormSection *section : m_sections) {
        section->refreshHeader();
        for (FieldRow *row : section->rows())
            row->refreshNote();
    }
    if (!m_current || !m_current->isVisible())
        return;
    // A message of two lines above the focused field must not push it away.
    settle(m_current);
    const int moved = m_current->mapTo(viewport(), QPoint()).y() - before;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
}

void FormView::refreshVisibility()
{
    for (FormSection *section : m_sections) {
        const QStringList &fields = section->section().fields;
        const bool any = std::any_of(fields.begin(), fields.end(), [this](const QString &field) {
            return m_form.isVisible(field) && shows(field);
        });
        section->setVisible(any);
        if (any && !m_all)
            section->setOpen(true);
        section->refreshVisibility();
        section->refreshHeader();
    }
}

void FormView::orderStops()
{
    QWidget *before = m_stopBefore;
    for (const FormSection *section : m_sections) {
        const QList<QWidget *> stops = section->stops();
        for (QWidget *stop : stops) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
    }
}

void FormView::layOut()
{
    const Measures measures(this);
    m_column->setContentsMargins(0, 0, measures.gap(), measures.gap());
    m_column->parentWidget()->setMaximumWidth(measures.characters(widestForm));
    RowGrid grid;
    grid.line = QLineEdit().sizeHint().height();
    for (const FormSection *section : m_sections) {
        for (const QString &pointer : section->section().fields) {
            const QString label = m_form.operation().label(pointer) + " *"_L1;
            grid.label = std::max(grid.label, fontMetrics().horizontalAdvance(label));
        }
    }
    grid.label = std::min(grid.label, measures.characters(widestLabel)) + measures.u / 2;
    grid.stacked = viewport()->width() > 0
        && viewport()->width() < grid.label + measures.characters(narrowestEditor);
    for (FormSection *section : m_sections)
        section->setGrid(grid);
}

// A row that has just appeared has no geometry before the layouts around it have run.
void FormView::settle(QWidget *row)
{
    for (QWidget *at = row; at != viewport(); at = at->parentWidget()) {
        if (at->layout())
            at->layout()->activate();
    }
    m_sheet->resize(m_sheet->size().expandedTo(m_sheet->minimumSizeHint()));
}

void FormView::giveMnemonics()
{
    Mnemonics letters(window(), this);
    if (m_sections.empty())
        return;
    for (FieldRow *row : m_sections.front()->rows())
        row->setMnemonic(letters.take(row->label()));
}

bool FormView::shows(const QString &pointer) const
{
    const bool isMain
        = !m_sections.empty() && m_sections.front()->section().fields.contains(pointer);
    return m_all || isMain || m_form.isRequired(pointer) || m_used.contains(pointer)
        || m_pinned.contains(pointer) || m_form.entered(pointer).state != EnteredState::NotSent;
}

FormSection *FormView::sectionOf(const QString &pointer) const
{
    const auto found
        = std::find_if(m_sections.begin(), m_sections.end(), [&](const FormSection *section) {
              return section->section().fields.contains(pointer);
          });
    return found == m_sections.end() ? nullptr : *found;
}

FieldRow *FormView::rowAround(QWidget *widget) const
{
    // Through windows too: a calendar belongs to its field.
    for (QWidget *at = widget; at; at = at->parentWidget()) {
        if (auto *row = qobject_cast<FieldRow *>(at); row && isAncestorOf(row))
            return row;
    }
    return nullptr;
}

} // namespace desk
