// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/batchfeed.h"

#include "app/batch/batchfile.h"
#include "app/core/log.h"
#include "app/entry/sameentry.h"
#include "app/outbox/newsubmission.h"

#include <algorithm>

namespace desk {
namespace {

constexpr int rowsAtOnce = 200; // some 20 ms of storing
constexpr size_t mostLoaded = 3; // batches that leave at the same time; each may be large

/// The time of Send, whenever the row's turn comes.
class TimeOfSend final : public Clock
{
public:
    explicit TimeOfSend(qint64 at)
        : m_at(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC))
    {
    }
    [[nodiscard]] QDateTime now() const override { return m_at; }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return {}; }

private:
    const QDateTime m_at;
};
} // namespace

/// A run with what its rows are built with.
struct BatchFeed::Loaded
{
    Loaded(Batch &&read, const BatchRun &which, const Api &ofApi, const Operation &ofOperation,
           const Currencies &currencies)
        : batch(std::move(read))
        , run(which)
        , api(ofApi)
        , operation(ofOperation)
        , clock(run.at)
        , judge({api, operation, run.account}, run.plan, currencies, clock)
        , equals(occurrences(*batch.rows.rows))
    {
    }

    [[nodiscard]] std::optional<NewSubmission> submission(int row) const
    {
        const QString key = rowKey(operation.id, batch.rows.rows->cells(row), equals.value(row));
        JudgedRow judged = judge.judgeForSend(batch.rows.cells(row), key);
        if (judged.mark == RowMark::Wrong)
            return {};
        judged.draft.id = draftOfRow(batch, row);
        judged.draft.corrects = run.corrects.value(row);
        auto submission
            = makeSubmission(api, operation, run.account, judged.draft, judged.assembled, run.at);
        submission.repeatWanted = run.again.contains(row);
        return submission;
    }

    const Batch batch;
    const BatchRun run;
    const Api &api;
    const Operation &operation;
    const TimeOfSend clock;
    const RowJudge judge;
    const QHash<int, int> equals;
    QSet<int> stay; ///< rows that can be sent no longer
};

BatchFeed::BatchFeed(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.engine, &Engine::batchRowsNeeded, this, &BatchFeed::onNeeded);
}

BatchFeed::~BatchFeed() = default;

void BatchFeed::onNeeded(const OpenRun &run)
{
    m_background.run([this, run] {
        auto built = std::make_shared<Result<Built>>(build(run));
        m_background.land([this, built, batch = run.batch] {
            if (*built) {
                m_parts.engine.storeBatchRows(std::move((*built)->piece));
                if ((*built)->isMore)
                    emit rowsStay(batchPath(m_parts.folder, batch), (*built)->name, (*built)->stay);
                return;
            }
            LogLine(logOutbox(), "the rows of a batch could not be read", QtWarningMsg)
                .number("error", built->error().code);
            m_parts.engine.holdBatch(batch);
            emit failed(batch, built->error());
        });
    });
}

Result<BatchFeed::Built> BatchFeed::build(const OpenRun &run)
{
    const auto isIt = [&](const auto &one) {
        return one->batch.head.id == run.batch && one->run.number == run.number;
    };
    const auto found = std::find_if(m_loaded.begin(), m_loaded.end(), isIt);
    if (found != m_loaded.end())
        std::rotate(found, std::next(found), m_loaded.end());
    const auto loaded
        = found == m_loaded.end() ? load(run) : Result<Loaded *>(m_loaded.back().get());
    if (!loaded)
        return tl::unexpected(loaded.error());
    Loaded &from = **loaded;
    const qsizetype stayed = from.stay.size();
    BatchPiece piece {
        run.batch, run.number, run.taken, std::min(run.taken + rowsAtOnce, run.rows), {}};
    for (int place = piece.from; place < piece.to; ++place) {
        const int row = from.run.rows[size_t(place)];
        if (auto submission = from.submission(row))
            piece.rows.push_back(std::move(*submission));
        else
            from.stay.insert(row);
    }
    const int stay = int(from.stay.size());
    Built built {std::move(piece), from.batch.head.name, stay, stay > stayed};
    if (built.piece.to == run.rows)
        m_loaded.pop_back(); // it was the last piece
    return built;
}

Result<BatchFeed::Loaded *> BatchFeed::load(const OpenRun &run)
{
    if (m_loaded.size() >= mostLoaded)
        m_loaded.erase(m_loaded.begin());
    const QString path = batchPath(m_parts.folder, run.batch);
    auto batch = readBatch(path);
    if (!batch)
        return tl::unexpected(batch.error());
    const auto found = batch->runs.constFind(run.number);
    if (found == batch->runs.constEnd() || int(found->rows.size()) != run.rows)
        return tl::unexpected(
            Error {ErrorCode::FileNotReadable, QStringLiteral("the run is not in it"), path, 0, 0});
    const Api *api = m_parts.catalog.api(found->api);
    const Operation *operation = api ? api->operation(found->operation) : nullptr;
    if (!operation)
        return tl::unexpected(Error {ErrorCode::NotFound, found->api, {}, 0, 0});
    const BatchRun which = *found;
    m_loaded.push_back(
        std::make_unique<Loaded>(std::move(*batch), which, *api, *operation, m_parts.currencies));
    return m_loaded.back().get();
}

} // namespace desk
