// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/batchchanges.h"
#include "app/core/error.h"

#include <QFile>

namespace desk {

/// A batch on the disk: one JSON value a line, only ever added to. The head, then each row as
/// [line, cell, …], then each change in the order in which it was made. A last line that a sudden
/// end cut off does not count. Holds no key; it is also what is handed over to a colleague.
///
/// Its functions wait for the disk: not for the window's thread.
class BatchFile final
{
public:
    /// A new file, for its owner only; one that is there is replaced.
    [[nodiscard]] static Result<void> create(const QString &path, const BatchHead &head,
                                             BatchFile &file);
    /// The end of one that is there.
    [[nodiscard]] static Result<void> open(const QString &path, BatchFile &file);

    [[nodiscard]] Result<void> addRows(const TableRows &rows);
    /// All on the disk when it returns, or none of it.
    [[nodiscard]] Result<void> add(const QList<BatchChange> &changes);
    [[nodiscard]] Result<void> sync();
    /// Closes it and gives it another name; a file that has the name is replaced.
    [[nodiscard]] Result<void> moveTo(const QString &path);
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    void close(); ///< some systems keep a file in its place while it is open

private:
    [[nodiscard]] Result<void> write(const QByteArray &bytes);

    QFile m_file;
};

/// Fails with FileNotReadable, or JsonSyntax and the line for what is no batch.
[[nodiscard]] Result<Batch> readBatch(const QString &path);
/// The same with rows that are empty: what was done with them, and how many there are.
[[nodiscard]] Result<Batch> readBatchWithoutCells(const QString &path);
/// The head alone.
[[nodiscard]] Result<BatchHead> readBatchHead(const QString &path);
/// Where a batch is kept.
[[nodiscard]] QString batchPath(const QString &folder, const QString &batch);
/// Removes batches that were last changed before then (ms since the epoch), but not those whose ids
/// are `kept`.
void removeBatches(const QString &folder, qint64 before, const QStringList &kept);
/// All of it in a new file, which takes the place of one that is there once it is whole.
[[nodiscard]] Result<void> writeBatch(const Batch &batch, const QString &path);

} // namespace desk
