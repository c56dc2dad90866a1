// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/reach.h"

#include "app/net/httpdate.h"
#include "app/outbox/retrypolicy.h"

#include <algorithm>
#include <cstdlib>

namespace desk {
namespace {
constexpr qint64 harmlessSkew = 300; // seconds
constexpr qint64 mostSkew = 1000000000; // as good as any more
} // namespace

void Reach::note(const QString &account, const HttpAnswer &answer, Reason reason, qint64 now)
{
    m_offline = isCutOff(reason);
    if (!m_offline) {
        m_cutOff.remove(account);
        return noteClock(answer);
    }
    CutOff &cutOff = m_cutOff[account];
    if (cutOff.until > now)
        return; // several were under way and found out together
    cutOff.until = now + waitBeforeRetry(++cutOff.failures, {}, 0).count();
}

void Reach::noteClock(const HttpAnswer &answer)
{
    for (const auto &[name, value] : answer.headers) {
        if (name.compare("Date", Qt::CaseInsensitive) != 0)
            continue;
        const QDateTime theirs = readHttpDate(value);
        if (!theirs.isValid())
            continue;
        const qint64 skew = (theirs.toMSecsSinceEpoch() - answer.finishedAt) / 1000;
        m_clockSkew
            = std::abs(skew) > harmlessSkew ? int(std::clamp(skew, -mostSkew, mostSkew)) : 0;
    }
}

void Reach::shift(qint64 by)
{
    for (CutOff &cutOff : m_cutOff)
        cutOff.until += by;
}

void Reach::forget()
{
    m_cutOff.clear();
}

qint64 Reach::earliest(const QString &account) const
{
    return m_cutOff.value(account).until;
}

bool Reach::isCutOff(Reason reason)
{
    return reason == Reason::NoNetwork || reason == Reason::HostUnknown;
}

} // namespace desk
