// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/batchsending.h"

#include "app/entry/sameentry.h"
#include "app/outbox/newsubmission.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int rowsAtOnce = 500; // some 50 ms of storing
constexpr int piecesAhead = 4;
constexpr int questionsAtOnce = 2000;
} // namespace

BatchSending::BatchSending(BatchSession &session, Engine &engine, const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_engine(engine)
    , m_clock(clock)
    , m_room(piecesAhead)
{
    connect(&m_session, &BatchSession::phaseChanged, this, [this] {
        if (m_session.phase() == BatchSession::Phase::Rows)
            follow();
        else
            *m_cancelled = true;
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
                    askKnown();
            });
    connect(&m_engine, &Engine::batchProgress, this, [this](const BatchProgress &progress) {
        if (progress.batch != m_batch)
            return;
        m_released = progress.isReleased;
        emit countsChanged();
    });
    connect(&m_engine, &Engine::knownRead, this, &BatchSending::onKnown);
    connect(&m_engine, &Engine::batchRowsStored, this, &BatchSending::onStored);
    connect(&m_engine, &Engine::batchStoringFailed, this,
            [this](const QString &batch, const Error &error) {
                if (batch != m_batch)
                    return;
                *m_cancelled = true;
                endStoring();
                emit failed(error);
            });
}

BatchSending::~BatchSending()
{
    *m_cancelled = true;
    m_room.release(piecesAhead); // whoever waits for it ends
}

void BatchSending::follow()
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_batch = m_session.batch().head.id;
    m_sent.reset(m_session.count());
    m_known.clear();
    ++m_question; // answers of before are not heard
    m_questionsOpen = 0;
    m_engine.askBatch(m_batch);
    emit countsChanged();
}

void BatchSending::take(const SubmissionRow &row)
{
    if (m_batch.isEmpty() || row.batch != m_batch)
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
    m_toStore = int(rows.size());
    m_stored = 0;
    emit storingChanged();
    build(rows);
}

void BatchSending::build(const std::vector<int> &rows)
{
    const BatchSubject subject {*m_session.api(), *m_session.operation(), m_session.account()};
    QHash<int, qint64> corrected;
    for (const int row : rows) {
        if (m_sent.isStored(row))
            corrected.insert(row, m_sent.at(row).submission);
    }
    const auto landing = [this](std::shared_ptr<std::vector<NewSubmission>> piece) {
        m_background.land([this, piece] { m_engine.storeBatchRows(m_batch, std::move(*piece)); });
    };
    m_background.run([this, rows, subject, corrected, landing, batch = m_session.batch(),
                      judge = m_session.judge(), which = m_session.occurrencesOfRows(),
                      cancelled = m_cancelled, now = m_clock.now().toMSecsSinceEpoch()] {
        for (size_t from = 0; from < rows.size() && !*cancelled; from += rowsAtOnce) {
            auto piece = std::make_shared<std::vector<NewSubmission>>();
            for (size_t i = from; i < std::min(rows.size(), from + rowsAtOnce); ++i) {
                const int row = rows[i];
                const QString key
                    = rowKey(subject.operation.id, batch.rows.rows->cells(row), which.value(row));
                JudgedRow judged = judge->judgeForSend(batch.rows.cells(row), key);
                judged.draft.id = draftOfRow(batch, row);
                judged.draft.corrects = corrected.value(row);
                piece->push_back(makeSubmission(subject.api, subject.operation, subject.account,
                                                judged.draft, judged.assembled, now));
                piece->back().row.batch = batch.head.id;
            }
            m_room.acquire();
            if (!*cancelled)
                landing(std::move(piece));
        }
    });
}

void BatchSending::onStored(const QString &batch, int stored, int alreadyThere)
{
    if (batch != m_batch || !m_storing)
        return;
    m_room.release();
    m_stored += stored + alreadyThere;
    emit progressed(m_stored, m_toStore);
    if (m_stored < m_toStore)
        return;
    goOn();
    m_engine.askBatch(m_batch);
    endStoring();
}

void BatchSending::endStoring()
{
    if (!std::exchange(m_storing, false))
        return;
    m_room.release(std::max(0, piecesAhead - m_room.available()));
    emit storingChanged();
    emit countsChanged();
}

void BatchSending::hold()
{
    m_engine.holdBatch(m_batch);
    m_released = false;
    emit countsChanged();
}

void BatchSending::goOn()
{
    m_engine.releaseBatch(m_batch);
    m_released = true;
    emit countsChanged();
}

void BatchSending::stop()
{
    m_engine.cancelBatch(m_batch);
}

void BatchSending::retryFailed()
{
    QSet<qint64> mended; // they go out by Send
    for (int row = 0; row < m_session.count(); ++row) {
        if (m_sent.isStored(row)
            && m_session.batch().revisions.value(row) > m_sent.at(row).revision)
            mended.insert(m_sent.at(row).submission);
    }
    m_engine.retryFailed({m_session.account().id, {}, m_batch, mended});
}

void BatchSending::handOver(const QString &path)
{
    Batch copy = m_session.batch();
    copy.head.account.clear();
    copy.isHandedOver = false;
    for (int row = 0; row < m_session.count(); ++row) {
        if (m_sent.isStored(row))
            copy.elsewhere.insert(row,
                                  {stateName(m_sent.at(row).state), m_sent.returnedId(row),
                                   m_sent.at(row).finishedAt});
    }
    m_session.setHandedOver(true);
    m_background.run([this, copy, path] {
        const auto written = writeBatch(copy, path);
        m_background.land([this, written, path] {
            if (written)
                emit saved(path);
            else
                emit failed(written.error());
        });
    });
}

void BatchSending::saveResults(const QString &path, const std::function<void(QIODevice &)> &write)
{
    m_background.run([this, path, write] {
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
