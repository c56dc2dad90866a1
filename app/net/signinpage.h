// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"
#include "app/net/transport.h"

namespace desk {

/// Whether the answer looks like that of a network that wants a person to sign in first: a web page
/// in place of a success, one that leads to another host, or status 511, which is made for it.
[[nodiscard]] bool isSignInPage(const HttpAnswer &answer, const Json *json);

} // namespace desk
