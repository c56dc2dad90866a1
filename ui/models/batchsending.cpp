// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/batchsending.h"

#include <QSaveFile>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
using namespace std::chrono_literals;
constexpr size_t questionsAtOnce = 2000;
constexpr auto askLaterAfter = 2s;
constexpr qint64 tellKnownEvery = 500; // ms: a list that shows some of the rows is made anew
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
    m_session.setHaveLeft([this](int row) { return hasLeft(row); });
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

void BatchSending::follow()
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_batch = m_session.batch().head.id;
    m_sent.reset(m_session.count());
    m_rate.reset();
    m_open.clear();
    m_gone.clear();
    m_known.clear();
    stopAsking();
    m_isRead = false;
    m_isReviewWanted = false;
    m_handOverWanted.clear();
    m_isAsking = false;
    askRows();
    emit countsChanged();
}

/// A question that is under way is not begun anew: a large batch would never be read.
void BatchSending::askRows()
{
    m_askAgain = m_isAsking;
    if (!std::exchange(m_isAsking, true))
        m_engine.askBatch(m_batch);
}

/// Whether it is another state.
bool BatchSending::take(const SubmissionRow &row)
{
    if (m_batch.isEmpty() || row.batch != m_batch || !isFollowed())
        return false;
    const int at = rowOfDraft(row.draft, m_batch);
    if (at < 0 || at >= m_session.count())
        return false;
    const SentRows::Row before = m_sent.at(at);
    if (!m_sent.take(at, revisionOfDraft(row.draft), row))
        return false;
    emit rowChanged(at);
    emit countsChanged();
    return before.submission != row.id || before.state != row.state;
}

void BatchSending::stopAsking()
{
    ++m_question; // answers of before are not heard
    m_toAsk.clear();
    m_pieceAt = 0;
    m_nextPieceAt = 0;
    m_knownUntold.clear();
}

/// A question was not answered, perhaps one of ours.
void BatchSending::askOnceMore()
{
    if (!isFollowed())
        return;
    if (!m_isRead)
        return askRows();
    ++m_question;
    m_nextPieceAt = m_pieceAt;
    if (!m_toAsk.empty())
        askMoreKnown();
}

// Only of rows that would be sent: history may be long, and so may the table.
void BatchSending::askKnown()
{
    m_toAsk = rowsToSend();
    m_pieceAt = 0;
    m_nextPieceAt = 0;
    m_knownTold.start();
    askMoreKnown();
}

/// A piece when the one before is answered: a million questions would not be small.
void BatchSending::askMoreKnown()
{
    const bool isEnd = m_nextPieceAt == m_toAsk.size();
    if (!m_knownUntold.isEmpty() && (isEnd || m_knownTold.hasExpired(tellKnownEvery))) {
        m_session.setKnown(std::exchange(m_knownUntold, {}));
        m_knownTold.start();
    }
    if (isEnd) {
        m_toAsk.clear();
        return emit knownFound(int(m_known.size()));
    }
    m_pieceAt = m_nextPieceAt;
    m_nextPieceAt = std::min(m_toAsk.size(), m_pieceAt + questionsAtOnce);
    const std::vector<int> rows(m_toAsk.begin() + qsizetype(m_pieceAt),
                                m_toAsk.begin() + qsizetype(m_nextPieceAt));
    m_background.run([this, rows, number = m_question, table = m_session.batch().rows,
                      judge = m_session.judge(), operation = m_session.operation()->id,
                      which = m_session.occurrencesOfRows(), account = m_session.account().id,
                      facts = m_session.facts()] {
        QList<KnownQuestion> questions;
        for (const int row : rows) {
            QString key = rowKey(operation, table.rows->cells(row), which.value(row));
            if (judge->hasOwnKeys())
                key = judge->judge(table.cells(row), key).assembled.key;
            const RowFacts::Fingerprint &said = facts[row].fingerprint;
            questions.append({row, key, QByteArray(said.data(), qsizetype(said.size()))});
        }
        m_background.land([this, questions, account, number] {
            if (number == m_question)
                m_engine.askKnown(account, questions, number);
        });
    });
}

void BatchSending::onKnown(int question, const QHash<int, KnownRow> &known)
{
    if (question != m_question || !isFollowed())
        return;
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (m_sent.isStored(it.key()))
            continue;
        m_known.insert(it.key());
        m_knownUntold.insert(it.key());
    }
    askMoreKnown();
}

bool BatchSending::isToSend(int row) const
{
    const Batch &batch = m_session.batch();
    const WordOn word = wordOn(batch, m_sent, row);
    if (batch.isHandedOver || word == WordOn::Elsewhere || !m_session.isChosen(row))
        return false;
    return word == WordOn::Nobody || batch.revisions.value(row) > m_sent.at(row).revision;
}

bool BatchSending::hasLeft(int row) const
{
    const Batch &batch = m_session.batch();
    return leftElsewhere(batch, row)
        || (wordOn(batch, m_sent, row) == WordOn::Here
            && m_sent.at(row).state != SubmissionState::Rejected
            && m_sent.at(row).state != SubmissionState::Cancelled);
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

// Other pages do not know of what stands in the batch's file.
void BatchSending::leaveToOthers()
{
    const Batch &batch = m_session.batch();
    QSet<qint64> theirs;
    bool isAnyRefused = false;
    for (int row = 0; row < m_session.count(); ++row) {
        const SentRows::Row &here = m_sent.at(row);
        if (here.state != SubmissionState::Rejected || here.submission == 0)
            continue;
        isAnyRefused = true;
        if (batch.isHandedOver || wordOn(batch, m_sent, row) == WordOn::Elsewhere)
            theirs.insert(here.submission);
    }
    if (isAnyRefused)
        m_engine.leaveToOthers(m_batch, theirs);
}

void BatchSending::askReview()
{
    m_isReviewWanted = !m_isRead || !m_session.isSettled();
    if (m_storing || m_isReviewWanted || !isFollowed() || rowsToSend().empty())
        return;
    const BatchSubject subject {*m_session.api(), *m_session.operation(), m_session.account()};
    const std::vector<int> rows = rowsToSend();
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

/// Those from this place on that are not submissions of the same revision already.
void BatchSending::putInFile(int number, int from)
{
    const auto found = m_session.batch().runs.constFind(number);
    if (found == m_session.batch().runs.constEnd())
        return;
    const BatchRun &run = *found;
    m_open.insert(number, from);
    const QHash<int, int> &revisions = m_session.batch().revisions;
    for (size_t place = size_t(from); place < run.rows.size(); ++place) {
        const int row = run.rows[place];
        const SentRows::Row &known = m_sent.at(row);
        const int revision = revisions.value(row);
        if (known.submission == 0 || known.revision < revision)
            m_sent.putInFile(row, revision,
                             m_released ? SubmissionState::Queued : SubmissionState::Held);
    }
}

void BatchSending::onProgress(const BatchProgress &progress)
{
    if (progress.batch != m_batch || !isFollowed())
        return;
    setReleased(progress.isReleased);
    const QMap<int, BatchRun> &runs = m_session.batch().runs;
    for (auto it = progress.taken.begin(); it != progress.taken.end(); ++it) {
        if (!m_open.contains(it.key()))
            putInFile(it.key(), it.value()); // of a batch that was just opened
    }
    for (auto it = m_open.begin(); it != m_open.end();) {
        const auto run = runs.constFind(it.key());
        if (run == runs.constEnd()) {
            it = m_open.erase(it);
            continue;
        }
        const std::vector<int> &rows = run->rows;
        const bool isOpen = progress.taken.contains(it.key());
        const int taken = isOpen ? progress.taken[it.key()] : int(rows.size());
        for (; it.value() < taken; ++it.value()) {
            const int row = rows[size_t(it.value())];
            if (m_sent.at(row).isInFile)
                m_gone.push_back(row);
        }
        it = isOpen ? std::next(it) : m_open.erase(it);
    }
    if (!m_gone.empty())
        askRows(); // left out or stopped, or their word is still on its way
    emit countsChanged();
}

/// Between two batches the session has another already, whose rows are not to be looked up here.
bool BatchSending::isFollowed() const
{
    return m_session.phase() == BatchSession::Phase::Rows && m_session.batch().head.id == m_batch;
}

void BatchSending::onAllRead()
{
    if (!isFollowed())
        return;
    const std::vector<int> gone = std::exchange(m_gone, {});
    bool hasEarlier = false;
    for (const int row : gone) {
        hasEarlier = hasEarlier || (m_sent.at(row).isInFile && m_sent.at(row).revision > 0);
        m_sent.takeFromFile(row);
    }
    m_isAsking = false;
    if (hasEarlier || m_askAgain)
        askRows(); // what their earlier revisions became, or what left meanwhile
    putStopped();
    judgeLeftOut(gone);
    if (!gone.empty()) {
        emit rowsChanged();
        emit countsChanged();
    }
    if (!m_isRead) {
        m_isRead = true;
        m_session.findRepeated();
        leaveToOthers();
        askKnown();
        emit countsChanged();
        handOverAsWanted();
        askReviewAsWanted();
    }
}

/// Those that could not be sent when their turn came, as they became too old: they say so.
void BatchSending::judgeLeftOut(const std::vector<int> &gone)
{
    QList<int> rows;
    for (const int row : gone) {
        if (!m_sent.isStored(row) && m_session.isChosen(row)
            && m_session.mark(row) != RowMark::Known)
            rows.append(row);
    }
    m_session.judgeAnew(rows);
}

/// What was still in the file when its run was stopped; a row that was revised since is to be sent.
void BatchSending::putStopped()
{
    const Batch &batch = m_session.batch();
    for (auto run = batch.runs.begin(); run != batch.runs.end(); ++run) {
        if (!run->isStopped || m_open.contains(run.key()))
            continue;
        for (const int row : run->rows) {
            if (!m_sent.isStored(row) && !batch.revisions.contains(row))
                m_sent.putInFile(row, 0, SubmissionState::Cancelled);
        }
    }
}

void BatchSending::setReleased(bool isReleased)
{
    if (std::exchange(m_released, isReleased) == isReleased || !isFollowed())
        return;
    for (auto it = m_open.begin(); it != m_open.end(); ++it)
        putInFile(it.key(), it.value());
    emit rowsChanged();
    emit countsChanged();
}

void BatchSending::onLeftOut(const QStringList &drafts)
{
    QSet<int> rows;
    for (const QString &draft : drafts) {
        const int row = rowOfDraft(draft, m_batch);
        if (row >= 0 && row < m_session.count())
            rows.insert(row);
    }
    for (const int row : std::as_const(rows))
        m_sent.takeFromFile(row);
    m_known += rows;
    m_session.setKnown(rows);
    emit rowsChanged();
    emit countsChanged();
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

void BatchSending::handOver(const QString &path)
{
    // What has left is not known yet: a colleague would send it once more.
    if (!m_isRead || m_storing) {
        m_handOverWanted = path;
        return;
    }
    Batch copy = m_session.batch();
    copy.head.account.clear();
    copy.runs.clear();
    copy.isHandedOver = false;
    const QString from = copyOf(m_session.batch());
    copy.copy.clear();
    copy.givenBy = from;
    for (int row = 0; row < m_session.count(); ++row) {
        const SentRows::Row &here = m_sent.at(row);
        if (wordOn(m_session.batch(), m_sent, row) == WordOn::Here)
            copy.elsewhere.insert(row,
                                  {stateName(here.state), m_sent.returnedId(row), here.finishedAt,
                                   from, here.revision});
    }
    m_session.setHandedOver(true);
    leaveToOthers();
    m_background.mustRun([this, copy, path] {
        const auto written = writeBatch(copy, path);
        m_background.land([this, written, path] {
            if (written)
                emit saved(path);
            else
                emit failed(written.error());
        });
    });
}

void BatchSending::takeBack()
{
    m_session.setHandedOver(false);
    leaveToOthers();
}

void BatchSending::handOverAsWanted()
{
    if (isFollowed() && !m_handOverWanted.isEmpty())
        handOver(std::exchange(m_handOverWanted, {}));
}

void BatchSending::saveResults(const QString &path, const std::function<void(QIODevice &)> &write)
{
    m_background.mustRun([this, path, write] {
        QSaveFile file(path);
        bool done = file.open(QIODevice::WriteOnly);
        if (done)
            write(file);
        done = done && file.commit();
        m_background.land([this, done, path, why = file.errorString()] {
            if (done)
                emit saved(path);
            else
                emit failed({ErrorCode::FileNotWritable, why, path, 0, 0});
        });
    });
}

} // namespace desk
