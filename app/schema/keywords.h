// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/schema/fieldspec.h"
#include "app/schema/parts.h"
#include "app/schema/types.h"

#include <optional>
#include <vector>

namespace desk {

// What a field's parts say about the field itself, put together: of annotations the outermost
// counts, of limits the tightest.

[[nodiscard]] Result<void> readAnnotations(FieldSpec &spec, const SchemaParts &parts,
                                           CompileContext &context);
[[nodiscard]] Result<void> readLimits(FieldSpec &spec, SchemaParts &parts, SchemaTypes types,
                                      const CompileContext &context);
/// From enum and const: what all parts allow, without null and without values of other types.
/// Unset where no part limits the values.
[[nodiscard]] Result<std::optional<std::vector<Json>>>
readChoices(SchemaParts &parts, SchemaTypes types, CompileContext &context);
/// Once the kind is known.
void readFormat(FieldSpec &spec, SchemaParts &parts);
/// The outermost part's member of that name, or null.
[[nodiscard]] const Json *firstOf(const SchemaParts &parts, QStringView keyword);

} // namespace desk
