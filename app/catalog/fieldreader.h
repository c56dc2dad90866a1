// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/catalog/members.h"

namespace desk {

/// One member of `fields` of an operation in an overlay.
[[nodiscard]] FieldOverlay readField(Members &from);
/// The member `format`; a name that we do not know is an error.
[[nodiscard]] Format readFormat(Members &from);

} // namespace desk
