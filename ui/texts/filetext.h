// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/recovery.h"

#include <QString>

namespace desk {

/// What was saved of a damaged history, and where the rest is.
[[nodiscard]] QString recoveryText(const Recovery &recovery);
/// After a failure to save: it works again.
[[nodiscard]] QString savingWorksText();
[[nodiscard]] QString damagedPreferencesText(const QString &keptAs);

} // namespace desk
