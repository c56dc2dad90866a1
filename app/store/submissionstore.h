// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/submission.h"

#include <QList>

#include <functional>
#include <optional>
#include <vector>

namespace desk {

class Database;
class Statement;

/// Where rows queue: an account's operation. An empty operation means all of the account.
struct Lane
{
    QString account;
    QString operation;

    friend bool operator==(const Lane &, const Lane &) = default;
};

/// A claimed row with what goes to the wire; the number of this attempt is `row.attempts`.
struct ClaimedSubmission
{
    SubmissionRow row;
    SubmissionRequest request;
};

/// What an attempt means for its row.
struct Verdict
{
    SubmissionState state = SubmissionState::Unknown;
    Reason reason = Reason::None;
    int status = 0;
    QString say;
    QString message;
    QString param;
    QString returnedId;
    QString answerSummary;
    QString answerSearch; ///< values of the answer that history's search finds
    qint64 nextAt = 0; ///< of Waiting
};

struct SubmissionCounts
{
    int unfinished = 0; ///< Held, Queued, Sending, Waiting
    int unknown = 0;
    /// By account: Rejected for a passing reason, not corrected since, and with all of its request.
    QMap<QString, int> failed;

    friend bool operator==(const SubmissionCounts &, const SubmissionCounts &) = default;
};

/// All writing of submissions. Each function is one commit, durable when it returns; several share
/// one inside a Transaction of the caller. A change that the row's state forbids fails with
/// NotAllowedInState, a row that is not there with NotFound.
class SubmissionStore final
{
public:
    /// The database must outlive the store.
    explicit SubmissionStore(Database &database);

    /// Also removes the draft and marks the row that this one corrects.
    /// Fails with DraftAlreadySent when a row carries the draft.
    [[nodiscard]] Result<SubmissionRow> insert(const NewSubmission &submission);

    /// Queued rows outside the excluded lanes: entered by hand before rows of a batch, oldest
    /// first.
    [[nodiscard]] Result<std::vector<SubmissionRow>> nextQueued(const QList<Lane> &excluded,
                                                                int limit);
    /// Queued -> Sending, with a new attempt begun. The network is touched only after this.
    [[nodiscard]] Result<ClaimedSubmission> claim(qint64 id, qint64 startedAt);
    /// Sending -> the verdict's state; closes the attempt of that number.
    [[nodiscard]] Result<SubmissionRow> recordOutcome(qint64 id, const Attempt &attempt,
                                                      const Verdict &verdict);

    /// Waiting or Rejected -> Queued: the same request once more, if there still is all of it.
    [[nodiscard]] Result<SubmissionRow> backToQueued(qint64 id);
    /// Held, Queued or Waiting -> Cancelled.
    [[nodiscard]] Result<SubmissionRow> cancel(qint64 id, qint64 now);
    /// Rows of an account in that state, which cancel() would take, whose position is higher;
    /// lowest first.
    [[nodiscard]] Result<std::vector<SubmissionRow>> cancelSomeOf(const QString &account,
                                                                  SubmissionState state,
                                                                  qint64 position, int limit,
                                                                  qint64 now);
    /// Unknown -> Accepted (arrived), Rejected (did not arrive) or Queued (send again).
    [[nodiscard]] Result<SubmissionRow> decide(qint64 id, Decision decision,
                                               const QString &returnedId, qint64 now);

    /// At start: every Sending row becomes Waiting for `now` where a repeat is safe, else Unknown.
    [[nodiscard]] Result<std::vector<SubmissionRow>>
    recoverInterrupted(qint64 now, const std::function<bool(const SubmissionRow &)> &repeatIsSafe);
    /// Waiting rows whose time has come -> Queued.
    [[nodiscard]] Result<std::vector<SubmissionRow>> wakeWaiting(qint64 now);
    /// The time of day was set anew: Waiting rows keep what was left of their wait.
    [[nodiscard]] Result<void> shiftWaits(qint64 by);
    /// No row waits for later than that.
    [[nodiscard]] Result<void> limitWaits(qint64 latest);
    [[nodiscard]] Result<qint64> nextWakeUp(); ///< 0: nothing waits

    /// Whether the disk takes more than any one change needs, after a write that failed.
    [[nodiscard]] Result<void> tryWriting();

    /// Whether a row of the account may still be sent: Held, Queued, Sending, Waiting or Unknown,
    /// or not yet taken from a batch's file.
    [[nodiscard]] Result<bool> hasUnfinished(const QString &account);
    /// The first question takes time with the number of rows that were not accepted; from then on
    /// every change that this connection makes is counted along.
    [[nodiscard]] Result<SubmissionCounts> counts();
    /// Rejected rows whose position is higher, lowest first.
    [[nodiscard]] Result<std::vector<SubmissionRow>> rejectedAfter(qint64 position, int limit);
    [[nodiscard]] Result<SubmissionRow> row(qint64 id);
    [[nodiscard]] Result<SubmissionDetails> details(qint64 id);
    [[nodiscard]] Result<std::vector<SubmissionRow>> recent(const QString &account, int limit);
    /// The newest accepted row of the account with this idempotency key.
    [[nodiscard]] Result<std::optional<SubmissionRow>> acceptedWithKey(const QString &account,
                                                                       const QString &key);
    /// The newest accepted row of the account that says the same, see NewSubmission::fingerprint.
    [[nodiscard]] Result<std::optional<SubmissionRow>>
    acceptedWithFingerprint(const QString &account, const QByteArray &fingerprint);

private:
    [[nodiscard]] Result<qint64> insertRow(const NewSubmission &submission);
    [[nodiscard]] Result<void> markCorrected(qint64 old, qint64 by);
    [[nodiscard]] Result<SubmissionRow> changedRow(Statement &statement, qint64 id);
    [[nodiscard]] Error refusal(qint64 id);
    [[nodiscard]] Result<void> beginCounting();

    Database &m_database;
    bool m_isCounting = false;
};

} // namespace desk
