// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/pause.h"

#include <QString>

namespace desk {

/// Why the account, or one type of its entries, does not send now. `operation` is its title or
/// empty.
[[nodiscard]] QString pauseText(const Pause &pause, const QString &account,
                                const QString &operation);
/// Whether a key ends the pause.
[[nodiscard]] bool needsKey(const Pause &pause);

} // namespace desk
