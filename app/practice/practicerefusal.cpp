// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/practice/practicerefusal.h"

#include "app/core/pointer.h"
#include "app/schema/validator.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

const auto invalid = QStringLiteral("Invalid value of parameter: %1.");

// "user.email" for "/user/email", "shop" for "path:shop": as the vendor writes it.
QString nameOf(const QString &at, const ErrorShape &shape)
{
    if (!at.startsWith(u'/'))
        return at.section(u':', 1);
    if (shape.paramIsName)
        return pointerLeaf(at);
    return shape.paramIsDotted ? pointerTokens(at).join(u'.') : at;
}

Fault missing(const QString &at)
{
    return {at, u"parameter_missing"_s, u"Missing required parameter: %1."_s};
}

std::optional<Fault> faultInPath(const QString &url, const Operation &operation)
{
    const QStringList pattern = operation.path.split(u'/');
    const QStringList path = url.section(u':', 1).section(u'?', 0, 0).split(u'/');
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString part = path.value(i);
        // What was not filled stands there as "{name}".
        if (pattern.at(i).startsWith(u'{') && (part.isEmpty() || part == pattern.at(i)))
            return missing(u"path:"_s + pattern.at(i).mid(1).chopped(1));
    }
    return {};
}

bool carries(const HttpRequest &request, const QString &parameter)
{
    const QString name = parameter.section(u':', 1);
    if (parameter.startsWith("query:"_L1)) {
        const QString start = QString::fromLatin1(QUrl::toPercentEncoding(name)) + u'=';
        const QStringList query = request.url.section(u'?', 1).split(u'&');
        return std::any_of(query.cbegin(), query.cend(), [&](const QString &pair) {
            return pair.startsWith(start) && pair.size() > start.size();
        });
    }
    if (parameter.startsWith("path:"_L1))
        return true; // the path was looked at
    return std::any_of(request.headers.cbegin(), request.headers.cend(), [&](const auto &header) {
        return name.compare(QString::fromLatin1(header.first), Qt::CaseInsensitive) == 0
            && !header.second.isEmpty();
    });
}

std::optional<Fault> faultInParameters(const HttpRequest &request, const Operation &operation)
{
    if (const auto fault = faultInPath(request.url, operation))
        return fault;
    for (const FieldSpec &parameter : operation.parameterFields) {
        if (parameter.required && !carries(request, parameter.pointer))
            return missing(parameter.pointer);
    }
    return {};
}

std::optional<Fault> faultInBody(const Json &body, const FieldSpec &spec)
{
    const Problems problems = validate(body, spec);
    const auto first = std::find_if(problems.cbegin(), problems.cend(), [](const Problem &one) {
        return one.level == ProblemLevel::Error;
    });
    if (first == problems.cend())
        return {};
    if (first->code == ProblemCode::Required)
        return missing(first->at);
    return Fault {first->at, u"parameter_invalid"_s, invalid};
}

HttpAnswer answerWith(int status, const Json &body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = writeJson(body);
    return answer;
}

Json errorObject(const ErrorShape &shape, const QString &message, const QString &code,
                 const QString &param)
{
    Json body = Json::object();
    const auto put = [&body](const QString &at, const QString &text) {
        if (!at.isEmpty() && !text.isEmpty())
            setAt(body, at, Json::string(text));
    };
    put(shape.typeAt, code.isEmpty() ? QString() : u"invalid_request_error"_s);
    put(shape.messageAt, message);
    put(shape.codeAt, code);
    put(shape.paramAt, param);
    return body;
}
} // namespace

std::optional<Fault> faultIn(const HttpRequest &request, const Operation &operation, Json &body)
{
    const auto parsed = parseJson(request.body);
    if (!parsed)
        return Fault {{}, u"invalid_json"_s, u"The body is not valid JSON."_s};
    body = *parsed;
    if (const auto fault = faultInParameters(request, operation))
        return fault;
    return faultInBody(body, operation.declaredBody);
}

HttpAnswer refuse(const Fault &fault, const ErrorShape &shape)
{
    const QString name = nameOf(fault.at, shape);
    QString message = fault.message;
    return answerWith(400, errorObject(shape, message.replace("%1"_L1, name), fault.code, name));
}

HttpAnswer refuseWith(int status, const Api &api, const Operation &operation)
{
    const Json example = operation.errorExamples.value(status);
    // A documented refusal of a field names one of another form; it teaches more at a field of this
    // one.
    const bool namesField = !api.errors.paramAt.isEmpty() && resolve(example, api.errors.paramAt);
    if (status == 400 && namesField && !operation.sections.empty())
        return refuse({operation.sections.front().fields.value(0), u"parameter_invalid"_s, invalid},
                      api.errors);
    HttpAnswer answer = answerWith(
        status,
        example.isNull() ? errorObject(api.errors, u"Practice answer %1."_s.arg(status), {}, {})
                         : example);
    if (status == 429 && !api.limit.waitHeaders.isEmpty()) {
        const QByteArray name = api.limit.waitHeaders.constFirst().toLatin1();
        answer.headers.emplace_back(name, name.endsWith("-ms") ? "2000" : "2");
    }
    return answer;
}

} // namespace desk
