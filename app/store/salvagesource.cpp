// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/salvagesource.h"

#include "app/core/ids.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr qint64 mostProbes = 10'000'000;
constexpr qint64 smallestRow = 4; // bytes in the file

SalvageSource::Values valuesOf(const QSqlQuery &query, qsizetype count)
{
    SalvageSource::Values values;
    values.reserve(count);
    for (int i = 0; i < count; ++i)
        values.append(query.value(i));
    return values;
}

QString selectFrom(const SalvageTable &table)
{
    const QString columns = table.columns.join(u", "_s);
    return table.hasRowid ? u"SELECT rowid, %1 FROM %2 NOT INDEXED"_s.arg(columns, table.name)
                          : u"SELECT %1 FROM %2"_s.arg(columns, table.name);
}
} // namespace

/// The rows of one table as they come in.
struct SalvageSource::Pass
{
    void keep(const Values &values)
    {
        const qint64 id = values.front().toLongLong();
        if (seen.contains(id))
            return;
        seen.insert(id);
        take(values.mid(1), false);
    }

    void keepDoubtful()
    {
        for (const Values &values : std::as_const(doubtful)) {
            if (seen.contains(values.front().toLongLong()))
                take(values.mid(1), true);
            else
                keep(values);
        }
    }

    const SalvageTable &table;
    const Take &take;
    QSet<qint64> seen;
    QList<Values> doubtful; ///< their ids break the order: they may carry another row's
    std::optional<qint64> last = std::nullopt; ///< id of the row that the scan ended behind
};

SalvageSource::SalvageSource(const QString &path)
    : m_name(makeUuid())
    , m_mostRows(QFileInfo(path).size() / smallestRow + QFileInfo(path + "-wal"_L1).size())
{
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_connection.setDatabaseName(path);
    // It also makes SQLite read a file that is shorter than its header says.
    if (m_connection.open())
        QSqlQuery(m_connection).exec(u"PRAGMA writable_schema = ON"_s);
}

SalvageSource::~SalvageSource()
{
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool SalvageSource::canRead(const SalvageTable &table)
{
    QSqlQuery query(m_connection);
    return query.prepare(selectFrom(table));
}

QVariant SalvageSource::single(const QString &sql)
{
    QVariant value;
    each(sql, [&](const Values &values) {
        value = values.front();
        return false;
    });
    return value;
}

QSet<qint64> SalvageSource::ids(const QStringList &queries)
{
    QSet<qint64> ids;
    for (const QString &sql : queries) {
        qint64 rows = 0;
        each(sql, [&](const Values &values) {
            ids.insert(values.front().toLongLong());
            return ++rows < m_mostRows;
        });
    }
    return ids;
}

bool SalvageSource::each(const QString &sql, const std::function<bool(const Values &)> &goOn)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql) || !query.exec())
        return false;
    const qsizetype count = query.record().count();
    while (query.next()) {
        if (!goOn(valuesOf(query, count)))
            return false;
    }
    return query.lastError().type() == QSqlError::NoError;
}

SalvageSource::Outcome SalvageSource::read(const SalvageTable &table, const Take &take)
{
    Pass pass {table, take, {}, {}};
    Outcome outcome;
    if (!table.hasRowid) { // small tables: the new one drops what comes twice
        qint64 rows = 0;
        outcome.whole = each(selectFrom(table), [&](const Values &values) {
            take(values, false);
            return ++rows < m_mostRows;
        });
        return outcome;
    }
    outcome.missing = ids(table.idQueries);
    outcome.whole = scan(pass, true);
    qint64 from = 0;
    qint64 below = 0;
    if (!outcome.whole) {
        const auto most = std::max_element(outcome.missing.begin(), outcome.missing.end());
        from = pass.last ? *pass.last + 1 : 1;
        below = most == outcome.missing.end() ? from : *most + 1;
        pass.last.reset();
        scan(pass, false);
        below = std::min(pass.last.value_or(below), from + mostProbes);
    }
    pass.keepDoubtful();
    outcome.missing.subtract(pass.seen);
    probe(pass, from, below, outcome.missing);
    outcome.missing.subtract(pass.seen);
    outcome.whole = outcome.whole && outcome.missing.isEmpty();
    return outcome;
}

// A row is kept when the next one's id goes on in the same direction. Where it does not, a page has
// come twice or an id is wrong; to go on would repeat rows without an end.
bool SalvageSource::scan(Pass &pass, bool forward)
{
    std::optional<Values> before;
    const QString sql
        = selectFrom(pass.table) + u" ORDER BY rowid"_s + (forward ? u""_s : u" DESC"_s);
    const bool ended = each(sql, [&](const Values &values) {
        const qint64 id = values.front().toLongLong();
        if (before) {
            const qint64 last = before->front().toLongLong();
            if (forward ? id <= last : id >= last) {
                pass.doubtful.append(*std::exchange(before, std::nullopt));
                pass.doubtful.append(values);
                return false;
            }
            pass.keep(*before);
            pass.last = last;
        }
        before = values;
        return true;
    });
    if (before) {
        pass.keep(*before);
        pass.last = before->front().toLongLong();
    }
    return ended;
}

// The ids of [from, below) and the missing ones, each by itself.
void SalvageSource::probe(Pass &pass, qint64 from, qint64 below, const QSet<qint64> &missing)
{
    QList<qint64> wanted(missing.begin(), missing.end());
    for (qint64 id = from; id < below; ++id)
        wanted.append(id);
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (wanted.isEmpty() || !query.prepare(selectFrom(pass.table) + u" WHERE rowid = :id"_s))
        return;
    for (const qint64 id : std::as_const(wanted)) {
        if (pass.seen.contains(id))
            continue;
        query.bindValue(u":id"_s, id);
        if (query.exec() && query.next())
            pass.keep(valuesOf(query, query.record().count()));
        query.finish();
    }
}

} // namespace desk
