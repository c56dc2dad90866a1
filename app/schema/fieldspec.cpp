// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/fieldspec.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace desk {

Format formatFromName(const QString &name)
{
    static const QHash<QString, Format> formats {
        {u"email"_s, Format::Email},
        {u"idn-email"_s, Format::Email},
        {u"url"_s, Format::Url},
        {u"uri"_s, Format::Url},
        {u"iri"_s, Format::Url},
        {u"date"_s, Format::Date},
        {u"date-time"_s, Format::DateTime},
        {u"country"_s, Format::Country},
        {u"phone"_s, Format::Phone},
        {u"ip"_s, Format::Ip},
        {u"ipv4"_s, Format::Ip},
        {u"ipv6"_s, Format::Ip},
        {u"uuid"_s, Format::Uuid},
        {u"currency"_s, Format::Currency},
    };
    return formats.value(name, Format::None);
}

std::vector<const FieldSpec *> leaves(const FieldSpec &root)
{
    if (root.readOnly)
        return {};
    if (root.kind != FieldKind::Object || root.children.empty())
        return {&root};
    std::vector<const FieldSpec *> all;
    for (const FieldSpec &child : root.children) {
        const auto below = leaves(child);
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

const FieldSpec *findField(const FieldSpec &root, const QString &pointer)
{
    if (root.pointer == pointer)
        return &root;
    for (const FieldSpec &child : root.children) {
        if (const FieldSpec *found = findField(child, pointer))
            return found;
    }
    return nullptr;
}

} // namespace desk
