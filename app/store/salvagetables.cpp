// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/salvagetables.h"

#include "app/store/database.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

// An index that holds all rows and begins with a column tells their ids by itself.
Result<QStringList> idQueries(Database &database, const QString &table)
{
    const auto found = allOf(database, uR"(
        SELECT list.name, info.name FROM pragma_index_list('%1') AS list
        JOIN pragma_index_info(list.name) AS info ON info.seqno = 0
        WHERE NOT list.partial AND info.name IS NOT NULL)"_s.arg(table),
                             2);
    if (!found)
        return tl::unexpected(found.error());
    QStringList queries;
    for (const QVariantList &row : *found) {
        for (const QString &direction : {u"ASC"_s, u"DESC"_s})
            queries.append(u"SELECT rowid FROM %1 INDEXED BY %2 ORDER BY %3 %4"_s.arg(
                table, row[0].toString(), row[1].toString(), direction));
    }
    return queries;
}

/// Which table begins on which page.
QHash<QString, qint64> rootPages(SalvageSource &source)
{
    QHash<QString, qint64> pages;
    (void)source.each(u"SELECT name, rootpage FROM sqlite_master"_s,
                      [&](const SalvageSource::Values &values) {
                          pages.insert(values[0].toString(), values[1].toLongLong());
                          return true;
                      });
    return pages;
}
} // namespace

Result<QList<QVariantList>> allOf(Database &database, const QString &sql, int columns)
{
    Statement statement(database, sql);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    QList<QVariantList> rows;
    while (statement.next()) {
        QVariantList row;
        for (int i = 0; i < columns; ++i)
            row.append(statement.value(i));
        rows.append(row);
    }
    if (const auto ended = statement.check(); !ended)
        return tl::unexpected(ended.error());
    return rows;
}

Result<QList<SalvageTable>> tablesOf(Database &database)
{
    const auto found = allOf(database, uR"(
        SELECT list.name, list.wr FROM pragma_table_list AS list
        JOIN sqlite_master AS made ON made.name = list.name AND made.type = 'table'
        WHERE list.schema = 'main' AND list.name NOT LIKE 'sqlite\_%' ESCAPE '\'
            AND list.name <> 'facts'
        ORDER BY made.rowid)"_s,
                             2);
    if (!found)
        return tl::unexpected(found.error());
    QList<SalvageTable> tables;
    for (const QVariantList &row : *found) {
        SalvageTable table {row[0].toString(), {}, !row[1].toBool(), {}};
        const auto columns = allOf(
            database,
            u"SELECT name FROM pragma_table_xinfo('%1') WHERE hidden = 0"_s.arg(table.name), 1);
        if (!columns)
            return tl::unexpected(columns.error());
        for (const QVariantList &column : *columns)
            table.columns.append(column[0].toString());
        auto queries = idQueries(database, table.name);
        if (!queries)
            return tl::unexpected(queries.error());
        table.idQueries = *queries;
        tables.append(table);
    }
    return tables;
}

bool isLaidOutLike(const QString &freshPath, SalvageSource &source)
{
    SalvageSource fresh(freshPath);
    const auto expected = rootPages(fresh);
    const auto found = rootPages(source);
    return std::all_of(found.keyValueBegin(), found.keyValueEnd(), [&](const auto &entry) {
        return expected.value(entry.first, -1) == entry.second;
    });
}

} // namespace desk
