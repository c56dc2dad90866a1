// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/schema/parts.h"

#include <vector>

namespace desk {

/// One member of an object, or its items: the schemas that describe it, and the parts they stand
/// in.
struct MemberSource
{
    QString name;
    FieldSource source;
    std::vector<int> from; ///< indexes of parts
    bool required = false;
};

/// The members that all parts of an object name together, in their order.
struct ObjectMembers
{
    std::vector<MemberSource> named;
    MemberSource others; ///< additionalProperties; no schemas: anything
    bool closed = false; ///< takes no others
};

[[nodiscard]] Result<ObjectMembers> membersOf(const SchemaParts &parts, CompileContext &context);
/// What `items` says; no schemas: anything.
[[nodiscard]] Result<MemberSource> itemsOf(SchemaParts &parts, const CompileContext &context);

} // namespace desk
