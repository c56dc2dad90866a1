// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/compiler.h"

#include "app/schema/fieldcompiler.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int longestChain = 64;

/// The parameter itself, behind its references.
Result<const Json *> findParameter(CompileContext &context, const QString &pointer)
{
    const Json *parameter = context.references.at(pointer);
    for (int i = 0; parameter && parameter->contains(u"$ref"); ++i) {
        if (i > longestChain)
            return fail(ErrorCode::DescriptionCycle, u'#' + pointer);
        parameter = context.references.find((*parameter)[u"$ref"].toString());
    }
    if (!parameter)
        return fail(ErrorCode::DescriptionInvalid, u'#' + pointer + u": leads nowhere"_s);
    return parameter;
}

/// Under `schema`, or under the one media type in `content`.
const Json *schemaOf(const Json &parameter)
{
    if (const Json *schema = parameter.find(u"schema"))
        return schema;
    const auto &content = parameter[u"content"].members();
    return content.empty() ? nullptr : content.front().second.find(u"schema");
}

void addOwnFacts(FieldSpec &spec, const Json &parameter)
{
    spec.required = parameter[u"required"].toBool() || parameter[u"in"].toString() == "path"_L1;
    spec.deprecated = spec.deprecated || parameter[u"deprecated"].toBool();
    if (const Json *description = parameter.find(u"description"))
        spec.description = description->toString();
    if (const Json *example = parameter.find(u"example"))
        spec.examples = {*example};
    for (const auto &named : parameter[u"examples"].members())
        spec.examples.push_back(named.second[u"value"]);
}
} // namespace

Result<CompiledSchema> compileSchema(const Json &document, const QString &schemaPointer)
{
    FieldCompiler compiler(document);
    const Json *schema = compiler.context().references.at(schemaPointer);
    if (!schema)
        return fail(ErrorCode::DescriptionInvalid, u'#' + schemaPointer + u": leads nowhere"_s);
    return compiler.run(*schema, QString(), QString());
}

Result<CompiledSchema> compileParameter(const Json &document, const QString &parameterPointer)
{
    FieldCompiler compiler(document);
    const auto found = findParameter(compiler.context(), parameterPointer);
    if (!found)
        return tl::unexpected(found.error());
    const Json &parameter = **found;
    const QString name = parameter[u"name"].toString();
    const QString place = parameter[u"in"].toString();
    const Json *schema = schemaOf(parameter);
    if (name.isEmpty() || place.isEmpty() || !schema)
        return invalidSchema(compiler.context(), parameter, u"has no name, place or schema"_s);
    auto compiled = compiler.run(*schema, place + u':' + name, name);
    if (compiled)
        addOwnFacts(compiled->root, parameter);
    return compiled;
}

} // namespace desk
