// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/entry/preset.h"

#include <QString>

namespace desk {

/// What is wrong with the administrator's file, where, and what to do about it.
[[nodiscard]] QString presetProblemText(const PresetProblem &problem, const Catalog &catalog);
/// Of an account that the administrator set up.
[[nodiscard]] QString presetAccountText();
/// It sends elsewhere from now on.
[[nodiscard]] QString presetMovedText(const Account &account);
/// It will, later.
[[nodiscard]] QString presetWaitsText(const Account &account);

} // namespace desk
