// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/batchmodel.h"

#include "ui/texts/outcometext.h"
#include "ui/texts/problemtext.h"

#include <QUndoCommand>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {

BatchModel::BatchModel(BatchSession &session, const SentRows &sent, const QLocale &locale,
                       QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_sent(sent)
    , m_locale(locale)
{
    connect(&m_session, &BatchSession::rowsChanged, this, &BatchModel::noteManySent);
    connect(&m_session, &BatchSession::rowChanged, this, &BatchModel::noteSent);
    connect(&m_session, &BatchSession::cellsChanged, this, &BatchModel::noteAll);
    connect(&m_session, &BatchSession::columnsChanged, this, &BatchModel::rebuild);
    connect(&m_session, &BatchSession::phaseChanged, this, [this] {
        if (m_session.phase() != BatchSession::Phase::Rows)
            m_undo.clear();
        rebuild();
    });
}

void BatchModel::noteManySent()
{
    if (m_show != Show::All || m_rows.empty())
        return rebuild();
    noteAll();
}

void BatchModel::noteAll()
{
    if (m_rows.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void BatchModel::show(Show what)
{
    m_show = what;
    rebuild();
}

void BatchModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const int all = m_session.phase() == BatchSession::Phase::Rows ? m_session.count() : 0;
    for (int row = 0; row < all; ++row) {
        if (isShown(row))
            m_rows.push_back(row);
    }
    endResetModel();
}

bool BatchModel::isShown(int row) const
{
    const RowMark mark = m_session.mark(row);
    const std::optional<SubmissionState> state = whatItBecame(row);
    switch (m_show) {
    case Show::All:
        return true;
    case Show::ToMend:
        return mark == RowMark::Wrong || mark == RowMark::Warned
            || state == SubmissionState::Rejected;
    case Show::LeftOut:
        return !m_session.isChosen(row) && !state;
    case Show::NotAccepted:
        return state != SubmissionState::Accepted;
    }
    Q_UNREACHABLE();
}

int BatchModel::rowOf(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[size_t(index.row())] : -1;
}

QModelIndex BatchModel::indexOf(int row, int column) const
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    if (at == m_rows.end() || *at != row)
        return {};
    return index(int(at - m_rows.begin()), column);
}

/// In order; the first column where no cell feeds what is wrong.
QList<int> BatchModel::problemColumns(int row) const
{
    QList<int> columns;
    if (isStored(row) || m_session.mark(row) != RowMark::Wrong)
        return columns;
    for (const Problem &problem : m_session.problems(row)) {
        if (problem.level == ProblemLevel::Error)
            columns.append(m_session.columnOf(problem) + 1);
    }
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    return columns;
}

QModelIndex BatchModel::nextProblem(const QModelIndex &from, int step) const
{
    const int all = int(m_rows.size());
    int at = from.isValid() ? from.row() : (step > 0 ? -1 : all);
    if (from.isValid()) {
        const QList<int> here = problemColumns(rowOf(from));
        const qsizetype place = here.indexOf(from.column());
        if (place < 0 && !here.isEmpty())
            return index(at, step > 0 ? here.first() : here.last());
        if (place >= 0 && place + step >= 0 && place + step < here.size())
            return index(at, here[place + step]);
    }
    for (int i = 0; i < all; ++i) {
        at = (at + step + all) % all;
        const QList<int> columns = problemColumns(m_rows[size_t(at)]);
        if (!columns.isEmpty())
            return index(at, step > 0 ? columns.first() : columns.last());
    }
    return {};
}

void BatchModel::noteSent(int row)
{
    const QModelIndex first = indexOf(row, 0);
    if (first.isValid())
        emit dataChanged(first, first.siblingAtColumn(columnCount() - 1));
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_session.table().header.size()) + 2;
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList &names = m_session.table().header;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Vertical) {
        // The line in the person's own file: a row may have several.
        const int row = size_t(section) < m_rows.size() ? m_rows[size_t(section)] : 0;
        return m_locale.toString(m_session.batch().rows.rows->line(row));
    }
    if (section == 0)
        return tr("State");
    if (section > names.size())
        return tr("Returned id");
    const ColumnUse use = m_session.plan().columns.value(section - 1);
    const QString label = use.field.isEmpty() || !m_session.operation()
        ? tr("not sent")
        : m_session.operation()->label(use.field);
    //: A column's name in the file, and the field that it feeds.
    return role == Qt::ToolTipRole ? tr("%1: %2").arg(names[section - 1], label)
                                   : QVariant(names[section - 1]);
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = rowOf(index);
    switch (role) {
    case RowRole:
        return row;
    case MarkRole:
        return int(m_session.mark(row));
    case StateRole:
        return isStored(row) ? int(m_sent.at(row).state) : -1;
    default:
        break;
    }
    if (index.column() == 0)
        return stateData(row, role);
    if (index.column() == columnCount() - 1)
        return idData(row, role);
    return cellData(row, index.column() - 1, role);
}

QVariant BatchModel::idData(int row, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return wordOn(m_session.batch(), m_sent, row) == WordOn::Elsewhere
        ? m_session.batch().elsewhere[row].returnedId
        : m_sent.returnedId(row);
}

QVariant BatchModel::cellData(int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return m_session.batch().rows.cell(row, column);
    case FieldRole:
        return m_session.plan().columns.value(column).field;
    case ChoicesRole:
        return isTwice(row, column)
            ? m_session.bothTimes(row, m_session.plan().columns.value(column).field)
            : choicesOf(m_session.plan().columns.value(column).field);
    case Qt::ToolTipRole:
        return problemsAt(row, column);
    case LevelRole:
    case GlyphRole: {
        for (const Problem &problem : m_session.problems(row)) {
            if (m_session.columnOf(problem) != column)
                continue;
            if (role == LevelRole)
                return int(problem.level);
            return problem.level == ProblemLevel::Error ? u"error"_s : u"warning"_s;
        }
        return role == LevelRole ? QVariant(-1) : QVariant();
    }
    case Qt::AccessibleTextRole: {
        const QString wrong = problemsAt(row, column);
        const QString cell = m_session.batch().rows.cell(row, column);
        return wrong.isEmpty() ? cell : QString(cell + u". "_s + wrong);
    }
    default:
        return {};
    }
}

QStringList BatchModel::choicesOf(const QString &field) const
{
    const FieldSpec *spec = field.isEmpty() ? nullptr : m_session.operation()->field(field);
    QStringList choices;
    if (!spec)
        return choices;
    const FieldOverlay &overlay = m_session.operation()->overlay(field);
    for (const Json &choice : spec->choices)
        choices.append(overlay.choiceLabels.value(choice.toString(), choice.toString()));
    return choices;
}

Qt::ItemFlags BatchModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isCell = index.column() > 0 && index.column() < columnCount() - 1;
    if (isCell && mayEdit(rowOf(index)))
        flags |= Qt::ItemIsEditable;
    return flags;
}

// What has left is not rewritten; what was refused can be mended and sent anew.
bool BatchModel::mayEdit(int row) const
{
    return !m_session.batch().isHandedOver && !leftElsewhere(m_session.batch(), row)
        && !m_sent.hasLeft(row);
}

bool BatchModel::isStored(int row) const
{
    return wordOn(m_session.batch(), m_sent, row) == WordOn::Here
        && m_session.batch().revisions.value(row) <= m_sent.at(row).revision;
}

bool BatchModel::goesAnew(int row) const
{
    return isStored(row) || endedElsewhere(m_session.batch(), row);
}

std::optional<SubmissionState> BatchModel::whatItBecame(int row) const
{
    switch (wordOn(m_session.batch(), m_sent, row)) {
    case WordOn::Nobody:
        return {};
    case WordOn::Here:
        return m_sent.at(row).state;
    case WordOn::Elsewhere:
        return stateFromName(m_session.batch().elsewhere[row].state);
    }
    Q_UNREACHABLE();
}

bool BatchModel::mayChoose(int row) const
{
    return mayEdit(row) && m_session.mark(row) != RowMark::Wrong
        && (!isStored(row) || m_sent.at(row).state == SubmissionState::Cancelled);
}

bool BatchModel::isTwice(int row, int column) const
{
    const Problems problems = m_session.problems(row);
    return std::any_of(problems.begin(), problems.end(), [&](const Problem &problem) {
        return problem.code == ProblemCode::TimeTwice && m_session.columnOf(problem) == column;
    });
}

QString BatchModel::problemsAt(int row, int column) const
{
    QStringList sentences;
    for (const Problem &problem : m_session.problems(row)) {
        if (m_session.columnOf(problem) == column)
            sentences.append(sentenceFor(problem));
    }
    return sentences.join(u'\n');
}

QString BatchModel::sentenceFor(const Problem &problem) const
{
    const QString label
        = problem.at.isEmpty() ? QString() : m_session.operation()->label(problem.at);
    return sentence(problem, *m_session.api(), label);
}

} // namespace desk
