// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/schema/fieldspec.h"

namespace desk {

/// Whether a value of that shape can have something at the pointer; "/user/*" asks for the place
/// above the star. Free keys and unknown JSON can hold everything.
[[nodiscard]] bool hasPlace(const FieldSpec &spec, const QString &pattern);

} // namespace desk
