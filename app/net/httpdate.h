// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>

namespace desk {

/// A date as HTTP headers have it, in UTC; invalid where it is none.
[[nodiscard]] QDateTime readHttpDate(const QByteArray &text);

} // namespace desk
