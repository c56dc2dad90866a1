// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace desk {

/// That there is no network, and what becomes of the entries.
[[nodiscard]] QString offlineText();
/// That the clock of this computer is wrong, by how much and what to do; `serverIsAhead` in
/// seconds.
[[nodiscard]] QString wrongClockText(int serverIsAhead);

} // namespace desk
