// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/log.h"
#include "app/outbox/dispatcher.h"
#include "app/outbox/dispatcherstore.h"
#include "app/outbox/nohistory.h"
#include "app/store/recovery.h"

#include <QThread>

#include <chrono>
#include <utility>

// Dispatcher's beginning and end: what is opened and read, when a start is tried again, the
// farewell.

namespace desk {
namespace {
using namespace std::chrono_literals;

constexpr auto longestFarewell = 3s; // what is under way at the end may still hear its answer
constexpr auto statusDelay = 50ms;
constexpr auto longestWait
    = 15min; // that a server is given; later can only be another clock's time

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
