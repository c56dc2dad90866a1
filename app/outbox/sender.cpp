// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/sender.h"

#include "app/core/log.h"
#include "app/outbox/newsubmission.h"
#include "app/outbox/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>

namespace desk {
namespace {
using namespace std::chrono_literals;

constexpr size_t mostUnderWay = 6; // as many connections as Qt opens to one host
constexpr qint64 clockWander = 2000; // not worth to be noticed

Attempt attemptOf(const ClaimedSubmission &claimed, const HttpAnswer &answer,
                  const Outcome &outcome)
{
    Attempt attempt;
    attempt.number = claimed.row.attempts;
    attempt.startedAt = answer.startedAt;
    attempt.finishedAt = answer.finishedAt;
    attempt.status = answer.status;
    attempt.reason = outcome.reason;
    attempt.bytesRead = answer.bytesRead;
    attempt.detail = answer.detail;
    attempt.answerHeaders = answer.headers;
    attempt.answer = answer.body;
    return attempt;
}

void logEnd(const SubmissionRow &row, const HttpAnswer &answer, const Outcome &outcome)
{
    LogLine line(logOutbox(), "attempt ended");
    line.number("submission", row.id)
        .name("operation", row.operation)
        .number("attempt", row.attempts)
        .number("status", answer.status)
        .number("ms", answer.finishedAt - answer.startedAt)
        .name("state", stateName(outcome.state));
    if (outcome.reason != Reason::None)
        line.name("reason", reasonName(outcome.reason));
}
} // namespace

Sender::Sender(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_dayBegan(now() - steady())
    , m_alarm(this)
{
    m_alarm.setSingleShot(true);
    connect(&m_alarm, &QTimer::timeout, this, &Sender::pump);
}

void Sender::pump()
{
    if (m_finishing || (m_stopped && !goOn()))
        return;
    heedClock();
    if (m_parts.pauses.endExpired(now()))
        emit pauseEnded();
    const auto woken = m_parts.store.wakeWaiting(now());
    if (!woken)
        return stop(woken.error());
    for (const SubmissionRow &row : *woken)
        emit changed(row);
    m_nextStart = 0;
    if (m_parts.pauses.contains({}, {}))
        return setAlarm();
    QList<Lane> closed = closedLanes();
    while (m_underWay.size() < mostUnderWay) {
        const auto rows = m_parts.store.nextQueued(closed, 1);
        if (!rows)
            return stop(rows.error());
        if (rows->empty())
            break;
        if (maySend(rows->front(), closed) && !send(rows->front()))
            return;
    }
    setAlarm();
}

void Sender::heedClock()
{
    const qint64 by = now() - steady() - m_dayBegan;
    if (std::abs(by) <= clockWander)
        return;
    if (const auto shifted = m_parts.store.shiftWaits(by); !shifted)
        return stop(shifted.error()); // and once more when it can be written
    m_dayBegan += by;
    m_parts.pauses.shift(by);
    m_reach.shift(by);
}

void Sender::pauseAll()
{
    const Pause everything {{}, {}, Reason::PausedByPerson, 0};
    m_parts.pauses.add(everything);
    emit paused(everything);
}

void Sender::networkIsBack()
{
    if (m_stopped)
        return pump(); // first of all it must be possible to write
    m_reach.forget();
    for (const qint64 id : std::as_const(m_waitForNetwork)) {
        const auto row = m_parts.store.row(id);
        if (!row || row->state != SubmissionState::Waiting || !Reach::isCutOff(row->reason))
            continue;
        if (const auto queued = m_parts.store.backToQueued(id))
            emit changed(*queued);
    }
    m_waitForNetwork.clear();
    pump();
}

void Sender::finish()
{
    if (m_stopped)
        (void)goOn(); // the last chance to write down what was heard
    m_finishing = true;
    m_alarm.stop();
    if (isIdle())
        emit idle();
}

bool Sender::repeatIsSafe(const SubmissionRow &row) const
{
    if (row.environment == EnvironmentKind::Practice)
        return true;
    const Operation *operation = m_parts.catalog.operation(row.api, row.operation);
    if (!operation)
        return false;
    switch (operation->repeat.safe) {
    case Repeat::Natural:
        return true;
    case Repeat::Key:
        return !row.key.isEmpty();
    case Repeat::Never:
        return false;
    }
    Q_UNREACHABLE();
}

QList<Lane> Sender::closedLanes() const
{
    QList<Lane> lanes;
    for (const Pause &pause : m_parts.pauses.all())
        lanes.append({pause.account, pause.operation});
    return lanes;
}

/// Closes the lane of a row that cannot go now, so that the next question passes it over.
bool Sender::maySend(const SubmissionRow &row, QList<Lane> &closed)
{
    const Account *account = m_parts.accounts.account(row.account);
    const Api *api = m_parts.catalog.api(row.api);
    if (!account || !api || !api->operation(row.operation)) {
        closed.append(
            {row.account, row.operation}); // its description is gone: the row waits for it
        return false;
    }
    const bool practice = row.environment == EnvironmentKind::Practice;
    if (!practice && !m_parts.accounts.key(row.account)) {
        closed.append({row.account, {}});
        pause({row.account, {}, Reason::KeyNeeded, 0});
        // Without a backend nothing in the keychain is this account's: a key that is still there
        // was given for another address.
        if (!account->keyBackend.isEmpty())
            emit keyNeeded(row.account);
        return false;
    }
    const qint64 earliest = practice ? now() : earliestFor(row, *api);
    if (earliest <= now())
        return true;
    closed.append({row.account, row.operation});
    m_nextStart = m_nextStart == 0 ? earliest : std::min(m_nextStart, earliest);
    return false;
}

qint64 Sender::earliestFor(const SubmissionRow &row, const Api &api) const
{
    const qint64 free = m_limiter.earliest(scopeOf(row, api), api.limit, steady());
    return std::max(now() + free - steady(), m_reach.earliest(row.account));
}

QString Sender::scopeOf(const SubmissionRow &row, const Api &api) const
{
    const QString key = m_parts.accounts.scope(row.account);
    return api.limit.scope == LimitScope::Key ? key : key + u'/' + row.operation;
}

/// False: the sender has stopped.
bool Sender::send(const SubmissionRow &row)
{
    auto claimed = m_parts.store.claim(row.id, now());
    if (!claimed) {
        stop(claimed.error());
        return false;
    }
    const Api &api = *m_parts.catalog.api(row.api);
    const bool practice = row.environment == EnvironmentKind::Practice;
    if (!practice)
        m_limiter.began(scopeOf(row, api), api.limit, steady());
    static const Secret noKey;
    const Secret *key = practice ? &noKey : m_parts.accounts.key(row.account);
    Transport &transport = practice ? m_parts.practice : m_parts.network;
    auto job = transport.send(requestOf(*claimed, *api.operation(row.operation), api.key), *key);
    const qint64 id = row.id;
    connect(job.get(), &TransportJob::finished, this,
            [this, id](const HttpAnswer &a) { onFinished(id, a); });
    TransportJob *started = job.get();
    emit changed(claimed->row);
    m_underWay.emplace(id, UnderWay {std::move(*claimed), std::move(job)});
    started->start();
    return true;
}

HttpRequest Sender::requestOf(const ClaimedSubmission &claimed, const Operation &operation,
                              const KeyRules &key) const
{
    const bool never = operation.repeat.safe == Repeat::Never;
    HttpRequest request;
    request.method = claimed.request.method;
    request.url = claimed.request.url;
    request.headers = claimed.request.headers;
    request.body = claimed.request.body;
    request.keyHeader = key.header;
    request.keyBefore = key.before;
    request.deadline = never ? m_parts.times.deadlineWithoutRepeat : m_parts.times.deadline;
    // A server may close a connection behind any answer: a kept one is no place for what must not
    // be repeated.
    request.freshConnection = never;
    request.api = claimed.row.api;
    request.operation = claimed.row.operation;
    return request;
}

void Sender::onFinished(qint64 id, const HttpAnswer &answer)
{
    heedClock();
    const auto at = m_underWay.find(id);
    UnderWay done = std::move(at->second);
    m_underWay.erase(at);
    done.job.release()->deleteLater(); // we are inside its signal
    const SubmissionRow &row = done.claimed.row;
    const Api &api = *m_parts.catalog.api(row.api);
    const Outcome outcome = judge(answer, api, *api.operation(row.operation));
    logEnd(row, answer, outcome);
    noteReach(row, answer, outcome);
    if (take({std::move(done.claimed), answer, outcome}))
        pump();
    if (m_finishing && isIdle())
        emit idle();
}

/// False: the sender has stopped, and keeps what was heard until it can be recorded.
bool Sender::take(Heard &&heard)
{
    const bool recorded = record(heard.claimed, heard.answer, heard.outcome);
    if (recorded)
        heed(heard.claimed.row, heard.outcome, *m_parts.catalog.api(heard.claimed.row.api));
    else
        m_unrecorded.push_back(std::move(heard));
    return recorded;
}

void Sender::noteReach(const SubmissionRow &row, const HttpAnswer &answer, const Outcome &outcome)
{
    if (row.environment == EnvironmentKind::Practice)
        return;
    m_reach.note(row.account, answer, outcome.reason, now());
    if (outcome.state == SubmissionState::Waiting && Reach::isCutOff(outcome.reason))
        m_waitForNetwork.insert(row.id);
    else
        m_waitForNetwork.remove(row.id);
}

bool Sender::record(const ClaimedSubmission &claimed, const HttpAnswer &answer,
                    const Outcome &outcome)
{
    Verdict verdict;
    verdict.state = outcome.state;
    verdict.reason = outcome.reason;
    verdict.status = outcome.status;
    verdict.say = outcome.say;
    verdict.message = outcome.message;
    verdict.param = outcome.param;
    verdict.returnedId = outcome.returnedId;
    verdict.answerSummary = outcome.answerSummary;
    const Operation *operation = m_parts.catalog.operation(claimed.row.api, claimed.row.operation);
    if (const auto json = parseJson(answer.body))
        verdict.answerSearch
            = searchTextOf(*json, operation->answerSearch + operation->answerSummary);
    if (outcome.state == SubmissionState::Waiting) {
        const double chance = QRandomGenerator::global()->generateDouble();
        verdict.nextAt
            = now() + waitBeforeRetry(claimed.row.attempts, outcome.wait, chance).count();
    }
    const Attempt attempt = attemptOf(claimed, answer, outcome);
    const auto recorded = m_parts.store.recordOutcome(claimed.row.id, attempt, verdict);
    if (!recorded) {
        stop(recorded.error());
        return false;
    }
    emit changed(*recorded);
    return true;
}

/// What an answer means for the rows behind it.
void Sender::heed(const SubmissionRow &row, const Outcome &outcome, const Api &api)
{
    if (outcome.pausesAccount)
        pause({row.account, {}, outcome.reason, 0});
    if (!outcome.countsAsForbidden)
        m_parts.pauses.forgetForbidden(row.account, row.operation);
    else if (m_parts.pauses.countForbidden(row.account, row.operation))
        pause({row.account, row.operation, outcome.reason, 0});
    if (outcome.reason != Reason::TooManyRequests || !outcome.wait)
        return;
    const qint64 until = now() + outcome.wait->count();
    m_limiter.blockUntil(scopeOf(row, api), steady() + outcome.wait->count());
    const QString lane = api.limit.scope == LimitScope::Key ? QString() : row.operation;
    pause({row.account, lane, outcome.reason, outcome.waitIsCut ? 0 : until});
}

void Sender::pause(const Pause &pause)
{
    if (!m_parts.accounts.account(pause.account))
        return; // removed while its row was under way
    m_parts.pauses.add(pause);
    emit paused(pause);
}

void Sender::stop(const Error &error)
{
    const bool isNew = !m_stopped || (error.code == ErrorCode::StoreDamaged && !m_damaged);
    m_stopped = true;
    m_damaged = m_damaged || error.code == ErrorCode::StoreDamaged;
    if (m_damaged)
        m_alarm.stop();
    else
        m_alarm.start(m_parts.times.tryAgain);
    if (isNew)
        emit failed(error);
}

/// False: it still cannot be written.
bool Sender::goOn()
{
    if (m_damaged)
        return false;
    if (const auto written = m_parts.store.tryWriting(); !written) {
        stop(written.error());
        return false;
    }
    for (Heard &heard : std::exchange(m_unrecorded, {})) {
        if (!m_damaged)
            (void)take(std::move(heard));
    }
    if (!m_unrecorded.empty() || m_damaged)
        return false;
    m_stopped = false;
    emit works();
    return true;
}

void Sender::setAlarm()
{
    const auto waiting = m_parts.store.nextWakeUp();
    if (!waiting)
        return stop(waiting.error());
    qint64 next = 0;
    for (const qint64 time : {*waiting, m_nextStart, m_parts.pauses.nextEnd()}) {
        if (time != 0)
            next = next == 0 ? time : std::min(next, time);
    }
    if (next != 0)
        m_alarm.start(std::clamp(std::chrono::milliseconds(next - now()), 1ms, m_parts.times.tick));
    else
        m_alarm.stop();
}

} // namespace desk
