// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// Input: {"end": 0..10, "status": .., "read": bytes, "repeat": 0..2, "headers": {..},
//         "body": an object, or a string that is the body itself}.

#include "app/core/pointer.h"
#include "app/net/outcome.h"

#include <algorithm>

#include "tests/fuzz/fuzz.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

FieldSpec field(FieldKind kind, const QString &pointer, std::vector<FieldSpec> children = {})
{
    FieldSpec spec;
    spec.kind = kind;
    spec.pointer = pointer;
    spec.name = pointerLeaf(pointer);
    spec.children = std::move(children);
    return spec;
}

Operation operationOf(const Json &input)
{
    Operation operation;
    operation.id = u"createThing"_s;
    operation.repeat.safe = Repeat(std::clamp(input[u"repeat"].toInt(), qint64(0), qint64(2)));
    operation.returnedIdAt = u"/data/id"_s;
    operation.answerSummary = {u"/data/name"_s, u"/data/none"_s};
    operation.body
        = field(FieldKind::Object, {},
                {field(FieldKind::Object, u"/user"_s, {field(FieldKind::Text, u"/user/email"_s)}),
                 field(FieldKind::List, u"/items"_s), field(FieldKind::Map, u"/metadata"_s)});
    return operation;
}

Api apiOf(const Json &input)
{
    Api api;
    api.errors.messageAt = u"/error/message"_s;
    api.errors.codeAt = u"/error/code"_s;
    api.errors.typeAt = u"/error/type"_s;
    api.errors.paramAt = u"/error/param"_s;
    api.errors.paramIsDotted = input[u"dotted"].toBool(true);
    api.errors.paramIsName = input[u"name"].toBool();
    api.limit.waitHeaders = {u"retry-after-ms"_s, u"retry-after"_s};
    api.limit.waitTextAt = u"/error/message"_s;
    api.limit.waitTextMatch = u"Try again in (\\d+) second"_s;
    return api;
}

HttpAnswer answerOf(const Json &input)
{
    HttpAnswer answer;
    answer.end = HttpAnswer::End(std::clamp(input[u"end"].toInt(), qint64(0), qint64(10)));
    answer.status = int(std::clamp(input[u"status"].toInt(), qint64(0), qint64(999)));
    answer.bytesRead = std::max(qint64(0), input[u"read"].toInt());
    for (const auto &[name, value] : input[u"headers"].members())
        answer.headers.append({name.toUtf8(), value.toString().toUtf8()});
    const Json &body = input[u"body"];
    answer.body = body.isString() ? body.toString().toUtf8() : writeJson(body);
    return answer;
}

bool saysNotSent(Reason reason)
{
    return reason == Reason::NotSent || reason == Reason::ConnectionRefused
        || reason == Reason::HostUnknown || reason == Reason::NoNetwork
        || reason == Reason::TlsFailed || reason == Reason::CertificateUntrusted
        || reason == Reason::CertificateDate || reason == Reason::ProxyFailed;
}

bool isBelowAField(const Operation &operation, QString pointer)
{
    while (!pointer.isEmpty() && !operation.field(pointer))
        pointer = pointerParent(pointer);
    return !pointer.isEmpty();
}
} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto input = readInput(data, size);
    if (!input)
        return 0;
    const Operation operation = operationOf(*input);
    const Api api = apiOf(*input);
    const HttpAnswer answer = answerOf(*input);
    const Outcome outcome = judge(answer, api, operation);
    const bool isSuccess = answer.status >= 200 && answer.status < 300;

    hold(outcome.state != SubmissionState::Accepted || isSuccess, "only 2xx is accepted");
    hold(outcome.state != SubmissionState::Rejected || !isSuccess, "no 2xx is refused");
    hold(outcome.returnedId.isEmpty() || outcome.state == SubmissionState::Accepted,
         "only what was accepted has an id");
    hold(!saysNotSent(outcome.reason) || answer.bytesRead == 0, "what was read was sent");
    hold(outcome.param.isEmpty() || isBelowAField(operation, outcome.param),
         "a parameter is a field of the form");
    hold(!outcome.wait || (outcome.wait->count() >= 0 && *outcome.wait <= api.limit.longestWait),
         "a wait is bounded");
    hold(answer.status != 0 || answer.bytesRead == 0 || operation.repeat.safe != Repeat::Never
             || outcome.state == SubmissionState::Unknown,
         "what cannot be repeated and was not answered is for a person to decide");
    return 0;
}
