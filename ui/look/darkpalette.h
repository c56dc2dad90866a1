// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPalette>

namespace desk {

/// A dark palette for styles that have none of their own.
[[nodiscard]] QPalette darkPalette();

} // namespace desk
