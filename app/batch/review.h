// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/rowjudge.h"

#include <QDateTime>

namespace desk {

/// What a person should know of rows before they leave.
struct BatchReview
{
    QString batch; ///< whose rows they are
    std::vector<int> which; ///< rows that can be sent, in the order in which they leave
    QSet<int>
        again; ///< of these, what is wanted although it was sent or says what another row says
    std::vector<int> wrong; ///< that can be no longer
    QList<qint64> wrongLines; ///< where the first of these stand in the file
    QMap<QString, QString> sums; ///< by currency code; exact, as a JSON number
    QDateTime first; ///< UTC; the earliest time that a row names; invalid: none does
    QDateTime last;
    int withoutTime = 0; ///< rows that get the time of Send
    std::chrono::seconds atLeast {0}; ///< that sending takes at the vendor's limit
    int tooOldByThen = 0; ///< rows that pass a limit of age before their turn comes
    QList<qint64> tooOldLines; ///< where the first of these stand in the file

    [[nodiscard]] int rows() const { return int(which.size()); }
};

/// More than a person would look up one by one.
constexpr int mostLinesNamed = 12;

/// Of those rows, in that order; `facts` of all rows, as they were checked. Only rows that may have
/// become too old since are judged anew. Stops early once `cancelled` is set.
[[nodiscard]] BatchReview reviewRows(const EditedRows &rows, const std::vector<int> &which,
                                     const QList<RowFacts> &facts, const RowJudge &judge,
                                     const BatchSubject &subject, const QDateTime &now,
                                     const std::atomic_bool &cancelled);

/// How long a number of requests takes at a limit; 0 where none is known.
[[nodiscard]] std::chrono::seconds timeFor(int requests, const RateLimit &limit);

} // namespace desk
