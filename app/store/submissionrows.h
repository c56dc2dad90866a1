// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/submission.h"

#include <QString>

#include <vector>

namespace desk {

class Database;
class Statement;

// How submissions are read, for the writer's and the reader's connection alike.

/// The columns that rowFrom() reads, with commas between them.
[[nodiscard]] const QString &rowColumns();
[[nodiscard]] SubmissionRow rowFrom(const Statement &statement);
/// Those that requestFrom() reads, behind them.
[[nodiscard]] const QString &requestColumns();
[[nodiscard]] SubmissionRequest requestFrom(const Statement &statement);

/// All rows of a statement whose columns are rowColumns().
[[nodiscard]] Result<std::vector<SubmissionRow>> rowsOf(Statement &statement);

[[nodiscard]] Result<SubmissionDetails> readDetails(Database &database, qint64 id);
/// The account's newest first.
[[nodiscard]] Result<std::vector<SubmissionRow>> readRecent(Database &database,
                                                            const QString &account, int limit);

/// The place in all lists: of two rows the one of the higher number is newer. The same sum stands
/// in the column `position`.
[[nodiscard]] constexpr qint64 positionOf(qint64 createdAt, qint64 id)
{
    constexpr qint64 start = 1'577'836'800'000; // 2020-01-01
    constexpr qint64 idsInAMillisecond = 2'097'152;
    return (createdAt - start) * idsInAMillisecond + id % idsInAMillisecond;
}

using Headers = QList<std::pair<QByteArray, QByteArray>>;
[[nodiscard]] QString headersToText(const Headers &headers);
[[nodiscard]] Headers headersFromText(const QString &text);
[[nodiscard]] QString parametersToText(const QMap<QString, QString> &parameters);
[[nodiscard]] QString environmentName(EnvironmentKind kind);

} // namespace desk
