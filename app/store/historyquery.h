// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/submission.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace desk {

/// What history is asked for. Empty members do not filter.
struct HistoryQuery
{
    QString
        text; ///< words; each is found by its beginning, and ids as a whole or by their beginning
    QStringList operations; ///< "api/operation"
    QList<SubmissionState> states;
    QStringList accounts;
    qint64 from = 0; ///< createdAt, ms since the epoch, inclusive; 0: open
    qint64 to = 0; ///< exclusive; 0: open
    bool unfinishedOnly = false; ///< the outbox's view
    /// Key paging, newest first: rows after this one (createdAt, id). Unset: the first page.
    std::optional<std::pair<qint64, qint64>> after;
    int limit = 100;

    friend bool operator==(const HistoryQuery &, const HistoryQuery &) = default;
};

struct HistoryRows
{
    std::vector<SubmissionRow> rows;
    bool more = false;
};

struct HistoryTotals
{
    int matching = 0; ///< counted up to 1,001
    bool matchingIsMore = false; ///< more than 1,000
    qint64 all = 0;
};

} // namespace desk
