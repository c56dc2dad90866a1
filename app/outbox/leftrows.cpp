// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/leftrows.h"

#include "app/store/submissionrows.h"

#include <array>

namespace desk {
namespace {
constexpr int rowsAtOnce = 200;
constexpr std::array states {SubmissionState::Held, SubmissionState::Waiting,
                             SubmissionState::Queued};
} // namespace

LeftRows::LeftRows(const QString &account)
    : m_account(account)
{
}

Result<std::vector<SubmissionRow>> LeftRows::cancelSome(SubmissionStore &store, qint64 now)
{
    for (; m_state < states.size(); ++m_state, m_position = first) {
        const auto rows
            = store.cancelSomeOf(m_account, states[m_state], m_position, rowsAtOnce, now);
        if (!rows)
            return rows;
        if (rows->empty())
            continue;
        m_position = positionOf(rows->back().createdAt, rows->back().id);
        return rows;
    }
    return std::vector<SubmissionRow> {};
}

} // namespace desk
