// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"

#include <QHash>
#include <QString>

#include <deque>

namespace desk {

/// Keeps the requests of each scope within the vendor's limit: at most N starts in any window of
/// that length.
///
/// A scope is a key, or a key and an operation, as the overlay says; times are of a clock that
/// nobody sets anew, in ms.
class RateLimiter final
{
public:
    /// The earliest time at which that scope may send; not later than `now` means now.
    [[nodiscard]] qint64 earliest(const QString &scope, const RateLimit &limit, qint64 now) const;
    void began(const QString &scope, const RateLimit &limit, qint64 now);
    /// The server said to wait: nothing of that scope before then.
    void blockUntil(const QString &scope, qint64 until);
    [[nodiscard]] qint64 blockedUntil(const QString &scope) const; ///< 0: not blocked

private:
    struct Scope
    {
        std::deque<qint64> starts; // within the last window
        qint64 blockedUntil = 0;
    };
    QHash<QString, Scope> m_scopes;
};

} // namespace desk
