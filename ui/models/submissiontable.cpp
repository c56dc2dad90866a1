// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/submissiontable.h"

#include "ui/texts/outcometext.h"
#include "ui/texts/timetext.h"

#include <algorithm>

namespace desk {

SubmissionTable::SubmissionTable(const Catalog &catalog, const Clock &clock, const QLocale &locale,
                                 QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
    , m_clock(clock)
    , m_locale(locale)
{
}

int SubmissionTable::indexOf(qint64 submission) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(),
                                 [&](const auto &row) { return row.id == submission; });
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

int SubmissionTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SubmissionTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : AccountName + 1;
}

QVariant SubmissionTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SubmissionRow &row = m_rows[size_t(index.row())];
    const auto column = Column(index.column());
    const Operation *operation = m_catalog.operation(row.api, row.operation);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::AccessibleTextRole:
        return index.column() == Time ? spoken(row) : text(row, column);
    case RowRole:
        return QVariant::fromValue(row);
    case StateRole:
        return int(row.state);
    case EnvironmentRole:
        return int(row.environment);
    case GlyphRole:
        return operation ? operation->icon : QString();
    default:
        return {};
    }
}

QVariant SubmissionTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time:
        return tr("Time");
    case Type:
        return tr("Type");
    case Summary:
        return tr("Summary");
    case State:
        return tr("State");
    case ReturnedId:
        return tr("Returned id");
    case AccountName:
        return tr("Account");
    }
    return {};
}

void SubmissionTable::replaceRows(std::vector<SubmissionRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void SubmissionTable::prependRows(const std::vector<SubmissionRow> &rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, 0, int(rows.size()) - 1);
    m_rows.insert(m_rows.begin(), rows.begin(), rows.end());
    endInsertRows();
}

void SubmissionTable::appendRows(const std::vector<SubmissionRow> &rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void SubmissionTable::removeLast(int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, rowCount() - count, rowCount() - 1);
    m_rows.resize(m_rows.size() - size_t(count));
    endRemoveRows();
}

bool SubmissionTable::updateRow(const SubmissionRow &row)
{
    const int at = indexOf(row.id);
    if (at < 0)
        return false;
    m_rows[size_t(at)] = row;
    emit dataChanged(index(at, 0), index(at, AccountName));
    return true;
}

QString SubmissionTable::text(const SubmissionRow &row, Column column) const
{
    const Operation *operation = m_catalog.operation(row.api, row.operation);
    switch (column) {
    case Time:
        return listTime(row.createdAt, m_clock.now(), m_locale);
    case Type:
        return operation ? operation->title : row.operation;
    case Summary:
        return row.summary;
    case State:
        return stateWord(row.state);
    case ReturnedId:
        return row.returnedId;
    case AccountName:
        return row.accountName;
    }
    return {};
}

QString SubmissionTable::tip(const SubmissionRow &row, Column column) const
{
    const Api *api = m_catalog.api(row.api);
    if (column == Time)
        return fullTime(row.createdAt, m_locale);
    if (column == State && api)
        return shortSentence(row, *api);
    return text(row, column);
}

QString SubmissionTable::spoken(const SubmissionRow &row) const
{
    QStringList parts;
    for (const Column column : {Time, Type, Summary, State, ReturnedId, AccountName}) {
        if (const QString part = text(row, column); !part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace desk
