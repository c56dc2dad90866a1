// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/answer.h"

#include "app/core/pointer.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr qsizetype longestMessage = 2000;

QString textAt(const Json &json, const QString &pointer)
{
    const Json *found = resolve(json, pointer);
    if (!found)
        return {};
    return (found->isNumber() ? found->numberText() : found->toString()).trimmed();
}

// Proxies and gateways in front of a vendor answer in shapes of their own.
QString messageIn(const Json &json, const QString &messageAt)
{
    const QStringList places {messageAt,
                              pointerParent(messageAt),
                              u"/message"_s,
                              u"/error/message"_s,
                              u"/error_description"_s,
                              u"/error"_s,
                              u"/detail"_s,
                              u"/title"_s,
                              u"/errors/0/message"_s,
                              u"/errors/0"_s,
                              u"/0/message"_s,
                              u"/0"_s};
    if (json.isString())
        return json.toString().trimmed();
    for (const QString &place : places) {
        const QString text = place.isEmpty() ? QString() : textAt(json, place);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString messageOf(const QByteArray &body, const Json *json, const QString &messageAt)
{
    if (json)
        return messageIn(*json, messageAt);
    const QString text = QString::fromUtf8(body.left(longestMessage)).trimmed();
    return text.startsWith(u'<') ? QString() : text; // a page of HTML says nothing in one line
}

// "user.email" and "items[0].name" as tokens.
QStringList tokensOf(const QString &param, const ErrorShape &shape)
{
    if (param.startsWith(u'/'))
        return pointerTokens(param);
    if (!shape.paramIsDotted)
        return {param};
    static const QRegularExpression separators(u"[.\\[\\]]+"_s);
    return param.split(separators, Qt::SkipEmptyParts);
}

// As deep as the form goes: a list or a table is one editor, whatever stands inside it.
QString fieldBelow(const FieldSpec &spec, const QStringList &tokens)
{
    const FieldSpec *at = &spec;
    for (const QString &token : tokens) {
        if (at->kind != FieldKind::Object)
            break;
        const auto child = std::find_if(at->children.cbegin(), at->children.cend(),
                                        [&](const FieldSpec &one) { return one.name == token; });
        if (child == at->children.cend())
            return {};
        at = &*child;
    }
    return at->pointer;
}

QString fieldNamed(const FieldSpec &spec, const QString &name)
{
    if (spec.name == name && !spec.pointer.isEmpty())
        return spec.pointer;
    for (const FieldSpec &child : spec.children) {
        const QString found = fieldNamed(child, name);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QString fieldOf(const QString &param, const ErrorShape &shape, const Operation &operation)
{
    if (param.isEmpty())
        return {};
    const QString field = shape.paramIsName ? fieldNamed(operation.body, param)
                                            : fieldBelow(operation.body, tokensOf(param, shape));
    if (!field.isEmpty())
        return field;
    for (const FieldSpec &parameter : operation.parameterFields) {
        if (parameter.name == param)
            return parameter.pointer;
    }
    return {};
}

} // namespace

Said readSaid(const QByteArray &body, const Json *json, const ErrorShape &shape,
              const Operation &operation)
{
    Said said;
    said.message = messageOf(body, json, shape.messageAt);
    if (json) {
        const auto read = [&](const QString &at) {
            return at.isEmpty() ? at : textAt(*json, at);
        };
        said.code = read(shape.codeAt);
        said.type = read(shape.typeAt);
        const QString param = read(shape.paramAt);
        said.param = fieldOf(param, shape, operation);
        if (said.param.isEmpty() && !said.message.contains(param))
            said.message += u" ["_s + param + u']';
    }
    said.message.truncate(longestMessage);
    return said;
}

} // namespace desk
