// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/mailbox.h"
#include "app/outbox/messages.h"
#include "app/store/historyreader.h"

#include <QObject>

#include <array>
#include <atomic>
#include <memory>

namespace desk {

/// The reader thread's end: answers questions of lists and keeps the search index up with the
/// history.
class HistoryWorker final : public QObject
{
public:
    /// Made in the window's thread and moved to its own before the first question.
    HistoryWorker(const QString &folder, Mailbox<Event> &events);
    ~HistoryWorker() override;

    // From the window's thread.
    void open(); ///< after the writer has opened the folder; questions before that wait
    void ask(Question question);
    void noteChange(); ///< there is something to index
    void forgetIndex(); ///< words of what was forgotten go: the index is made anew
    void stop();

private:
    struct Open
    {
    };
    struct CatchUp
    {
    };
    struct Reindex
    {
    };
    using Message = std::variant<Open, CatchUp, Reindex, Question>;

    void handle(Open);
    void handle(CatchUp);
    void handle(Reindex);
    void handle(Question &&question);
    void answer(const question::Page &q);
    void answer(const question::Totals &q);
    void answer(const question::Details &q);
    void answer(const question::Recent &q);
    void answer(const question::BatchRows &q);
    void answer(const question::Progress &q);
    void answer(const question::Known &q);
    void answer(const question::Stop &q);
    void fail(const Error &error);

    const QString m_folder;
    Mailbox<Event> &m_events;
    Mailbox<Message> m_messages;
    std::unique_ptr<HistoryReader> m_reader;
    std::vector<Question> m_early;
    // The newest question of each kind, for the outbox's view and for history's: an older one stops
    // between rows.
    std::array<std::atomic<int>, 2> m_newestPage {};
    std::array<std::atomic<int>, 2> m_newestTotals {};
    std::atomic<bool> m_catchUpAsked = false;
    std::atomic<bool> m_stopping = false;
};

} // namespace desk
