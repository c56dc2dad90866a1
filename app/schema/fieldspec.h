// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace desk {

/// What a field holds, after nullable wrappers, references and allOf are gone.
enum class FieldKind {
    Object, ///< named members: `children`
    Map, ///< free keys, each value like `item` (additionalProperties); any JSON where `item` is
         ///< empty
    List, ///< items like `item`
    Text,
    Integer,
    Number,
    Boolean,
    Choice, ///< one of `choices`
    Json, ///< anything else: shown as a JSON editor, checked against `alternatives` where there are
          ///< any
};

/// What a text means. From the description's `format` or from the overlay.
enum class Format { None, Email, Url, Date, DateTime, Country, Phone, Ip, Uuid, Currency };

[[nodiscard]] Format formatFromName(const QString &name); ///< None for a name that we do not know

/// One field of a request as the API description declares it (JSON Schema 2020-12 as OpenAPI 3.1
/// uses it).
struct FieldSpec
{
    QString name;
    QString pointer; ///< "/user/email"; "path:id", "query:x" or "header:X" for a parameter
    FieldKind kind = FieldKind::Json;
    Format format = Format::None;
    QString formatName; ///< as written, also where `format` is None
    QString description;
    bool required = false;
    bool nullable = false;
    bool deprecated = false;
    bool readOnly = false; ///< the vendor sets it: not shown, not sent
    bool closed = false; ///< an Object that takes no other members

    std::vector<Json> choices;
    std::optional<Json> defaultValue;
    std::vector<Json> examples;

    // Numbers by their exact text.
    std::optional<QString> minimum;
    std::optional<QString> maximum;
    bool exclusiveMinimum = false;
    bool exclusiveMaximum = false;
    std::optional<QString> multipleOf;
    std::optional<int> minLength; ///< in Unicode code points
    std::optional<int> maxLength;
    QString pattern; ///< ECMA 262, searched, not anchored
    std::optional<int> minItems; ///< of a List; of a Map: its keys
    std::optional<int> maxItems;
    bool uniqueItems = false;

    std::vector<FieldSpec> children; ///< of an Object, in the description's order
    std::vector<FieldSpec> item; ///< none or one; of an Object: what other members must be like
    std::vector<FieldSpec> alternatives; ///< where there are any, one must fit as well
};

/// A request body or a parameter, ready to be shown and checked.
struct CompiledSchema
{
    FieldSpec root;
    QStringList unchecked; ///< "pointer: keyword" of what we neither show nor check
};

/// The fields without members of their own, depth first: what needs an editor. Read-only ones are
/// left out.
[[nodiscard]] std::vector<const FieldSpec *> leaves(const FieldSpec &root);
/// May be null.
[[nodiscard]] const FieldSpec *findField(const FieldSpec &root, const QString &pointer);

} // namespace desk
