// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/schema/fieldspec.h"

namespace desk {

/// Turns the schema that stands at a pointer of an OpenAPI document into a field tree.
///
/// References stay inside the document. A cycle, more than 64 levels or more than 20,000 fields are
/// DescriptionCycle and DescriptionTooLarge; a schema that is no schema is DescriptionInvalid with
/// its place.
[[nodiscard]] Result<CompiledSchema> compileSchema(const Json &document,
                                                   const QString &schemaPointer);

/// The same for one entry of an operation's `parameters`; its pointer is "path:name" and so on.
[[nodiscard]] Result<CompiledSchema> compileParameter(const Json &document,
                                                      const QString &parameterPointer);

} // namespace desk
