// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/types.h"

#include "app/schema/decimal.h"

#include <array>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

struct NamedType
{
    const char16_t *name;
    SchemaTypes types;
};

constexpr std::array namedTypes {
    NamedType {u"null", SchemaType::Null},
    NamedType {u"string", SchemaType::String},
    NamedType {u"number", anyNumber},
    NamedType {u"integer", SchemaType::Integer},
    NamedType {u"boolean", SchemaType::Boolean},
    NamedType {u"object", SchemaType::Object},
    NamedType {u"array", SchemaType::Array},
};

struct Hint
{
    const char16_t *keyword;
    SchemaType about;
};

constexpr std::array hints {
    Hint {u"properties", SchemaType::Object},
    Hint {u"additionalProperties", SchemaType::Object},
    Hint {u"required", SchemaType::Object},
    Hint {u"minProperties", SchemaType::Object},
    Hint {u"maxProperties", SchemaType::Object},
    Hint {u"patternProperties", SchemaType::Object},
    Hint {u"items", SchemaType::Array},
    Hint {u"prefixItems", SchemaType::Array},
    Hint {u"minItems", SchemaType::Array},
    Hint {u"maxItems", SchemaType::Array},
    Hint {u"uniqueItems", SchemaType::Array},
    Hint {u"minLength", SchemaType::String},
    Hint {u"maxLength", SchemaType::String},
    Hint {u"pattern", SchemaType::String},
    Hint {u"minimum", SchemaType::Fraction},
    Hint {u"maximum", SchemaType::Fraction},
    Hint {u"exclusiveMinimum", SchemaType::Fraction},
    Hint {u"exclusiveMaximum", SchemaType::Fraction},
    Hint {u"multipleOf", SchemaType::Fraction},
};

SchemaTypes typesNamed(const QString &name)
{
    for (const NamedType &type : namedTypes) {
        if (name == QStringView(type.name))
            return type.types;
    }
    return {};
}

/// Nothing where the value is no type.
SchemaTypes readType(const Json &type)
{
    if (type.isString())
        return typesNamed(type.toString());
    SchemaTypes all;
    for (const Json &name : type.items()) {
        const SchemaTypes one = typesNamed(name.toString());
        if (!one)
            return {};
        all |= one;
    }
    return all;
}

SchemaTypes guess(const SchemaParts &parts)
{
    SchemaTypes about;
    for (const SchemaPart &part : parts.all) {
        for (const Hint &hint : hints) {
            if (part.schema->contains(hint.keyword))
                about |= hint.about;
        }
        if (formatFromName((*part.schema)[u"format"].toString()) != Format::None)
            about |= SchemaType::String;
    }
    if (about == SchemaType::Fraction)
        return anyNumber;
    return kindOf(about) == FieldKind::Json ? anyType : about;
}
} // namespace

Result<SchemaTypes> typesOf(const SchemaParts &parts, const QString &onlyType,
                            const CompileContext &context)
{
    SchemaTypes all = onlyType.isEmpty() ? anyType : typesNamed(onlyType);
    bool named = !onlyType.isEmpty();
    for (const SchemaPart &part : parts.all) {
        const Json *type = part.schema->find(u"type");
        if (!type)
            continue;
        const SchemaTypes own = readType(*type);
        if (!own)
            return invalidSchema(context, *type, u"not a type"_s);
        named = true;
        all &= own;
    }
    return named ? all : guess(parts);
}

QStringList typeNames(SchemaTypes types)
{
    QStringList names;
    for (const NamedType &type : namedTypes) {
        if (type.types == SchemaType::Null || (types & type.types) != type.types)
            continue;
        names.append(QString::fromUtf16(type.name));
        types &= ~type.types;
    }
    return names;
}

FieldKind kindOf(SchemaTypes types)
{
    types &= ~SchemaTypes(SchemaType::Null);
    if (types == SchemaType::String)
        return FieldKind::Text;
    if (types == SchemaType::Integer)
        return FieldKind::Integer;
    if (types && !(types & ~anyNumber))
        return FieldKind::Number;
    if (types == SchemaType::Boolean)
        return FieldKind::Boolean;
    if (types == SchemaType::Object)
        return FieldKind::Object;
    if (types == SchemaType::Array)
        return FieldKind::List;
    return FieldKind::Json;
}

bool typeFits(const Json &value, SchemaTypes types)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        return types.testFlag(SchemaType::Null);
    case Json::Kind::Bool:
        return types.testFlag(SchemaType::Boolean);
    case Json::Kind::String:
        return types.testFlag(SchemaType::String);
    case Json::Kind::Array:
        return types.testFlag(SchemaType::Array);
    case Json::Kind::Object:
        return types.testFlag(SchemaType::Object);
    case Json::Kind::Number:
        return types.testFlag(isWholeDecimal(value.numberText()) ? SchemaType::Integer
                                                                 : SchemaType::Fraction);
    }
    Q_UNREACHABLE();
}

} // namespace desk
