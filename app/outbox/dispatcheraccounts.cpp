// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/log.h"
#include "app/entry/accountcheck.h"
#include "app/outbox/dispatcher.h"
#include "app/outbox/dispatcherstore.h"

#include <functional>
#include <utility>

// Dispatcher's part for accounts: their keys, their pauses, and what waits for one that is removed.

namespace desk {
namespace {
bool endsWith(KeyOrigin origin, const Pause &pause)
{
    const bool earned = pause.reason == Reason::KeyRefused || pause.reason == Reason::NotPermitted;
    return pause.reason == Reason::KeyNeeded || (earned && origin == KeyOrigin::New);
}
} // namespace

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

void Dispatcher::handle(command::Resume &&c)
{
    if (!m_store)
        return;
    endPauses(c.account,
              [&](const Pause &p) { return c.operation.isEmpty() || p.operation == c.operation; });
    m_sender->pump();
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

} // namespace desk
