// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/core/secret.h"
#include "app/entry/account.h"
#include "app/entry/draft.h"
#include "app/net/keycheck.h"
#include "app/outbox/engine.h"
#include "app/store/historyquery.h"
#include "app/store/recovery.h"
#include "app/store/retention.h"
#include "app/store/submission.h"

#include <variant>

namespace desk {

// What crosses the threads, as plain values: commands to the dispatcher, questions to the reader,
// events back.

namespace command {
struct Start
{
};
struct Submit
{
    NewSubmission submission;
};
struct SaveDraft
{
    Draft draft;
};
struct RemoveDraft
{
    QString draft;
};
struct SaveAccount
{
    Account account;
};
struct RemoveAccount
{
    QString account;
};
struct SetKey
{
    QString account;
    Secret key;
    KeyOrigin origin;
};
struct DropKey
{
    QString account;
    Reason why;
};
struct SendBatch
{
    OpenRun run;
};
struct StoreBatchRows
{
    BatchPiece piece;
};
struct SetBatchStanding
{
    QString batch;
    BatchStanding standing;
};
struct LeaveToOthers
{
    QString batch;
    QSet<qint64> submissions;
};
struct Cancel
{
    qint64 submission;
};
struct RetryNow
{
    qint64 submission;
};
struct RetryFailed
{
    RetryScope scope;
};
struct Decide
{
    qint64 submission;
    Decision decision;
    QString returnedId;
};
struct Resume
{
    QString account;
    QString operation;
};
struct PauseAll
{
};
struct SendWaitingNow
{
};
struct NetworkIsBack
{
};
struct SetPracticeAnswer
{
    int status;
};
struct CheckKey
{
    Account account;
    Secret key;
};
struct KeepNoHistory
{
    bool none;
};
struct Forget
{
    RetentionRule rule;
};
struct CountForgettable
{
    RetentionRule rule;
};
/// Damage was met by the reader.
struct Halt
{
    Error error;
};
struct Stop
{
};
} // namespace command

using Command
    = std::variant<command::Start, command::Submit, command::SaveDraft, command::RemoveDraft,
                   command::SaveAccount, command::RemoveAccount, command::SetKey, command::DropKey,
                   command::Cancel, command::RetryNow, command::RetryFailed, command::Decide,
                   command::Resume, command::PauseAll, command::SendWaitingNow,
                   command::NetworkIsBack, command::SetPracticeAnswer, command::CheckKey,
                   command::KeepNoHistory, command::Forget, command::CountForgettable,
                   command::SendBatch, command::StoreBatchRows, command::SetBatchStanding,
                   command::LeaveToOthers, command::Halt, command::Stop>;

namespace question {
struct Page
{
    HistoryQuery query;
    int number;
};
struct Totals
{
    HistoryQuery query;
    int number;
};
struct Details
{
    qint64 submission;
};
struct Recent
{
    QString account;
    int limit;
};
struct BatchRows
{
    QString batch;
    qint64 after;
    int number;
};
struct Progress
{
    QString batch;
};
struct Known
{
    QString account;
    QList<KnownQuestion> rows;
    int number;
};
struct Stop
{
};
} // namespace question

using Question
    = std::variant<question::Page, question::Totals, question::Details, question::Recent,
                   question::BatchRows, question::Progress, question::Known, question::Stop>;

namespace event {
struct Started
{
    QList<Account> accounts;
    QList<Draft> drafts;
};
struct Recovered
{
    Recovery recovery;
};
struct StoreFailed
{
    Error error;
};
struct StoreWorks
{
};
struct Stored
{
    SubmissionRow row;
};
struct StoringFailed
{
    QString draft;
    Error error;
};
struct BatchRowsStored
{
    QString batch;
    int stored;
    int alreadyThere;
};
struct BatchRowsLeftOut
{
    QString batch;
    QStringList drafts;
};
struct BatchRowsNeeded
{
    OpenRun run;
};
struct BatchBegun
{
    OpenRun run;
};
struct BatchStoringFailed
{
    QString batch;
    Error error;
};
struct BatchRead
{
    QString batch;
    std::vector<SubmissionRow> rows;
    bool isAll;
    int number;
};
struct BatchStandingSet
{
    QString batch;
    BatchStanding standing;
};
struct BatchProgressRead
{
    BatchProgress progress;
};
struct KnownRead
{
    int number;
    QHash<int, KnownRow> known;
};
struct AlreadyAccepted
{
    QString draft;
    SubmissionRow earlier;
};
struct Changed
{
    SubmissionRow row;
};
struct CommandRefused
{
    qint64 submission;
    Error error;
};
struct FailedRetried
{
    int again;
    int left;
};
struct DraftFailed
{
    QString draft;
    Error error;
};
struct AccountSaved
{
    Account account;
};
struct AccountRemoved
{
    QString account;
};
struct AccountFailed
{
    QString account;
    Error error;
};
struct KeyNeeded
{
    QString account;
};
struct PresetMoved
{
    QString account;
};
struct PresetWaits
{
    QString account;
};
struct KeyChecked
{
    KeyCheck check;
};
struct Forgotten
{
    qint64 rows;
};
struct ForgettableCounted
{
    qint64 rows;
};
struct StatusChanged
{
    OutboxStatus status;
};
struct HistoryRead
{
    int number;
    HistoryRows page;
};
struct TotalsRead
{
    int number;
    HistoryTotals totals;
};
struct DetailsRead
{
    SubmissionDetails details;
};
struct HistoryFailed
{
    Error error;
};
struct RecentRead
{
    QString account;
    std::vector<SubmissionRow> rows;
};
} // namespace event

using Event = std::variant<
    event::Started, event::Recovered, event::StoreFailed, event::StoreWorks, event::Stored,
    event::StoringFailed, event::AlreadyAccepted, event::Changed, event::CommandRefused,
    event::FailedRetried, event::DraftFailed, event::AccountSaved, event::AccountRemoved,
    event::AccountFailed, event::KeyNeeded, event::PresetMoved, event::PresetWaits,
    event::KeyChecked, event::StatusChanged, event::HistoryRead, event::TotalsRead,
    event::DetailsRead, event::RecentRead, event::HistoryFailed, event::Forgotten,
    event::ForgettableCounted, event::BatchRowsStored, event::BatchStoringFailed,
    event::BatchStandingSet, event::BatchRead, event::BatchProgressRead, event::KnownRead,
    event::BatchBegun, event::BatchRowsNeeded, event::BatchRowsLeftOut>;

} // namespace desk
