// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/database.h"

#include "app/core/ids.h"
#include "app/core/log.h"
#include "app/store/storefiles.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

// https://www.sqlite.org/rescode.html; the lowest byte is the primary code.
ErrorCode codeOf(int native)
{
    switch (native & 0xff) {
    case 5: // BUSY
    case 6: // LOCKED
        return ErrorCode::StoreBusy;
    case 8: // READONLY
        return ErrorCode::StoreReadOnly;
    case 11: // CORRUPT
    case 26: // NOTADB
        return ErrorCode::StoreDamaged;
    case 13: // FULL
        return ErrorCode::StoreFull;
    case 14: // CANTOPEN
        return ErrorCode::StoreNotOpened;
    default:
        return ErrorCode::StoreFailed;
    }
}

Error errorOf(const QSqlError &error, const QString &path)
{
    const QString native = error.nativeErrorCode();
    return {codeOf(native.toInt()), native + ' '_L1 + error.databaseText(), path, 0, 0};
}

// Before anything opens it: SQLite gives its journals the rights that it finds here.
Result<void> takeRightsOfOthers(const QString &path)
{
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s}) {
        if (!QFile::exists(path + end))
            continue;
        if (const auto own = makePrivateFile(path + end); !own)
            return own;
    }
    return {};
}

constexpr int lowestImpossible = 1000; // of a schema's versions

int newestVersion(const std::vector<Migration> &steps)
{
    return steps.empty() ? 0 : steps.back().version;
}
} // namespace

Database::Database(const QString &path)
    : m_path(path)
    , m_name(makeUuid())
{
}

Database::~Database()
{
    m_statements.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
}

QString Database::filePath(const QString &folder)
{
    return folder + "/history.sqlite"_L1;
}

Result<std::unique_ptr<Database>> Database::open(const QString &folder,
                                                 const std::vector<Migration> &steps)
{
    const QString path = filePath(folder);
    if (const auto made = makePrivateFolder(folder); !made)
        return tl::unexpected(made.error());
    if (const auto own = takeRightsOfOthers(path); !own)
        return tl::unexpected(own.error());
    if (const auto usable = checkUntouched(path, newestVersion(steps)); !usable)
        return tl::unexpected(usable.error());
    auto opened = openFile(path);
    if (!opened)
        return opened;
    Database &database = **opened;
    const auto version = database.version();
    if (!version)
        return tl::unexpected(version.error());
    if (const auto plausible = database.checkVersion(*version); !plausible)
        return tl::unexpected(plausible.error());
    if (*version > 0 && *version < newestVersion(steps)) {
        if (const auto kept = database.backUp(folder, *version); !kept)
            return tl::unexpected(kept.error());
    }
    if (const auto done = migrate(database, steps); !done)
        return tl::unexpected(done.error());
    return opened;
}

// A connection that may write would already change a file of another version: its journal mode, or
// the journal that it plays back.
Result<void> Database::checkUntouched(const QString &path, int newest)
{
    if (QFileInfo(path).size() == 0)
        return {};
    Database database(path);
    const auto connected = database.connect(u"QSQLITE_OPEN_READONLY"_s);
    const Result<int> version = connected ? database.version() : tl::unexpected(connected.error());
    if (version && *version > newest && *version < lowestImpossible)
        return tl::unexpected(
            Error {ErrorCode::StoreTooNew, QString::number(*version), path, 0, 0});
    if (!version && version.error().code == ErrorCode::StoreDamaged)
        return tl::unexpected(version.error());
    return {}; // any other failure is told again, and better, by the connection that writes
}

// A number that no version can have, or none beside tables, is a damaged one.
Result<void> Database::checkVersion(int version)
{
    if (version > 0 && version < lowestImpossible)
        return {};
    Statement statement(*this, u"SELECT count(*) FROM sqlite_master"_s);
    if (const auto ran = statement.run(); !ran)
        return ran;
    if (version == 0 && statement.next() && statement.value(0).toInt() == 0)
        return {};
    return tl::unexpected(
        Error {ErrorCode::StoreDamaged, u"version %1"_s.arg(version), m_path, 0, 0});
}

Result<std::unique_ptr<Database>> Database::openReadOnly(const QString &folder)
{
    std::unique_ptr<Database> database(new Database(filePath(folder)));
    if (const auto connected = database->connect(u"QSQLITE_OPEN_READONLY"_s); !connected)
        return tl::unexpected(connected.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::openFile(const QString &path)
{
    if (const auto made = makePrivateFile(path); !made)
        return tl::unexpected(made.error());
    std::unique_ptr<Database> database(new Database(path));
    auto ready = database->connect({});
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                  u"PRAGMA foreign_keys = ON"_s}) {
        if (ready)
            ready = database->run(pragma);
    }
    if (!ready)
        return tl::unexpected(ready.error());
    return database;
}

Result<void> Database::connect(const QString &options)
{
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_connection.setDatabaseName(m_path);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000;"_s + options);
    if (!m_connection.open())
        return tl::unexpected(
            Error {ErrorCode::StoreNotOpened, m_connection.lastError().text(), m_path, 0, 0});
    // Opening reads nothing: only this shows whether it is a database at all.
    return run(u"SELECT count(*) FROM sqlite_master"_s);
}

Result<void> Database::run(const QString &sql)
{
    QSqlQuery query(m_connection);
    if (query.exec(sql))
        return {};
    return tl::unexpected(report(query.lastError()));
}

Result<int> Database::version()
{
    Statement statement(*this, u"PRAGMA user_version"_s);
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    return statement.next() ? statement.value(0).toInt() : 0;
}

// Written beside its final name first: a backup that is there stays until the new one is whole.
Result<void> Database::backUp(const QString &folder, int version)
{
    const QString path = u"%1/history.backup-%2.sqlite"_s.arg(folder).arg(version);
    const QString partial = path + ".partial"_L1;
    QFile::remove(partial);
    if (const auto made = makePrivateFile(partial); !made)
        return made;
    Statement statement(*this, u"VACUUM INTO :path"_s);
    if (const auto written = statement.bind(u":path"_s, partial).run(); !written)
        return written;
    QFile::remove(path);
    if (!QFile::rename(partial, path))
        return tl::unexpected(Error {ErrorCode::FileNotWritable, {}, path, 0, 0});
    return {};
}

Error Database::report(const QSqlError &error) const
{
    const Error known = errorOf(error, m_path);
    LogLine(logStore(), "SQLite error", QtWarningMsg)
        .number("code", error.nativeErrorCode().toInt());
    if (known.code == ErrorCode::StoreDamaged)
        (void)makePrivateFile(damageMark(m_path)); // where it fails, a start checks less
    return known;
}

} // namespace desk
