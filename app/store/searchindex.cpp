// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/searchindex.h"

#include "app/core/log.h"
#include "app/store/database.h"
#include "app/store/storefiles.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int format = 1; // of this file; another one is made anew, never migrated

Result<QVariant> single(Database &database, const QString &sql)
{
    Statement statement(database, sql);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    return statement.next() ? statement.value(0) : QVariant();
}

// unicode61 makes words of letters and digits; any other character only parts them.
bool hasToken(const QString &word)
{
    const auto points = word.toUcs4();
    return std::any_of(points.begin(), points.end(),
                       [](char32_t point) { return QChar::isLetterOrNumber(point); });
}
} // namespace

SearchIndex::SearchIndex(const QString &path, Database &history)
    : m_path(path)
    , m_history(history)
{
}

SearchIndex::~SearchIndex() = default;

QString SearchIndex::filePath(const QString &folder)
{
    return folder + "/search.sqlite"_L1;
}

Result<std::unique_ptr<SearchIndex>> SearchIndex::open(const QString &folder, Database &history)
{
    std::unique_ptr<SearchIndex> index(new SearchIndex(filePath(folder), history));
    const auto connected = index->connect();
    const auto fits = connected ? index->isOfThisHistory() : Result<bool>(false);
    if (!fits || !*fits) {
        if (const auto rebuilt = index->rebuild(); !rebuilt)
            return tl::unexpected(rebuilt.error());
    }
    return index;
}

Result<void> SearchIndex::connect()
{
    auto database = Database::openFile(m_path);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    // It can be made anew from the history: a commit need not wait for the disk.
    return m_database->run(u"PRAGMA synchronous = NORMAL"_s);
}

Result<void> SearchIndex::rebuild()
{
    LogLine(logStore(), "the search index is made anew");
    m_database.reset();
    removeDatabaseFile(m_path);
    if (const auto connected = connect(); !connected)
        return connected;
    return prepare();
}

Result<void> SearchIndex::prepare()
{
    const auto store = single(m_history, u"SELECT value FROM facts WHERE name = 'store'"_s);
    if (!store)
        return tl::unexpected(store.error());
    Transaction transaction(*m_database);
    for (const QString &sql :
         {uR"(CREATE VIRTUAL TABLE words USING fts5 (
                text, tokenize = 'unicode61 remove_diacritics 2'))"_s,
          u"CREATE TABLE progress (store TEXT NOT NULL, changed INTEGER NOT NULL)"_s,
          u"PRAGMA user_version = %1"_s.arg(format)}) {
        if (const auto ran = m_database->run(sql); !ran)
            return ran;
    }
    Statement statement(*m_database, u"INSERT INTO progress (store, changed) VALUES (:store, 0)"_s);
    if (const auto ran = statement.bind(u":store"_s, *store).run(); !ran)
        return ran;
    return transaction.commit();
}

// A history put back from a backup is behind its index: then the index knows rows that are not.
Result<bool> SearchIndex::isOfThisHistory()
{
    const auto version = m_database->version();
    if (!version || *version != format)
        return false;
    const auto ours = single(m_history, u"SELECT value FROM facts WHERE name = 'store'"_s);
    const auto last = single(m_history, u"SELECT coalesce(max(changed), 0) FROM submissions"_s);
    const auto theirs = single(*m_database, u"SELECT store FROM progress"_s);
    const auto known = single(*m_database, u"SELECT changed FROM progress"_s);
    return ours && last && theirs && known && ours->toString() == theirs->toString()
        && known->toLongLong() <= last->toLongLong();
}

Result<bool> SearchIndex::update(int rows)
{
    if (!m_database)
        return fail(ErrorCode::StoreNotOpened);
    const auto more = takeIn(rows);
    if (more || more.error().code != ErrorCode::StoreDamaged || more.error().file != m_path)
        return more;
    if (const auto rebuilt = rebuild(); !rebuilt)
        return tl::unexpected(rebuilt.error());
    return true;
}

Result<bool> SearchIndex::takeIn(int rows)
{
    const auto known = single(*m_database, u"SELECT changed FROM progress"_s);
    if (!known)
        return tl::unexpected(known.error());
    Statement read(m_history, uR"(
        SELECT position, changed, search_text || char(10) || answer_search || char(10) || message
        FROM submissions WHERE changed > :known ORDER BY changed LIMIT :rows)"_s);
    if (const auto ran = read.bind(u":known"_s, *known).bind(u":rows"_s, rows).run(); !ran)
        return tl::unexpected(ran.error());
    qint64 last = 0;
    int count = 0;
    Transaction transaction(*m_database);
    for (; read.next(); ++count) {
        Statement write(*m_database,
                        u"INSERT OR REPLACE INTO words (rowid, text) VALUES (:position, :text)"_s);
        write.bind(u":position"_s, read.value(0)).bind(u":text"_s, read.value(2));
        if (const auto ran = write.run(); !ran)
            return tl::unexpected(ran.error());
        last = read.value(1).toLongLong();
    }
    if (const auto ended = read.check(); !ended)
        return tl::unexpected(ended.error());
    if (count == 0)
        return false;
    Statement progress(*m_database, u"UPDATE progress SET changed = :last"_s);
    if (const auto ran = progress.bind(u":last"_s, last).run(); !ran)
        return tl::unexpected(ran.error());
    if (const auto durable = transaction.commit(); !durable)
        return tl::unexpected(durable.error());
    return count == rows;
}

QString SearchIndex::matchExpression(const QString &text)
{
    static const QRegularExpression spaces(u"[\\s\\x{0}]+"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (QString word : text.split(spaces, Qt::SkipEmptyParts)) {
        if (hasToken(word))
            words.append(u'"' + word.replace(u'"', u"\"\""_s) + u"\"*"_s);
    }
    return words.join(u' ');
}

} // namespace desk
