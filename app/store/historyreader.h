// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/batchstore.h"
#include "app/store/historyquery.h"
#include "app/store/knownrows.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace desk {

class Database;
class SearchIndex;

/// Answers the questions of lists, on a thread and a read-only connection of its own.
class HistoryReader final
{
public:
    /// True: a newer question came; asked between rows.
    using Stopped = std::function<bool()>;

    /// After the writer has opened the same folder; destroy it before the writer's database.
    [[nodiscard]] static Result<std::unique_ptr<HistoryReader>> open(const QString &folder);
    ~HistoryReader();

    /// No value: it was stopped.
    [[nodiscard]] Result<std::optional<HistoryRows>> page(const HistoryQuery &query,
                                                          const Stopped &stopped = {});
    /// For these the page does not matter: `after` and `limit` are not looked at.
    [[nodiscard]] Result<std::optional<HistoryTotals>> totals(const HistoryQuery &query,
                                                              const Stopped &stopped = {});
    [[nodiscard]] Result<SubmissionDetails> details(qint64 id);
    [[nodiscard]] Result<std::vector<SubmissionRow>> recent(const QString &account, int limit);

    /// See readBatchRows(), readBatchProgress() and readKnown().
    [[nodiscard]] Result<std::vector<SubmissionRow>> batchRows(const QString &batch, qint64 after,
                                                               int limit);
    [[nodiscard]] Result<BatchProgress> batchProgress(const QString &batch);
    [[nodiscard]] Result<std::optional<KnownRow>> known(const QString &account,
                                                        const KnownQuestion &question);

    /// Brings the search index nearer to the history by one commit; to be called while nothing is
    /// asked. True: there is more to do.
    [[nodiscard]] Result<bool> catchUp();
    /// An empty one, to be filled by catchUp().
    [[nodiscard]] Result<void> rebuildIndex();

private:
    HistoryReader(std::unique_ptr<Database> history, std::unique_ptr<SearchIndex> index);

    /// Hands each matching row to `take`, newest first, until that says false.
    /// The answer is false when it was stopped.
    using Take = std::function<bool(SubmissionRow &&)>;
    [[nodiscard]] Result<bool> each(const HistoryQuery &query, int atMost, const Stopped &stopped,
                                    const Take &take);
    [[nodiscard]] Result<bool> eachFiltered(const HistoryQuery &query, int atMost,
                                            const Stopped &stopped, const Take &take);
    [[nodiscard]] Result<bool> eachFound(const HistoryQuery &query, const Stopped &stopped,
                                         const Take &take);
    [[nodiscard]] Result<std::vector<SubmissionRow>> rowsAt(const std::vector<qint64> &positions,
                                                            const HistoryQuery &query);

    std::unique_ptr<Database> m_history;
    std::unique_ptr<SearchIndex> m_index;
};

} // namespace desk
