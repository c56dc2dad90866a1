// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/review.h"
#include "app/outbox/engine.h"
#include "ui/models/batchsession.h"
#include "ui/models/sendrate.h"
#include "ui/models/sentrows.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace desk {

/// A batch from checked rows to ids: what history knows of its rows, the review before they leave,
/// storing and releasing them, and what became of each.
class BatchSending final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    BatchSending(BatchSession &session, Engine &engine, const Clock &clock,
                 QObject *parent = nullptr);
    ~BatchSending() override;

    [[nodiscard]] const SentRows &sent() const { return m_sent; }

    /// They add up to all rows of the batch, at every moment.
    struct Counts
    {
        int accepted = 0;
        int failed = 0; ///< Rejected
        int unknown = 0;
        int underWay = 0; ///< Held, Queued, Sending, Waiting, or still in the file
        int cancelled = 0;
        int elsewhere = 0;
        int toSend = 0; ///< would be sent now: not stored, or refused and mended since
        int notSent = 0; ///< not stored, and stay here: wrong or left out

        void add(SubmissionState state);
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    [[nodiscard]] Counts counts() const;
    /// Rows that Send would take, in order.
    [[nodiscard]] std::vector<int> rowsToSend() const;
    [[nodiscard]] bool isToSend(int row) const;
    /// Whether history was read: before, nobody knows what has left, and nothing is sent.
    [[nodiscard]] bool isRead() const { return m_isRead; }

    /// Answered by reviewed(), once the rows are judged. What is no longer right stays.
    void askReview();
    /// What was reviewed, and is still to be sent. One small commit, whatever the number of rows:
    /// they leave from the batch's file.
    void send(const BatchReview &review);
    [[nodiscard]] bool isStoring() const { return m_storing; }
    /// Whether its rows leave; a person can hold them.
    [[nodiscard]] bool isReleased() const { return m_released; }
    void hold(); ///< pauses the batch
    void goOn();
    void stop(); ///< cancels what has not left
    /// Rows that came to an end, none while there is too little to tell.
    [[nodiscard]] std::optional<int> perMinute() const
    {
        return m_rate.perMinute(m_clock.steady());
    }
    /// That sending so many rows takes at that pace, and at the vendor's limit.
    [[nodiscard]] std::chrono::seconds timeLeft(int rows) const;
    void retryFailed();

    /// A copy for a colleague, without any key; nothing is sent from here until it comes back. Done
    /// once it is known what has left from here.
    void handOver(const QString &path);
    void takeBack(); ///< after all, without the colleague's file
    /// `write` runs on another thread: it must hold all that it needs.
    void saveResults(const QString &path, const std::function<void(QIODevice &)> &write);

signals:
    void knownFound(int rows); ///< that history knows; they are left out unless chosen
    void reviewed(const desk::BatchReview &review);
    void storingChanged();
    void failed(const desk::Error &error);
    void countsChanged();
    void rowChanged(int row);
    void rowsChanged(); ///< many
    void saved(const QString &path);

private:
    void follow();
    void askKnown();
    void askMoreKnown();
    void askRows();
    bool take(const SubmissionRow &row);
    void stopAsking();
    void askOnceMore();
    void onKnown(int question, const QHash<int, KnownRow> &known);
    void onBegun(const OpenRun &run);
    void onProgress(const BatchProgress &progress);
    void onLeftOut(const QStringList &drafts);
    void onAllRead();
    [[nodiscard]] bool isFollowed() const;
    void putInFile(int run, int from);
    void putStopped();
    void leaveToOthers();
    void judgeLeftOut(const std::vector<int> &gone);
    void setReleased(bool isReleased);
    void endStoring();
    void handOverAsWanted();
    void askReviewAsWanted();

    BatchSession &m_session;
    Engine &m_engine;
    const Clock &m_clock;
    SentRows m_sent;
    SendRate m_rate;
    QString m_batch; ///< that is followed
    int m_question = 0;
    std::vector<int> m_toAsk; ///< whether history knows these
    size_t m_pieceAt = 0; ///< of the piece that is not answered yet
    size_t m_nextPieceAt = 0;
    QSet<int> m_knownUntold; ///< found, and not told yet
    QElapsedTimer m_knownTold;
    QTimer m_askLater;
    QSet<int> m_known;
    bool m_isRead = false;
    bool m_isAsking = false; ///< for its rows
    bool m_askAgain = false;
    bool m_isReviewWanted = false; // once it is known what is thought of the rows
    QString m_handOverWanted; // where to, once it is known what has left
    bool m_storing = false;
    bool m_released = false;
    QMap<int, int> m_open; ///< run -> how many of its rows have left the file
    std::vector<int> m_gone; ///< rows that left the file, and became nothing that was heard of
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    // Last: end before what their jobs use.
    Background m_background;
    Background m_reviews; ///< a person waits: not behind questions of a million rows
};

} // namespace desk
