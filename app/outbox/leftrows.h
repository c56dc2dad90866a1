// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/submissionstore.h"

#include <limits>
#include <vector>

namespace desk {

/// A walk through what a removed account had not sent yet, that cancels it. A row that changes its
/// state meanwhile is the caller's to look after.
class LeftRows final
{
public:
    explicit LeftRows(const QString &account);

    [[nodiscard]] const QString &account() const { return m_account; }
    /// As many as take a few milliseconds, in one commit; none: nothing is left.
    [[nodiscard]] Result<std::vector<SubmissionRow>> cancelSome(SubmissionStore &store, qint64 now);

private:
    static constexpr qint64 first = std::numeric_limits<qint64>::min();

    QString m_account;
    size_t m_state = 0; // the states are gone through one by one
    qint64 m_position = first; // all of this state up to it are done
};

} // namespace desk
