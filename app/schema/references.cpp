// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/references.h"

#include "app/core/pointer.h"

#include <QUrl>

#include <optional>

namespace desk {
namespace {

constexpr size_t manyMembers = 32; // below that, looking at each is quicker than an index

std::optional<QString> pointerOf(const Json &wanted, const Json &at, const QString &pointer)
{
    if (&wanted == &at)
        return pointer;
    for (const auto &[name, value] : at.members()) {
        if (auto found = pointerOf(wanted, value, pointerJoin(pointer, name)))
            return found;
    }
    for (size_t i = 0; i < at.items().size(); ++i) {
        if (auto found = pointerOf(wanted, at.items()[i], pointer + u'/' + QString::number(i)))
            return found;
    }
    return std::nullopt;
}
} // namespace

References::References(const Json &document)
    : m_document(document)
{
}

bool References::isLocal(const QString &ref)
{
    return ref == QLatin1String("#") || ref.startsWith(QLatin1String("#/"));
}

const Json *References::find(const QString &ref)
{
    const auto known = m_found.constFind(ref);
    if (known != m_found.constEnd())
        return *known;
    const QString pointer = QUrl::fromPercentEncoding(ref.mid(1).toUtf8());
    return *m_found.insert(ref, at(pointer));
}

const Json *References::at(const QString &pointer)
{
    const Json *value = &m_document;
    for (const QString &token : pointerTokens(pointer)) {
        value = value->isObject() ? member(*value, token)
                                  : resolve(*value, pointerJoin(QString(), token));
        if (!value)
            return nullptr;
    }
    return value;
}

QString References::placeOf(const Json &value) const
{
    return pointerOf(value, m_document, QString()).value_or(QString());
}

const Json *References::member(const Json &object, const QString &name)
{
    if (object.members().size() < manyMembers)
        return object.find(name);
    auto index = m_index.find(&object);
    if (index == m_index.end()) {
        index = m_index.insert(&object, {});
        for (const auto &[key, value] : object.members())
            index->insert(key, &value);
    }
    return index->value(name);
}

} // namespace desk
