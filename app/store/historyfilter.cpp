// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/historyfilter.h"

#include "app/store/database.h"
#include "app/store/submissionrows.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace desk {

PositionRange positionsOf(const HistoryQuery &query)
{
    PositionRange range {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
    if (query.from > 0)
        range.from = positionOf(query.from, 0);
    if (query.to > 0)
        range.below = positionOf(query.to, 0);
    if (query.after)
        range.below = std::min(range.below, positionOf(query.after->first, query.after->second));
    return range;
}

HistoryFilter::HistoryFilter(const HistoryQuery &query, Use use)
    : m_mark(use == Use::Nothing ? u"+"_s : u""_s)
{
    const PositionRange range = positionsOf(query);
    add(m_mark + u"position >= "_s + placeholder(range.from));
    add(m_mark + u"position < "_s + placeholder(range.below));
    addStates(query);
    addAccounts(query.accounts);
    addOperations(query.operations);
}

void HistoryFilter::add(const QString &condition)
{
    m_sql += (m_sql.isEmpty() ? u""_s : u" AND "_s) + condition;
}

QString HistoryFilter::placeholder(const QVariant &value)
{
    const QString name = u":f%1"_s.arg(m_values.size());
    m_values.emplace_back(name, value);
    return name;
}

void HistoryFilter::addStates(const HistoryQuery &query)
{
    bool accepted = query.states.isEmpty();
    QStringList names;
    for (const SubmissionState state : query.states) {
        names.append(u'\'' + stateName(state) + u'\'');
        accepted = accepted || state == SubmissionState::Accepted;
    }
    if (!names.isEmpty())
        add(m_mark + u"state IN ("_s + names.join(u", "_s) + u')');
    if (query.unfinishedOnly)
        add(m_mark + u"state IN ('held', 'queued', 'sending', 'waiting', 'unknown')"_s);
    // Said once more in these words, because SQLite takes a partial index by its own condition.
    if (!accepted || query.unfinishedOnly)
        add(m_mark + u"state <> 'accepted'"_s);
}

void HistoryFilter::addAccounts(const QStringList &accounts)
{
    QStringList names;
    for (const QString &account : accounts)
        names.append(placeholder(account));
    if (!names.isEmpty())
        add(m_mark + u"account IN ("_s + names.join(u", "_s) + u')');
}

void HistoryFilter::addOperations(const QStringList &operations)
{
    QStringList pairs;
    for (const QString &operation : operations) {
        const QString api = placeholder(operation.section(u'/', 0, 0));
        const QString id = placeholder(operation.section(u'/', 1));
        pairs.append(u"(%1api = %2 AND %1operation = %3)"_s.arg(m_mark, api, id));
    }
    if (!pairs.isEmpty())
        add(u'(' + pairs.join(u" OR "_s) + u')');
}

void HistoryFilter::bind(Statement &statement) const
{
    for (const auto &[name, value] : m_values)
        statement.bind(name, value);
}

} // namespace desk
