// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace desk {

/// Where a program that has this file's source linked in can be made to die: between what it asks
/// of the system, so that nothing of the product knows of it. Linux only.
[[nodiscard]] inline const QStringList &killPoints()
{
    static const QStringList names {
        QStringLiteral("in-commit"),      QStringLiteral("before-sync"),
        QStringLiteral("after-sync"),     QStringLiteral("before-connect"),
        QStringLiteral("before-request"), QStringLiteral("after-request"),
        QStringLiteral("after-answer")};
    return names;
}

/// From now on SIGKILL comes at the nth passing of the point.
void killAt(const QString &point, int nth);

} // namespace desk
