// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/dispatcher.h"

#include "app/core/log.h"
#include "app/entry/accountcheck.h"
#include "app/outbox/allowed.h"
#include "app/outbox/dispatcherstore.h"
#include "app/outbox/nohistory.h"
#include "app/store/recovery.h"
#include "app/store/searchindex.h"
#include "app/store/storefiles.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace desk {
namespace {
using namespace std::chrono_literals;

constexpr auto longestFarewell = 3s; // what is under way at the end may still hear its answer
constexpr auto statusDelay = 50ms;
constexpr auto longestForgetting = 5s;
constexpr int rowsAtTheEnd = 1000;
constexpr auto lookAgainAfter = 500ms; // a reader is through with a page by then
constexpr auto longestWait
    = 15min; // that a server is given; later can only be another clock's time

bool endsWith(KeyOrigin origin, const Pause &pause)
{
    const bool earned = pause.reason == Reason::KeyRefused || pause.reason == Reason::NotPermitted;
    return pause.reason == Reason::KeyNeeded || (earned && origin == KeyOrigin::New);
}

/// Whether the same start may succeed later, without anything but the disk having changed.
bool mayPass(ErrorCode code)
{
    return code != ErrorCode::StoreTooNew && code != ErrorCode::StoreDamaged;
}

bool isAboutTheFile(ErrorCode code)
{
    return code == ErrorCode::StoreDamaged || code == ErrorCode::StoreFull
        || code == ErrorCode::StoreReadOnly || code == ErrorCode::StoreNotOpened
        || code == ErrorCode::StoreBusy || code == ErrorCode::StoreFailed;
}

/// A pause without an end outlives the program, but a missing key is found out anew at each start.
bool isKept(const Pause &pause)
{
    return pause.until == 0 && pause.reason != Reason::KeyNeeded;
}
} // namespace

Dispatcher::Dispatcher(const Catalog &catalog, const Clock &clock, const Engine::Options &options,
                       Mailbox<Event> &events)
    : m_catalog(catalog)
    , m_clock(clock)
    , m_folder(options.folder)
    , m_times(options.times)
    , m_presets(options.presets)
    , m_events(events)
    , m_commands(
          [this](Command &&command) {
              std::visit([this](auto &&c) { handle(std::move(c)); }, std::move(command));
          },
          this)
{
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::post(Command command)
{
    m_commands.post(std::move(command));
}

void Dispatcher::stop()
{
    m_commands.post(command::Stop {});
}

void Dispatcher::handle(command::Start &&)
{
    start();
}

void Dispatcher::start()
{
    const auto opened = open();
    if (opened) {
        m_startTimer.reset();
        if (std::exchange(m_startFailed, {}))
            m_events.post(event::StoreWorks {});
        reportStatus();
        m_sender->pump();
        return;
    }
    close();
    if (m_startFailed != opened.error().code)
        m_events.post(event::StoreFailed {opened.error()});
    m_startFailed = opened.error().code;
    if (!mayPass(opened.error().code))
        return;
    m_startTimer = std::make_unique<QTimer>();
    m_startTimer->setSingleShot(true);
    connect(m_startTimer.get(), &QTimer::timeout, this, &Dispatcher::start, Qt::QueuedConnection);
    m_startTimer->start(m_times.tryAgain);
}

Result<void> Dispatcher::open()
{
    auto database = openOrRecover(m_folder, m_clock.now());
    if (!database)
        return tl::unexpected(database.error());
    m_store = std::make_unique<Store>(std::move(*database));
    m_network = std::make_unique<HttpTransport>(m_clock);
    m_practice = std::make_unique<PracticeTransport>(m_catalog, m_clock);
    m_statusTimer = std::make_unique<QTimer>();
    m_statusTimer->setSingleShot(true);
    m_statusTimer->setInterval(statusDelay);
    connect(m_statusTimer.get(), &QTimer::timeout, this, &Dispatcher::reportStatus);
    m_sender = std::make_unique<Sender>(Sender::Parts {m_catalog, m_clock, m_store->submissions,
                                                       m_accounts, m_pauses, *m_network,
                                                       *m_practice, m_times});
    connectSender();
    return load();
}

Result<void> Dispatcher::load()
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const auto repeatIsSafe = [this](const SubmissionRow &row) {
        return m_sender->repeatIsSafe(row);
    };
    if (const auto recovered = m_store->submissions.recoverInterrupted(now, repeatIsSafe);
        !recovered)
        return tl::unexpected(recovered.error());
    const qint64 latest = now + std::chrono::milliseconds(longestWait).count();
    if (const auto limited = m_store->submissions.limitWaits(latest); !limited)
        return tl::unexpected(limited.error());
    const auto accounts = loadAccounts();
    if (!accounts)
        return tl::unexpected(accounts.error());
    const auto drafts = m_store->drafts.all();
    if (!drafts)
        return tl::unexpected(drafts.error());
    const auto pauses = m_store->pauses.all();
    if (!pauses)
        return tl::unexpected(pauses.error());
    const auto leaving = m_store->accounts.leaving();
    if (!leaving)
        return tl::unexpected(leaving.error());
    const auto recovery = takeRecovery(*m_store->database);
    if (!recovery)
        return tl::unexpected(recovery.error());
    if (*recovery)
        m_events.post(event::Recovered {**recovery});
    m_accounts.setAccounts(*accounts);
    for (const Pause &pause : *pauses)
        m_pauses.add(pause);
    const auto seenUntil = NoHistory(*m_store->database, m_folder).takeSeenUntil(now);
    if (!seenUntil)
        return tl::unexpected(seenUntil.error());
    m_events.post(event::Started {*accounts, *drafts});
    for (const QString &account : std::exchange(m_presetOutcome.moved, {}))
        m_events.post(event::PresetMoved {account});
    for (const QString &account : std::exchange(m_presetOutcome.waiting, {}))
        m_events.post(event::PresetWaits {account});
    if (m_keepsNoHistory)
        forget({.finishedUntil = *seenUntil});
    bringBatchesInLine();
    askForRowsSoon();
    cancelRowsOf(*leaving);
    return {};
}

Result<QList<Account>> Dispatcher::loadAccounts()
{
    if (m_presets) {
        const auto applied = applyPresets(*m_presets, m_store->accounts, m_store->submissions);
        if (!applied)
            return tl::unexpected(applied.error());
        m_presetOutcome.moved += applied->moved; // a start may fail and be tried again
        m_presetOutcome.waiting = applied->waiting;
    }
    return m_store->accounts.all();
}

/// Whether entries can be stored: what goes into a damaged file may be lost with it.
bool Dispatcher::isReady()
{
    if (!m_store && m_startFailed && mayPass(*m_startFailed))
        start();
    return m_store && !m_sender->isDamaged();
}

/// What keeps a command from being written keeps sending from being written too.
Error Dispatcher::noted(const Error &error)
{
    if (isAboutTheFile(error.code) && m_sender)
        m_sender->stop(error);
    return error;
}

void Dispatcher::connectSender()
{
    connect(m_sender.get(), &Sender::works, this, [this] {
        m_events.post(event::StoreWorks {});
        reportStatusSoon();
        cancelSome();
        bringBatchesInLine();
        askForRowsSoon();
    });
    connect(m_sender.get(), &Sender::changed, this,
            [this](const SubmissionRow &row) { report(row.id, row); });
    connect(m_sender.get(), &Sender::keyNeeded, this,
            [this](const QString &account) { m_events.post(event::KeyNeeded {account}); });
    connect(m_sender.get(), &Sender::pauseEnded, this, &Dispatcher::reportStatusSoon);
    connect(m_sender.get(), &Sender::failed, this, [this](const Error &error) {
        m_events.post(event::StoreFailed {error});
        reportStatusSoon();
    });
    connect(m_sender.get(), &Sender::idle, this, &Dispatcher::quit,
            Qt::QueuedConnection); // it deletes the sender
    connect(m_sender.get(), &Sender::paused, this, [this](const Pause &pause) {
        if (isKept(pause) && !m_store->pauses.save(pause))
            LogLine(logOutbox(), "a pause could not be kept", QtWarningMsg);
        reportStatusSoon();
    });
}

void Dispatcher::handle(command::Submit &&c)
{
    if (!isReady()) {
        const auto why = m_store ? ErrorCode::StoreDamaged : ErrorCode::StoreNotOpened;
        m_events.post(event::StoringFailed {c.submission.row.draft, {why, {}, {}, 0, 0}});
        return;
    }
    if (const auto earlier = acceptedBefore(c.submission)) {
        m_events.post(event::AlreadyAccepted {c.submission.row.draft, *earlier});
        return;
    }
    m_sender->heedClock(); // it may carry a time
    const auto row = m_store->submissions.insert(c.submission);
    if (!row) {
        m_events.post(event::StoringFailed {c.submission.row.draft, noted(row.error())});
        return;
    }
    m_events.post(event::Stored {*row});
    if (row->corrects != 0)
        report(row->corrects, m_store->submissions.row(row->corrects)); // it is corrected now
    reportStatusSoon();
    m_sender->pump();
}

// A question that fails does not stand in the way of the entry: storing it will say what is wrong.
std::optional<SubmissionRow> Dispatcher::acceptedBefore(const NewSubmission &submission)
{
    const SubmissionRow &row = submission.row;
    if (submission.repeatWanted || row.environment == EnvironmentKind::Practice)
        return {};
    const auto sameKey = m_store->submissions.acceptedWithKey(row.account, row.key);
    if (sameKey && *sameKey)
        return *sameKey;
    const auto sameContent
        = m_store->submissions.acceptedWithFingerprint(row.account, submission.fingerprint);
    return sameContent ? *sameContent : std::nullopt;
}

void Dispatcher::handle(command::SaveDraft &&c)
{
    const auto saved = m_store ? m_store->drafts.save(c.draft) : fail(ErrorCode::StoreNotOpened);
    if (!saved && saved.error().code != ErrorCode::DraftAlreadySent)
        m_events.post(event::DraftFailed {c.draft.id, noted(saved.error())});
}

void Dispatcher::handle(command::RemoveDraft &&c)
{
    const auto removed
        = m_store ? m_store->drafts.remove(c.draft) : fail(ErrorCode::StoreNotOpened);
    if (!removed)
        m_events.post(event::DraftFailed {c.draft, noted(removed.error())});
}

void Dispatcher::handle(command::SaveAccount &&c)
{
    const auto saved = saveAccount(c.account);
    if (!saved) {
        m_events.post(event::AccountFailed {c.account.id, noted(saved.error())});
        return;
    }
    m_accounts.put(c.account);
    m_events.post(event::AccountSaved {c.account});
    m_sender->pump();
}

// What waits carries the address of its Send: it must never meet the key of another place.
Result<void> Dispatcher::saveAccount(const Account &account)
{
    if (!m_store)
        return fail(ErrorCode::StoreNotOpened);
    const Account *before = m_accounts.account(account.id);
    if (!before || !losesKey(*before, account))
        return m_store->accounts.save(account);
    const auto unfinished = m_store->submissions.hasUnfinished(account.id);
    if (!unfinished)
        return tl::unexpected(unfinished.error());
    if (*unfinished)
        return fail(ErrorCode::AccountInUse);
    m_accounts.dropKey(account.id);
    return m_store->accounts.save(account);
}

void Dispatcher::handle(command::RemoveAccount &&c)
{
    const auto removed
        = m_store ? m_store->accounts.remove(c.account) : fail(ErrorCode::StoreNotOpened);
    if (!removed) {
        m_events.post(event::AccountFailed {c.account, noted(removed.error())});
        return;
    }
    m_accounts.remove(c.account);
    m_pauses.endAll(c.account);
    m_events.post(event::AccountRemoved {c.account});
    cancelRowsOf({c.account});
    reportStatusSoon();
}

/// From now on nothing is sent for them: they are unknown.
void Dispatcher::cancelRowsOf(const QStringList &accounts)
{
    const bool isIdle = m_left.empty();
    for (const QString &account : accounts)
        m_left.emplace_back(account);
    if (isIdle)
        cancelSome();
}

/// A few, and then whatever else came in the meantime.
void Dispatcher::cancelSome()
{
    if (m_left.empty())
        return;
    LeftRows &left = m_left.front();
    const auto rows = left.cancelSome(m_store->submissions, m_clock.now().toMSecsSinceEpoch());
    const auto done = rows && rows->empty() ? m_store->accounts.forgetLeaving(left.account())
                                            : rows.map([](const auto &) {});
    if (!done) {
        (void)noted(done.error()); // goes on when storing works again
        return;
    }
    for (const SubmissionRow &row : *rows)
        report(row.id, row);
    if (rows->empty())
        m_left.erase(m_left.begin());
    QTimer::singleShot(0, this, &Dispatcher::cancelSome);
}

void Dispatcher::handle(command::SetKey &&c)
{
    m_accounts.setKey(c.account, std::move(c.key));
    if (!m_store)
        return;
    endPauses(c.account, [&](const Pause &pause) { return endsWith(c.origin, pause); });
    m_sender->pump();
}

void Dispatcher::handle(command::DropKey &&c)
{
    m_accounts.dropKey(c.account);
    if (m_accounts.account(c.account)) // else it went with its account
        m_pauses.add({c.account, {}, c.why, 0});
    reportStatusSoon();
}

void Dispatcher::handle(command::Cancel &&c)
{
    if (m_store)
        report(c.submission,
               m_store->submissions.cancel(c.submission, m_clock.now().toMSecsSinceEpoch()));
}

void Dispatcher::handle(command::RetryNow &&c)
{
    if (!m_store)
        return;
    forgetSettledBatches();
    auto row = m_store->submissions.row(c.submission);
    if (row && !mayRetry(*row))
        row = fail(ErrorCode::NotAllowedInState, stateName(row->state));
    if (row)
        row = withItsAddress(c.submission);
    if (row)
        row = m_store->submissions.backToQueued(c.submission);
    report(c.submission, row);
    m_sender->networkIsBack(); // or so the person thinks
}

void Dispatcher::handle(command::RetryFailed &&c)
{
    const auto isSame = [&](const FailedRows &rows) {
        return rows.scope() == c.scope;
    };
    if (!m_store || std::any_of(m_retries.begin(), m_retries.end(), isSame))
        return;
    forgetSettledBatches();
    m_retries.emplace_back(c.scope);
    if (m_retries.size() == 1)
        retrySome();
}

/// A few, and then whatever else came in the meantime.
void Dispatcher::retrySome()
{
    if (m_retries.empty())
        return;
    FailedRows &failed = m_retries.front();
    const auto mayGo = [this](const SubmissionRow &row) -> Result<void> {
        if (!m_accounts.account(row.account))
            return fail(ErrorCode::NotFound, row.account);
        const auto checked = withItsAddress(row.id);
        return checked ? Result<void>() : tl::unexpected(checked.error());
    };
    const auto queued = failed.queueSome(m_store->submissions, *m_store->database, mayGo);
    if (!queued)
        m_events.post(event::CommandRefused {0, noted(queued.error())});
    else
        for (const SubmissionRow &row : *queued)
            report(row.id, row);
    if (queued && !failed.isDone()) {
        m_sender->pump();
        QTimer::singleShot(0, this, &Dispatcher::retrySome);
        return;
    }
    m_events.post(event::FailedRetried {failed.queued(), failed.refused()});
    m_retries.erase(m_retries.begin());
    m_sender->networkIsBack(); // or so the person thinks
    if (!m_retries.empty())
        QTimer::singleShot(0, this, &Dispatcher::retrySome);
}

// Once it was finished its account may have moved: the key of the new place is not for the old one.
Result<SubmissionRow> Dispatcher::withItsAddress(qint64 submission)
{
    const auto details = m_store->submissions.details(submission);
    if (!details)
        return tl::unexpected(details.error());
    const SubmissionRow &row = details->row;
    const Account *account = m_accounts.account(row.account);
    const Api *api = m_catalog.api(row.api);
    if (!account || !api || row.environment == EnvironmentKind::Practice)
        return row;
    if (!isUnder(details->request.url, *account, *api))
        return fail(ErrorCode::AddressChanged);
    return row;
}

void Dispatcher::handle(command::Decide &&c)
{
    if (!m_store)
        return;
    forgetSettledBatches();
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    report(c.submission, m_store->submissions.decide(c.submission, c.decision, c.returnedId, now));
    m_sender->pump();
}

void Dispatcher::handle(command::Resume &&c)
{
    if (!m_store)
        return;
    endPauses(c.account,
              [&](const Pause &p) { return c.operation.isEmpty() || p.operation == c.operation; });
    m_sender->pump();
}

void Dispatcher::handle(command::PauseAll &&)
{
    if (m_store)
        m_sender->pauseAll();
}

void Dispatcher::handle(command::SendWaitingNow &&)
{
    if (!m_store)
        return;
    const auto rows = m_store->submissions.wakeWaiting(std::numeric_limits<qint64>::max());
    if (!rows) {
        m_events.post(event::StoreFailed {rows.error()});
        return;
    }
    for (const SubmissionRow &row : *rows)
        report(row.id, row);
    m_sender->networkIsBack(); // or so the person thinks
}

void Dispatcher::handle(command::NetworkIsBack &&)
{
    if (m_store)
        m_sender->networkIsBack();
}

void Dispatcher::handle(command::SetPracticeAnswer &&c)
{
    if (m_practice)
        m_practice->setNextStatus(c.status);
}

void Dispatcher::handle(command::CheckKey &&c)
{
    const Api *api = m_catalog.api(c.account.api);
    const Secret *known = m_accounts.key(c.account.id);
    const Secret &key = c.key.isEmpty() && known ? *known : c.key;
    if (!api || api->key.checkPath.isEmpty() || !m_network) {
        m_events.post(event::KeyChecked {{c.account.id, KeyVerdict::NotChecked, 0, {}}});
        return;
    }
    m_keyCheck = m_network->send(keyCheckRequest(*api, c.account), key);
    connect(m_keyCheck.get(), &TransportJob::finished, this,
            [this, api, id = c.account.id](const HttpAnswer &answer) {
                KeyCheck check = judgeKeyCheck(answer, *api);
                check.account = id;
                m_events.post(event::KeyChecked {check});
            });
    m_keyCheck->start();
}

void Dispatcher::handle(command::KeepNoHistory &&c)
{
    m_keepsNoHistory = c.none;
}

void Dispatcher::handle(command::Forget &&c)
{
    if (m_store)
        forget(c.rule);
}

void Dispatcher::forget(RetentionRule rule)
{
    if (rule.finishedUntil > 0) {
        const NoHistory history(*m_store->database, m_folder);
        rule.openBatches = history.openBatches(rule.finishedUntil);
        history.removeThroughBatches(rule.openBatches); // before their rows: see openBatches()
    }
    m_forgettings.emplace_back(m_catalog, *m_store->database, rule);
    if (m_forgettings.size() > 1)
        return;
    m_forgetTimer = std::make_unique<QTimer>();
    m_forgetTimer->setSingleShot(true);
    connect(m_forgetTimer.get(), &QTimer::timeout, this, &Dispatcher::forgetSome);
    m_forgetTimer->start(0);
}

/// A few, and then whatever else came in the meantime.
void Dispatcher::forgetSome()
{
    Forgetting &forgetting = m_forgettings.front();
    const auto progress = forgetting.goOn();
    if (progress && *progress != Forgetting::Progress::Done) {
        const bool isBusy = *progress == Forgetting::Progress::Busy;
        m_forgetTimer->start(isBusy ? lookAgainAfter : 0ms);
        return;
    }
    if (!progress)
        m_events.post(event::CommandRefused {0, noted(progress.error())});
    if (forgetting.rows() > 0)
        m_events.post(event::Forgotten {forgetting.rows()});
    m_forgettings.pop_front();
    if (!m_forgettings.empty())
        m_forgetTimer->start(0);
    reportStatusSoon();
}

/// Nobody waits for a window any more, and nobody reads: in larger steps, for a while. The rest
/// goes at the next start.
void Dispatcher::forgetBeforeTheEnd()
{
    if (!m_keepsNoHistory || !m_windowClosed || !m_store || m_sender->isStopped())
        return;
    NoHistory history(*m_store->database, m_folder);
    // First: what was answered after the window had closed is to outlive the next start, too.
    if (!history.noteSeenUntil(*m_windowClosed))
        return;
    RetentionRule rule {.finishedUntil = *m_windowClosed};
    rule.openBatches = history.openBatches(rule.finishedUntil);
    history.removeThroughBatches(rule.openBatches);
    Forgetting forgetting(m_catalog, *m_store->database, rule);
    const QDeadlineTimer patience(longestForgetting);
    auto progress = forgetting.goOn(rowsAtTheEnd);
    while (progress == Forgetting::Progress::More && !patience.hasExpired())
        progress = forgetting.goOn(rowsAtTheEnd);
    if (forgetting.rows() > 0)
        removeDatabaseFile(SearchIndex::filePath(m_folder)); // it holds their words
}

void Dispatcher::handle(command::CountForgettable &&c)
{
    if (!m_store)
        return;
    RetentionRule rule = c.rule;
    if (rule.finishedUntil > 0)
        rule.openBatches = NoHistory(*m_store->database, m_folder).openBatches(rule.finishedUntil);
    const auto rows = Forgetting(m_catalog, *m_store->database, rule).count();
    if (rows)
        m_events.post(event::ForgettableCounted {*rows});
    else
        m_events.post(event::CommandRefused {0, noted(rows.error())});
}

void Dispatcher::handle(command::Halt &&c)
{
    (void)noted(c.error);
}

void Dispatcher::handle(command::Stop &&)
{
    m_windowClosed = m_clock.now().toMSecsSinceEpoch();
    m_startTimer.reset();
    if (!m_sender)
        return quit();
    QTimer::singleShot(longestFarewell, this, &Dispatcher::quit);
    m_sender->finish();
}

void Dispatcher::endPauses(const QString &account, const std::function<bool(const Pause &)> &which)
{
    const QList<Pause> before = m_pauses.all();
    for (const Pause &pause : before) {
        if (pause.account != account || !which(pause))
            continue;
        m_pauses.end(pause.account, pause.operation);
        // Also of one that was not kept: it may stand in the place of one that was.
        if (!m_store->pauses.remove(pause.account, pause.operation))
            LogLine(logOutbox(), "a pause could not be forgotten", QtWarningMsg);
    }
    reportStatusSoon();
}

void Dispatcher::report(qint64 submission, const Result<SubmissionRow> &row)
{
    if (!row) {
        m_events.post(event::CommandRefused {submission, noted(row.error())});
        reportStatusSoon();
        return;
    }
    reportAsItIs(*row);
    if (row->state == SubmissionState::Queued || row->state == SubmissionState::Waiting)
        bringInLine(*row);
}

void Dispatcher::reportAsItIs(const SubmissionRow &row)
{
    m_events.post(event::Changed {row});
    reportStatusSoon();
    if (!row.batch.isEmpty())
        askForRowsSoon();
    // Its account was removed while it was under way: there is nobody left to send it for.
    if (mayCancel(row) && !m_accounts.account(row.account))
        handle(command::Cancel {row.id});
}

void Dispatcher::reportStatusSoon()
{
    if (m_statusTimer && !m_statusTimer->isActive())
        m_statusTimer->start();
}

void Dispatcher::reportStatus()
{
    const auto counts = m_store->submissions.counts();
    const auto inFiles = m_store->runs.rowsInFiles();
    OutboxStatus status;
    if (!counts || !inFiles) {
        (void)noted(counts ? inFiles.error() : counts.error());
    } else {
        status.inFiles = *inFiles;
        status.unfinished = std::accumulate(inFiles->begin(), inFiles->end(), counts->unfinished);
        status.unknown = counts->unknown;
        for (auto it = counts->failed.begin(); it != counts->failed.end(); ++it) {
            if (m_accounts.account(it.key()))
                status.failed.insert(it.key(), it.value());
        }
    }
    status.pauses = m_pauses.all();
    status.offline = m_sender->reach().isOffline();
    status.clockSkew = m_sender->reach().clockSkew();
    status.stopped = m_sender->isStopped() || !counts || !inFiles;
    m_events.post(event::StatusChanged {status});
}

// Everything that belongs to this thread goes in it, the database last.
void Dispatcher::close()
{
    m_retries.clear();
    m_left.clear();
    m_batchesAsked.clear();
    m_forgetTimer.reset();
    m_forgettings.clear();
    m_sender.reset();
    m_statusTimer.reset();
    m_keyCheck.reset();
    m_network.reset();
    m_practice.reset();
    m_store.reset();
}

void Dispatcher::quit()
{
    forgetBeforeTheEnd();
    close();
    QThread::currentThread()->quit();
}

} // namespace desk
