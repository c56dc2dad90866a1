// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/fieldcompiler.h"

#include "app/core/pointer.h"
#include "app/schema/alternatives.h"
#include "app/schema/keywords.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int deepest = 64;
} // namespace

FieldCompiler::FieldCompiler(const Json &document)
    : m_context(document)
    , m_nullability(m_context.references)
{
}

Result<CompiledSchema> FieldCompiler::run(const Json &schema, const QString &pointer,
                                          const QString &name)
{
    FieldSource source;
    source.schemas.push_back(&schema);
    auto root = compile(source, pointer, name);
    if (!root)
        return tl::unexpected(root.error());
    m_unchecked.removeDuplicates(); // alternatives repeat what their field says
    return CompiledSchema {std::move(*root), m_unchecked};
}

Result<FieldSpec> FieldCompiler::compile(const FieldSource &source, const QString &pointer,
                                         const QString &name)
{
    if (!m_context.budget.takeField())
        return tooLarge(u"too many fields"_s);
    if (m_depth >= deepest)
        return tooLarge(u"too many levels"_s);
    ++m_depth;
    const auto leave = qScopeGuard([this] { --m_depth; });
    FieldSpec spec;
    spec.name = name;
    spec.pointer = pointer;
    return compileKnown(source, std::move(spec));
}

Result<FieldSpec> FieldCompiler::compileKnown(const FieldSource &source, FieldSpec spec)
{
    auto parts = collectParts(source, m_context);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto types = typesOf(*parts, source.onlyType, m_context);
    if (!types)
        return tl::unexpected(types.error());
    const auto nullable = m_nullability.ofAll(source.schemas);
    spec.nullable = nullable == Nullability::Answer::Allows;

    const auto done = readAnnotations(spec, *parts, m_context)
                          .and_then([&] { return readLimits(spec, *parts, *types, m_context); })
                          .and_then([&] { return addShape(spec, source, *parts, *types); });
    if (!done)
        return tl::unexpected(done.error());
    readFormat(spec, *parts);
    if (spec.kind == FieldKind::Json && nullable == Nullability::Answer::NotSaid)
        spec.nullable = true; // anything, so null too
    for (const QString &keyword : std::as_const(parts->unchecked))
        m_unchecked.append(spec.pointer + u": "_s + keyword);
    return spec;
}

Result<void> FieldCompiler::addShape(FieldSpec &spec, const FieldSource &source, SchemaParts &parts,
                                     SchemaTypes types)
{
    auto choices = readChoices(parts, types, m_context);
    if (!choices)
        return tl::unexpected(choices.error());
    const bool nullOnly = kindOf(types) == FieldKind::Json && typeNames(types).isEmpty()
        && types.testFlag(SchemaType::Null);
    if (nullOnly || (*choices && (spec.nullable || !(*choices)->empty()))) {
        spec.kind = FieldKind::Choice;
        spec.choices = choices->value_or(std::vector<Json>());
        for (const SchemaUnion &several : parts.unions)
            parts.unchecked.append(several.keyword);
        return {};
    }
    if (*choices)
        parts.unchecked.append(u"enum"_s); // nothing is left to choose: the parts contradict
    if (!types)
        parts.unchecked.append(u"type"_s);
    spec.kind = kindOf(types);
    if (!parts.unions.empty() || spec.kind != FieldKind::Json) {
        const auto shaped = spec.kind == FieldKind::Object ? addMembers(spec, parts)
            : spec.kind == FieldKind::List                 ? addItems(spec, parts)
                                                           : Result<void>();
        if (!shaped || parts.unions.empty())
            return shaped;
        return addUnion(spec, source, *parts.unions.front().alternatives);
    }
    return typeNames(types).size() > 1 && types != anyType ? addTypes(spec, source, types)
                                                           : Result<void>();
}

Result<void> FieldCompiler::addMembers(FieldSpec &spec, const SchemaParts &parts)
{
    const auto members = membersOf(parts, m_context);
    if (!members)
        return tl::unexpected(members.error());
    spec.closed = members->closed;
    for (const MemberSource &member : members->named) {
        auto child = compileMember(member, parts, pointerJoin(spec.pointer, member.name));
        if (!child)
            return tl::unexpected(child.error());
        spec.children.push_back(std::move(*child));
    }
    if (spec.children.empty()) {
        spec.kind = FieldKind::Map;
        if (spec.closed)
            spec.maxItems = 0;
    }
    if (members->others.source.schemas.empty())
        return {};
    auto item = compileMember(members->others, parts, pointerJoin(spec.pointer, u"*"_s));
    if (!item)
        return tl::unexpected(item.error());
    spec.item.push_back(std::move(*item));
    return {};
}

Result<void> FieldCompiler::addItems(FieldSpec &spec, SchemaParts &parts)
{
    const auto items = itemsOf(parts, m_context);
    if (!items)
        return tl::unexpected(items.error());
    if (items->source.schemas.empty())
        return {};
    auto item = compileMember(*items, parts, pointerJoin(spec.pointer, u"*"_s));
    if (!item)
        return tl::unexpected(item.error());
    spec.item.push_back(std::move(*item));
    return {};
}

Result<FieldSpec> FieldCompiler::compileMember(const MemberSource &member, const SchemaParts &parts,
                                               const QString &pointer)
{
    std::vector<const Json *> enclosing;
    for (const int part : member.from) {
        for (const Json *schema : parts.chain(part))
            enclosing.push_back(schema);
    }
    for (const Json *schema : enclosing)
        ++m_context.active[schema];
    const auto leave = qScopeGuard([&] {
        for (const Json *schema : enclosing) {
            if (--m_context.active[schema] == 0)
                m_context.active.remove(schema);
        }
    });
    auto child = compile(member.source, pointer, member.name);
    if (child)
        child->required = member.required;
    return child;
}

Result<void> FieldCompiler::addUnion(FieldSpec &spec, const FieldSource &source,
                                     const Json &alternatives)
{
    for (const Json &alternative : alternatives.items()) {
        if (m_nullability.isNullOnly(alternative))
            continue;
        FieldSource narrowed = source;
        narrowed.chosen.insert(&alternatives, &alternative);
        if (auto added = addAlternative(spec, narrowed); !added)
            return added;
    }
    settleAlternatives(spec);
    return {};
}

Result<void> FieldCompiler::addTypes(FieldSpec &spec, const FieldSource &source, SchemaTypes types)
{
    for (const QString &type : typeNames(types)) {
        FieldSource narrowed = source;
        narrowed.onlyType = type;
        if (auto added = addAlternative(spec, narrowed); !added)
            return added;
    }
    settleAlternatives(spec);
    return {};
}

Result<void> FieldCompiler::addAlternative(FieldSpec &spec, const FieldSource &source)
{
    auto alternative = compile(source, spec.pointer, spec.name);
    if (!alternative)
        return tl::unexpected(alternative.error());
    spec.alternatives.push_back(std::move(*alternative));
    return {};
}

} // namespace desk
