// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/outbox/engine.h"
#include "ui/models/submissiontable.h"

#include <QTimer>

namespace desk {

/// The rows that a query finds, page by page as the view asks for them; follows what is stored and
/// changed.
class HistoryModel final : public SubmissionTable
{
    Q_OBJECT

public:
    /// All must outlive the model.
    HistoryModel(Engine &engine, const Catalog &catalog, const Clock &clock, const QLocale &locale,
                 QObject *parent = nullptr);

    /// Asks anew unless it is the same; `after` and `limit` of the query are the model's own.
    void setQuery(const HistoryQuery &query);
    /// In any case: rows that no longer fit the query go.
    void restart(const HistoryQuery &query);
    [[nodiscard]] const HistoryQuery &query() const { return m_query; }
    [[nodiscard]] const HistoryTotals &totals() const { return m_totals; }
    [[nodiscard]] bool isLoading() const { return m_loading; }

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loaded(); ///< an answer came
    void totalsChanged();

private:
    enum class Asked { Nothing, FirstPage, NextPage, Newer };

    void ask(Asked what);
    void refresh();
    void onHistoryRead(int question, const HistoryRows &page);
    void takeNewer(const HistoryRows &page);
    void onChanged(const SubmissionRow &row);

    Engine &m_engine;
    HistoryQuery m_query;
    HistoryTotals m_totals;
    QTimer m_refresh; // many rows may change at once
    int m_question = 0;
    Asked m_asked = Asked::Nothing;
    bool m_more = false;
    bool m_loading = false;
};

} // namespace desk
