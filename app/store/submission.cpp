// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/submission.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr std::array stateNames {
    std::pair(SubmissionState::Held, "held"_L1),
    std::pair(SubmissionState::Queued, "queued"_L1),
    std::pair(SubmissionState::Sending, "sending"_L1),
    std::pair(SubmissionState::Waiting, "waiting"_L1),
    std::pair(SubmissionState::Unknown, "unknown"_L1),
    std::pair(SubmissionState::Accepted, "accepted"_L1),
    std::pair(SubmissionState::Rejected, "rejected"_L1),
    std::pair(SubmissionState::Cancelled, "cancelled"_L1),
};

constexpr std::array reasonNames {
    std::pair(Reason::None, ""_L1),
    std::pair(Reason::Interrupted, "interrupted"_L1),
    std::pair(Reason::NotSent, "not-sent"_L1),
    std::pair(Reason::NoNetwork, "no-network"_L1),
    std::pair(Reason::HostUnknown, "host-unknown"_L1),
    std::pair(Reason::ConnectionRefused, "connection-refused"_L1),
    std::pair(Reason::TlsFailed, "tls-failed"_L1),
    std::pair(Reason::CertificateUntrusted, "certificate-untrusted"_L1),
    std::pair(Reason::CertificateDate, "certificate-date"_L1),
    std::pair(Reason::ProxyFailed, "proxy-failed"_L1),
    std::pair(Reason::NoAnswer, "no-answer"_L1),
    std::pair(Reason::TimedOut, "timed-out"_L1),
    std::pair(Reason::ServerError, "server-error"_L1),
    std::pair(Reason::EmptyAnswer, "empty-answer"_L1),
    std::pair(Reason::NotJson, "not-json"_L1),
    std::pair(Reason::AnswerTooLarge, "answer-too-large"_L1),
    std::pair(Reason::AnswerCutOff, "answer-cut-off"_L1),
    std::pair(Reason::NoIdInAnswer, "no-id-in-answer"_L1),
    std::pair(Reason::NetworkSignIn, "network-sign-in"_L1),
    std::pair(Reason::WrongAddress, "wrong-address"_L1),
    std::pair(Reason::KeyRefused, "key-refused"_L1),
    std::pair(Reason::NotPermitted, "not-permitted"_L1),
    std::pair(Reason::NotFoundThere, "not-found"_L1),
    std::pair(Reason::Gone, "gone"_L1),
    std::pair(Reason::Conflict, "conflict"_L1),
    std::pair(Reason::TooManyRequests, "too-many-requests"_L1),
    std::pair(Reason::BadRequest, "bad-request"_L1),
    std::pair(Reason::Unprocessable, "unprocessable"_L1),
    std::pair(Reason::RefusedOther, "refused"_L1),
    std::pair(Reason::ExpectedRefusal, "expected-refusal"_L1),
    std::pair(Reason::KeyNeeded, "key-needed"_L1),
    std::pair(Reason::PausedByPerson, "paused-by-person"_L1),
    std::pair(Reason::TimeToUndo, "time-to-undo"_L1),
    std::pair(Reason::AnswerNotRecorded, "answer-not-recorded"_L1),
    std::pair(Reason::CancelledByPerson, "cancelled"_L1),
    std::pair(Reason::MarkedArrived, "marked-arrived"_L1),
    std::pair(Reason::MarkedNotArrived, "marked-not-arrived"_L1),
};

template<typename Names, typename Value>
QString nameOf(const Names &names, Value value)
{
    const auto at
        = std::find_if(names.begin(), names.end(), [&](const auto &n) { return n.first == value; });
    return at == names.end() ? QString() : QString(at->second);
}

template<typename Names, typename Value>
Value valueOf(const Names &names, const QString &name, Value otherwise)
{
    const auto at
        = std::find_if(names.begin(), names.end(), [&](const auto &n) { return n.second == name; });
    return at == names.end() ? otherwise : at->first;
}
} // namespace

QString stateName(SubmissionState state)
{
    return nameOf(stateNames, state);
}

// A name that this program does not know was written by a newer one: nobody knows what became of
// that row.
SubmissionState stateFromName(const QString &name)
{
    return valueOf(stateNames, name, SubmissionState::Unknown);
}

QString reasonName(Reason reason)
{
    return nameOf(reasonNames, reason);
}

Reason reasonFromName(const QString &name)
{
    return valueOf(reasonNames, name, Reason::None);
}

bool isFinished(SubmissionState state)
{
    return state == SubmissionState::Accepted || state == SubmissionState::Rejected
        || state == SubmissionState::Cancelled;
}

const QList<Reason> &passingReasons()
{
    static const QList<Reason> reasons {
        Reason::NotPermitted, // a right may have been given since
        Reason::NotFoundThere, //
        Reason::Unprocessable, // for instance a verification that is done now
        Reason::WrongAddress, //
        Reason::NetworkSignIn, //
        Reason::Conflict};
    return reasons;
}

} // namespace desk
