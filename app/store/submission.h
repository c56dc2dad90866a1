// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/core/json.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <vector>

namespace desk {

enum class SubmissionState {
    Held,
    Queued,
    Sending,
    Waiting,
    Unknown,
    Accepted,
    Rejected,
    Cancelled
};

/// Why a row stands where it stands; ui/texts/outcometext has the sentences.
enum class Reason {
    None,
    Interrupted, ///< the program ended while it was under way
    NotSent, ///< the body was never read: refused, unknown host, proxy
    NoNetwork,
    HostUnknown,
    ConnectionRefused,
    TlsFailed,
    CertificateUntrusted, ///< TLS: issued by an authority that this computer does not know
    CertificateDate, ///< TLS: expired or not yet valid, by this computer's clock
    ProxyFailed,
    NoAnswer, ///< read at least once, then nothing complete came
    TimedOut,
    ServerError, ///< 5xx
    EmptyAnswer,
    NotJson,
    AnswerTooLarge,
    AnswerCutOff,
    NoIdInAnswer,
    NetworkSignIn, ///< a web page of the network in between, not an answer of the server
    WrongAddress, ///< 3xx, never followed
    KeyRefused, ///< 401
    NotPermitted, ///< 403
    NotFoundThere, ///< 404
    Gone, ///< 410
    Conflict, ///< 409
    TooManyRequests, ///< 429
    BadRequest, ///< 400
    Unprocessable, ///< 422
    RefusedOther, ///< other 4xx
    ExpectedRefusal, ///< the overlay calls it normal: accepted, not matched
    KeyNeeded,
    AnswerNotRecorded,
    PausedByPerson, ///< of a pause: everything stands still until the person goes on
    TimeToUndo, ///< of Waiting: the person wants a moment before it leaves
    CancelledByPerson,
    MarkedArrived,
    MarkedNotArrived,
};

/// SubmissionRow::correctedBy of a row of a batch that another computer sends, or has sent.
constexpr qint64 leftToOthers = -1;

/// What a list shows of a submission.
struct SubmissionRow
{
    qint64 id = 0;
    QString draft; ///< unique: a draft is sent once
    QString account;
    QString accountName; ///< as it was at Send
    QString api;
    QString operation;
    EnvironmentKind environment = EnvironmentKind::Practice;
    SubmissionState state = SubmissionState::Queued;
    Reason reason = Reason::None;
    int status = 0; ///< last HTTP status; 0: none
    QString say; ///< key into the API's texts; may be empty
    QString message; ///< the vendor's last message, as given
    QString param; ///< field pointer that the vendor's error names; may be empty
    QString key; ///< idempotency key
    QString returnedId;
    QString summary; ///< values of the overlay's summary fields, " · " between them
    QString answerSummary;
    qint64 createdAt = 0; ///< the key press of Send, ms since the epoch, UTC
    qint64 finishedAt = 0; ///< 0: not yet
    qint64 nextAt = 0; ///< of Waiting
    int attempts = 0;
    qint64 corrects = 0; ///< the submission that this one corrects
    qint64 correctedBy = 0; ///< the one that does; or leftToOthers
    QString batch;

    friend bool operator==(const SubmissionRow &, const SubmissionRow &) = default;
};

/// What goes to the wire, exactly. Never changes after the commit.
struct SubmissionRequest
{
    QByteArray method;
    QString url; ///< base and path with its parameters filled; "practice:" for practice
    QList<std::pair<QByteArray, QByteArray>> headers; ///< without Authorization
    QByteArray body;
    QMap<QString, QString> parameters; ///< those that a person filled, for reopening
    QString zone; ///< of the account at Send
};

struct Attempt
{
    int number = 0; ///< from 1
    qint64 startedAt = 0;
    qint64 finishedAt = 0; ///< 0: no complete answer is known
    int status = 0;
    Reason reason = Reason::None;
    qint64 bytesRead = 0; ///< of the body by the network; 0: it never left
    QString detail; ///< technical, English
    QList<std::pair<QByteArray, QByteArray>> answerHeaders;
    QByteArray answer;

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

/// All that is known of one submission.
struct SubmissionDetails
{
    SubmissionRow row;
    SubmissionRequest request;
    std::vector<Attempt> attempts;
};

/// What the person asked to send; becomes a row in one commit that also removes the draft.
struct NewSubmission
{
    SubmissionRow row; ///< without id
    SubmissionRequest request;
    QString searchText; ///< the values that history's search finds
    bool repeatWanted = false; ///< a person knows of the equal one that was accepted
    QByteArray fingerprint; ///< equal for entries that say the same; empty: not compared
};

/// What a person decides about a row that may have arrived.
enum class Decision { Arrived, DidNotArrive, SendAgain };

/// The names are stored: never change one.
[[nodiscard]] QString stateName(SubmissionState state);
[[nodiscard]] SubmissionState stateFromName(const QString &name);
[[nodiscard]] QString reasonName(Reason reason);
[[nodiscard]] Reason reasonFromName(const QString &name);
[[nodiscard]] bool isFinished(SubmissionState state); ///< Accepted, Rejected, Cancelled
/// Of Rejected: had nothing to do with the content, so that the same request may succeed later.
[[nodiscard]] const QList<Reason> &passingReasons();

} // namespace desk

Q_DECLARE_METATYPE(desk::SubmissionRow)
Q_DECLARE_METATYPE(desk::SubmissionDetails)
