// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/log.h"
#include "app/outbox/dispatcher.h"
#include "app/outbox/dispatcherstore.h"

#include <utility>

// Dispatcher's part for batches: their rows come from files a few at a time, and what a person
// wants of many rows is done in steps.

namespace desk {
namespace {
constexpr int batchRowsAtOnce = 500; // some milliseconds: sending goes on in between
constexpr int enoughOnTheirWay = 300; // more than leave while the next are fetched
} // namespace

// An account that was removed meanwhile: nobody would ever send or cancel its rows.
bool Dispatcher::isReadyFor(const QString &batch, const QString &account)
{
    Error why {ErrorCode::NotFound, account, {}, 0, 0};
    if (!isReady())
        why = {m_store ? ErrorCode::StoreDamaged : ErrorCode::StoreNotOpened, {}, {}, 0, 0};
    else if (m_accounts.account(account))
        return true;
    m_events.post(event::BatchStoringFailed {batch, why});
    return false;
}

/// A table keeps the account of its Send; the key that is in use now may be another place's.
bool Dispatcher::isForItsAccount(const NewSubmission &submission) const
{
    const Account *account = m_accounts.account(submission.row.account);
    const Api *api = m_catalog.api(submission.row.api);
    if (!account || !api || submission.row.environment != account->environment)
        return false;
    return submission.row.environment == EnvironmentKind::Practice
        || isUnder(submission.request.url, *account, *api);
}

void Dispatcher::handle(command::SendBatch &&c)
{
    if (!isReadyFor(c.run.batch, c.run.account))
        return;
    const auto begun = m_store->runs.begin(c.run);
    if (!begun) {
        m_events.post(event::BatchStoringFailed {c.run.batch, noted(begun.error())});
        return;
    }
    m_events.post(event::BatchBegun {c.run});
    reportStatusSoon();
    bringBatchesInLine();
    askForRowsSoon();
}

void Dispatcher::handle(command::StoreBatchRows &&c)
{
    const QString &batch = c.piece.batch;
    m_batchesAsked.remove(batch);
    for (const NewSubmission &submission : c.piece.rows) {
        if (!isReadyFor(batch, submission.row.account))
            return;
        if (!isForItsAccount(submission)) {
            m_events.post(
                event::BatchStoringFailed {batch, {ErrorCode::AddressChanged, {}, {}, 0, 0}});
            return handle(command::SetBatchStanding {batch, BatchStanding::Held});
        }
    }
    if (!m_store)
        return;
    m_sender->heedClock();
    const auto taken = m_store->runs.take(c.piece);
    if (!taken) {
        m_events.post(event::BatchStoringFailed {batch, noted(taken.error())});
        return;
    }
    askForRowsSoon();
    if (!*taken)
        return;
    for (const SubmissionRow &row : (*taken)->stored)
        reportAsItIs(row);
    if (!(*taken)->known.isEmpty())
        m_events.post(event::BatchRowsLeftOut {batch, (*taken)->known});
    m_events.post(
        event::BatchRowsStored {batch, int((*taken)->stored.size()), (*taken)->alreadyThere});
    reportStatusSoon();
    m_sender->pump();
}

void Dispatcher::askForRowsSoon()
{
    if (!std::exchange(m_willAskForRows, true))
        QTimer::singleShot(0, this, &Dispatcher::askForRows);
}

void Dispatcher::askForRows()
{
    m_willAskForRows = false;
    if (!m_store)
        return;
    const auto hungry = m_store->runs.hungry(enoughOnTheirWay);
    if (!hungry) {
        (void)noted(hungry.error()); // asked again when the store works again
        return;
    }
    for (const OpenRun &run : *hungry) {
        if (!m_accounts.account(run.account) || m_batchesAsked.contains(run.batch))
            continue;
        m_batchesAsked.insert(run.batch);
        m_events.post(event::BatchRowsNeeded {run});
    }
}

void Dispatcher::handle(command::SetBatchStanding &&c)
{
    const auto set = m_store ? m_store->batches.setStanding(c.batch, c.standing)
                             : fail(ErrorCode::StoreNotOpened);
    if (!set) {
        m_events.post(event::BatchStoringFailed {c.batch, noted(set.error())});
        return;
    }
    m_batchesAsked.remove(c.batch);
    m_events.post(event::BatchStandingSet {c.batch, c.standing});
    reportStatusSoon();
    bringBatchesInLine();
    askForRowsSoon();
}

void Dispatcher::handle(command::LeaveToOthers &&c)
{
    if (!m_store)
        return;
    const auto changed = m_store->batches.leaveToOthers(c.batch, c.submissions);
    if (!changed) {
        m_events.post(event::BatchStoringFailed {c.batch, noted(changed.error())});
        return;
    }
    for (const SubmissionRow &row : *changed)
        reportAsItIs(row);
    reportStatusSoon();
}

void Dispatcher::bringBatchesInLine()
{
    if (!std::exchange(m_batchesAreChanging, true))
        QTimer::singleShot(0, this, &Dispatcher::bringSomeInLine);
}

/// A few, and then whatever else came in the meantime.
void Dispatcher::bringSomeInLine()
{
    m_batchesAreChanging = false;
    if (!m_store)
        return;
    const auto rows
        = m_store->batches.bringSomeInLine(batchRowsAtOnce, m_clock.now().toMSecsSinceEpoch());
    if (!rows) {
        (void)noted(rows.error()); // goes on when storing works again
        return;
    }
    if (rows->empty()) {
        if (const auto forgotten = m_store->batches.forgetSettled(); !forgotten)
            (void)noted(forgotten.error());
        return;
    }
    for (const SubmissionRow &row : *rows)
        reportAsItIs(row);
    m_sender->pump();
    bringBatchesInLine();
}

/// Its batch may have been held or cancelled while it was under way.
void Dispatcher::bringInLine(const SubmissionRow &row)
{
    if (row.batch.isEmpty())
        return;
    const auto now = m_clock.now().toMSecsSinceEpoch();
    const auto changed = m_store->batches.bringInLine(row.id, now);
    if (!changed)
        (void)noted(changed.error());
    else if (*changed)
        reportAsItIs(**changed);
}

// A failure does not stand in the way of what a person wants: writing that will say what is wrong.
void Dispatcher::forgetSettledBatches()
{
    if (!m_store->batches.forgetSettledForAgain())
        LogLine(logOutbox(), "the standing of a batch could not be forgotten", QtWarningMsg);
}

} // namespace desk
