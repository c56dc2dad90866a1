// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRegularExpression>
#include <QTest>

namespace desk {

/// Makes every warning a failure, but for what Qt's offscreen platform says of itself.
inline void failOnOwnWarning()
{
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
}

} // namespace desk
