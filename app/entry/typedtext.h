// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"

#include <QString>

namespace desk {

/// The decimal digits of every script as 0 to 9.
[[nodiscard]] QString asciiDigits(const QString &text);
/// Without spaces around it and without the invisible marks that come along with a pasted id or a
/// number in a right-to-left text.
[[nodiscard]] QString withoutMarks(const QString &text);
[[nodiscard]] QString inCase(const QString &text, LetterCase letterCase);

} // namespace desk
