// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/failedrows.h"

#include "app/outbox/allowed.h"
#include "app/store/database.h"
#include "app/store/submissionrows.h"

#include <QElapsedTimer>

namespace desk {
namespace {
constexpr int rowsAtATime = 50;
constexpr qint64 longestMs = 20; // the commit comes on top
} // namespace

FailedRows::FailedRows(const RetryScope &scope)
    : m_scope(scope)
{
}

bool FailedRows::isMeant(const SubmissionRow &row) const
{
    return isFailed(row) && !m_scope.without.contains(row.id)
        && (m_scope.account.isEmpty() || m_scope.account == row.account)
        && (m_scope.operation.isEmpty()
            || m_scope.operation == row.api + QLatin1Char('/') + row.operation)
        && (m_scope.batch.isEmpty() || m_scope.batch == row.batch);
}

Result<std::vector<SubmissionRow>> FailedRows::queueSome(SubmissionStore &store, Database &database,
                                                         const MayGo &mayGo)
{
    QElapsedTimer timer;
    timer.start();
    const auto next = store.rejectedAfter(m_position, rowsAtATime);
    if (!next)
        return next;
    std::vector<SubmissionRow> queued;
    qint64 position = m_position;
    int refused = 0;
    size_t seen = 0;
    Transaction transaction(database);
    for (; seen < next->size() && (seen == 0 || timer.elapsed() < longestMs); ++seen) {
        const SubmissionRow &row = (*next)[seen];
        position = positionOf(row.createdAt, row.id);
        if (!isMeant(row))
            continue;
        if (const auto may = mayGo(row); !may) {
            refused += may.error().code == ErrorCode::AddressChanged ? 1 : 0;
            continue;
        }
        const auto again = store.backToQueued(row.id);
        if (again)
            queued.push_back(*again);
        else if (again.error().code != ErrorCode::NotAllowedInState) // else it was erased
            return tl::unexpected(again.error());
    }
    if (const auto durable = transaction.commit(); !durable)
        return tl::unexpected(durable.error());
    m_position = position;
    m_isDone = seen == next->size() && next->size() < size_t(rowsAtATime);
    m_queued += int(queued.size());
    m_refused += refused;
    return queued;
}

} // namespace desk
