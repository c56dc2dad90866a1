// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/batchsending.h"

#include "app/entry/sameentry.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int questionsAtOnce = 2000;
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
        endStoring(); // what was sent goes on without this
    });
    connect(&m_session, &BatchSession::countsChanged, this, &BatchSending::countsChanged);
    connect(&m_session, &BatchSession::rowChanged, this, &BatchSending::countsChanged);
    connect(&m_engine, &Engine::changed, this, &BatchSending::take);
    connect(&m_engine, &Engine::batchRead, this,
            [this](const QString &batch, const std::vector<SubmissionRow> &rows, bool isAll) {
                if (batch != m_batch)
                    return;
                for (const SubmissionRow &row : rows)
                    take(row);
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
    m_open.clear();
    m_gone.clear();
    m_known.clear();
    ++m_question; // answers of before are not heard
    m_questionsOpen = 0;
    m_isKnownAsked = false;
    m_handOverWanted.clear();
    m_engine.askBatch(m_batch);
    emit countsChanged();
}

void BatchSending::take(const SubmissionRow &row)
{
    if (m_batch.isEmpty() || row.batch != m_batch || !isFollowed())
        return;
    const int at = rowOfDraft(row.draft, m_batch);
    if (at < 0 || at >= m_session.count())
        return;
    if (!m_sent.take(at, revisionOfDraft(row.draft), row))
        return;
    emit rowChanged(at);
    emit countsChanged();
}

// Only of rows that would be sent: history may be long, and so may the table.
void BatchSending::askKnown()
{
    struct Asked
    {
        QList<KnownQuestion> questions;
    };
    const int number = m_question;
    m_background.run([this, rows = rowsToSend(), table = m_session.batch().rows, number,
                      judge = m_session.judge(), operation = *m_session.operation(),
                      which = m_session.occurrencesOfRows(), account = m_session.account().id,
                      cancelled = m_cancelled] {
        for (size_t from = 0; from < rows.size() && !*cancelled; from += questionsAtOnce) {
            auto asked = std::make_shared<Asked>();
            const size_t to = std::min(rows.size(), from + questionsAtOnce);
            for (size_t i = from; i < to; ++i) {
                const int row = rows[i];
                const QString key = rowKey(operation.id, table.rows->cells(row), which.value(row));
                const JudgedRow judged = judge->judge(table.cells(row), key);
                asked->questions.append(
                    {row, judged.assembled.key,
                     contentFingerprint(judged.assembled, judged.draft, operation)});
            }
            m_background.land([this, asked, account, number] {
                if (number != m_question)
                    return;
                ++m_questionsOpen;
                m_engine.askKnown(account, asked->questions, number);
            });
        }
    });
}

void BatchSending::onKnown(int question, const QHash<int, KnownRow> &known)
{
    if (question != m_question)
        return;
    QSet<int> rows;
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (!m_sent.isStored(it.key()))
            rows.insert(it.key());
    }
    m_known += rows;
    if (!rows.isEmpty())
        m_session.setKnown(rows);
    if (--m_questionsOpen == 0)
        emit knownFound(int(m_known.size()));
}

bool BatchSending::isToSend(int row) const
{
    const Batch &batch = m_session.batch();
    if (batch.isHandedOver || m_session.leftElsewhere(row) || !m_session.isChosen(row))
        return false;
    return !m_sent.isStored(row) || batch.revisions.value(row) > m_sent.at(row).revision;
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
    Counts counts;
    for (int row = 0; row < m_session.count(); ++row) {
        if (isToSend(row)) // also what was refused and is mended since
            ++counts.toSend;
        else if (m_sent.isStored(row))
            counts.add(m_sent.at(row).state);
        else if (m_session.leftElsewhere(row))
            ++counts.elsewhere;
        else
            ++counts.notSent;
    }
    return counts;
}

void BatchSending::askReview()
{
    if (m_storing || rowsToSend().empty())
        return;
    const BatchSubject subject {*m_session.api(), *m_session.operation(), m_session.account()};
    m_background.run([this, rows = rowsToSend(), table = m_session.batch().rows,
                      judge = m_session.judge(), subject, now = m_clock.now(),
                      cancelled = m_cancelled] {
        const BatchReview review = reviewRows(table, rows, *judge, subject, now, *cancelled);
        m_background.land([this, review, cancelled] {
            if (!*cancelled)
                emit reviewed(review);
        });
    });
}

void BatchSending::send()
{
    const std::vector<int> rows = rowsToSend();
    if (m_storing || rows.empty())
        return;
    m_storing = true;
    emit storingChanged();
    const Batch &batch = m_session.batch();
    BatchRun run;
    run.number = batch.runs.isEmpty() ? 0 : batch.runs.lastKey() + 1;
    run.at = m_clock.now().toMSecsSinceEpoch();
    run.account = m_session.account();
    run.plan = batch.plan;
    run.rows = rows;
    for (const int row : rows) {
        const RowMark mark = m_session.mark(row);
        if (mark == RowMark::Known || mark == RowMark::Repeated)
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
        m_engine.askBatch(m_batch); // left out or stopped, or their word is still on its way
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
    if (hasEarlier)
        m_engine.askBatch(m_batch); // what their earlier revisions became
    putStopped();
    if (!gone.empty()) {
        emit rowsChanged();
        emit countsChanged();
    }
    if (!m_isKnownAsked) {
        m_isKnownAsked = true;
        askKnown();
        handOverAsWanted();
    }
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

void BatchSending::retryFailed()
{
    QSet<qint64> others; // mended ones go out by Send; and some left from a colleague's computer
    for (int row = 0; row < m_session.count(); ++row) {
        const bool isMended = m_session.batch().revisions.value(row) > m_sent.at(row).revision;
        if (m_sent.isStored(row) && (isMended || m_session.leftElsewhere(row)))
            others.insert(m_sent.at(row).submission);
    }
    m_engine.retryFailed({m_session.account().id, {}, m_batch, others});
}

void BatchSending::handOver(const QString &path)
{
    // What has left is not known yet: a colleague would send it once more.
    if (!m_isKnownAsked || m_storing) {
        m_handOverWanted = path;
        return;
    }
    Batch copy = m_session.batch();
    copy.head.account.clear();
    copy.runs.clear();
    copy.isHandedOver = false;
    for (int row = 0; row < m_session.count(); ++row) {
        if (m_sent.isStored(row))
            copy.elsewhere.insert(row,
                                  {stateName(m_sent.at(row).state), m_sent.returnedId(row),
                                   m_sent.at(row).finishedAt});
    }
    m_session.setHandedOver(true);
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
