// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/schema/fieldspec.h"
#include "app/schema/members.h"
#include "app/schema/nullable.h"
#include "app/schema/parts.h"
#include "app/schema/types.h"

namespace desk {

/// Builds the fields of one schema; used once.
class FieldCompiler final
{
public:
    /// The document must outlive the compiler.
    explicit FieldCompiler(const Json &document);

    [[nodiscard]] Result<CompiledSchema> run(const Json &schema, const QString &pointer,
                                             const QString &name);
    [[nodiscard]] CompileContext &context() { return m_context; }

private:
    Result<FieldSpec> compile(const FieldSource &source, const QString &pointer,
                              const QString &name);
    Result<FieldSpec> compileKnown(const FieldSource &source, FieldSpec spec);
    Result<void> addShape(FieldSpec &spec, const FieldSource &source, SchemaParts &parts,
                          SchemaTypes types);
    Result<void> addMembers(FieldSpec &spec, const SchemaParts &parts);
    Result<void> addItems(FieldSpec &spec, SchemaParts &parts);
    Result<void> addAlternative(FieldSpec &spec, const FieldSource &source);
    Result<void> addUnion(FieldSpec &spec, const FieldSource &source, const Json &alternatives);
    Result<void> addTypes(FieldSpec &spec, const FieldSource &source, SchemaTypes types);
    Result<FieldSpec> compileMember(const MemberSource &member, const SchemaParts &parts,
                                    const QString &pointer);

    CompileContext m_context;
    Nullability m_nullability;
    QStringList m_unchecked;
    int m_depth = 0;
};

} // namespace desk
