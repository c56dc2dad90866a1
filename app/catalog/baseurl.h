// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QUrl>

namespace desk {

/// The address that an environment sends to: https anywhere, plain http on loopback only, because
/// the key travels with every request. No user, query, fragment or slash at its end.
/// Fails with UrlInvalid or UrlNotSecure.
[[nodiscard]] Result<QUrl> readBaseUrl(const QString &text);

} // namespace desk
