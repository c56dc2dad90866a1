// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/nohistory.h"

#include "app/batch/batchfile.h"
#include "app/store/batchstore.h"
#include "app/store/database.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int rowsAtOnce = 2000;

/// The newest revision of each row that is finished; none where one is not.
Result<QHash<int, int>> finishedRevisions(Database &database, const QString &batch, qint64 until)
{
    QHash<int, int> revisions;
    for (qint64 after = 0;;) {
        const auto rows = readBatchRows(database, batch, after, rowsAtOnce);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const SubmissionRow &row : *rows) {
            if (!isFinished(row.state) || row.finishedAt > until)
                return fail(ErrorCode::NotAllowedInState, stateName(row.state));
            int &newest = revisions[rowOfDraft(row.draft, batch)];
            newest = std::max(newest, revisionOfDraft(row.draft));
            after = row.id;
        }
        if (int(rows->size()) < rowsAtOnce)
            return revisions;
    }
}
} // namespace

NoHistory::NoHistory(Database &database, const QString &folder)
    : m_database(database)
    , m_batches(QDir(folder).filePath(u"batches"_s))
{
}

Result<qint64> NoHistory::takeSeenUntil(qint64 now)
{
    Statement statement(m_database,
                        u"DELETE FROM facts WHERE name = 'seen until' RETURNING value"_s);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    const qint64 until = statement.next() ? statement.value(0).toLongLong() : now;
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return until;
}

Result<void> NoHistory::noteSeenUntil(qint64 time)
{
    Statement statement(
        m_database, u"INSERT OR REPLACE INTO facts (name, value) VALUES ('seen until', :time)"_s);
    return statement.bind(u":time"_s, QString::number(time)).run();
}

QStringList NoHistory::openBatches(qint64 until) const
{
    QStringList open;
    for (const QFileInfo &file : QDir(m_batches).entryInfoList({u"*.batch"_s}, QDir::Files)) {
        if (!isThrough(file.filePath(), until))
            open.append(file.completeBaseName());
    }
    return open;
}

QStringList NoHistory::keptBatches() const
{
    QStringList kept;
    for (const QFileInfo &file : QDir(m_batches).entryInfoList({u"*.batch"_s}, QDir::Files))
        kept.append(file.completeBaseName());
    return kept;
}

QStringList NoHistory::removeThroughBatches(qint64 until) const
{
    QStringList open;
    for (const QFileInfo &file : QDir(m_batches).entryInfoList({u"*.batch"_s}, QDir::Files)) {
        if (!isThrough(file.filePath(), until) || !QFile::remove(file.filePath()))
            open.append(file.completeBaseName());
    }
    return open;
}

/// Every row left, from here or elsewhere, or was left out by a person.
bool NoHistory::isThrough(const QString &path, qint64 until) const
{
    const auto finished = finishedRevisions(m_database, QFileInfo(path).completeBaseName(), until);
    if (!finished)
        return false;
    const auto batch = readBatchWithoutCells(path);
    if (!batch || batch->isHandedOver)
        return false;
    for (int row = 0; row < batch->rows.count(); ++row) {
        const bool left
            = finished->contains(row) && finished->value(row) >= batch->revisions.value(row);
        const auto elsewhere = batch->elsewhere.constFind(row);
        const bool leftElsewhere = elsewhere != batch->elsewhere.cend()
            && isFinished(stateFromName(elsewhere->state))
            && elsewhere->revision >= batch->revisions.value(row);
        const bool isLeftOut = !batch->chosen.value(row, true);
        if (!left && !leftElsewhere && !isLeftOut)
            return false;
    }
    return true;
}

} // namespace desk
