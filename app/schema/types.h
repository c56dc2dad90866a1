// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/schema/fieldspec.h"
#include "app/schema/parts.h"

#include <QFlags>

namespace desk {

/// JSON Schema's types as a set. "number" is both Integer and Fraction, so that "integer" is a part
/// of it.
enum class SchemaType {
    Null = 1,
    Boolean = 2,
    Object = 4,
    Array = 8,
    Integer = 16,
    Fraction = 32,
    String = 64,
};
Q_DECLARE_FLAGS(SchemaTypes, SchemaType)

inline constexpr auto anyNumber = SchemaTypes::fromInt(16 | 32);
inline constexpr auto anyType = SchemaTypes::fromInt(127);

/// What all parts together allow; where none names a type, what their keywords are about, or any.
[[nodiscard]] Result<SchemaTypes> typesOf(const SchemaParts &parts, const QString &onlyType,
                                          const CompileContext &context);
/// The type names that stand for a set, "number" before "integer"; null is left out.
[[nodiscard]] QStringList typeNames(SchemaTypes types);
/// Json where there are several, or none.
[[nodiscard]] FieldKind kindOf(SchemaTypes types);
[[nodiscard]] bool typeFits(const Json &value, SchemaTypes types);

} // namespace desk

Q_DECLARE_OPERATORS_FOR_FLAGS(desk::SchemaTypes)
