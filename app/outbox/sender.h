// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/core/clock.h"
#include "app/net/outcome.h"
#include "app/net/transport.h"
#include "app/outbox/accountbook.h"
#include "app/outbox/pauses.h"
#include "app/outbox/ratelimiter.h"
#include "app/outbox/reach.h"
#include "app/outbox/sendtimes.h"
#include "app/store/submissionstore.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace desk {

/// Takes queued rows to the wire and records what came of each, in the engine thread.
///
/// A row is claimed in the database before its request begins, and its outcome is committed before
/// the next step. What cannot be recorded stops the sender: failed() comes, and nothing is claimed
/// until writing works again. That is tried at each pump() and every few seconds; damage ends it.
class Sender final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Catalog &catalog;
        const Clock &clock;
        SubmissionStore &store;
        AccountBook &accounts;
        Pauses &pauses;
        Transport &network;
        Transport &practice;
        SendTimes times = {};
    };

    /// All must outlive the sender.
    explicit Sender(const Parts &parts, QObject *parent = nullptr);

    /// Sends what can be sent now and sets the alarm for what cannot yet.
    void pump();
    /// Before a time is stored: whether somebody set the clock anew. What waits keeps what was left
    /// of its wait.
    void heedClock();
    /// Claims nothing until the pause of everything is ended; what is under way goes on.
    void pauseAll();
    /// Rows that wait for the network go at once.
    void networkIsBack();
    /// Claims nothing more; idle() comes when the last answer under way is recorded.
    void finish();
    [[nodiscard]] bool isIdle() const { return m_underWay.empty(); }
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    [[nodiscard]] bool isDamaged() const { return m_damaged; }
    void stop(const Error &error); ///< something else met it

    [[nodiscard]] const Reach &reach() const { return m_reach; }

    /// Whether a request of that row may be made again although an earlier one may have arrived.
    [[nodiscard]] bool repeatIsSafe(const SubmissionRow &row) const;

signals:
    void changed(const desk::SubmissionRow &row);
    void keyNeeded(const QString &account);
    void paused(const desk::Pause &pause);
    void pauseEnded(); ///< one that had a time
    void failed(const desk::Error &error);
    void works(); ///< after failed()
    void idle();

private:
    struct UnderWay
    {
        ClaimedSubmission claimed;
        std::unique_ptr<TransportJob> job;
    };
    /// A row whose request has ended.
    struct Heard
    {
        ClaimedSubmission claimed;
        HttpAnswer answer;
        Outcome outcome;
    };

    [[nodiscard]] QList<Lane> closedLanes() const;
    [[nodiscard]] bool maySend(const SubmissionRow &row, QList<Lane> &closed);
    [[nodiscard]] qint64 earliestFor(const SubmissionRow &row, const Api &api) const;
    [[nodiscard]] QString scopeOf(const SubmissionRow &row, const Api &api) const;
    [[nodiscard]] bool send(const SubmissionRow &row);
    [[nodiscard]] HttpRequest requestOf(const ClaimedSubmission &claimed,
                                        const Operation &operation, const KeyRules &key) const;
    void onFinished(qint64 id, const HttpAnswer &answer);
    [[nodiscard]] bool record(const ClaimedSubmission &claimed, const HttpAnswer &answer,
                              const Outcome &outcome);
    [[nodiscard]] bool take(Heard &&heard);
    void noteReach(const SubmissionRow &row, const HttpAnswer &answer, const Outcome &outcome);
    void heed(const SubmissionRow &row, const Outcome &outcome, const Api &api);
    void pause(const Pause &pause);
    [[nodiscard]] bool goOn();
    void setAlarm();
    [[nodiscard]] qint64 steady() const { return m_parts.clock.steady().count(); }
    [[nodiscard]] qint64 now() const { return m_parts.clock.now().toMSecsSinceEpoch(); }

    const Parts m_parts;
    RateLimiter m_limiter;
    Reach m_reach;
    QSet<qint64> m_waitForNetwork; // rows; some may have gone their way since
    std::map<qint64, UnderWay> m_underWay;
    qint64 m_dayBegan = 0; // the time of day less the steady one: another, and the clock was set
    qint64 m_nextStart = 0; // the earliest time that a limit allows; 0: no limit holds a row back
    QTimer m_alarm;
    bool m_finishing = false;
    bool m_stopped = false;
    bool m_damaged = false; // only another start helps
    std::vector<Heard> m_unrecorded; // answers that came and could not be written yet
};

} // namespace desk
