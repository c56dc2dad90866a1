// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/outbox/engine.h"

#include <QHash>
#include <QList>
#include <QString>

namespace desk {

/// What does not send now and why: whole accounts, or one operation of an account.
class Pauses final
{
public:
    /// Replaces an earlier pause of the same place, but none without an end by one with an end.
    void add(const Pause &pause);
    void end(const QString &account, const QString &operation);
    void endAll(const QString &account); ///< the account and each of its operations
    void shift(qint64 by); ///< the time of day was set anew by so much
    /// Ends those whose time has come; true where one ended.
    bool endExpired(qint64 now);

    [[nodiscard]] const QList<Pause> &all() const { return m_pauses; }
    [[nodiscard]] bool contains(const QString &account,
                                const QString &operation) const; ///< that place itself
    [[nodiscard]] qint64 nextEnd() const; ///< 0: none ends by itself

    /// Counts refusals for want of permission; true at the second in a row, which pauses the
    /// operation.
    [[nodiscard]] bool countForbidden(const QString &account, const QString &operation);
    void forgetForbidden(const QString &account, const QString &operation);

private:
    QList<Pause> m_pauses;
    QHash<QString, int> m_forbidden;
};

} // namespace desk
