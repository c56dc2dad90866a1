// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/submission.h"

#include <optional>
#include <vector>

namespace desk {

class Database;

/// One press of Send on a batch. Its rows stand in the batch's file, in the order in which they
/// leave, and become submissions a few at a time: a million are released by one small commit.
struct OpenRun
{
    QString batch;
    int number = 0; ///< counts the batch's runs, see BatchRun
    QString account;
    int rows = 0;
    int taken = 0; ///< the first so many are submissions, or were left out

    friend bool operator==(const OpenRun &, const OpenRun &) = default;
};

/// The rows of a run from one place to another, without those that cannot be sent.
struct BatchPiece
{
    QString batch;
    int number = 0;
    int from = 0;
    int to = 0;
    std::vector<NewSubmission> rows;
};

/// What became of a piece.
struct TakenPiece
{
    std::vector<SubmissionRow> stored;
    QStringList known; ///< drafts that were left out: history has what they say
    int alreadyThere = 0; ///< a row carries the draft: it stays as it is
};

/// What is to be sent and still stands in files. Each writing function is one commit, durable when
/// it returns. A run whose rows are all taken is forgotten.
class BatchRuns final
{
public:
    /// The database must outlive it.
    explicit BatchRuns(Database &database);

    /// The batch is Released from then on.
    [[nodiscard]] Result<void> begin(const OpenRun &run);
    /// The next run of each released batch of which fewer than `enough` rows are on their way.
    [[nodiscard]] Result<std::vector<OpenRun>> hungry(int enough);
    /// Queued, or Held where the batch is; no value: not what comes next, so nothing was taken.
    [[nodiscard]] Result<std::optional<TakenPiece>> take(const BatchPiece &piece);
    /// How many rows of each batch are still in its file.
    [[nodiscard]] Result<QMap<QString, int>> rowsInFiles();

private:
    [[nodiscard]] Result<std::optional<OpenRun>> run(const QString &batch, int number);
    [[nodiscard]] Result<SubmissionState> stateFor(const QString &batch);
    [[nodiscard]] Result<bool> isOnItsWay(qint64 submission);
    [[nodiscard]] Result<void> insert(const NewSubmission &row, TakenPiece &taken);
    [[nodiscard]] Result<void> advance(const OpenRun &run, int to);

    Database &m_database;
};

} // namespace desk
