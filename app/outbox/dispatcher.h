// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/mailbox.h"
#include "app/net/httptransport.h"
#include "app/outbox/failedrows.h"
#include "app/outbox/forgetting.h"
#include "app/outbox/leftrows.h"
#include "app/outbox/messages.h"
#include "app/outbox/presetaccounts.h"
#include "app/outbox/sender.h"
#include "app/practice/practicetransport.h"
#include "app/store/accountstore.h"
#include "app/store/database.h"
#include "app/store/draftstore.h"
#include "app/store/pausestore.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace desk {

/// The engine thread's end: carries out commands in their order, each committed before it is
/// reported.
class Dispatcher final : public QObject
{
public:
    /// Made in the window's thread and moved to its own before the first command.
    Dispatcher(const Catalog &catalog, const Clock &clock, const Engine::Options &options,
               Mailbox<Event> &events);
    ~Dispatcher() override;

    void post(Command command); ///< from any thread
    /// From any thread: ends the thread's loop when the answers under way are recorded, at most 3 s
    /// later.
    void stop();

private:
    /// All that needs an open database.
    struct Store;

    void handle(command::Start &&c);
    void handle(command::Submit &&c);
    void handle(command::SaveDraft &&c);
    void handle(command::RemoveDraft &&c);
    void handle(command::SaveAccount &&c);
    void handle(command::RemoveAccount &&c);
    void handle(command::SetKey &&c);
    void handle(command::DropKey &&c);
    void handle(command::SendBatch &&c);
    void handle(command::StoreBatchRows &&c);
    void handle(command::LeaveToOthers &&c);
    void handle(command::SetBatchStanding &&c);
    void handle(command::Cancel &&c);
    void handle(command::RetryNow &&c);
    void handle(command::RetryFailed &&c);
    void handle(command::Decide &&c);
    void handle(command::Resume &&c);
    void handle(command::PauseAll &&c);
    void handle(command::SendWaitingNow &&c);
    void handle(command::NetworkIsBack &&c);
    void handle(command::SetPracticeAnswer &&c);
    void handle(command::CheckKey &&c);
    void handle(command::KeepNoHistory &&c);
    void handle(command::Forget &&c);
    void handle(command::CountForgettable &&c);
    void handle(command::Halt &&c);
    void handle(command::Stop &&c);

    [[nodiscard]] std::optional<SubmissionRow> acceptedBefore(const NewSubmission &submission);
    [[nodiscard]] Result<void> saveAccount(const Account &account);
    [[nodiscard]] Result<SubmissionRow> withItsAddress(qint64 submission);
    [[nodiscard]] bool isForItsAccount(const NewSubmission &submission) const;
    [[nodiscard]] bool isReadyFor(const QString &batch, const QString &account);
    void askForRowsSoon();
    void askForRows();
    void bringBatchesInLine();
    void bringSomeInLine();
    void bringInLine(const SubmissionRow &row);
    void forgetSettledBatches();
    void retrySome();
    void cancelRowsOf(const QStringList &accounts);
    void cancelSome();
    void forgetSome();
    void forget(RetentionRule rule);
    void forgetBeforeTheEnd();
    void start();
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<QList<Account>> loadAccounts();
    [[nodiscard]] bool isReady();
    Error noted(const Error &error);
    void connectSender();
    void endPauses(const QString &account, const std::function<bool(const Pause &)> &which);
    void report(qint64 submission, const Result<SubmissionRow> &row);
    void reportAsItIs(const SubmissionRow &row);
    void reportStatusSoon();
    void reportStatus();
    void close();
    void quit();

    const Catalog &m_catalog;
    const Clock &m_clock;
    const QString m_folder;
    const SendTimes m_times;
    const std::optional<QList<Account>> m_presets;
    PresetOutcome m_presetOutcome; // that is still to be told
    Mailbox<Event> &m_events;
    Mailbox<Command> m_commands;
    AccountBook m_accounts;
    Pauses m_pauses;
    std::unique_ptr<HttpTransport> m_network;
    std::unique_ptr<PracticeTransport> m_practice;
    std::unique_ptr<TransportJob> m_keyCheck; // a newer one ends it
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Sender> m_sender;
    bool m_keepsNoHistory = false;
    std::optional<qint64> m_windowClosed; // when; the end has begun
    bool m_batchesAreChanging = false; // a step is to come
    bool m_willAskForRows = false;
    QSet<QString> m_batchesAsked; // for rows, and not answered yet
    std::vector<FailedRows> m_retries; // the first is under way
    std::vector<LeftRows> m_left; // of removed accounts; the first is under way
    std::deque<Forgetting> m_forgettings; // the first is under way
    std::unique_ptr<QTimer> m_forgetTimer;
    std::unique_ptr<QTimer> m_statusTimer;
    std::unique_ptr<QTimer> m_startTimer; // while a start has failed for a reason that may pass
    std::optional<ErrorCode> m_startFailed;
};

} // namespace desk
