// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/schema/fieldspec.h"

namespace desk {

/// Decides how a field with several alternatives is shown: as what it is where they only narrow
/// it, as what they have in common, else as JSON. Constants become one Choice.
void settleAlternatives(FieldSpec &spec);

} // namespace desk
