// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

namespace desk {

/// Makes ":/apis", ":/countries.json" and the like readable; call it before the first of them.
void initResources();

} // namespace desk
