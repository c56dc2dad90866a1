// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/core/clock.h"
#include "app/core/secret.h"
#include "app/entry/account.h"
#include "app/entry/draft.h"
#include "app/net/keycheck.h"
#include "app/outbox/sendtimes.h"
#include "app/store/batchruns.h"
#include "app/store/batchstore.h"
#include "app/store/historyquery.h"
#include "app/store/knownrows.h"
#include "app/store/pause.h"
#include "app/store/recovery.h"
#include "app/store/retention.h"
#include "app/store/submission.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace desk {

/// Whether a key was just entered or only read from the keychain.
enum class KeyOrigin { New, Stored };

/// Which rows are meant; empty members do not limit.
struct RetryScope
{
    QString account;
    QString operation; ///< "api/operation"
    QString batch;
    QSet<qint64> without {}; ///< submissions that were mended: they go out anew, as others

    friend bool operator==(const RetryScope &, const RetryScope &) = default;
};

struct OutboxStatus
{
    int unfinished = 0; ///< Held, Queued, Sending, Waiting, and what is still in batches' files
    QMap<QString, int> inFiles; ///< batch -> rows that are still in its file
    int unknown = 0;
    QMap<QString, int> failed; ///< account -> what retryFailed() would take; only if there is any
    QList<Pause> pauses;
    bool stopped = false; ///< an answer or a state could not be recorded; see storeFailed
    bool offline = false; ///< rows wait for the network
    int clockSkew = 0; ///< seconds that the servers' clock is ahead of ours; 0: it hardly differs

    friend bool operator==(const OutboxStatus &, const OutboxStatus &) = default;
};

/// The window's end of the engine: writing and sending run on a thread of their own behind it.
///
/// Every command returns at once; its result is a signal in the thread that owns this object, in
/// the order of the commits. The destructor ends the thread after the step under way is committed.
class Engine final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder; ///< of the database; created, readable by its owner only
        SendTimes times = {};
        /// The administrator's accounts; none: nobody knows, and they stay as they are.
        std::optional<QList<Account>> presets = {};
    };

    /// `catalog` and `clock` must outlive the engine and are used from its thread.
    Engine(const Catalog &catalog, const Clock &clock, const Options &options,
           QObject *parent = nullptr);
    ~Engine() override;

    /// Opens the store, recovers rows that were under way, loads accounts and drafts, begins to
    /// send.
    void start();

    // Entries
    void submit(NewSubmission submission);
    void saveDraft(const Draft &draft);
    void removeDraft(const QString &draft);

    // Batches
    /// One small commit, answered by batchBegun(): from then on the run's rows are asked for with
    /// batchRowsNeeded() as their turn comes, also after a restart. Refused when its account is not
    /// known. The run's rows must be on the disk.
    void sendBatch(const OpenRun &run);
    /// The answer to batchRowsNeeded(), in one commit; a row whose draft is there already stays as
    /// it is. Nothing happens when its run was stopped meanwhile.
    void storeBatchRows(BatchPiece piece);
    /// From one small commit on its Held rows become Queued, in steps, and those in its file are
    /// asked for, also after a restart.
    void releaseBatch(const QString &batch);
    /// What is queued or waits becomes Held again, in steps; what is under way when it must wait.
    void holdBatch(const QString &batch);
    /// All that has not left, in steps; what is under way when it must wait; what is still in its
    /// file stays there. What a person sends again after that leaves.
    void cancelBatch(const QString &batch);
    /// Of its Rejected rows, those that another computer sends, or has sent: they are not sent
    /// again from here. All others are again for this computer.
    void leaveToOthers(const QString &batch, const QSet<qint64> &submissions);

    // Accounts and their keys
    void saveAccount(const Account &account);
    void removeAccount(const QString &account); ///< its drafts go too; history stays
    /// Ends a pause that waits for a key; a new key also ends one that an older key has earned.
    void setKey(const QString &account, Secret key, KeyOrigin origin = KeyOrigin::New);
    void dropKey(const QString &account, Reason why);

    /// One harmless read with this key, kept or not. An empty key means the one in memory.
    void checkKey(const Account &account, Secret key);

    // Rows
    void cancel(qint64 submission);
    void retryNow(
        qint64 submission); ///< of Waiting, and of Rejected where the same request may succeed now
    /// Rejected rows that could succeed now -> Queued: the same requests, each once. Never what may
    /// have arrived.
    void retryFailed(const RetryScope &scope);
    void decide(qint64 submission, Decision decision, const QString &returnedId);
    void resume(const QString &account,
                const QString &operation); ///< ends a pause that a person can end

    void pauseAll(); ///< nothing is sent until resume({}, {}); outlives the program
    void sendWaitingNow(); ///< all Waiting rows -> Queued
    /// The computer is connected again: what waits for the network need not wait for its time.
    void noteNetworkIsBack();

    /// Whether finished rows go when the engine ends and when it starts, with batches that are
    /// through; before start(). Never before their receipts could be read.
    void keepNoHistory(bool none);
    /// Removes and erases finished rows in small steps between whatever else is to be done.
    void forget(const RetentionRule &rule);
    void countForgettable(const RetentionRule &rule);

    /// Practice only: the status that the next practice answers have; 0 = as the vendor would
    /// answer.
    void setPracticeAnswer(int status);

    // Reading: on the reader's thread; a newer question of the same kind drops the older answer.
    void askHistory(const HistoryQuery &query, int question);
    void askTotals(const HistoryQuery &query, int question);
    void askDetails(qint64 submission);
    void askRecent(const QString &account, int limit); ///< for "Just sent"
    /// All of its rows, from the first, and how far it is. What is left of an older answer is
    /// dropped: who asks again and again hears no end.
    void askBatch(const QString &batch);
    void askKnown(const QString &account, const QList<KnownQuestion> &rows, int question);

signals:
    void started(const QList<desk::Account> &accounts, const QList<desk::Draft> &drafts);
    /// The history was damaged; before started().
    void recovered(const desk::Recovery &recovery);
    /// Nothing is sent from now on. Unless the file is damaged or too new, this is tried again by
    /// itself until storeWorks().
    void storeFailed(const desk::Error &error);
    void storeWorks(); ///< after storeFailed()

    void stored(const desk::SubmissionRow &row); ///< committed; the draft is gone
    void storingFailed(const QString &draft, const desk::Error &error);
    void batchBegun(const desk::OpenRun &run);
    /// Asked once, until it is answered, or the batch is released anew, or the next start. Who
    /// cannot answer holds the batch.
    void batchRowsNeeded(const desk::OpenRun &run);
    void batchRowsStored(const QString &batch, int stored, int alreadyThere);
    /// History has what they say: an entry of another origin was faster.
    void batchRowsLeftOut(const QString &batch, const QStringList &drafts);
    void batchStoringFailed(const QString &batch, const desk::Error &error);
    /// What is wanted of it is on the disk.
    void batchStandingSet(const QString &batch, desk::BatchStanding standing);
    /// After askBatch(), and at most four times a second while rows of it change.
    void batchProgress(const desk::BatchProgress &progress);
    /// Not stored: an equal entry, or one with the same key, was accepted in this account. It is
    /// stored when it comes again with NewSubmission::repeatWanted. Not asked in practice.
    void alreadyAccepted(const QString &draft, const desk::SubmissionRow &earlier);
    void changed(const desk::SubmissionRow &row);
    void commandRefused(qint64 submission, const desk::Error &error);
    /// After retryFailed(): so many are queued again, and so many stay because their account has
    /// another address now.
    void failedRetried(int again, int left);
    void draftFailed(const QString &draft, const desk::Error &error);

    void accountSaved(const desk::Account &account);
    void accountRemoved(const QString &account);
    void accountFailed(const QString &account, const desk::Error &error);
    void keyChecked(const desk::KeyCheck &check);
    void keyNeeded(const QString &account);
    /// The administrator gave it another address. The key of the old one must go.
    void presetMoved(const QString &account);
    /// The same, at a later start: entries still wait for the present one.
    void presetWaits(const QString &account);

    void forgotten(qint64 rows); ///< forget() is through, and touched some
    void forgettableCounted(qint64 rows);

    void statusChanged(const desk::OutboxStatus &status);

    void historyRead(int question, const desk::HistoryRows &page);
    void totalsRead(int question, const desk::HistoryTotals &totals);
    void detailsRead(const desk::SubmissionDetails &details);
    void historyFailed(const desk::Error &error); ///< a question was not answered
    /// In pieces, until `isAll`.
    void batchRead(const QString &batch, const std::vector<desk::SubmissionRow> &rows, bool isAll);
    void knownRead(int question, const QHash<int, desk::KnownRow> &known); ///< by their `row`
    void recentRead(const QString &account, const std::vector<desk::SubmissionRow> &rows);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
