// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/historyreader.h"

#include "app/store/database.h"
#include "app/store/historyfilter.h"
#include "app/store/searchindex.h"
#include "app/store/submissionrows.h"
#include "app/store/textmatches.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int countedTo = 1000;
constexpr size_t blockSize = 200; // rows that one statement looks up

bool isStopped(const HistoryReader::Stopped &stopped)
{
    return stopped && stopped();
}
} // namespace

HistoryReader::HistoryReader(std::unique_ptr<Database> history, std::unique_ptr<SearchIndex> index)
    : m_history(std::move(history))
    , m_index(std::move(index))
{
}

HistoryReader::~HistoryReader() = default;

Result<std::unique_ptr<HistoryReader>> HistoryReader::open(const QString &folder)
{
    auto history = Database::openReadOnly(folder);
    if (!history)
        return tl::unexpected(history.error());
    auto index = SearchIndex::open(folder, **history);
    if (!index)
        return tl::unexpected(index.error());
    return std::unique_ptr<HistoryReader>(
        new HistoryReader(std::move(*history), std::move(*index)));
}

Result<std::optional<HistoryRows>> HistoryReader::page(const HistoryQuery &query,
                                                       const Stopped &stopped)
{
    const size_t limit = size_t(qMax(0, query.limit));
    HistoryRows page;
    const auto done = each(query, query.limit + 1, stopped, [&](SubmissionRow &&row) {
        page.more = page.rows.size() == limit;
        if (!page.more)
            page.rows.push_back(std::move(row));
        return !page.more;
    });
    if (!done)
        return tl::unexpected(done.error());
    return *done ? std::optional(std::move(page)) : std::nullopt;
}

Result<std::optional<HistoryTotals>> HistoryReader::totals(const HistoryQuery &query,
                                                           const Stopped &stopped)
{
    HistoryQuery whole = query;
    whole.after.reset();
    HistoryTotals totals;
    const auto done = each(whole, countedTo + 1, stopped, [&](SubmissionRow &&) {
        ++totals.matching;
        totals.matchingIsMore = totals.matching > countedTo;
        return !totals.matchingIsMore;
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!*done)
        return std::nullopt;
    Statement statement(*m_history, u"SELECT count(*) FROM submissions"_s);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    totals.all = statement.next() ? statement.value(0).toLongLong() : 0;
    return totals;
}

Result<SubmissionDetails> HistoryReader::details(qint64 id)
{
    return readDetails(*m_history, id);
}

Result<std::vector<SubmissionRow>> HistoryReader::batchRows(const QString &batch, qint64 after,
                                                            int limit)
{
    return readBatchRows(*m_history, batch, after, limit);
}

Result<BatchProgress> HistoryReader::batchProgress(const QString &batch)
{
    return readBatchProgress(*m_history, batch);
}

Result<std::optional<KnownRow>> HistoryReader::known(const QString &account,
                                                     const KnownQuestion &question)
{
    return readKnown(*m_history, account, question);
}

Result<std::vector<SubmissionRow>> HistoryReader::recent(const QString &account, int limit)
{
    return readRecent(*m_history, account, limit);
}

Result<void> HistoryReader::rebuildIndex()
{
    return m_index->rebuild();
}

Result<bool> HistoryReader::catchUp()
{
    return m_index->update();
}

Result<bool> HistoryReader::each(const HistoryQuery &query, int atMost, const Stopped &stopped,
                                 const Take &take)
{
    if (query.text.trimmed().isEmpty())
        return eachFiltered(query, atMost, stopped, take);
    // What was sent a moment ago is looked for first.
    if (const auto more = m_index->update(); !more)
        return more;
    const auto done = eachFound(query, stopped, take);
    if (!done && done.error().code == ErrorCode::StoreDamaged
        && done.error().file == m_index->path()) {
        if (const auto rebuilt = m_index->rebuild(); !rebuilt)
            return tl::unexpected(rebuilt.error());
    }
    return done;
}

Result<bool> HistoryReader::eachFiltered(const HistoryQuery &query, int atMost,
                                         const Stopped &stopped, const Take &take)
{
    const HistoryFilter filter(query, HistoryFilter::Use::Indexes);
    Statement statement(*m_history,
                        u"SELECT "_s + rowColumns() + u" FROM submissions WHERE "_s + filter.sql()
                            + u" ORDER BY position DESC LIMIT :at_most"_s);
    filter.bind(statement);
    if (const auto ran = statement.bind(u":at_most"_s, atMost).run(); !ran)
        return tl::unexpected(ran.error());
    while (statement.next()) {
        if (isStopped(stopped))
            return false;
        if (!take(rowFrom(statement)))
            return true;
    }
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return true;
}

Result<bool> HistoryReader::eachFound(const HistoryQuery &query, const Stopped &stopped,
                                      const Take &take)
{
    TextMatches matches(*m_history, m_index->database(), query.text, positionsOf(query));
    std::vector<qint64> block;
    for (bool ended = false; !ended;) {
        if (isStopped(stopped))
            return false;
        const auto position = matches.next();
        if (!position)
            return tl::unexpected(position.error());
        ended = !position->has_value();
        if (!ended)
            block.push_back(**position);
        if (!ended && block.size() < blockSize)
            continue;
        const auto rows = rowsAt(block, query);
        if (!rows)
            return tl::unexpected(rows.error());
        for (SubmissionRow row : *rows) {
            if (!take(std::move(row)))
                return true;
        }
        block.clear();
    }
    return true;
}

Result<std::vector<SubmissionRow>> HistoryReader::rowsAt(const std::vector<qint64> &positions,
                                                         const HistoryQuery &query)
{
    Json list = Json::array();
    for (const qint64 position : positions)
        list.append(Json::number(position));
    const HistoryFilter filter(query, HistoryFilter::Use::Nothing);
    Statement statement(*m_history,
                        u"SELECT "_s + rowColumns()
                            + u" FROM submissions WHERE position IN "
                              "(SELECT value FROM json_each(:positions)) AND "_s
                            + filter.sql() + u" ORDER BY position DESC"_s);
    filter.bind(statement);
    statement.bind(u":positions"_s, QString::fromUtf8(writeJson(list)));
    return rowsOf(statement);
}

} // namespace desk
