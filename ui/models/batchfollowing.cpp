// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/batchsending.h"

#include <algorithm>

// What is heard of a batch's rows: what history has of them, and what becomes of those that leave.

namespace desk {
namespace {
constexpr size_t questionsAtOnce = 2000;
constexpr qint64 tellKnownEvery = 500; // ms: a list that shows some of the rows is made anew
} // namespace

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

} // namespace desk
