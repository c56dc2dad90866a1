// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/outbox/engine.h"
#include "app/store/submissionstore.h"

#include <functional>
#include <limits>
#include <vector>

namespace desk {

/// A walk through the rows that failed, that puts each back into the queue, once: one that is
/// refused again behind it is not met a second time.
class FailedRows final
{
public:
    explicit FailedRows(const RetryScope &scope);

    /// What fails leaves its row as it is.
    using MayGo = std::function<Result<void>(const SubmissionRow &)>;
    /// As many as take a few milliseconds, in one commit.
    [[nodiscard]] Result<std::vector<SubmissionRow>>
    queueSome(SubmissionStore &store, Database &database, const MayGo &mayGo);

    [[nodiscard]] const RetryScope &scope() const { return m_scope; }
    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] int queued() const { return m_queued; }
    [[nodiscard]] int refused() const { return m_refused; } ///< by the address they were made for

private:
    [[nodiscard]] bool isMeant(const SubmissionRow &row) const;

    RetryScope m_scope;
    qint64 m_position = std::numeric_limits<qint64>::min(); // all up to it are done
    bool m_isDone = false;
    int m_queued = 0;
    int m_refused = 0;
};

} // namespace desk
