// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/alternatives.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace desk {
namespace {

bool all(const FieldSpec &spec, bool (*holds)(const FieldSpec &))
{
    return std::all_of(spec.alternatives.begin(), spec.alternatives.end(), holds);
}

bool isChoice(const FieldSpec &spec)
{
    return spec.kind == FieldKind::Choice;
}

bool isText(const FieldSpec &spec)
{
    return spec.kind == FieldKind::Text
        || (isChoice(spec)
            && std::all_of(spec.choices.begin(), spec.choices.end(),
                           [](const Json &choice) { return choice.isString(); }));
}

bool isNumber(const FieldSpec &spec)
{
    return spec.kind == FieldKind::Number || spec.kind == FieldKind::Integer;
}

QSet<QString> memberNames(const FieldSpec &spec)
{
    QSet<QString> names;
    for (const FieldSpec &child : spec.children)
        names.insert(child.name);
    return names;
}

/// Whether everything that the alternatives speak of is already shown.
bool onlyNarrowed(const FieldSpec &spec)
{
    const bool sameKind = std::all_of(spec.alternatives.begin(), spec.alternatives.end(),
                                      [&](const FieldSpec &one) { return one.kind == spec.kind; });
    if (spec.kind == FieldKind::Json || !sameKind)
        return false;
    const auto known = memberNames(spec);
    return std::all_of(
        spec.alternatives.begin(), spec.alternatives.end(), [&](const FieldSpec &one) {
            return known.contains(memberNames(one)) && one.item.size() == spec.item.size();
        });
}

void becomeChoice(FieldSpec &spec)
{
    spec.kind = FieldKind::Choice;
    for (FieldSpec &one : spec.alternatives)
        std::move(one.choices.begin(), one.choices.end(), std::back_inserter(spec.choices));
    spec.alternatives.clear();
}
} // namespace

void settleAlternatives(FieldSpec &spec)
{
    if (spec.alternatives.empty() || onlyNarrowed(spec))
        return;
    spec.children.clear();
    spec.item.clear();
    if (all(spec, isChoice))
        becomeChoice(spec);
    else if (all(spec, isText))
        spec.kind = FieldKind::Text;
    else if (all(spec, isNumber))
        spec.kind = FieldKind::Number;
    else
        spec.kind = FieldKind::Json;
}

} // namespace desk
