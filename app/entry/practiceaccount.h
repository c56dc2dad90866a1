// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/entry/account.h"

namespace desk {

/// An account whose submissions never leave the computer, with the example values of the overlay.
[[nodiscard]] Account practiceAccount(const Api &api, const QString &name, const QString &zone);

} // namespace desk
