// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"

#include <QHash>

#include <vector>

namespace desk {

class References;

/// Whether a schema takes null: by its type, enum, const, a null among oneOf or anyOf, or the
/// `nullable` of OpenAPI 3.0, through references and allOf.
class Nullability final
{
public:
    enum class Answer { NotSaid, Allows, Forbids };

    explicit Nullability(References &references);

    [[nodiscard]] Answer of(const Json &schema);
    /// Of a value that all of these describe.
    [[nodiscard]] Answer ofAll(const std::vector<const Json *> &schemas);
    /// A schema that takes null and nothing else: the wrapper, not a choice for people.
    [[nodiscard]] bool isNullOnly(const Json &schema);

private:
    Answer find(const Json &schema, int depth);
    Answer oneOf(const Json &schemas, int depth);

    References &m_references;
    QHash<const Json *, Answer> m_known;
};

} // namespace desk
