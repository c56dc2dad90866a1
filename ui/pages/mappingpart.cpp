// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/mappingpart.h"

#include "app/core/pointer.h"
#include "app/entry/datetext.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/measures.h"
#include "ui/look/tonedlabel.h"
#include "ui/look/zonebox.h"
#include "ui/texts/batchtext.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int samplesShown = 3;
constexpr int readingsShown = 2; // long ones: the cells themselves stand beside them
constexpr int longestSample = 60;

bool isTime(const FieldSpec *field)
{
    return field && (field->format == Format::Date || field->format == Format::DateTime);
}
bool isNumber(const FieldSpec *field)
{
    return field && (field->kind == FieldKind::Number || field->kind == FieldKind::Integer);
}
} // namespace

MappingPart::MappingPart(BatchSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_file(new QLabel)
    , m_operation(new QComboBox)
    , m_encoding(new QComboBox)
    , m_separator(new QComboBox)
    , m_sheet(new QComboBox)
    , m_hasHeader(new QCheckBox(tr("First row has &names")))
    , m_zone(makeZoneBox({}))
    , m_scroll(new QScrollArea)
    , m_problems(new TonedLabel(Tone::Attention))
    , m_check(new QPushButton(tr("&Check all rows")))
{
    const Measures measures(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(measures.group());
    layout->addWidget(buildHead());
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buildActions());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_problems->setWordWrap(true);
    connect(&m_session, &BatchSession::phaseChanged, this, [this] {
        if (m_session.phase() == BatchSession::Phase::Mapping)
            showTable();
    });
    connect(&m_session, &BatchSession::targetChanged, this, &MappingPart::showTarget);
    connect(&m_session, &BatchSession::planChanged, this, &MappingPart::showPlan);
}

QWidget *MappingPart::buildHead()
{
    const std::pair<TextEncoding, QString> encodings[]
        = {{TextEncoding::Utf8, u"UTF-8"_s},
           {TextEncoding::Windows1252, u"Windows-1252"_s},
           {TextEncoding::Utf16Le, u"UTF-16 LE"_s},
           {TextEncoding::Utf16Be, u"UTF-16 BE"_s}};
    for (const auto &[encoding, name] : encodings)
        m_encoding->addItem(name, int(encoding));
    const std::pair<QChar, QString> separators[]
        = {{u',', tr("Comma")}, {u';', tr("Semicolon")}, {u'\t', tr("Tab")}, {u'|', tr("Bar |")}};
    for (const auto &[separator, name] : separators)
        m_separator->addItem(name, separator);
    m_operation->setAccessibleName(tr("Kind of entry"));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_separator->setAccessibleName(tr("Separator"));
    m_sheet->setAccessibleName(tr("Sheet"));
    m_zone->setAccessibleName(tr("Time zone of the file"));
    m_zone->setToolTip(tr("Of times that name no zone of their own."));
    connect(m_zone, &QComboBox::currentTextChanged, this, [this](const QString &zone) {
        ImportPlan plan = m_session.plan();
        plan.zone = zone.trimmed();
        m_session.setPlan(plan);
    });
    connect(m_operation, &QComboBox::activated, this,
            [this] { emit operationChosen(m_operation->currentData().toString()); });
    for (QComboBox *box : {m_encoding, m_separator, m_sheet})
        connect(box, &QComboBox::activated, this, &MappingPart::readAgain);
    connect(m_hasHeader, &QCheckBox::clicked, this, &MappingPart::readAgain);
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(m_file, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_operation), static_cast<QWidget *>(m_encoding),
                            static_cast<QWidget *>(m_separator), static_cast<QWidget *>(m_sheet),
                            static_cast<QWidget *>(m_zone), static_cast<QWidget *>(m_hasHeader)})
        layout->addWidget(widget);
    return head;
}

QWidget *MappingPart::buildActions()
{
    auto *back = new QPushButton(tr("&Back"));
    m_check->setDefault(true);
    connect(back, &QPushButton::clicked, this, &MappingPart::backAsked);
    connect(m_check, &QPushButton::clicked, &m_session, &BatchSession::check);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->addWidget(m_problems, 1);
    layout->addWidget(back);
    layout->addWidget(m_check);
    return bar;
}

void MappingPart::focusFirst()
{
    for (const Line &line : m_lines) {
        if (line.field->currentIndex() == 0)
            return line.field->setFocus();
    }
    m_check->setFocus();
}

void MappingPart::readAgain()
{
    Dialect dialect = m_session.table().dialect;
    dialect.encoding = TextEncoding(m_encoding->currentData().toInt());
    dialect.separator = m_separator->currentData().toChar();
    m_session.readAgain({dialect, m_hasHeader->isChecked(), m_sheet->currentIndex()});
}

void MappingPart::showTable()
{
    const ReadTable &table = m_session.table();
    //: A file and how many rows it has.
    m_file->setText(tr("%1 · %2").arg(m_session.batch().head.name,
                                      tr("%Ln row(s)", nullptr, table.rows->count())));
    m_encoding->setCurrentIndex(m_encoding->findData(int(table.dialect.encoding)));
    m_separator->setCurrentIndex(m_separator->findData(table.dialect.separator));
    m_hasHeader->setChecked(table.hasHeader);
    const bool isWorkbook = !table.sheets.isEmpty();
    m_sheet->clear();
    m_sheet->addItems(table.sheets);
    m_sheet->setCurrentIndex(table.sheet);
    m_sheet->setVisible(isWorkbook);
    m_encoding->setVisible(!isWorkbook);
    m_separator->setVisible(!isWorkbook);
    showTarget();
    focusFirst();
}

void MappingPart::showTarget()
{
    if (!m_session.api())
        return;
    m_operation->clear();
    for (const Operation &operation : m_session.api()->operations)
        m_operation->addItem(operation.title, operation.id);
    m_operation->setCurrentIndex(m_operation->findData(m_session.operation()->id));
    auto *lines = new QWidget;
    auto *column = new QVBoxLayout(lines); // lines are added to the grid later, too
    column->setContentsMargins({});
    m_grid = new QGridLayout;
    column->addLayout(m_grid);
    column->addStretch();
    const Measures measures(this);
    m_grid->setHorizontalSpacing(measures.group());
    m_grid->setVerticalSpacing(measures.gap());
    m_grid->setColumnStretch(1, 1);
    m_lines.clear();
    for (int i = 0; i < m_session.table().header.size(); ++i)
        addLine(i);
    addConstants();
    m_scroll->setWidget(lines);
    showPlan();
}

void MappingPart::addLine(int column)
{
    const QString name = m_session.table().header[column];
    auto *title = new QLabel(name);
    title->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    auto *samples = new ElidedLabel(Tone::Quiet, sampleText(column));
    Line line;
    line.field = new QComboBox;
    line.field->setMaxVisibleItems(20);
    fillFields(*line.field, {});
    line.format = new QComboBox;
    //: The field that a column of a file feeds.
    line.field->setAccessibleName(tr("Field of %1").arg(name));
    line.format->setAccessibleName(tr("How %1 is written").arg(name));
    title->setBuddy(line.field);
    connect(line.field, &QComboBox::activated, this, [this, column, box = line.field] {
        m_session.setField(column, box->currentData().toString());
    });
    connect(line.format, &QComboBox::activated, this,
            [this, column](int index) { chooseFormat(column, index); });
    const int row = m_grid->rowCount();
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(samples, row, 1);
    m_grid->addWidget(line.field, row, 2);
    auto *written = new QVBoxLayout;
    written->addWidget(line.format);
    written->addWidget(buildClock(line, column));
    m_grid->addLayout(written, row, 3);
    m_lines.push_back(line);
}

QWidget *MappingPart::buildClock(Line &line, int column)
{
    line.clock = new QTimeEdit;
    line.clock->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    line.clockZone = new QLabel;
    auto *label = new QLabel(tr("Days without a time:"));
    label->setBuddy(line.clock);
    //: %1 is a column of a file.
    line.clock->setAccessibleName(
        tr("Time of days without one in %1").arg(m_session.table().header[column]));
    connect(line.clock, &QTimeEdit::timeChanged, this, [this, column](const QTime &time) {
        ImportPlan plan = m_session.plan();
        plan.columns[column].clock = time;
        m_session.setPlan(plan);
    });
    line.clockPart = new QWidget;
    auto *layout = new QHBoxLayout(line.clockPart);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(line.clock);
    layout->addWidget(line.clockZone);
    layout->addStretch();
    return line.clockPart;
}

void MappingPart::showClock(const Line &line, const ColumnUse &use) const
{
    line.clockPart->setVisible(use.clock.has_value());
    const QSignalBlocker quiet(line.clock);
    const QTime time = use.clock.value_or(QTime(0, 0));
    if (line.clock->time() != time) // else it would disturb who types
        line.clock->setTime(time);
    line.clockZone->setText(m_session.plan().zone);
}

QString MappingPart::sampleText(int column) const
{
    QStringList shown;
    for (QString &cell : m_session.samples(column, samplesShown)) {
        if (!cell.trimmed().isEmpty())
            shown.append(cell.left(longestSample).replace(u'\n', u' '));
    }
    return shown.join(u"  ·  "_s);
}

void MappingPart::fillFields(QComboBox &box, const QString &chosen) const
{
    box.addItem(tr("Not sent"), QString());
    const Operation &operation = *m_session.operation();
    for (const QString &pointer : fillableFields(operation)) {
        const bool required = operation.field(pointer)->required;
        box.addItem(operation.label(pointer) + (required ? u" *"_s : QString()), pointer);
    }
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

// For what many files lack: the same for every row.
void MappingPart::addConstants()
{
    const int row = m_grid->rowCount();
    auto *title = new QLabel(tr("For all rows"));
    title->setFont(sectionTitleFont(font()));
    m_grid->addWidget(title, row, 0, 1, 4);
    const Operation &operation = *m_session.operation();
    const QStringList &first = operation.sections.front().fields;
    for (const QString &pointer : first)
        (void)addConstant(pointer);
    m_nextConstant = new QComboBox;
    m_nextConstant->setEditable(true); // typing finds a field by any part of its name
    m_nextConstant->setInsertPolicy(QComboBox::NoInsert);
    m_nextConstant->setMaxVisibleItems(20);
    m_nextConstant->completer()->setFilterMode(Qt::MatchContains);
    m_nextConstant->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_nextConstant->lineEdit()->setPlaceholderText(tr("Another field…"));
    m_nextConstant->setAccessibleName(tr("Another field with a value for all rows"));
    connect(m_nextConstant, &QComboBox::activated, this, &MappingPart::addNextConstant);
    connect(m_nextConstant->lineEdit(), &QLineEdit::returnPressed, this,
            &MappingPart::addOnlyMatch);
    m_grid->addWidget(m_nextConstant, m_grid->rowCount(), 2);
    for (const QString &pointer : fillableFields(operation)) {
        if (first.contains(pointer))
            continue;
        if (m_session.plan().constants.contains(pointer))
            (void)addConstant(pointer);
        else
            m_nextConstant->addItem(operation.label(pointer), pointer);
    }
    m_nextConstant->setCurrentIndex(-1);
}

QWidget *MappingPart::addConstant(const QString &field)
{
    const Operation &operation = *m_session.operation();
    const QString name = operation.label(field);
    auto *label = new QLabel(name);
    auto *edit = new QLineEdit(m_session.constant(field));
    edit->setPlaceholderText(tr("as the file says"));
    //: A value for every row of a file.
    edit->setAccessibleName(tr("%1 for all rows").arg(name));
    label->setBuddy(edit);
    QStringList choices;
    for (const Json &choice : operation.field(field)->choices)
        choices.append(
            operation.overlay(field).choiceLabels.value(choice.toString(), choice.toString()));
    auto *completer = new QCompleter(choices, edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    edit->setCompleter(completer);
    connect(edit, &QLineEdit::textChanged, this,
            [this, field](const QString &text) { m_session.setConstant(field, text); });
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(edit, row, 2);
    return edit;
}

/// Enter behind a part of a name that one field alone has.
void MappingPart::addOnlyMatch()
{
    const QString typed = m_nextConstant->currentText();
    if (typed.isEmpty() || m_nextConstant->findText(typed, Qt::MatchFixedString) >= 0)
        return; // the box itself takes it
    QCompleter &completer = *m_nextConstant->completer();
    completer.setCompletionPrefix(typed);
    if (completer.completionCount() == 1)
        addNextConstant(m_nextConstant->findText(completer.currentCompletion()));
}

void MappingPart::addNextConstant(int index)
{
    const QString field = m_nextConstant->itemData(index).toString();
    if (field.isEmpty())
        return;
    m_nextConstant->completer()->popup()->hide(); // where Enter chose, it may still be open
    m_nextConstant->removeItem(index);
    m_nextConstant->setCurrentIndex(-1);
    addConstant(field)->setFocus(); // below, so that Tab goes there, too
}

void MappingPart::showPlan()
{
    if (!m_session.operation() || m_session.phase() == BatchSession::Phase::Empty)
        return;
    const ImportPlan &plan = m_session.plan();
    const QSignalBlocker quiet(m_zone);
    if (m_zone->currentText().trimmed() != plan.zone)
        m_zone->setCurrentText(plan.zone);
    for (size_t column = 0; column < m_lines.size(); ++column) {
        const ColumnUse use = plan.columns.value(qsizetype(column));
        const Line &line = m_lines[column];
        line.field->setCurrentIndex(std::max(0, line.field->findData(use.field)));
        showFormat(line, use);
        showClock(line, use);
    }
    QStringList sentences;
    bool keepsFromChecking = false;
    for (const PlanProblem &problem : m_session.planProblems()) {
        sentences.append(
            planProblemText(problem, *m_session.operation(), m_session.table().header));
        keepsFromChecking |= problem.fault != PlanFault::FieldMissing;
    }
    m_problems->setText(sentences.join(u'\n'));
    m_check->setEnabled(!keepsFromChecking);
}

void MappingPart::showFormat(const Line &line, const ColumnUse &use) const
{
    const FieldSpec *field
        = use.field.isEmpty() ? nullptr : m_session.operation()->field(use.field);
    QComboBox &box = *line.format;
    box.clear();
    const QString rest = nextTextField(use.field);
    box.setVisible(isTime(field) || isNumber(field) || !rest.isEmpty());
    if (isTime(field)) {
        for (const DateOrder order :
             {DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear})
            box.addItem(orderWithSamples(line, order), int(order));
        box.setCurrentIndex(use.order ? box.findData(int(*use.order)) : -1);
        box.setPlaceholderText(tr("Which comes first?"));
    } else if (isNumber(field)) {
        box.addItem(tr("Decimal point"), QString(u'.'));
        box.addItem(tr("Decimal comma"), QString(u','));
        box.setCurrentIndex(use.decimal ? box.findData(QString(*use.decimal)) : -1);
        box.setPlaceholderText(tr("Point or comma?"));
    } else if (!rest.isEmpty()) {
        box.addItem(tr("Whole cell"), QString());
        //: A name in one cell is divided; %1 is the field of the last name.
        box.addItem(tr("First word; the rest is %1").arg(m_session.operation()->label(rest)), rest);
        box.setCurrentIndex(use.restField == rest ? 1 : 0);
    }
}

/// "Day, month, year: 3 April 1990": what the column's own dates are in that order.
QString MappingPart::orderWithSamples(const Line &line, DateOrder order) const
{
    const auto at = std::find_if(m_lines.begin(), m_lines.end(),
                                 [&](const Line &one) { return one.format == line.format; });
    const int column = int(at - m_lines.begin());
    const ColumnUse use = m_session.plan().columns.value(column);
    const bool isMoment = m_session.operation()->field(use.field)->format == Format::DateTime;
    QStringList readings;
    for (const QString &cell : m_session.samples(column, readingsShown)) {
        QString iso = isoDate(cell.trimmed(), order);
        if (isDateAlone(iso) && use.clock)
            iso += use.clock->toString(u" HH:mm");
        const auto time = DateText(QLocale::c()).readTime(iso, 0);
        const QDate date = QDate::fromString(iso.left(10), Qt::ISODate);
        if (!date.isValid())
            continue;
        const QLocale locale;
        const QString day = locale.toString(date, QLocale::LongFormat);
        readings.append(isMoment && time
                            ? day + u' ' + locale.toString(time->time, QLocale::ShortFormat)
                            : day);
    }
    readings.removeDuplicates();
    const QString name = dateOrderText(order);
    //: %1 is an order such as "Day, month, year", %2 what dates of the file are in it.
    return readings.isEmpty() ? name : tr("%1: %2").arg(name, readings.join(u"; "_s));
}

/// The text field that follows in the form: where the rest of a divided cell can go.
QString MappingPart::nextTextField(const QString &field) const
{
    const Operation &operation = *m_session.operation();
    const auto isText = [&](const QString &pointer) {
        const FieldSpec *spec = operation.field(pointer);
        return spec && spec->kind == FieldKind::Text && spec->format == Format::None;
    };
    const QStringList fields = fillableFields(operation);
    const qsizetype at = fields.indexOf(field);
    const bool fits = at >= 0 && at + 1 < fields.size() && isText(field) && isText(fields[at + 1])
        && pointerParent(field) == pointerParent(fields[at + 1]);
    return fits ? fields[at + 1] : QString();
}

void MappingPart::chooseFormat(int column, int index)
{
    ImportPlan plan = m_session.plan();
    ColumnUse &use = plan.columns[column];
    const QVariant chosen = m_lines[size_t(column)].format->itemData(index);
    const FieldSpec *field = m_session.operation()->field(use.field);
    use.isAssumed = false;
    if (isTime(field))
        use.order = DateOrder(chosen.toInt());
    else if (!isNumber(field))
        use.restField = chosen.toString();
    else
        use.decimal = chosen.toString().front();
    m_session.setPlan(plan);
}

} // namespace desk
