// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/historymodel.h"

#include <algorithm>
#include <chrono>

namespace desk {
namespace {
constexpr auto refreshDelay = std::chrono::milliseconds(250);
constexpr int pageSize = 100;

// Several models ask the same engine: the numbers of their questions never meet.
int nextQuestion()
{
    static int last = 0;
    return ++last;
}
} // namespace

HistoryModel::HistoryModel(Engine &engine, const Catalog &catalog, const Clock &clock,
                           const QLocale &locale, QObject *parent)
    : SubmissionTable(catalog, clock, locale, parent)
    , m_engine(engine)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, &HistoryModel::refresh);
    connect(&m_engine, &Engine::stored, &m_refresh, qOverload<>(&QTimer::start));
    connect(&m_engine, &Engine::changed, this, &HistoryModel::onChanged);
    connect(&m_engine, &Engine::forgotten, this, [this] {
        if (m_asked != Asked::Nothing)
            restart(m_query);
    });
    connect(&m_engine, &Engine::historyRead, this, &HistoryModel::onHistoryRead);
    // Whose question it was is not said: at worst a late answer is asked for once more.
    connect(&m_engine, &Engine::historyFailed, this, [this] { m_loading = false; });
    connect(&m_engine, &Engine::totalsRead, this,
            [this](int question, const HistoryTotals &totals) {
                if (question != m_question)
                    return;
                m_totals = totals;
                emit totalsChanged();
            });
}

void HistoryModel::setQuery(const HistoryQuery &query)
{
    if (m_asked == Asked::Nothing || query != m_query)
        restart(query);
}

void HistoryModel::restart(const HistoryQuery &query)
{
    m_query = query;
    m_query.limit = pageSize;
    m_query.after.reset();
    ask(Asked::FirstPage);
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_loading;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(Asked::NextPage);
}

void HistoryModel::ask(Asked what)
{
    m_asked = what;
    m_loading = true;
    m_question = nextQuestion();
    HistoryQuery query = m_query;
    if (what == Asked::NextPage && !rows().empty())
        query.after = std::pair(rows().back().createdAt, rows().back().id);
    m_engine.askHistory(query, m_question);
    if (what != Asked::NextPage)
        m_engine.askTotals(query, m_question);
}

void HistoryModel::refresh()
{
    if (m_asked == Asked::Nothing)
        return; // nobody has looked yet
    if (m_loading)
        m_refresh.start();
    else
        ask(rows().empty() ? Asked::FirstPage : Asked::Newer);
}

void HistoryModel::onHistoryRead(int question, const HistoryRows &page)
{
    if (question != m_question)
        return;
    m_loading = false;
    switch (m_asked) {
    case Asked::Nothing:
        return;
    case Asked::FirstPage:
        m_more = page.more;
        replaceRows(page.rows);
        break;
    case Asked::NextPage:
        m_more = page.more;
        appendRows(page.rows);
        break;
    case Asked::Newer:
        takeNewer(page);
        break;
    }
    emit loaded();
}

// The first page again: what is not here yet comes on top, what is here keeps its place and the
// selection.
void HistoryModel::takeNewer(const HistoryRows &page)
{
    std::vector<SubmissionRow> newer;
    bool meets = false;
    for (const SubmissionRow &row : page.rows) {
        if (updateRow(row))
            meets = true;
        else if (!meets)
            newer.push_back(row);
    }
    if (meets || !page.more)
        return prependRows(newer);
    m_more = true; // more came than a page holds
    replaceRows(page.rows);
}

// A row that no longer fits the filter stays until the next question: nothing moves under the
// pointer.
void HistoryModel::onChanged(const SubmissionRow &row)
{
    if (!updateRow(row))
        m_refresh.start();
}

} // namespace desk
