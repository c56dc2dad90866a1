// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/fieldplaces.h"

#include "app/core/pointer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool reaches(const FieldSpec &spec, const QStringList &tokens, qsizetype depth, bool goesOn)
{
    const bool isOpen = spec.kind == FieldKind::Map || spec.kind == FieldKind::Json
        || (spec.kind == FieldKind::Object && spec.children.empty());
    if (isOpen)
        return true;
    if (depth == tokens.size())
        return !goesOn || spec.kind == FieldKind::Object || spec.kind == FieldKind::List;
    if (spec.kind == FieldKind::List) {
        bool isIndex = false;
        tokens.at(depth).toUInt(&isIndex);
        return isIndex && (spec.item.empty() || reaches(spec.item[0], tokens, depth + 1, goesOn));
    }
    return std::any_of(spec.children.begin(), spec.children.end(), [&](const FieldSpec &child) {
        return child.name == tokens.at(depth) && reaches(child, tokens, depth + 1, goesOn);
    });
}
} // namespace

bool hasPlace(const FieldSpec &spec, const QString &pattern)
{
    const bool wild = pattern.endsWith(u"/*"_s);
    const QString pointer = wild ? pattern.chopped(2) : pattern;
    return pointer.startsWith(u'/') && reaches(spec, pointerTokens(pointer), 0, wild);
}

} // namespace desk
