// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/review.h"

#include <algorithm>

namespace desk {
namespace {

void addTo(QMap<quint32, Amount> &sums, const RowFacts &fact)
{
    if (!sums.contains(fact.currency))
        sums.insert(fact.currency, {0, 0});
    sums[fact.currency].add(fact.amount);
}
} // namespace

BatchReview reviewRows(const EditedRows &rows, const std::vector<int> &which,
                       const QList<RowFacts> &facts, const RowJudge &judge,
                       const BatchSubject &subject, const QDateTime &now,
                       const std::atomic_bool &cancelled)
{
    const FactReader reader(subject.operation);
    const qint64 nowMs = now.toMSecsSinceEpoch();
    const qint64 oldest = reader.oldest() ? qint64(reader.oldest()->age.count()) * 1000 : 0;
    BatchReview review;
    QMap<quint32, Amount> sums;
    qint64 first = RowFacts::noTime;
    qint64 last = RowFacts::noTime;
    for (const int row : which) {
        if (cancelled)
            break;
        const RowFacts &fact = facts[row];
        const bool hasTime = fact.time != RowFacts::noTime;
        const qint64 age = hasTime ? nowMs - fact.time : 0;
        const bool mayBeWrong = reader.hasOtherLimits() || (oldest > 0 && age > oldest);
        if (mayBeWrong && judge.judge(rows.cells(row), {}).mark == RowMark::Wrong) {
            review.wrong.push_back(row);
            if (review.wrongLines.size() < mostLinesNamed)
                review.wrongLines.append(rows.rows->line(row));
            continue;
        }
        review.which.push_back(row);
        if (fact.amount.isThere())
            addTo(sums, fact);
        if (!hasTime) {
            ++review.withoutTime;
            continue;
        }
        first = first == RowFacts::noTime ? fact.time : std::min(first, fact.time);
        last = std::max(last, fact.time);
        const auto turn = timeFor(review.rows(), subject.api.limit);
        const bool isOldThen = oldest > 0 && age <= oldest && age + turn.count() * 1000 > oldest;
        if (isOldThen && ++review.tooOldByThen <= mostLinesNamed)
            review.tooOldLines.append(rows.rows->line(row));
    }
    if (first != RowFacts::noTime) {
        review.first = QDateTime::fromMSecsSinceEpoch(first, Qt::UTC);
        review.last = QDateTime::fromMSecsSinceEpoch(last, Qt::UTC);
    }
    for (auto sum = sums.begin(); sum != sums.end(); ++sum)
        review.sums.insert(currencyCode(sum.key()), sum->text());
    review.atLeast = timeFor(review.rows(), subject.api.limit);
    return review;
}

std::chrono::seconds timeFor(int requests, const RateLimit &limit)
{
    if (limit.requests <= 0)
        return std::chrono::seconds(0);
    const auto windows = (requests - 1) / limit.requests; // the first window is sent at once
    return std::chrono::duration_cast<std::chrono::seconds>(limit.per * windows);
}

} // namespace desk
