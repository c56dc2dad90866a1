// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/outcome.h"

#include "app/net/answer.h"
#include "app/net/serverwait.h"
#include "app/net/signinpage.h"
#include "app/net/success.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

using End = HttpAnswer::End;

// The request may have arrived, and nobody knows.
SubmissionState undecided(const Operation &operation)
{
    return operation.repeat.safe == Repeat::Never ? SubmissionState::Unknown
                                                  : SubmissionState::Waiting;
}

Reason notSentBecause(End end)
{
    switch (end) {
    case End::Refused:
        return Reason::ConnectionRefused;
    case End::HostUnknown:
        return Reason::HostUnknown;
    case End::NoNetwork:
        return Reason::NoNetwork;
    case End::TlsFailed:
        return Reason::TlsFailed;
    case End::TlsUntrusted:
        return Reason::CertificateUntrusted;
    case End::TlsNotNow:
        return Reason::CertificateDate;
    case End::ProxyFailed:
        return Reason::ProxyFailed;
    case End::Complete:
    case End::TimedOut:
    case End::Broken:
    case End::TooLarge:
        return Reason::NotSent;
    }
    Q_UNREACHABLE();
}

void judgeSilence(Outcome &outcome, const HttpAnswer &answer, const Operation &operation)
{
    if (answer.bytesRead == 0) {
        outcome.state = SubmissionState::Waiting;
        outcome.reason = notSentBecause(answer.end);
        return;
    }
    outcome.state = undecided(operation);
    outcome.reason = answer.end == End::TimedOut ? Reason::TimedOut : Reason::NoAnswer;
}

struct Verdict
{
    SubmissionState state;
    Reason reason;
};

Verdict verdictOf(int status, const Operation &operation)
{
    if (status < 400)
        return {SubmissionState::Rejected, Reason::WrongAddress};
    if (status >= 500)
        return {undecided(operation), Reason::ServerError};
    switch (status) {
    case 400:
        return {SubmissionState::Rejected, Reason::BadRequest};
    case 401:
        return {SubmissionState::Queued, Reason::KeyRefused};
    case 403:
        return {SubmissionState::Rejected, Reason::NotPermitted};
    case 404:
        return {SubmissionState::Rejected, Reason::NotFoundThere};
    case 408:
        return {undecided(operation), Reason::TimedOut};
    case 409:
        return {SubmissionState::Waiting, Reason::Conflict};
    case 410:
        return {SubmissionState::Rejected, Reason::Gone};
    case 422:
        return {SubmissionState::Rejected, Reason::Unprocessable};
    case 429:
        return {SubmissionState::Waiting, Reason::TooManyRequests};
    default:
        return {SubmissionState::Rejected, Reason::RefusedOther};
    }
}

// A success is overruled only by an entry that names its status.
bool fits(const KnownError &known, int status, const Said &said, const QByteArray &body)
{
    if (status < 300 && !known.status)
        return false;
    return (!known.status || *known.status == status)
        && (known.type.isEmpty() || known.type == said.type)
        && (known.code.isEmpty() || known.code == said.code)
        && (known.bodyHas.isEmpty() || body.contains(known.bodyHas.toUtf8()));
}

void overrule(Outcome &outcome, const KnownError &known, const QString &otherwise, const Json *json,
              const Operation &operation)
{
    outcome.say = known.say;
    const QString state = known.state.isEmpty() ? otherwise : known.state;
    if (state == "accepted"_L1)
        accept(outcome, Reason::ExpectedRefusal, json, operation);
    else if (state == "rejected"_L1)
        outcome.state = SubmissionState::Rejected;
    else if (state == "waiting"_L1)
        outcome.state = SubmissionState::Waiting;
    else if (state == "unknown"_L1)
        outcome.state = SubmissionState::Unknown;
}

void consultOverlay(Outcome &outcome, const Said &said, const HttpAnswer &answer, const Json *json,
                    const Api &api, const Operation &operation)
{
    for (const KnownError &known : operation.expected) {
        if (fits(known, answer.status, said, answer.body))
            return overrule(outcome, known, u"accepted"_s, json, operation);
    }
    for (const KnownError &known : api.errors.known) {
        if (fits(known, answer.status, said, answer.body))
            return overrule(outcome, known, {}, json, operation);
    }
}

void setWait(Outcome &outcome, const HttpAnswer &answer, const Json *json, const RateLimit &limit)
{
    outcome.wait = readWait(answer, json, limit);
    if (!outcome.wait || *outcome.wait <= limit.longestWait)
        return;
    outcome.wait = limit.longestWait;
    outcome.waitIsCut = true;
}
} // namespace

Outcome judge(const HttpAnswer &answer, const Api &api, const Operation &operation)
{
    Outcome outcome;
    outcome.status = answer.status;
    if (answer.status < 200 || answer.end == End::ProxyFailed) {
        judgeSilence(outcome, answer, operation);
        return outcome;
    }

    const auto parsed = parseJson(answer.body);
    const Json *json = parsed ? &*parsed : nullptr;
    const Said said = readSaid(answer.body, json, api.errors, operation);
    if (answer.status < 300) {
        judgeSuccess(outcome, answer, json, operation);
    } else {
        const Verdict verdict = verdictOf(answer.status, operation);
        outcome.state = verdict.state;
        outcome.reason = verdict.reason;
    }
    const bool isSignIn = isSignInPage(answer, json);
    if (isSignIn)
        outcome.reason = Reason::NetworkSignIn;
    const SubmissionState usual = outcome.state;
    consultOverlay(outcome, said, answer, json, api, operation);
    if (answer.status >= 300 || outcome.state != usual) {
        outcome.message = said.message;
        outcome.param = said.param;
        outcome.code = said.code;
    }
    // A page to sign in would end row after row in the same way.
    outcome.pausesAccount = (answer.status == 401 && outcome.state == SubmissionState::Queued)
        || (isSignIn && outcome.state == usual);
    outcome.countsAsForbidden = answer.status == 403 && outcome.state == SubmissionState::Rejected;
    if (outcome.state == SubmissionState::Waiting)
        setWait(outcome, answer, json, api.limit);
    return outcome;
}

} // namespace desk
