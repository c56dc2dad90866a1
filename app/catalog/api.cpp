// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/api.h"

#include "app/core/pointer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// "utm_source" and "utmSource" become "Utm source".
QString readable(const QString &name)
{
    QString words;
    for (const QChar c : name) {
        if (c.isUpper() && !words.isEmpty() && words.back().isLower())
            words += u' ' + c.toLower();
        else
            words += c == u'_' || c == u'-' ? QChar(u' ') : c;
    }
    words = words.simplified();
    return words.left(1).toUpper() + words.mid(1);
}

template<typename List>
auto findById(const List &list, const QString &id) -> decltype(list.data())
{
    const auto found
        = std::find_if(list.begin(), list.end(), [&id](const auto &item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}
} // namespace

const FieldSpec *Operation::field(const QString &pointer) const
{
    for (const FieldSpec &parameter : parameterFields) {
        if (parameter.pointer == pointer)
            return &parameter;
    }
    return findField(body, pointer);
}

const FieldOverlay &Operation::overlay(const QString &pointer) const
{
    static const FieldOverlay nothing;
    const auto found = fields.constFind(pointer);
    return found == fields.cend() ? nothing : *found;
}

QString Operation::label(const QString &pointer) const
{
    const QString &given = overlay(pointer).label;
    if (!given.isEmpty())
        return given;
    return readable(pointer.startsWith(u'/') ? pointerLeaf(pointer) : pointer.section(u':', 1));
}

bool Operation::isPersonal(const QString &pointer) const
{
    // What holds personal data counts as personal, so that nobody shows "/data" to hide "/data/*".
    return std::any_of(person.begin(), person.end(), [&pointer](const QString &pattern) {
        const QString place = pattern.endsWith(u"/*"_s) ? pattern.chopped(2) : pattern;
        return pointer == place || pointer.startsWith(place + u'/');
    });
}

const Operation *Api::operation(const QString &name) const
{
    return findById(operations, name);
}

const Environment *Api::environment(const QString &name) const
{
    return findById(environments, name);
}

} // namespace desk
