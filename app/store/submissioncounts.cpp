// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// SubmissionStore's part for counting: once, and from then on by triggers of this connection. They
// are undone with whatever they count, and no writing function can forget them.

#include "app/store/database.h"
#include "app/store/submissionrows.h"
#include "app/store/submissionstore.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

const QString &isFailed()
{
    static const QString sql = [] {
        QStringList reasons;
        for (const Reason reason : passingReasons())
            reasons.append(u'\'' + reasonName(reason) + u'\'');
        // An erased row has no headers, not even an empty list of them.
        return u"corrected_by = 0 AND headers <> '' AND reason IN ("_s + reasons.join(u", "_s)
            + u')';
    }();
    return sql;
}

/// The line of the tally that a row is counted in, as SQL; NULL: in none.
QString lineOf(const QString &row)
{
    static const QStringList columns {u"corrected_by"_s, u"headers"_s, u"reason"_s};
    QString failed = isFailed();
    for (const QString &column : columns)
        failed.replace(column, row + u'.' + column);
    return uR"(CASE
        WHEN %1.state IN ('held', 'queued', 'sending', 'waiting') THEN 'unfinished'
        WHEN %1.state = 'unknown' THEN 'unknown'
        WHEN %1.state = 'rejected' AND %2 THEN 'failed ' || %1.account END)"_s.arg(row, failed);
}

QString oneMore()
{
    return uR"(INSERT INTO tally (line, rows) SELECT %1, 1 WHERE %1 IS NOT NULL
        ON CONFLICT (line) DO UPDATE SET rows = rows + 1;)"_s.arg(lineOf(u"NEW"_s));
}

QString oneLess()
{
    return u"UPDATE tally SET rows = rows - 1 WHERE line = %1;"_s.arg(lineOf(u"OLD"_s));
}

QStringList begin()
{
    return {
        u"CREATE TEMP TABLE tally (line TEXT PRIMARY KEY, rows INTEGER NOT NULL) WITHOUT ROWID"_s,
        uR"(INSERT INTO temp.tally (line, rows)
            SELECT CASE state WHEN 'unknown' THEN state ELSE 'unfinished' END, count(*)
            FROM submissions
            WHERE state <> 'accepted'
                AND state IN ('held', 'queued', 'sending', 'waiting', 'unknown')
            GROUP BY 1)"_s,
        uR"(INSERT INTO temp.tally (line, rows)
            SELECT 'failed ' || account, count(*) FROM submissions
            WHERE state <> 'accepted' AND state = 'rejected' AND )"_s
            + isFailed() + u" GROUP BY 1"_s,
        u"CREATE TEMP TRIGGER tally_insert AFTER INSERT ON main.submissions BEGIN "_s + oneMore()
            + u" END"_s,
        u"CREATE TEMP TRIGGER tally_update AFTER UPDATE ON main.submissions WHEN "_s
            + lineOf(u"OLD"_s) + u" IS NOT "_s + lineOf(u"NEW"_s) + u" BEGIN "_s + oneLess() + u' '
            + oneMore() + u" END"_s,
        u"CREATE TEMP TRIGGER tally_delete AFTER DELETE ON main.submissions BEGIN "_s + oneLess()
            + u" END"_s};
}
} // namespace

Result<void> SubmissionStore::beginCounting()
{
    // A full disk must not keep anything from being counted.
    if (const auto set = m_database.run(u"PRAGMA temp_store = MEMORY"_s); !set)
        return set;
    Transaction transaction(m_database);
    for (const QString &sql : begin()) {
        if (const auto ran = m_database.run(sql); !ran)
            return ran;
    }
    const auto done = transaction.commit();
    m_isCounting = done.has_value();
    return done;
}

Result<SubmissionCounts> SubmissionStore::counts()
{
    if (!m_isCounting) {
        if (const auto begun = beginCounting(); !begun)
            return tl::unexpected(begun.error());
    }
    Statement statement(m_database, u"SELECT line, rows FROM temp.tally WHERE rows > 0"_s);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    SubmissionCounts counts;
    while (statement.next()) {
        const QString line = statement.value(0).toString();
        const int rows = statement.value(1).toInt();
        if (line == "unfinished"_L1)
            counts.unfinished = rows;
        else if (line == "unknown"_L1)
            counts.unknown = rows;
        else
            counts.failed.insert(line.section(u' ', 1), rows);
    }
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return counts;
}

Result<std::vector<SubmissionRow>> SubmissionStore::rejectedAfter(qint64 position, int limit)
{
    static const QString sql = u"SELECT "_s + rowColumns() + uR"( FROM submissions
        WHERE state = 'rejected' AND state <> 'accepted' AND position > :position
        ORDER BY position LIMIT :limit)"_s;
    Statement statement(m_database, sql);
    return rowsOf(statement.bind(u":position"_s, position).bind(u":limit"_s, limit));
}

} // namespace desk
