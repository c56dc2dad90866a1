// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/judge.h"

#include "fakes/schemajudge.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QJsonValue at(const QJsonValue &root, const QString &pointer)
{
    QJsonValue value = root;
    for (QString token : pointer.split(u'/').mid(1)) {
        token.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        value = value.isArray() ? value[token.toInt()] : value[token];
    }
    return value;
}

QList<QJsonValue> childrenOf(const QJsonValue &value)
{
    QList<QJsonValue> children;
    for (const QJsonValue &item : value.toArray())
        children.append(item);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &member : object)
        children.append(member);
    return children;
}

bool hasCycle(const QJsonValue &root, const QJsonValue &value, const QStringList &open)
{
    const QString ref = value[u"$ref"_s].toString();
    if (open.contains(ref))
        return true;
    if (!ref.isEmpty() && hasCycle(root, at(root, ref.mid(1)), open + QStringList {ref}))
        return true;
    const QList<QJsonValue> children = childrenOf(value);
    return std::any_of(children.begin(), children.end(),
                       [&](const QJsonValue &child) { return hasCycle(root, child, open); });
}

/// The same schema in words that valijson understands. It drops what stands beside `$ref`, and
/// holds null against a format.
QJsonObject reworded(QJsonObject schema)
{
    if (schema.size() > 1 && schema.value(u"$ref"_s).isString()) {
        const QJsonObject reference {{u"$ref"_s, schema.take(u"$ref"_s)}};
        return {{u"allOf"_s, QJsonArray {reference, schema}}};
    }
    if (schema.contains(u"format"_s) && schema.value(u"type"_s).toArray().contains(u"null"_s)) {
        const QJsonObject null {{u"type"_s, u"null"_s}};
        return {{u"anyOf"_s, QJsonArray {null, schema}}};
    }
    return schema;
}

QJsonValue allReworded(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue &item : value.toArray())
            items.append(allReworded(item));
        return items;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject given = value.toObject();
    for (auto member = given.begin(); member != given.end(); ++member)
        object[member.key()] = allReworded(member.value());
    return reworded(object);
}
} // namespace

QStringList judge(const QJsonObject &openApi, const QString &schemaPointer, const QByteArray &body)
{
    if (at(openApi, schemaPointer).isUndefined())
        return {u"no schema at "_s + schemaPointer};
    if (hasCycle(openApi, at(openApi, schemaPointer), {}))
        return {u"a cycle of references"_s};
    if (!QJsonDocument::fromJson(body).isObject())
        return {u"not a JSON object"_s};
    QJsonObject rules = allReworded(openApi).toObject();
    rules[u"allOf"_s] = QJsonArray {QJsonObject {{u"$ref"_s, u'#' + schemaPointer}}};
    return judge(QJsonDocument(rules).toJson(), body);
}

} // namespace desk
