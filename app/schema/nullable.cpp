// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/nullable.h"

#include "app/schema/references.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
using Answer = Nullability::Answer;

constexpr int deepest = 64; // a longer chain is refused by who compiles it

Answer both(Answer a, Answer b)
{
    if (a == Answer::Forbids || b == Answer::Forbids)
        return Answer::Forbids;
    return a == Answer::Allows || b == Answer::Allows ? Answer::Allows : Answer::NotSaid;
}

Answer answer(bool allows)
{
    return allows ? Answer::Allows : Answer::Forbids;
}

bool hasNull(const Json &values)
{
    return std::any_of(values.items().begin(), values.items().end(),
                       [](const Json &value) { return value.isNull(); });
}

bool namesNull(const Json &type)
{
    return type.toString() == "null"_L1 || type.toStringList().contains("null"_L1);
}

Answer ownAnswer(const Json &schema)
{
    Answer own = Answer::NotSaid;
    if (const Json *type = schema.find(u"type"))
        own = both(own, answer(namesNull(*type)));
    if (const Json *values = schema.find(u"enum"))
        own = both(own, answer(hasNull(*values)));
    if (const Json *value = schema.find(u"const"))
        own = both(own, answer(value->isNull()));
    return own;
}

bool saysNullOnly(const Json &schema)
{
    const Json &type = schema[u"type"];
    if (type.toString() == "null"_L1 || type.toStringList() == QStringList {u"null"_s})
        return true;
    if (const Json *value = schema.find(u"const"))
        return value->isNull();
    const auto &values = schema[u"enum"].items();
    return !values.empty()
        && std::all_of(values.begin(), values.end(), [](const Json &v) { return v.isNull(); });
}
} // namespace

Nullability::Nullability(References &references)
    : m_references(references)
{
}

Answer Nullability::of(const Json &schema)
{
    return find(schema, 0);
}

Answer Nullability::ofAll(const std::vector<const Json *> &schemas)
{
    Answer all = Answer::NotSaid;
    for (const Json *schema : schemas)
        all = both(all, of(*schema));
    return all;
}

bool Nullability::isNullOnly(const Json &schema)
{
    const Json *at = &schema;
    for (int i = 0; at && i < deepest; ++i) {
        if (saysNullOnly(*at))
            return true;
        const QString ref = (*at)[u"$ref"].toString();
        at = References::isLocal(ref) ? m_references.find(ref) : nullptr;
    }
    return false;
}

Answer Nullability::find(const Json &schema, int depth)
{
    if (schema.isBool())
        return schema.toBool() ? Answer::NotSaid : Answer::Forbids;
    if (schema[u"nullable"].toBool()) // 3.0 means it, whatever stands in allOf or enum beside it
        return Answer::Allows;
    const auto known = m_known.constFind(&schema);
    if (known != m_known.constEnd() || depth > deepest)
        return known != m_known.constEnd() ? *known : Answer::NotSaid;
    m_known.insert(&schema, Answer::NotSaid); // while it is being found: a cycle says nothing

    Answer all = ownAnswer(schema);
    const QString ref = schema[u"$ref"].toString();
    if (const Json *target = References::isLocal(ref) ? m_references.find(ref) : nullptr)
        all = both(all, find(*target, depth + 1));
    for (const Json &part : schema[u"allOf"].items())
        all = both(all, find(part, depth + 1));
    all = both(all, oneOf(schema[u"oneOf"], depth));
    all = both(all, oneOf(schema[u"anyOf"], depth));
    m_known.insert(&schema, all);
    return all;
}

Answer Nullability::oneOf(const Json &schemas, int depth)
{
    bool open = schemas.items().empty();
    for (const Json &schema : schemas.items()) {
        const Answer one = find(schema, depth + 1);
        if (one == Answer::Allows)
            return one;
        open = open || one == Answer::NotSaid;
    }
    return open ? Answer::NotSaid : Answer::Forbids;
}

} // namespace desk
