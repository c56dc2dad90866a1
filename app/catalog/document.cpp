// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/document.h"

#include "app/core/pointer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int longestChain = 16;
const QStringList methods {u"post"_s, u"put"_s, u"patch"_s, u"get"_s, u"delete"_s};

/// The place that a chain of references ends at; a chain without an end ends somewhere in it.
QString followed(const Json &document, QString pointer)
{
    for (int i = 0; i < longestChain; ++i) {
        const Json *value = resolve(document, pointer);
        const QString reference = value ? (*value)[u"$ref"].toString() : QString();
        if (!reference.startsWith(u"#/"_s))
            break;
        pointer = reference.mid(1);
    }
    return pointer;
}

const Json &at(const Json &document, const QString &pointer)
{
    static const Json nothing;
    const Json *value = resolve(document, pointer);
    return value ? *value : nothing;
}

/// The JSON entry of the `content` below a request body or an answer; empty where there is none.
QString jsonContent(const Json &document, const QString &parent)
{
    const QString content = pointerJoin(parent, u"content"_s);
    for (const auto &[name, media] : at(document, content).members()) {
        const QString type = name.section(u';', 0, 0).trimmed().toLower();
        if (media.isObject() && (type == u"application/json" || type.endsWith(u"+json"_s)))
            return pointerJoin(content, name);
    }
    return {};
}

void addParameters(const Json &document, const QString &list, OperationPlace &place)
{
    const size_t count = at(document, list).items().size();
    for (size_t i = 0; i < count; ++i) {
        const QString entry = followed(document, pointerJoin(list, QString::number(i)));
        const Json &parameter = at(document, entry);
        const QString kind = parameter[u"in"].toString();
        if (kind == u"path" || kind == u"query" || kind == u"header")
            place.parameters.insert(kind + u':' + parameter[u"name"].toString(), entry);
    }
}

void addAnswers(const Json &document, const QString &operation, OperationPlace &place)
{
    const QString responses = pointerJoin(operation, u"responses"_s);
    for (const auto &member : at(document, responses).members()) {
        const int status = member.first.toInt();
        if (status < 100)
            continue; // "default" and "4XX" name no status that practice could answer
        const QString response = followed(document, pointerJoin(responses, member.first));
        place.answers.insert(status, jsonContent(document, response));
    }
}

QString unnamedPlaceholder(const OperationPlace &place)
{
    static const QRegularExpression placeholder(u"\\{([^}]*)\\}"_s);
    auto found = placeholder.globalMatch(place.path);
    while (found.hasNext()) {
        const QString name = found.next().captured(1);
        if (!place.parameters.contains(u"path:"_s + name))
            return name;
    }
    return {};
}

Result<OperationPlace> readPlace(const Json &document, const QString &path, const QString &method)
{
    OperationPlace place;
    place.method = method.toUpper().toLatin1();
    place.path = path;
    const QString item = pointerJoin(u"/paths"_s, path);
    const QString operation = pointerJoin(item, method);
    addParameters(document, pointerJoin(item, u"parameters"_s), place);
    addParameters(document, pointerJoin(operation, u"parameters"_s), place);
    addAnswers(document, operation, place);
    const QString unnamed = unnamedPlaceholder(place);
    if (!unnamed.isEmpty())
        return fail(ErrorCode::DescriptionInvalid,
                    u"%1: {%2} is no parameter"_s.arg(operation, unnamed));
    const QString body = followed(document, pointerJoin(operation, u"requestBody"_s));
    place.bodySchema = pointerJoin(jsonContent(document, body), u"schema"_s);
    if (!resolve(document, place.bodySchema))
        return fail(ErrorCode::DescriptionInvalid, u"%1: has no JSON body"_s.arg(operation));
    return place;
}
} // namespace

Result<OperationPlace> findOperation(const Json &document, const QString &operationId)
{
    for (const auto &[path, item] : document[u"paths"].members()) {
        for (const QString &method : methods) {
            if (item[method][u"operationId"].toString() == operationId)
                return readPlace(document, path, method);
        }
    }
    return fail(ErrorCode::OverlayPointerUnknown,
                u"operations: the description has no operation %1"_s.arg(operationId));
}

Result<std::pair<QByteArray, QByteArray>> keyHeader(const Json &document, const QString &scheme)
{
    const QString pointer
        = followed(document, pointerJoin(u"/components/securitySchemes"_s, scheme));
    const Json &described = at(document, pointer);
    const QString type = described[u"type"].toString();
    if (type == u"http" && described[u"scheme"].toString().toLower() == u"bearer")
        return std::pair<QByteArray, QByteArray> {"Authorization", "Bearer "};
    const QByteArray name = described[u"name"].toString().toLatin1();
    if (type == u"apiKey" && described[u"in"].toString() == u"header" && !name.isEmpty())
        return std::pair<QByteArray, QByteArray> {name, {}};
    if (described.isNull())
        return fail(ErrorCode::OverlayPointerUnknown,
                    u"key.scheme: the description has no security scheme %1"_s.arg(scheme));
    return fail(ErrorCode::DescriptionInvalid,
                u"%1: only bearer keys and keys in a header are understood"_s.arg(pointer));
}

} // namespace desk
