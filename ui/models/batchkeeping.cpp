// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/privatefile.h"
#include "ui/models/batchsession.h"

// How a batch is kept: what a person did counts at once, and is on the disk a moment later.

namespace desk {

void BatchSession::setHandedOver(bool isHandedOver)
{
    keep({handOverChange(isHandedOver)});
    emit rowsChanged();
}

QString BatchSession::keptPath() const
{
    return batchPath(m_parts.folder, m_batch.head.id);
}

void BatchSession::keep(const QList<BatchChange> &changes)
{
    if (changes.isEmpty())
        return;
    for (const BatchChange &change : changes)
        apply(change, m_batch);
    m_background.mustRun([this, changes] { writeOrSay(changes); });
}

// What was made of the rows counts already; there may be very many.
void BatchSession::keepEdits(const QList<Edit> &edits, const QHash<int, int> &revisions)
{
    if (edits.isEmpty())
        return;
    m_background.mustRun([this, edits, revisions, table = m_batch.rows.rows] {
        QList<BatchChange> changes;
        for (const Edit &edit : edits) {
            if (revisions.contains(edit.row))
                changes.append(reviseChange(edit.row, revisions[edit.row]));
            const bool isAsInFile = edit.cells == table->cells(edit.row);
            changes.append(isAsInFile ? unEditChange(edit.row) : editChange(edit.row, edit.cells));
        }
        writeOrSay(changes);
    });
}

// On the thread that keeps batches.
void BatchSession::writeOrSay(const QList<BatchChange> &changes)
{
    const auto kept = write(changes);
    if (kept)
        return;
    m_unwritten += changes;
    m_background.land([this, why = kept.error()] { emit keepingFailed(why); });
}

// On the thread that keeps batches. What could not be kept is not left out by what comes behind it:
// rows would leave as they were before.
Result<void> BatchSession::write(const QList<BatchChange> &changes)
{
    auto kept = m_file.add(m_unwritten + changes);
    if (kept)
        m_unwritten.clear();
    return kept;
}

// On the thread that keeps batches: the last time that what failed can be written.
void BatchSession::leaveFile()
{
    if (!m_unwritten.isEmpty())
        (void)write({});
    m_unwritten.clear();
    m_file.close();
}

void BatchSession::stopRuns()
{
    keep({stopChange()});
}

void BatchSession::keepRun(const BatchRun &run)
{
    m_batch.runs.insert(run.number, run); // at once: the whole file may be written meanwhile
    m_batch.head.account = run.account.id; // the next time it goes there, too
    const QList<BatchChange> changes {runChange(run), accountChange(run.account.id)};
    m_background.mustRun([this, run, changes, whole = m_batch] {
        // There may have been no room for all of it when it was checked.
        const auto kept = m_file.isOpen() ? write(changes) : writeWhole(whole);
        m_background.land([this, run, batch = whole.head.id, kept] {
            if (!kept) {
                if (m_batch.head.id == batch)
                    m_batch.runs.remove(run.number);
                return emit keepingFailed(kept.error());
            }
            emit runKept(batch, run);
        });
    });
}

void BatchSession::keepAll()
{
    m_background.mustRun([this, batch = m_batch] {
        const auto kept = writeWhole(batch);
        if (kept)
            return;
        if (BatchFile::open(batchPath(m_parts.folder, batch.head.id),
                            m_file)) // of an earlier check
            m_unwritten += planChange(batch.plan);
        m_background.land([this, why = kept.error()] { emit keepingFailed(why); });
    });
}

// On the thread that keeps batches.
Result<void> BatchSession::writeWhole(const Batch &batch)
{
    const QString path = batchPath(m_parts.folder, batch.head.id);
    m_file.close();
    auto kept = makePrivateFolder(m_parts.folder);
    if (kept)
        kept = writeBatch(batch, path);
    if (!kept)
        return kept;
    m_unwritten.clear();
    return BatchFile::open(path, m_file);
}

} // namespace desk
