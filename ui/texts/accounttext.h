// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/entry/account.h"

#include <QString>

namespace desk {

/// What the accounts page says of an account: where it sends, its values, where its key is. Plain
/// text.
[[nodiscard]] QString accountText(const Account &account, const Api &api);

} // namespace desk
