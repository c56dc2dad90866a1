// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/salvage.h"

#include "app/core/json.h"
#include "app/store/database.h"
#include "app/store/salvagesource.h"
#include "app/store/salvagetables.h"
#include "app/store/schemapages.h"

#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int rowsInACommit = 5000;
constexpr qint64 highestPlausibleId = 2'000'000'000;

/// Carries the rows over and brings the new file in order.
class Salvage final
{
public:
    Salvage(SalvageSource &source, Database &target, bool logWasThere)
        : m_source(source)
        , m_target(target)
        , m_sure(!logWasThere)
    {
    }

    [[nodiscard]] Result<Salvaged> run(const QList<SalvageTable> &tables);

private:
    [[nodiscard]] Result<void> copy(const SalvageTable &table);
    bool store(const QString &sql, const QStringList &names, const SalvageSource::Values &values);
    [[nodiscard]] Result<void> dropOrphans();
    [[nodiscard]] Result<void> dropBrokenJson(const SalvageTable &table);
    [[nodiscard]] Result<void> treatAsSent();
    [[nodiscard]] Result<void> keepIdsUnused();
    [[nodiscard]] Result<Salvaged> count();

    SalvageSource &m_source;
    Database &m_target;
    qint64 m_highestGiven = 0; ///< id of a submission
    bool m_sure; ///< no change of a state can be missing
    QSet<qint64> m_missing; ///< ids of submissions
    qint64 m_renamed = 0; ///< submissions that came under another id
    std::optional<Transaction> m_open;
    int m_rows = 0;
    Result<void> m_stored;
};

Result<Salvaged> Salvage::run(const QList<SalvageTable> &tables)
{
    // A row that refers to a lost one is an orphan only when all are there.
    if (const auto off = m_target.run(u"PRAGMA foreign_keys = OFF"_s); !off)
        return tl::unexpected(off.error());
    if (const auto kept = keepIdsUnused(); !kept)
        return tl::unexpected(kept.error());
    for (const SalvageTable &table : tables) {
        auto done = copy(table);
        if (done && table.columns.contains(u"json"_s))
            done = dropBrokenJson(table);
        if (!done)
            return tl::unexpected(done.error());
    }
    Transaction transaction(m_target);
    auto done = dropOrphans();
    if (done)
        done = treatAsSent();
    const auto salvaged = done ? count() : tl::unexpected(done.error());
    if (!salvaged)
        return salvaged;
    if (const auto durable = transaction.commit(); !durable)
        return tl::unexpected(durable.error());
    return salvaged;
}

Result<void> Salvage::copy(const SalvageTable &table)
{
    QStringList names;
    for (const QString &column : table.columns)
        names.append(u':' + column);
    // OR IGNORE: a row without what it must have, or with another's id, is as good as unreadable.
    const QString sql = u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(
        table.name, table.columns.join(u", "_s), names.join(u", "_s));
    m_stored = {};
    m_rows = 0;
    m_open.emplace(m_target);
    const auto outcome
        = m_source.read(table, [&](const SalvageSource::Values &values, bool idIsTaken) {
              if (!m_stored)
                  return;
              SalvageSource::Values given = values;
              const bool renamed = idIsTaken && table.name == "submissions"_L1;
              if (renamed)
                  given[table.columns.indexOf(u"id"_s)] = {}; // it gets one of its own
              const bool stored = store(sql, names, given);
              m_renamed += stored && renamed ? 1 : 0;
              if (!stored && !renamed && table.name == "submissions"_L1)
                  m_missing.insert(values[table.columns.indexOf(u"id"_s)].toLongLong());
          });
    if (m_stored)
        m_stored = m_open->commit();
    m_open.reset();
    if (table.name == "submissions"_L1)
        m_missing.unite(outcome.missing);
    else if (table.name == "attempts"_L1 && !outcome.whole)
        m_sure = false;
    return m_stored;
}

bool Salvage::store(const QString &sql, const QStringList &names,
                    const SalvageSource::Values &values)
{
    bool stored = false;
    {
        Statement statement(m_target, sql);
        for (qsizetype i = 0; i < names.size(); ++i)
            statement.bind(names[i], values[i].isNull() ? QVariant() : values[i]);
        m_stored = statement.run();
        stored = m_stored && statement.rowsChanged() > 0;
    }
    if (m_stored && ++m_rows % rowsInACommit == 0) {
        m_stored = m_open->commit();
        m_open.emplace(m_target);
    }
    return stored;
}

Result<void> Salvage::dropOrphans()
{
    const auto orphans
        = allOf(m_target, u"SELECT \"table\", rowid FROM pragma_foreign_key_check"_s, 2);
    if (!orphans)
        return tl::unexpected(orphans.error());
    const auto named = allOf(m_target, uR"(
        SELECT DISTINCT submission FROM attempts
        WHERE submission NOT IN (SELECT id FROM submissions))"_s,
                             1);
    if (!named)
        return tl::unexpected(named.error());
    for (const QVariantList &row : *named)
        m_missing.insert(row[0].toLongLong());
    for (const QVariantList &row : *orphans) {
        Statement statement(m_target,
                            u"DELETE FROM %1 WHERE rowid = :rowid"_s.arg(row[0].toString()));
        if (const auto ran = statement.bind(u":rowid"_s, row[1]).run(); !ran)
            return ran;
    }
    // A draft goes in the commit that stores its submission.
    return m_target.run(u"DELETE FROM drafts WHERE id IN (SELECT draft FROM submissions)"_s);
}

// What cannot be parsed would keep the program from starting each time.
Result<void> Salvage::dropBrokenJson(const SalvageTable &table)
{
    const auto rows = allOf(m_target, u"SELECT rowid, json FROM "_s + table.name, 2);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const QVariantList &row : *rows) {
        const auto json = parseJson(row[1].toString().toUtf8());
        if (json && json->isObject())
            continue;
        Statement statement(m_target, u"DELETE FROM %1 WHERE rowid = :rowid"_s.arg(table.name));
        if (const auto ran = statement.bind(u":rowid"_s, row[0]).run(); !ran)
            return ran;
    }
    return {};
}

// A row that seems to wait may have gone out in a commit that is lost. As *sending* it is judged
// like one that was under way when the program ended. One that nobody released is never sent.
Result<void> Salvage::treatAsSent()
{
    const QString doubt = m_sure ? uR"((
        attempts <> (SELECT count(*) FROM attempts WHERE submission = submissions.id)
        OR EXISTS (SELECT 1 FROM attempts
                   WHERE submission = submissions.id
                       AND (number > submissions.attempts OR finished_at = 0))))"_s
                                 : u"1"_s;
    for (const QString &sql :
         {uR"(UPDATE submissions SET state = 'unknown', reason = 'interrupted'
                 WHERE state NOT IN ('held', 'queued', 'sending', 'waiting', 'unknown', 'accepted',
                                     'rejected', 'cancelled'))"_s,
          u"UPDATE submissions SET state = 'unknown', reason = 'interrupted', next_at = 0 "
          "WHERE state = 'held' AND "_s
              + doubt,
          u"UPDATE submissions SET state = 'sending', next_at = 0 "
          "WHERE state IN ('queued', 'waiting') AND "_s
              + doubt,
          uR"(UPDATE submissions SET attempts = max(attempts, (
                     SELECT coalesce(max(number), 0) FROM attempts
                     WHERE submission = submissions.id)))"_s}) {
        if (const auto ran = m_target.run(sql); !ran)
            return ran;
    }
    return {};
}

// An id that a lost entry had, and that a person may have written down, names no other one.
Result<void> Salvage::keepIdsUnused()
{
    const qint64 given
        = m_source.single(u"SELECT seq FROM sqlite_sequence WHERE name = 'submissions'"_s)
              .toLongLong();
    m_highestGiven = given <= highestPlausibleId ? given : 0;
    return m_target.run(u"INSERT INTO sqlite_sequence (name, seq) VALUES ('submissions', %1)"_s.arg(
        m_highestGiven));
}

Result<Salvaged> Salvage::count()
{
    const auto found
        = allOf(m_target, u"SELECT count(*), coalesce(max(id), 0) FROM submissions"_s, 2);
    if (!found)
        return tl::unexpected(found.error());
    const qint64 highest = std::max(m_highestGiven, found->front()[1].toLongLong());
    // A number that was never given is itself the damage.
    const qint64 lost = std::count_if(m_missing.begin(), m_missing.end(),
                                      [&](qint64 id) { return id > 0 && id <= highest; });
    return Salvaged {found->front()[0].toLongLong(), std::max<qint64>(0, lost - m_renamed)};
}

int versionOf(SalvageSource &source, const QString &file, int newest)
{
    for (const int version :
         {source.single(u"PRAGMA user_version"_s).toInt(), versionInHeader(file)}) {
        if (version > 0 && version <= newest)
            return version;
    }
    return newest;
}

Result<void> make(const QString &target, const std::vector<Migration> &steps, int version)
{
    std::vector<Migration> taken;
    std::copy_if(steps.begin(), steps.end(), std::back_inserter(taken),
                 [&](const Migration &step) { return step.version <= version; });
    auto database = Database::openFile(target);
    if (!database)
        return tl::unexpected(database.error());
    return migrate(**database, taken);
}

} // namespace

Result<Salvaged> salvage(const QString &damaged, const QString &target,
                         const std::vector<Migration> &steps)
{
    const bool logWasThere = QFileInfo(damaged + "-wal"_L1).size() > 0;
    auto source = std::make_unique<SalvageSource>(damaged);
    const int version = versionOf(*source, damaged, steps.back().version);
    if (const auto made = make(target, steps, version); !made)
        return tl::unexpected(made.error());
    auto database = Database::openFile(target);
    const auto tables = database ? tablesOf(**database) : tl::unexpected(database.error());
    if (!tables)
        return tl::unexpected(tables.error());
    const bool readable = std::all_of(tables->begin(), tables->end(),
                                      [&](const SalvageTable &t) { return source->canRead(t); });
    if (!readable && isLaidOutLike(target, *source)) {
        source.reset();
        if (const auto put = putSchemaPages(target, damaged); !put)
            return tl::unexpected(put.error());
        source = std::make_unique<SalvageSource>(damaged);
    }
    return Salvage(*source, **database, logWasThere).run(*tables);
}

} // namespace desk
