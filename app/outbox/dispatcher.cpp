// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/dispatcher.h"

#include "app/outbox/allowed.h"
#include "app/outbox/dispatcherstore.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

// What is done with single entries, and what is reported. The other parts of the class have files
// of their own: dispatcherlifetime, -accounts, -batches, -retention.

namespace desk {

void Dispatcher::post(Command command)
{
    m_commands.post(std::move(command));
}

void Dispatcher::stop()
{
    m_commands.post(command::Stop {});
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

} // namespace desk
