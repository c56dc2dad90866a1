// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/recovery.h"

#include "app/core/json.h"
#include "app/core/log.h"
#include "app/store/database.h"
#include "app/store/salvage.h"
#include "app/store/storefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr qint64 alwaysCheckedTo = 16'000'000; // bytes: under 0.1 s
const auto readyPrefix = "history.recovered-"_L1;
const auto ending = ".sqlite"_L1;

QString keptPath(const QString &folder, const QString &stamp)
{
    return folder + "/history.damaged-"_L1 + stamp + ending;
}

QString readyPath(const QString &folder, const QString &stamp)
{
    return folder + u'/' + readyPrefix + stamp + ending;
}

QString freeStamp(const QString &folder, const QDateTime &now)
{
    const QString stamp = now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString free = stamp;
    for (int n = 2; QFile::exists(keptPath(folder, free)); ++n)
        free = u"%1-%2"_s.arg(stamp).arg(n);
    return free;
}

Result<void> moveFile(const QString &from, const QString &to)
{
    if (!QFile::exists(from) || QFile::rename(from, to))
        return {};
    return tl::unexpected(Error {ErrorCode::FileNotWritable, {}, from, 0, 0});
}

// The log goes first: beside a history that is no longer there SQLite would delete it.
Result<void> swapIn(const QString &folder, const QString &stamp)
{
    const QString path = Database::filePath(folder);
    const QString kept = keptPath(folder, stamp);
    for (const QString &end : {u"-wal"_s, u"-shm"_s, QString()}) {
        if (const auto moved = moveFile(path + end, kept + end); !moved)
            return moved;
        if (QFile::exists(kept + end) && !makePrivateFile(kept + end))
            LogLine(logStore(), "others may read the damaged file", QtWarningMsg);
    }
    QFile::remove(damageMark(path));
    return moveFile(readyPath(folder, stamp), path);
}

// A recovered file under this name is whole: it takes the damaged one's place even if the program
// ended before it did.
Result<void> finishSwap(const QString &folder)
{
    const QStringList ready = QDir(folder).entryList({readyPrefix + u'*' + ending}, QDir::Files);
    if (ready.isEmpty())
        return {};
    const QString stamp = ready.front().mid(readyPrefix.size()).chopped(ending.size());
    return swapIn(folder, stamp);
}

Result<void> note(Database &database, const Recovery &recovery)
{
    Json json = Json::object();
    json.set(u"entries"_s, Json::number(recovery.entries));
    json.set(u"lost"_s, Json::number(recovery.lost));
    json.set(u"file"_s, Json::string(recovery.keptAs));
    Statement statement(database, u"INSERT INTO facts (name, value) VALUES ('recovery', :value)"_s);
    return statement.bind(u":value"_s, QString::fromUtf8(writeJson(json))).run();
}

Result<void> recoverInto(const QString &target, const QString &folder, const QString &stamp,
                         const std::vector<Migration> &steps)
{
    const QString path = Database::filePath(folder);
    const QString copy = folder + "/history.salvage.partial"_L1;
    removeDatabaseFile(copy);
    removeDatabaseFile(target);
    auto copied = copyPrivately(path, copy);
    if (copied && QFileInfo(path + "-wal"_L1).size() > 0)
        copied = copyPrivately(path + "-wal"_L1, copy + "-wal"_L1);
    if (!copied)
        return copied;
    const auto saved = salvage(copy, target, steps);
    removeDatabaseFile(copy);
    if (!saved)
        return tl::unexpected(saved.error());
    auto database = Database::openFile(target);
    if (!database)
        return tl::unexpected(database.error());
    LogLine(logStore(), "the history was damaged", QtWarningMsg)
        .number("recovered", saved->entries)
        .number("lost", saved->lost);
    return note(**database, {saved->entries, saved->lost, keptPath(folder, stamp)});
}

Result<void> recover(const QString &folder, const QDateTime &now,
                     const std::vector<Migration> &steps)
{
    const QString target = folder + "/history.recovered.partial"_L1;
    const QString stamp = freeStamp(folder, now);
    if (const auto made = recoverInto(target, folder, stamp, steps); !made) {
        removeDatabaseFile(target);
        return made;
    }
    if (const auto ready = moveFile(target, readyPath(folder, stamp)); !ready)
        return ready;
    return swapIn(folder, stamp);
}

Result<void> check(Database &database, const QString &path)
{
    if (QFileInfo(path).size() > alwaysCheckedTo && !QFile::exists(damageMark(path)))
        return {};
    Statement statement(database, u"PRAGMA integrity_check(1)"_s);
    if (const auto ran = statement.run(); !ran)
        return ran;
    const bool whole = statement.next() && statement.value(0).toString() == "ok"_L1;
    if (!whole)
        return tl::unexpected(Error {ErrorCode::StoreDamaged, u"integrity check"_s, path, 0, 0});
    QFile::remove(damageMark(path));
    return {};
}
} // namespace

Result<std::unique_ptr<Database>> openOrRecover(const QString &folder, const QDateTime &now,
                                                const std::vector<Migration> &steps)
{
    if (const auto finished = finishSwap(folder); !finished)
        return tl::unexpected(finished.error());
    auto opened = Database::open(folder, steps);
    if (opened) {
        const auto checked = check(**opened, Database::filePath(folder));
        if (checked)
            return opened;
        opened = tl::unexpected(checked.error());
    }
    if (opened.error().code != ErrorCode::StoreDamaged)
        return opened;
    if (const auto recovered = recover(folder, now, steps); !recovered)
        return tl::unexpected(recovered.error());
    return Database::open(folder, steps);
}

Result<std::optional<Recovery>> takeRecovery(Database &database)
{
    std::optional<Recovery> recovery;
    {
        Statement statement(database, u"SELECT value FROM facts WHERE name = 'recovery'"_s);
        if (const auto ran = statement.run(); !ran)
            return tl::unexpected(ran.error());
        if (!statement.next())
            return recovery;
        const auto json = parseJson(statement.value(0).toString().toUtf8());
        if (json)
            recovery = Recovery {(*json)[u"entries"].toInt(), (*json)[u"lost"].toInt(),
                                 (*json)[u"file"].toString()};
    }
    Statement forget(database, u"DELETE FROM facts WHERE name = 'recovery'"_s);
    if (const auto ran = forget.run(); !ran)
        return tl::unexpected(ran.error());
    return recovery;
}

} // namespace desk
