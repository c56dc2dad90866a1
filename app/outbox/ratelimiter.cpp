// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/ratelimiter.h"

#include <algorithm>

namespace desk {

qint64 RateLimiter::earliest(const QString &scope, const RateLimit &limit, qint64 now) const
{
    const auto at = m_scopes.constFind(scope);
    if (at == m_scopes.constEnd())
        return now;
    const qint64 window = std::chrono::milliseconds(limit.per).count();
    const auto &starts = at->starts;
    const bool full = limit.requests > 0 && starts.size() >= size_t(limit.requests);
    const qint64 free = full ? starts[starts.size() - size_t(limit.requests)] + window : now;
    return std::max({now, free, at->blockedUntil});
}

void RateLimiter::began(const QString &scope, const RateLimit &limit, qint64 now)
{
    if (limit.requests <= 0)
        return;
    auto &starts = m_scopes[scope].starts;
    starts.push_back(now);
    while (starts.size() > size_t(limit.requests))
        starts.pop_front();
}

void RateLimiter::blockUntil(const QString &scope, qint64 until)
{
    qint64 &blocked = m_scopes[scope].blockedUntil;
    blocked = std::max(blocked, until);
}

qint64 RateLimiter::blockedUntil(const QString &scope) const
{
    const auto at = m_scopes.constFind(scope);
    return at == m_scopes.constEnd() ? 0 : at->blockedUntil;
}

} // namespace desk
