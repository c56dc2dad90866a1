// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/tableeditor.h"

#include "app/schema/fieldspec.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/valuedelegate.h"
#include "ui/look/announce.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/models/keyvaluemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int rowsShown = 5;

QList<ValueType> typesOf(const FieldSpec &field)
{
    if (!field.item.empty()) {
        switch (field.item.front().kind) {
        case FieldKind::Text:
        case FieldKind::Choice:
            return {ValueType::Text};
        case FieldKind::Integer:
        case FieldKind::Number:
            return {ValueType::Number};
        case FieldKind::Boolean:
            return {ValueType::YesNo};
        case FieldKind::Object:
        case FieldKind::Map:
        case FieldKind::List:
            return {ValueType::Json};
        case FieldKind::Json:
            break;
        }
    }
    return {ValueType::Text, ValueType::Number, ValueType::YesNo, ValueType::Json};
}

QToolButton *toolButton(const QString &glyph, const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setIcon(icon(glyph));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // Insert and Delete do the same in the table
    button->setAccessibleName(text);
    button->setToolTip(tip);
    return button;
}

} // namespace

TableEditor::TableEditor(const EditorContext &context, QWidget *parent)
    : FieldEditor(context, parent)
    , m_model(new KeyValueModel(this))
    , m_table(new QTableView)
    , m_message(new FieldNote)
{
    m_model->setTypes(typesOf(context.field));
    build();
    connect(m_model, &KeyValueModel::edited, this, &TableEditor::onEdited);
    connect(m_model, &KeyValueModel::refused, this, [this](const QString &key, int row) {
        say(tr("“%1” stands in row %2 already, so it was not taken.").arg(key).arg(row));
    });
}

// An open cell that goes with the table would still be taken.
TableEditor::~TableEditor()
{
    disconnect(m_model, nullptr, this, nullptr);
}

void TableEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ValueDelegate(m_model, m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->setColumnHidden(KeyValueModel::TypeColumn, m_model->types().size() == 1);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    setRows();

    auto *row = new QHBoxLayout;
    column->addLayout(row);
    QToolButton *add = toolButton(u"add"_s, tr("Add"), tr("Go to the empty row (Insert)"));
    QToolButton *remove
        = toolButton(u"remove"_s, tr("Remove"), tr("Remove the current row (Delete)"));
    QToolButton *insert = toolButton(u"import"_s, tr("Paste"),
                                     tr("Paste a JSON object or lines of name, tab, value"));
    for (QToolButton *button : {add, remove, insert})
        row->addWidget(button);
    row->addStretch();
    column->addWidget(m_message);
    m_message->hide();
    connect(add, &QToolButton::clicked, this, &TableEditor::addRow);
    connect(remove, &QToolButton::clicked, this, &TableEditor::removeRow);
    connect(insert, &QToolButton::clicked, this, &TableEditor::paste);
}

void TableEditor::refresh()
{
    (void)m_model->setText(entered().text); // text that is no object is the problem line's matter
}

QWidget *TableEditor::mainWidget() const
{
    return m_table;
}

bool TableEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return FieldEditor::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Paste))
        paste();
    else if (key->key() == Qt::Key_Insert)
        addRow();
    else if (key->key() == Qt::Key_Delete)
        removeRow();
    else
        return false;
    return true;
}

void TableEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        setRows();
    FieldEditor::changeEvent(event);
}

void TableEditor::paste()
{
    say({});
    const auto added = m_model->paste(QGuiApplication::clipboard()->text());
    if (added)
        return;
    const Error &error = added.error();
    say(error.line > 0 ? tr("The JSON cannot be read: see line %1, column %2.")
                             .arg(error.line)
                             .arg(error.column)
                       : tr("Copy a JSON object, or lines with a name, a tab and a value."));
}

void TableEditor::addRow()
{
    const QModelIndex last = m_model->index(m_model->rowCount() - 1, KeyValueModel::KeyColumn);
    m_table->setFocus();
    m_table->setCurrentIndex(last);
    m_table->scrollToBottom();
    m_table->edit(last);
}

void TableEditor::removeRow()
{
    say({});
    const int row = m_table->currentIndex().row();
    if (m_model->removeRows(row, 1))
        m_table->setCurrentIndex(m_model->index(row, KeyValueModel::KeyColumn));
}

void TableEditor::say(const QString &message)
{
    m_message->say(Tone::Attention, message);
    m_message->setVisible(!message.isEmpty());
    if (!message.isEmpty())
        announce(m_table, message);
}

void TableEditor::onEdited()
{
    write(m_model->text());
    const int row = m_model->unreadRow();
    say(row == 0
            ? QString()
            : tr("The value in row %1 does not fit its type and would go out as text.").arg(row));
}

void TableEditor::setRows()
{
    const int height = m_table->verticalHeader()->minimumSectionSize();
    const int line = std::max(height, 2 * Measures(this).u + Measures(this).gap());
    m_table->verticalHeader()->setDefaultSectionSize(line);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rowsShown * line
                            + 2 * m_table->frameWidth());
    m_table->setColumnWidth(KeyValueModel::KeyColumn, Measures(this).characters(22));
    m_table->setColumnWidth(KeyValueModel::TypeColumn, Measures(this).characters(14));
}

} // namespace desk
