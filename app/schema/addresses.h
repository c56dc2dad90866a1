// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace desk {

/// What is wrong with an e-mail address: "space", "at", "domain", or empty for anything else. Unset
/// where it is one.
///
/// Careful rather than complete: no quoted names and no bare host names, because people who type
/// them have made a mistake.
[[nodiscard]] std::optional<QString> emailMistake(const QString &text);
[[nodiscard]] bool isWebUrl(const QString &text); ///< http or https, with a host
[[nodiscard]] bool isIpAddress(const QString &text); ///< IPv4 or IPv6, without port, zone or prefix

} // namespace desk
