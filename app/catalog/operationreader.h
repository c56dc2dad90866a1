// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/catalog/members.h"

namespace desk {

/// One member of `operations` of an overlay; see readOverlay for what is not there yet.
[[nodiscard]] Operation readOperation(const QString &id, Members &from);
[[nodiscard]] KnownError readKnownError(Members &from);

} // namespace desk
