// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/core/json.h"
#include "app/schema/references.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace desk {

/// What one compilation may cost: repeated references can unfold a short text into anything.
class CompileBudget final
{
public:
    [[nodiscard]] bool takeField() { return --m_fields >= 0; }
    [[nodiscard]] bool takeValues(size_t count) { return (m_values -= qint64(count)) >= 0; }

private:
    int m_fields = 20'000;
    qint64 m_values = 1'000'000;
};

/// The schemas that all describe one field, before references, allOf and null wrappers are gone.
struct FieldSource
{
    std::vector<const Json *> schemas;
    QHash<const Json *, const Json *> chosen; ///< a oneOf or anyOf -> the alternative to take
    QString onlyType; ///< the one of several types to take; empty: all
};

/// One schema object that a value of the field must satisfy.
struct SchemaPart
{
    const Json *schema = nullptr;
    int from = -1; ///< the part whose reference, allOf or wrapper led here; -1: a source
};

/// A oneOf or anyOf with several alternatives left.
struct SchemaUnion
{
    QString keyword;
    const Json *alternatives = nullptr;
};

/// A field as a flat list of schema objects, outermost first: what stands beside `$ref` goes before
/// what it refers to.
struct SchemaParts
{
    std::vector<SchemaPart> all;
    std::vector<SchemaUnion> unions;
    QStringList unchecked; ///< keywords

    /// The schema objects that led to a part, itself included.
    [[nodiscard]] std::vector<const Json *> chain(int part) const;
};

/// What the parts are found with. `active` are the schemas that enclose the field: to meet one of
/// them again is a cycle.
struct CompileContext
{
    explicit CompileContext(const Json &document)
        : references(document)
    {
    }

    References references;
    CompileBudget budget;
    QHash<const Json *, int> active;
};

[[nodiscard]] Result<SchemaParts> collectParts(const FieldSource &source, CompileContext &context);

[[nodiscard]] tl::unexpected<Error> invalidSchema(const CompileContext &context, const Json &at,
                                                  const QString &reason);
[[nodiscard]] tl::unexpected<Error> tooLarge(const QString &reason);

} // namespace desk
