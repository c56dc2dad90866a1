// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/engine.h"

#include "app/core/mailbox.h"
#include "app/outbox/dispatcher.h"
#include "app/outbox/historyworker.h"
#include "app/outbox/messages.h"

#include <QSet>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <semaphore>
#include <utility>

namespace desk {
namespace {
using namespace std::chrono_literals;

constexpr auto progressEvery = 250ms;

/// A thread whose end ThreadSanitizer sees: QThread::wait() tells it nothing of a thread that has
/// ended already, and what the thread left behind is destroyed by another one.
class WorkerThread final : public QThread
{
public:
    void join()
    {
        m_ended.acquire();
        wait();
    }

protected:
    void run() override
    {
        exec();
        m_ended.release();
    }

private:
    std::binary_semaphore m_ended {0};
};
} // namespace

/// The two threads behind the window's end, and the mailboxes between them.
class Engine::Private
{
public:
    Private(Engine &engine, const Catalog &catalog, const Clock &clock, const Options &options)
        : q(engine)
        , history(Database::filePath(options.folder))
        , events(
              [this](Event &&event) { std::visit([this](auto &&e) { on(e); }, std::move(event)); })
        , dispatcher(std::make_unique<Dispatcher>(catalog, clock, options, events))
        , reader(std::make_unique<HistoryWorker>(options.folder, events))
    {
        progressTimer.setSingleShot(true);
        progressTimer.setInterval(progressEvery);
        QObject::connect(&progressTimer, &QTimer::timeout, &q, [this] { askProgress(); });
        dispatcher->moveToThread(&engineThread);
        reader->moveToThread(&readerThread);
        engineThread.setObjectName(QStringLiteral("engine"));
        readerThread.setObjectName(QStringLiteral("reader"));
        engineThread.start();
        readerThread.start();
    }

    // The reader closes first: a read-only connection that closes last leaves the log files behind.
    ~Private()
    {
        stop(readerThread, *reader);
        stop(engineThread, *dispatcher);
    }

    template<typename Worker>
    void stop(WorkerThread &thread, Worker &worker)
    {
        worker.stop();
        thread.join();
    }

    void noteBatch(const QString &batch)
    {
        if (batch.isEmpty())
            return;
        batchesThatChanged.insert(batch);
        if (!progressTimer.isActive())
            progressTimer.start();
    }
    void askProgress()
    {
        for (const QString &batch : std::exchange(batchesThatChanged, {}))
            reader->ask(question::Progress {batch});
    }

    void on(const event::Started &e)
    {
        reader->open();
        emit q.started(e.accounts, e.drafts);
    }
    void on(const event::Recovered &e) { emit q.recovered(e.recovery); }
    void on(const event::StoreFailed &e) { emit q.storeFailed(e.error); }
    void on(const event::StoreWorks &) { emit q.storeWorks(); }
    void on(const event::Stored &e)
    {
        reader->noteChange();
        emit q.stored(e.row);
    }
    void on(const event::StoringFailed &e) { emit q.storingFailed(e.draft, e.error); }
    void on(const event::BatchRowsStored &e)
    {
        reader->noteChange();
        noteBatch(e.batch);
        emit q.batchRowsStored(e.batch, e.stored, e.alreadyThere);
    }
    void on(const event::BatchRowsLeftOut &e) { emit q.batchRowsLeftOut(e.batch, e.drafts); }
    void on(const event::BatchRowsNeeded &e) { emit q.batchRowsNeeded(e.run); }
    void on(const event::BatchBegun &e)
    {
        noteBatch(e.run.batch);
        emit q.batchBegun(e.run);
    }
    void on(const event::BatchStoringFailed &e) { emit q.batchStoringFailed(e.batch, e.error); }
    void on(const event::BatchStandingSet &e)
    {
        noteBatch(e.batch);
        emit q.batchStandingSet(e.batch, e.standing);
    }
    void on(const event::BatchProgressRead &e) { emit q.batchProgress(e.progress); }
    void on(const event::BatchRead &e)
    {
        if (e.number != batchQuestions.value(e.batch))
            return; // a newer one is under way
        emit q.batchRead(e.batch, e.rows, e.isAll);
        if (!e.isAll) // other questions come in between
            reader->ask(question::BatchRows {e.batch, e.rows.back().id, e.number});
    }
    void on(const event::KnownRead &e) { emit q.knownRead(e.number, e.known); }
    void on(const event::AlreadyAccepted &e) { emit q.alreadyAccepted(e.draft, e.earlier); }
    void on(const event::Changed &e)
    {
        reader->noteChange();
        noteBatch(e.row.batch);
        emit q.changed(e.row);
    }
    void on(const event::CommandRefused &e) { emit q.commandRefused(e.submission, e.error); }
    void on(const event::FailedRetried &e) { emit q.failedRetried(e.again, e.left); }
    void on(const event::DraftFailed &e) { emit q.draftFailed(e.draft, e.error); }
    void on(const event::AccountSaved &e) { emit q.accountSaved(e.account); }
    void on(const event::AccountRemoved &e) { emit q.accountRemoved(e.account); }
    void on(const event::AccountFailed &e) { emit q.accountFailed(e.account, e.error); }
    void on(const event::KeyNeeded &e) { emit q.keyNeeded(e.account); }
    void on(const event::PresetMoved &e) { emit q.presetMoved(e.account); }
    void on(const event::PresetWaits &e) { emit q.presetWaits(e.account); }
    void on(const event::KeyChecked &e) { emit q.keyChecked(e.check); }
    void on(const event::StatusChanged &e) { emit q.statusChanged(e.status); }
    void on(const event::HistoryRead &e) { emit q.historyRead(e.number, e.page); }
    void on(const event::TotalsRead &e) { emit q.totalsRead(e.number, e.totals); }
    void on(const event::DetailsRead &e) { emit q.detailsRead(e.details); }
    void on(const event::HistoryFailed &e)
    {
        // Only of the history: a damaged search index is made anew.
        if (e.error.code == ErrorCode::StoreDamaged && e.error.file == history)
            dispatcher->post(command::Halt {e.error});
        emit q.historyFailed(e.error);
    }
    void on(const event::Forgotten &e)
    {
        reader->forgetIndex();
        emit q.forgotten(e.rows);
    }
    void on(const event::ForgettableCounted &e) { emit q.forgettableCounted(e.rows); }
    void on(const event::RecentRead &e) { emit q.recentRead(e.account, e.rows); }

    Engine &q;
    const QString history;
    WorkerThread engineThread;
    WorkerThread readerThread;
    QTimer progressTimer;
    QSet<QString> batchesThatChanged;
    QHash<QString, int> batchQuestions; ///< the newest of each batch
    Mailbox<Event> events;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<HistoryWorker> reader;
};

Engine::Engine(const Catalog &catalog, const Clock &clock, const Options &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, catalog, clock, options))
{
}

Engine::~Engine() = default;

void Engine::start()
{
    d->dispatcher->post(command::Start {});
}

void Engine::submit(NewSubmission submission)
{
    d->dispatcher->post(command::Submit {std::move(submission)});
}

void Engine::sendBatch(const OpenRun &run)
{
    d->dispatcher->post(command::SendBatch {run});
}

void Engine::storeBatchRows(BatchPiece piece)
{
    d->dispatcher->post(command::StoreBatchRows {std::move(piece)});
}

void Engine::releaseBatch(const QString &batch)
{
    d->dispatcher->post(command::SetBatchStanding {batch, BatchStanding::Released});
}

void Engine::holdBatch(const QString &batch)
{
    d->dispatcher->post(command::SetBatchStanding {batch, BatchStanding::Held});
}

void Engine::cancelBatch(const QString &batch)
{
    d->dispatcher->post(command::SetBatchStanding {batch, BatchStanding::Cancelled});
}

void Engine::leaveToOthers(const QString &batch, const QSet<qint64> &submissions)
{
    d->dispatcher->post(command::LeaveToOthers {batch, submissions});
}

void Engine::askBatch(const QString &batch)
{
    d->reader->ask(question::Progress {batch});
    d->reader->ask(question::BatchRows {batch, 0, ++d->batchQuestions[batch]});
}

void Engine::askKnown(const QString &account, const QList<KnownQuestion> &rows, int question)
{
    d->reader->ask(question::Known {account, rows, question});
}

void Engine::saveDraft(const Draft &draft)
{
    d->dispatcher->post(command::SaveDraft {draft});
}

void Engine::removeDraft(const QString &draft)
{
    d->dispatcher->post(command::RemoveDraft {draft});
}

void Engine::saveAccount(const Account &account)
{
    d->dispatcher->post(command::SaveAccount {account});
}

void Engine::removeAccount(const QString &account)
{
    d->dispatcher->post(command::RemoveAccount {account});
}

void Engine::setKey(const QString &account, Secret key, KeyOrigin origin)
{
    d->dispatcher->post(command::SetKey {account, std::move(key), origin});
}

void Engine::dropKey(const QString &account, Reason why)
{
    d->dispatcher->post(command::DropKey {account, why});
}

void Engine::checkKey(const Account &account, Secret key)
{
    d->dispatcher->post(command::CheckKey {account, std::move(key)});
}

void Engine::cancel(qint64 submission)
{
    d->dispatcher->post(command::Cancel {submission});
}

void Engine::retryNow(qint64 submission)
{
    d->dispatcher->post(command::RetryNow {submission});
}

void Engine::retryFailed(const RetryScope &scope)
{
    d->dispatcher->post(command::RetryFailed {scope});
}

void Engine::decide(qint64 submission, Decision decision, const QString &returnedId)
{
    d->dispatcher->post(command::Decide {submission, decision, returnedId});
}

void Engine::resume(const QString &account, const QString &operation)
{
    d->dispatcher->post(command::Resume {account, operation});
}

void Engine::pauseAll()
{
    d->dispatcher->post(command::PauseAll {});
}

void Engine::sendWaitingNow()
{
    d->dispatcher->post(command::SendWaitingNow {});
}

void Engine::noteNetworkIsBack()
{
    d->dispatcher->post(command::NetworkIsBack {});
}

void Engine::keepNoHistory(bool none)
{
    d->dispatcher->post(command::KeepNoHistory {none});
}

void Engine::forget(const RetentionRule &rule)
{
    d->dispatcher->post(command::Forget {rule});
}

void Engine::countForgettable(const RetentionRule &rule)
{
    d->dispatcher->post(command::CountForgettable {rule});
}

void Engine::setPracticeAnswer(int status)
{
    d->dispatcher->post(command::SetPracticeAnswer {status});
}

void Engine::askHistory(const HistoryQuery &query, int question)
{
    d->reader->ask(question::Page {query, question});
}

void Engine::askTotals(const HistoryQuery &query, int question)
{
    d->reader->ask(question::Totals {query, question});
}

void Engine::askDetails(qint64 submission)
{
    d->reader->ask(question::Details {submission});
}

void Engine::askRecent(const QString &account, int limit)
{
    d->reader->ask(question::Recent {account, limit});
}

} // namespace desk
