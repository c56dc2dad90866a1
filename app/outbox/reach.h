// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/transport.h"

#include <QHash>
#include <QString>

namespace desk {

/// What the answers of the network tell of the way to the servers: which accounts are cut off from
/// theirs, and whether the clock of this computer is wrong.
class Reach final
{
public:
    /// Of a request that went to the network; `reason` is what its answer was judged to be.
    void note(const QString &account, const HttpAnswer &answer, Reason reason, qint64 now);
    void shift(qint64 by); ///< the time of day was set anew by so much
    /// The network may be back: nobody counts as cut off any more.
    void forget();

    /// When the account may try again; 0: it is not cut off.
    [[nodiscard]] qint64 earliest(const QString &account) const;
    [[nodiscard]] bool isOffline() const { return m_offline; } ///< by the latest answer
    /// Seconds by which the servers' clock is ahead of this computer's; 0: at most five minutes.
    [[nodiscard]] int clockSkew() const { return m_clockSkew; }

    /// Whether the network in between is what the row waits for.
    [[nodiscard]] static bool isCutOff(Reason reason);

private:
    struct CutOff
    {
        int failures = 0;
        qint64 until = 0;
    };

    void noteClock(const HttpAnswer &answer);

    QHash<QString, CutOff> m_cutOff;
    bool m_offline = false;
    int m_clockSkew = 0;
};

} // namespace desk
