// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/dispatcher.h"
#include "app/outbox/dispatcherstore.h"
#include "app/outbox/nohistory.h"
#include "app/store/searchindex.h"
#include "app/store/storefiles.h"

#include <QDeadlineTimer>

#include <chrono>

// Dispatcher's part for what is not kept: it goes in steps, so that sending goes on in between.

namespace desk {
namespace {
using namespace std::chrono_literals;

constexpr auto longestForgetting = 5s;
constexpr int rowsAtTheEnd = 1000;
constexpr auto lookAgainAfter = 500ms; // a reader is through with a page by then
} // namespace

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
    const NoHistory history(*m_store->database, m_folder);
    if (rule.finishedUntil > 0) // before their rows: see openBatches()
        history.removeThroughBatches(rule.finishedUntil);
    rule.openBatches = history.keptBatches();
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
    rule.openBatches = history.removeThroughBatches(rule.finishedUntil);
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
    const NoHistory history(*m_store->database, m_folder);
    rule.openBatches
        = rule.finishedUntil > 0 ? history.openBatches(rule.finishedUntil) : history.keptBatches();
    const auto rows = Forgetting(m_catalog, *m_store->database, rule).count();
    if (rows)
        m_events.post(event::ForgettableCounted {*rows});
    else
        m_events.post(event::CommandRefused {0, noted(rows.error())});
}

} // namespace desk
