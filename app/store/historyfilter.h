// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/historyquery.h"

#include <QString>
#include <QVariant>

#include <vector>

namespace desk {

class Statement;

/// A history question without its words, as the condition of a SELECT from submissions.
class HistoryFilter final
{
public:
    enum class Use {
        Indexes, ///< to find the rows
        Nothing, ///< rows that were found already are only checked
    };
    HistoryFilter(const HistoryQuery &query, Use use);

    [[nodiscard]] const QString &sql() const { return m_sql; } ///< never empty
    void bind(Statement &statement) const;

private:
    void add(const QString &condition);
    void addStates(const HistoryQuery &query);
    void addAccounts(const QStringList &accounts);
    void addOperations(const QStringList &operations);
    [[nodiscard]] QString placeholder(const QVariant &value);

    const QString m_mark; ///< before a column: "+" keeps SQLite from taking its index
    QString m_sql;
    std::vector<std::pair<QString, QVariant>> m_values;
};

/// The positions that a question can have: from the first, below the second.
struct PositionRange
{
    qint64 from;
    qint64 below;
};
[[nodiscard]] PositionRange positionsOf(const HistoryQuery &query);

} // namespace desk
