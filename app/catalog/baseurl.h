// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QUrl>

namespace desk {

/// "localhost", 127.0.0.0/8 and ::1, as QUrl::host writes them; no name that only looks like one.
[[nodiscard]] bool isLoopback(const QString &host);

/// The address that an environment sends to: https anywhere, plain http on loopback only, because
/// the key travels with every request. No user, query, fragment or slash at its end.
/// Fails with UrlInvalid or UrlNotSecure.
[[nodiscard]] Result<QUrl> readBaseUrl(const QString &text);

} // namespace desk
