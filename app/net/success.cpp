// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/success.h"

#include "app/core/pointer.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

using End = HttpAnswer::End;

QString idIn(const Json &json, const Operation &operation)
{
    const Json *id
        = operation.returnedIdAt.isEmpty() ? nullptr : resolve(json, operation.returnedIdAt);
    if (!id)
        return {};
    return (id->isNumber() ? id->numberText() : id->toString()).trimmed();
}

QString summaryOf(const Json &json, const Operation &operation)
{
    QStringList parts;
    for (const QString &pointer : operation.answerSummary) {
        const Json *value = resolve(json, pointer);
        const QString text = !value ? QString()
            : value->isNumber()     ? value->numberText()
                                    : value->toString();
        if (!text.isEmpty())
            parts.append(text);
    }
    return parts.join(u" · "_s);
}

Reason unreadableBecause(const HttpAnswer &answer, const Json *json)
{
    switch (answer.end) {
    case End::TooLarge:
        return Reason::AnswerTooLarge;
    case End::TimedOut:
        return Reason::TimedOut;
    case End::Complete:
        break;
    case End::Refused:
    case End::HostUnknown:
    case End::NoNetwork:
    case End::TlsFailed:
    case End::TlsUntrusted:
    case End::TlsNotNow:
    case End::ProxyFailed:
    case End::Broken:
        return Reason::AnswerCutOff;
    }
    if (answer.body.trimmed().isEmpty())
        return Reason::EmptyAnswer;
    return json ? Reason::None : Reason::NotJson;
}
} // namespace

void accept(Outcome &outcome, Reason reason, const Json *json, const Operation &operation)
{
    outcome.state = SubmissionState::Accepted;
    outcome.reason = reason;
    if (!json)
        return;
    outcome.returnedId = idIn(*json, operation);
    outcome.answerSummary = summaryOf(*json, operation);
}

void judgeSuccess(Outcome &outcome, const HttpAnswer &answer, const Json *json,
                  const Operation &operation)
{
    const Reason unreadable = unreadableBecause(answer, json);
    const bool idIsExpected = !operation.returnedIdAt.isEmpty();
    if (!idIsExpected && (unreadable == Reason::None || unreadable == Reason::EmptyAnswer))
        return accept(outcome, Reason::None, json, operation);
    if (unreadable != Reason::None) {
        outcome.reason = unreadable;
    } else if (!idIn(*json, operation).isEmpty()) {
        accept(outcome, Reason::None, json, operation);
    } else if (json->isObject()) {
        accept(outcome, Reason::NoIdInAnswer, json, operation);
    } else {
        outcome.reason = Reason::NotJson; // JSON, but nothing that could be a record
    }
}

} // namespace desk
