// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRegularExpression>
#include <QString>

namespace desk {

/// A schema's pattern (ECMA 262) as Qt reads it; not valid where it cannot be read. Kept per
/// thread, because one pattern is asked for thousands of rows.
[[nodiscard]] QRegularExpression expressionOf(const QString &pattern);
/// True also where the expression gives up: it must not refuse what it cannot judge.
[[nodiscard]] bool patternFits(const QString &pattern, const QString &text);

} // namespace desk
