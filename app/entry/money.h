// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/entry/currencies.h"
#include "app/entry/rules.h"

namespace desk {

/// Holds each amount against the digits of its currency: the one that is given, else the one that
/// the vendor assumes. Where the currency cannot be read, its own message is enough.
[[nodiscard]] Problems moneyProblems(const Operation &operation, const Currencies &currencies,
                                     const ReadValues &read);

} // namespace desk
