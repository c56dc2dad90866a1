// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/recentmodel.h"

namespace desk {
namespace {
constexpr int mostRows = 20;
}

RecentModel::RecentModel(Engine &engine, const Catalog &catalog, const Clock &clock,
                         const QLocale &locale, QObject *parent)
    : SubmissionTable(catalog, clock, locale, parent)
    , m_engine(engine)
{
    connect(&m_engine, &Engine::stored, this, &RecentModel::onStored);
    connect(&m_engine, &Engine::changed, this, &RecentModel::updateRow);
    connect(&m_engine, &Engine::recentRead, this, &RecentModel::onRecentRead);
}

void RecentModel::setAccount(const QString &account)
{
    m_account = account;
    replaceRows({});
    m_engine.askRecent(account, mostRows);
}

void RecentModel::onStored(const SubmissionRow &row)
{
    if (row.account != m_account || indexOf(row.id) >= 0)
        return;
    prependRows({row});
    removeLast(rowCount() - mostRows);
}

// What was stored after the question was asked is here already and newer than the answer.
void RecentModel::onRecentRead(const QString &account, const std::vector<SubmissionRow> &read)
{
    if (account != m_account)
        return;
    std::vector<SubmissionRow> older;
    for (const SubmissionRow &row : read) {
        if (indexOf(row.id) < 0)
            older.push_back(row);
    }
    appendRows(older);
    removeLast(rowCount() - mostRows);
}

} // namespace desk
