// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/decimal.h"
#include "app/schema/keywords.h"
#include "app/schema/pattern.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// Reads the limits of one part into the field, each where it is tighter than what stands there.
class LimitReader final
{
public:
    LimitReader(FieldSpec &spec, SchemaParts &parts, const CompileContext &context)
        : m_spec(spec)
        , m_parts(parts)
        , m_context(context)
    {
    }

    Result<void> read(const Json &schema, bool isList)
    {
        m_schema = &schema;
        return bounds()
            .and_then([&] { return count(u"minLength", m_spec.minLength, 1); })
            .and_then([&] { return count(u"maxLength", m_spec.maxLength, -1); })
            .and_then(
                [&] { return count(isList ? u"minItems" : u"minProperties", m_spec.minItems, 1); })
            .and_then(
                [&] { return count(isList ? u"maxItems" : u"maxProperties", m_spec.maxItems, -1); })
            .and_then([&] { return step(); })
            .and_then([&] { return pattern(); });
    }

private:
    using Bound = std::optional<QString> FieldSpec::*;
    using Edge = bool FieldSpec::*;

    Result<void> bounds()
    {
        return bound(u"minimum", u"exclusiveMinimum", &FieldSpec::minimum,
                     &FieldSpec::exclusiveMinimum, 1)
            .and_then([&] {
                return bound(u"maximum", u"exclusiveMaximum", &FieldSpec::maximum,
                             &FieldSpec::exclusiveMaximum, -1);
            });
    }

    /// `exclusive` is a number of its own since 2019, and a boolean beside the other in
    /// OpenAPI 3.0.
    Result<void> bound(QStringView inclusive, QStringView exclusive, Bound value, Edge edge,
                       int direction)
    {
        const Json *plain = m_schema->find(inclusive);
        const Json *strict = m_schema->find(exclusive);
        if (plain && !plain->isNumber())
            return invalidSchema(m_context, *plain, inclusive.toString() + u" is not a number"_s);
        if (strict && !strict->isNumber() && !strict->isBool())
            return invalidSchema(m_context, *strict, exclusive.toString() + u" is not a number"_s);
        if (plain)
            tighten(plain->numberText(), strict && strict->toBool(), value, edge, direction);
        if (strict && strict->isNumber())
            tighten(strict->numberText(), true, value, edge, direction);
        return {};
    }

    void tighten(const QString &limit, bool exclusive, Bound value, Edge edge, int direction)
    {
        auto &current = m_spec.*value;
        const int order = current ? direction * compareDecimals(limit, *current) : 1;
        if (order < 0)
            return;
        m_spec.*edge = exclusive || (order == 0 && m_spec.*edge);
        current = limit;
    }

    Result<void> count(QStringView keyword, std::optional<int> &value, int direction)
    {
        const Json *limit = m_schema->find(keyword);
        if (!limit)
            return {};
        const QString text = limit->numberText();
        if (text.isEmpty() || !isWholeDecimal(text) || compareDecimals(text, u"0") < 0)
            return invalidSchema(m_context, *limit, keyword.toString() + u" is not a count"_s);
        constexpr int most = std::numeric_limits<int>::max();
        const bool fits = compareDecimals(text, QString::number(most)) < 0;
        const int read = fits ? int(limit->toDouble()) : most;
        if (!value || (read - *value) * direction > 0)
            value = read;
        return {};
    }

    Result<void> step()
    {
        const Json *step = m_schema->find(u"multipleOf");
        if (!step)
            return {};
        if (!step->isNumber() || compareDecimals(step->numberText(), u"0") <= 0)
            return invalidSchema(m_context, *step, u"multipleOf is not above 0"_s);
        if (!m_spec.multipleOf)
            m_spec.multipleOf = step->numberText();
        else if (compareDecimals(*m_spec.multipleOf, step->numberText()) != 0)
            m_parts.unchecked.append(u"multipleOf"_s);
        return {};
    }

    Result<void> pattern()
    {
        const Json *pattern = m_schema->find(u"pattern");
        if (!pattern)
            return {};
        if (!pattern->isString())
            return invalidSchema(m_context, *pattern, u"pattern is not a text"_s);
        const QString text = pattern->toString();
        const bool free = m_spec.pattern.isEmpty() || m_spec.pattern == text;
        if (free && expressionOf(text).isValid())
            m_spec.pattern = text;
        else
            m_parts.unchecked.append(u"pattern"_s);
        return {};
    }

    FieldSpec &m_spec;
    SchemaParts &m_parts;
    const CompileContext &m_context;
    const Json *m_schema = nullptr;
};
} // namespace

Result<void> readLimits(FieldSpec &spec, SchemaParts &parts, SchemaTypes types,
                        const CompileContext &context)
{
    LimitReader reader(spec, parts, context);
    for (const SchemaPart &part : parts.all) {
        if (auto read = reader.read(*part.schema, kindOf(types) == FieldKind::List); !read)
            return read;
        spec.uniqueItems = spec.uniqueItems || (*part.schema)[u"uniqueItems"].toBool();
    }
    return {};
}

} // namespace desk
