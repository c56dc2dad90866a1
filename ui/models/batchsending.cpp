// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/batchsending.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
using namespace std::chrono_literals;
constexpr auto askLaterAfter = 2s;
} // namespace

BatchSending::BatchSending(BatchSession &session, Engine &engine, const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_engine(engine)
    , m_clock(clock)
{
    connect(&m_session, &BatchSession::phaseChanged, this, [this] {
        if (m_session.phase() == BatchSession::Phase::Rows)
            return follow();
        *m_cancelled = true;
        stopAsking();
        endStoring(); // what was sent goes on without this
    });
    m_session.setHaveLeft(
        [this](int row) { return m_sent.hasLeft(row) || leftElsewhere(m_session.batch(), row); });
    connect(&m_session, &BatchSession::settled, this, &BatchSending::askReviewAsWanted);
    connect(&m_engine, &Engine::storeWorks, this, [this] {
        if (isFollowed() && !m_isRead)
            askRows();
    });
    connect(&m_engine, &Engine::historyFailed, this, [this] {
        m_isAsking = false; // perhaps it was another's question
        m_askLater.start();
    });
    m_askLater.setSingleShot(true);
    m_askLater.setInterval(askLaterAfter);
    connect(&m_askLater, &QTimer::timeout, this, &BatchSending::askOnceMore);
    connect(&m_session, &BatchSession::countsChanged, this, &BatchSending::countsChanged);
    connect(&m_session, &BatchSession::rowChanged, this, &BatchSending::countsChanged);
    connect(&m_engine, &Engine::changed, this, [this](const SubmissionRow &row) {
        if (take(row) && isFinished(row.state))
            m_rate.note(m_clock.steady());
    });
    connect(&m_engine, &Engine::batchRead, this,
            [this](const QString &batch, const std::vector<SubmissionRow> &rows, bool isAll) {
                if (batch != m_batch)
                    return;
                for (const SubmissionRow &row : rows)
                    (void)take(row);
                if (isAll)
                    onAllRead();
            });
    connect(&m_engine, &Engine::batchProgress, this, &BatchSending::onProgress);
    connect(&m_engine, &Engine::knownRead, this, &BatchSending::onKnown);
    connect(&m_session, &BatchSession::runKept, this,
            [this](const QString &batch, const BatchRun &run) {
                m_engine.sendBatch({batch, run.number, run.account.id, int(run.rows.size()), 0});
            });
    connect(&m_session, &BatchSession::keepingFailed, this, &BatchSending::endStoring);
    connect(&m_engine, &Engine::batchBegun, this, &BatchSending::onBegun);
    connect(&m_engine, &Engine::batchRowsLeftOut, this,
            [this](const QString &batch, const QStringList &drafts) {
                if (batch == m_batch && isFollowed())
                    onLeftOut(drafts);
            });
    connect(&m_engine, &Engine::batchStoringFailed, this,
            [this](const QString &batch, const Error &error) {
                if (batch != m_batch)
                    return;
                endStoring();
                emit failed(error);
            });
}

BatchSending::~BatchSending()
{
    *m_cancelled = true;
}

bool BatchSending::isToSend(int row) const
{
    const Batch &batch = m_session.batch();
    const WordOn word = wordOn(batch, m_sent, row);
    if (batch.isHandedOver || word == WordOn::Elsewhere || !m_session.isChosen(row))
        return false;
    return word == WordOn::Nobody || batch.revisions.value(row) > m_sent.at(row).revision;
}

std::vector<int> BatchSending::rowsToSend() const
{
    std::vector<int> rows;
    for (int row = 0; row < m_session.count(); ++row) {
        if (isToSend(row))
            rows.push_back(row);
    }
    return rows;
}

void BatchSending::Counts::add(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Accepted:
        ++accepted;
        return;
    case SubmissionState::Rejected:
        ++failed;
        return;
    case SubmissionState::Unknown:
        ++unknown;
        return;
    case SubmissionState::Cancelled:
        ++cancelled;
        return;
    case SubmissionState::Held:
    case SubmissionState::Queued:
    case SubmissionState::Sending:
    case SubmissionState::Waiting:
        ++underWay;
        return;
    }
}

BatchSending::Counts BatchSending::counts() const
{
    const Batch &batch = m_session.batch();
    Counts counts;
    for (int row = 0; row < m_session.count(); ++row) {
        const WordOn word = wordOn(batch, m_sent, row);
        if (isToSend(row)) // also what was refused and is mended since
            ++counts.toSend;
        else if (word == WordOn::Here)
            counts.add(m_sent.at(row).state);
        else if (leftElsewhere(batch, row))
            ++counts.elsewhere;
        else
            ++counts.notSent;
    }
    return counts;
}

void BatchSending::askReview()
{
    m_isReviewWanted = !m_isRead || !m_session.isSettled();
    if (m_storing || m_isReviewWanted || !isFollowed())
        return;
    const std::vector<int> rows = rowsToSend();
    if (rows.empty())
        return;
    const BatchSubject subject {*m_session.api(), *m_session.operation(), m_session.account()};
    QSet<int> again;
    for (const int row : rows) {
        const RowMark mark = m_session.mark(row);
        if (mark == RowMark::Known || mark == RowMark::Repeated)
            again.insert(row);
    }
    m_reviews.run([this, rows, again, table = m_session.batch().rows, judge = m_session.judge(),
                   subject, now = m_clock.now(), facts = m_session.facts(), cancelled = m_cancelled,
                   batch = m_batch] {
        BatchReview review = reviewRows(table, rows, facts, *judge, subject, now, *cancelled);
        review.batch = batch;
        review.again = again;
        m_reviews.land([this, review, cancelled] {
            if (*cancelled)
                return;
            m_session.judgeAnew(QList<int>(review.wrong.begin(), review.wrong.end()));
            emit reviewed(review);
        });
    });
}

void BatchSending::askReviewAsWanted()
{
    if (isFollowed() && m_isReviewWanted)
        askReview();
}

void BatchSending::send(const BatchReview &review)
{
    if (m_storing || !isFollowed() || review.batch != m_batch)
        return;
    std::vector<int> rows;
    std::copy_if(review.which.begin(), review.which.end(), std::back_inserter(rows),
                 [this](int row) { return isToSend(row); });
    if (rows.empty())
        return;
    m_storing = true;
    emit storingChanged();
    const Batch &batch = m_session.batch();
    BatchRun run;
    run.number = batch.runs.isEmpty() ? 0 : batch.runs.lastKey() + 1;
    run.at = m_clock.now().toMSecsSinceEpoch();
    run.api = m_session.api()->id;
    run.operation = m_session.operation()->id;
    run.account = m_session.account();
    run.plan = batch.plan;
    run.rows = rows;
    for (const int row : rows) {
        if (review.again.contains(row))
            run.again.insert(row);
        if (m_sent.isStored(row))
            run.corrects.insert(row, m_sent.at(row).submission);
    }
    m_session.keepRun(run);
}

void BatchSending::onBegun(const OpenRun &run)
{
    if (run.batch != m_batch || !m_storing || !isFollowed())
        return;
    m_released = true;
    putInFile(run.number, 0);
    emit rowsChanged();
    endStoring();
}

void BatchSending::endStoring()
{
    if (!std::exchange(m_storing, false))
        return;
    emit storingChanged();
    emit countsChanged();
    handOverAsWanted();
}

void BatchSending::hold()
{
    m_engine.holdBatch(m_batch);
    setReleased(false);
}

void BatchSending::goOn()
{
    m_engine.releaseBatch(m_batch);
    setReleased(true);
}

void BatchSending::stop()
{
    m_session.stopRuns();
    m_engine.cancelBatch(m_batch);
}

std::chrono::seconds BatchSending::timeLeft(int rows) const
{
    using std::chrono::seconds;
    const auto atLimit = timeFor(rows, m_session.api()->limit);
    const auto pace = perMinute();
    return pace ? std::max(atLimit, seconds(qint64(rows) * 60 / *pace)) : atLimit;
}

void BatchSending::retryFailed()
{
    const Batch &batch = m_session.batch();
    if (batch.isHandedOver)
        return;
    QSet<qint64> others; // mended ones go out by Send; and some left from a colleague's computer
    for (int row = 0; row < m_session.count(); ++row) {
        const bool isMended = batch.revisions.value(row) > m_sent.at(row).revision;
        if (m_sent.isStored(row) && (isMended || wordOn(batch, m_sent, row) == WordOn::Elsewhere))
            others.insert(m_sent.at(row).submission);
    }
    m_engine.retryFailed({m_session.account().id, {}, m_batch, others});
}

} // namespace desk
