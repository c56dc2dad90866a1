// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/parts.h"

#include "app/schema/nullable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr size_t longestChain = 64;

// Each part is asked for some sixty keywords, which costs more than a value that is copied.
constexpr size_t perPart = 10;
constexpr size_t perMember = 3;

// Neither shown nor checked. A remote $ref and a tuple are added where they are met.
constexpr std::array uncheckedKeywords {
    u"not",
    u"if",
    u"dependentRequired",
    u"dependentSchemas",
    u"dependencies",
    u"patternProperties",
    u"propertyNames",
    u"contains",
    u"prefixItems",
    u"unevaluatedItems",
    u"unevaluatedProperties",
    u"$dynamicRef",
    u"$recursiveRef",
};

class Collector final
{
public:
    Collector(const FieldSource &source, CompileContext &context)
        : m_source(source)
        , m_context(context)
        , m_nullability(context.references)
    {
    }

    Result<SchemaParts> run()
    {
        for (const Json *schema : m_source.schemas) {
            if (const auto added = add(*schema, -1); !added)
                return tl::unexpected(added.error());
        }
        return std::move(m_parts);
    }

private:
    using Done = Result<void>;

    Done add(const Json &schema, int from)
    {
        if (schema.isBool()) {
            if (!schema.toBool())
                m_parts.unchecked.append(u"false"_s);
            return {};
        }
        if (!schema.isObject())
            return invalidSchema(m_context, schema, u"not a schema"_s);
        const auto chain = m_parts.chain(from);
        if (m_context.active.contains(&schema)
            || std::find(chain.begin(), chain.end(), &schema) != chain.end())
            return fail(ErrorCode::DescriptionCycle, u'#' + m_context.references.placeOf(schema));
        if (m_seen.contains(&schema))
            return {};
        if (chain.size() >= longestChain)
            return tooLarge(u"a chain of references is too long"_s);
        if (!m_context.budget.takeValues(perPart + perMember * schema.members().size()))
            return tooLarge(u"too many values"_s);
        m_seen.insert(&schema);
        m_parts.all.push_back({&schema, from});
        return addInner(schema, int(m_parts.all.size()) - 1);
    }

    Done addInner(const Json &schema, int self)
    {
        for (const char16_t *keyword : uncheckedKeywords) {
            if (schema.contains(keyword))
                m_parts.unchecked.append(QString::fromUtf16(keyword));
        }
        return addReference(schema, self)
            .and_then([&] { return addAllOf(schema, self); })
            .and_then([&] { return addUnion(schema, u"oneOf", self); })
            .and_then([&] { return addUnion(schema, u"anyOf", self); });
    }

    Done addReference(const Json &schema, int self)
    {
        const Json *ref = schema.find(u"$ref");
        if (!ref)
            return {};
        if (!ref->isString())
            return invalidSchema(m_context, *ref, u"$ref is not a text"_s);
        if (!References::isLocal(ref->toString())) {
            m_parts.unchecked.append(u"$ref"_s);
            return {};
        }
        const Json *target = m_context.references.find(ref->toString());
        if (!target)
            return invalidSchema(m_context, *ref, u"leads nowhere: "_s + ref->toString());
        return add(*target, self);
    }

    Done addAllOf(const Json &schema, int self)
    {
        const Json *all = schema.find(u"allOf");
        if (!all)
            return {};
        if (!all->isArray())
            return invalidSchema(m_context, *all, u"allOf is not a list"_s);
        for (const Json &part : all->items()) {
            if (auto added = add(part, self); !added)
                return added;
        }
        return {};
    }

    Done addUnion(const Json &schema, QStringView keyword, int self)
    {
        const Json *alternatives = schema.find(keyword);
        if (!alternatives)
            return {};
        if (!alternatives->isArray() || alternatives->items().empty())
            return invalidSchema(m_context, *alternatives,
                                 keyword.toString() + u" is not a list of schemas"_s);
        if (const Json *chosen = m_source.chosen.value(alternatives))
            return add(*chosen, self);
        if (!m_context.budget.takeValues(alternatives->items().size()))
            return tooLarge(u"too many values"_s);
        const Json *only = nullptr;
        int left = 0;
        for (const Json &alternative : alternatives->items()) {
            if (m_nullability.isNullOnly(alternative))
                continue;
            only = &alternative;
            ++left;
        }
        if (left > 1)
            m_parts.unions.push_back({keyword.toString(), alternatives});
        else
            return add(only ? *only : alternatives->items().front(), self);
        return {};
    }

    const FieldSource &m_source;
    CompileContext &m_context;
    Nullability m_nullability;
    SchemaParts m_parts;
    QSet<const Json *> m_seen;
};
} // namespace

std::vector<const Json *> SchemaParts::chain(int part) const
{
    std::vector<const Json *> schemas;
    for (int at = part; at >= 0; at = all[at].from)
        schemas.push_back(all[at].schema);
    return schemas;
}

Result<SchemaParts> collectParts(const FieldSource &source, CompileContext &context)
{
    return Collector(source, context).run();
}

tl::unexpected<Error> invalidSchema(const CompileContext &context, const Json &at,
                                    const QString &reason)
{
    return fail(ErrorCode::DescriptionInvalid,
                u'#' + context.references.placeOf(at) + u": "_s + reason);
}

tl::unexpected<Error> tooLarge(const QString &reason)
{
    return fail(ErrorCode::DescriptionTooLarge, reason);
}

} // namespace desk
