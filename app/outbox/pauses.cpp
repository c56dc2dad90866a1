// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/pauses.h"

#include <algorithm>

namespace desk {
namespace {
constexpr int forbiddenInARow = 2;

QString place(const QString &account, const QString &operation)
{
    return account + u'/' + operation;
}
} // namespace

void Pauses::add(const Pause &pause)
{
    for (const Pause &earlier : std::as_const(m_pauses)) {
        const bool same = earlier.account == pause.account && earlier.operation == pause.operation;
        if (same && earlier.until == 0 && pause.until != 0)
            return; // a person ends that one, not the clock
    }
    end(pause.account, pause.operation);
    m_pauses.append(pause);
}

void Pauses::end(const QString &account, const QString &operation)
{
    m_pauses.removeIf(
        [&](const Pause &p) { return p.account == account && p.operation == operation; });
    m_forbidden.remove(place(account, operation));
}

void Pauses::endAll(const QString &account)
{
    m_pauses.removeIf([&](const Pause &p) { return p.account == account; });
    m_forbidden.removeIf([&](const auto &at) { return at.key().startsWith(account + u'/'); });
}

void Pauses::shift(qint64 by)
{
    for (Pause &pause : m_pauses) {
        if (pause.until != 0)
            pause.until += by;
    }
}

bool Pauses::endExpired(qint64 now)
{
    return m_pauses.removeIf([&](const Pause &p) { return p.until != 0 && p.until <= now; }) > 0;
}

bool Pauses::contains(const QString &account, const QString &operation) const
{
    return std::any_of(m_pauses.begin(), m_pauses.end(), [&](const Pause &p) {
        return p.account == account && p.operation == operation;
    });
}

qint64 Pauses::nextEnd() const
{
    qint64 next = 0;
    for (const Pause &pause : m_pauses) {
        if (pause.until != 0 && (next == 0 || pause.until < next))
            next = pause.until;
    }
    return next;
}

bool Pauses::countForbidden(const QString &account, const QString &operation)
{
    return ++m_forbidden[place(account, operation)] >= forbiddenInARow;
}

void Pauses::forgetForbidden(const QString &account, const QString &operation)
{
    m_forbidden.remove(place(account, operation));
}

} // namespace desk
