// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/historyworker.h"

#include "app/core/log.h"

#include <QThread>

namespace desk {
namespace {
constexpr int batchRowsAtOnce = 2000; // some 20 ms
} // namespace

HistoryWorker::HistoryWorker(const QString &folder, Mailbox<Event> &events)
    : m_folder(folder)
    , m_events(events)
    , m_messages(
          [this](Message &&message) {
              std::visit([this](auto &&m) { handle(std::move(m)); }, std::move(message));
          },
          this)
{
}

HistoryWorker::~HistoryWorker() = default;

void HistoryWorker::open()
{
    m_messages.post(Open {});
    noteChange();
}

void HistoryWorker::ask(Question question)
{
    if (const auto *page = std::get_if<question::Page>(&question))
        m_newestPage[page->query.unfinishedOnly] = page->number;
    if (const auto *totals = std::get_if<question::Totals>(&question))
        m_newestTotals[totals->query.unfinishedOnly] = totals->number;
    m_messages.post(std::move(question));
}

void HistoryWorker::noteChange()
{
    if (!m_catchUpAsked.exchange(true))
        m_messages.post(CatchUp {});
}

void HistoryWorker::forgetIndex()
{
    m_messages.post(Reindex {});
    noteChange();
}

void HistoryWorker::stop()
{
    m_stopping = true;
    for (auto *newest : {&m_newestPage, &m_newestTotals}) {
        for (std::atomic<int> &number : *newest)
            number = -1;
    }
    m_messages.post(Question(question::Stop {}));
}

void HistoryWorker::handle(Open)
{
    auto reader = HistoryReader::open(m_folder);
    if (!reader)
        return fail(reader.error());
    m_reader = std::move(*reader);
    for (Question &question : std::exchange(m_early, {}))
        handle(std::move(question));
}

void HistoryWorker::handle(Reindex)
{
    if (!m_reader || m_stopping)
        return;
    if (const auto rebuilt = m_reader->rebuildIndex(); !rebuilt)
        fail(rebuilt.error());
}

// One commit at a time, so that questions that came meanwhile are answered in between.
void HistoryWorker::handle(CatchUp)
{
    m_catchUpAsked = false;
    if (!m_reader || m_stopping)
        return;
    const auto more = m_reader->catchUp();
    if (!more)
        LogLine(logStore(), "the search index failed", QtWarningMsg)
            .number("error", more.error().code);
    else if (*more)
        noteChange();
}

void HistoryWorker::handle(Question &&question)
{
    const bool stop = std::holds_alternative<question::Stop>(question);
    if (!m_reader && !stop)
        m_early.push_back(std::move(question));
    else
        std::visit([this](const auto &q) { answer(q); }, question);
}

void HistoryWorker::answer(const question::Page &q)
{
    const auto page
        = m_reader->page(q.query, [&] { return m_newestPage[q.query.unfinishedOnly] != q.number; });
    if (!page)
        return fail(page.error());
    if (page->has_value())
        m_events.post(event::HistoryRead {q.number, **page});
}

void HistoryWorker::answer(const question::Totals &q)
{
    const auto totals = m_reader->totals(
        q.query, [&] { return m_newestTotals[q.query.unfinishedOnly] != q.number; });
    if (!totals)
        return fail(totals.error());
    if (totals->has_value())
        m_events.post(event::TotalsRead {q.number, **totals});
}

void HistoryWorker::answer(const question::Details &q)
{
    auto details = m_reader->details(q.submission);
    if (!details)
        return fail(details.error());
    m_events.post(event::DetailsRead {std::move(*details)});
}

void HistoryWorker::answer(const question::Recent &q)
{
    auto rows = m_reader->recent(q.account, q.limit);
    if (!rows)
        return fail(rows.error());
    m_events.post(event::RecentRead {q.account, std::move(*rows)});
}

void HistoryWorker::answer(const question::BatchRows &q)
{
    auto rows = m_reader->batchRows(q.batch, q.after, batchRowsAtOnce);
    if (!rows)
        return fail(rows.error());
    const bool isAll = int(rows->size()) < batchRowsAtOnce;
    m_events.post(event::BatchRead {q.batch, std::move(*rows), isAll, q.number});
}

void HistoryWorker::answer(const question::Progress &q)
{
    const auto progress = m_reader->batchProgress(q.batch);
    if (!progress)
        return fail(progress.error());
    m_events.post(event::BatchProgressRead {*progress});
}

void HistoryWorker::answer(const question::Known &q)
{
    QHash<int, KnownRow> known;
    for (const KnownQuestion &row : q.rows) {
        const auto found = m_reader->known(q.account, row);
        if (!found)
            return fail(found.error());
        if (*found)
            known.insert(row.row, **found);
    }
    m_events.post(event::KnownRead {q.number, known});
}

void HistoryWorker::answer(const question::Stop &)
{
    m_reader.reset(); // in the thread that opened it
    QThread::currentThread()->quit();
}

void HistoryWorker::fail(const Error &error)
{
    LogLine(logStore(), "a question failed", QtWarningMsg).number("error", error.code);
    m_events.post(event::HistoryFailed {error});
}

} // namespace desk
