// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/database.h"
#include "fakes/files.h"

#include <QFile>
#include <QRegularExpression>

#include "storetools.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;

int count(Database &database, const QString &table)
{
    Statement statement(database, u"SELECT count(*) FROM "_s + table);
    return statement.run() && statement.next() ? statement.value(0).toInt() : -1;
}

int newest()
{
    return migrations().back().version;
}

std::vector<Migration> withOneMore(const QString &sql)
{
    std::vector<Migration> steps = migrations();
    steps.push_back({newest() + 1, {u"CREATE TABLE later (x INTEGER)"_s, sql}});
    return steps;
}
} // namespace

class tst_Database : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void folderAndFilesAreTheirOwnersOnly();
    void rightsOfOthersAreTakenFromAnOldFile();
    void commitsReachTheDisk();
    void secondConnectionSeesACommit();
    void uncommittedWritesAreUndone();
    void innerTransactionIsDurableWithTheOuterOnly();
    void newerFileIsRefusedUntouched();
    void damagedFileIsRefusedUntouched();
    void backupIsMadeBeforeAMigration();
    void newFileNeedsNoBackup();
    void failedMigrationLeavesTheVersionBefore();
    void fileOfVersion1Opens();
    void readerNeedsTheFile();
    void readerCannotWrite();
    void fullDiskIsSaidSo();
    void statementsAreReusable();
};

void tst_Database::folderAndFilesAreTheirOwnersOnly()
{
    StoreFixture f;
    f.rowIn(SubmissionState::Queued);
    QVERIFY(!(QFile::permissions(f.folder) & others));
    for (const char *name : {"history.sqlite", "history.sqlite-wal", "history.sqlite-shm"}) {
        const QString path = f.folder + u'/' + QString::fromLatin1(name);
        QVERIFY2(QFile::exists(path), name);
        QVERIFY2(!(QFile::permissions(path) & others), name);
    }
}

void tst_Database::rightsOfOthersAreTakenFromAnOldFile()
{
    StoreFixture f;
    f.database.reset();
    const QString path = Database::filePath(f.folder);
    QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadOther));
    QVERIFY(Database::open(f.folder));
    QVERIFY(!(QFile::permissions(path) & others));
}

void tst_Database::commitsReachTheDisk()
{
    StoreFixture f;
    const auto pragma = [&](const QString &name) {
        Statement statement(*f.database, u"PRAGMA "_s + name);
        return statement.run() && statement.next() ? statement.value(0).toString() : QString();
    };
    QCOMPARE(pragma(u"journal_mode"_s), u"wal"_s);
    QCOMPARE(pragma(u"synchronous"_s), u"2"_s); // FULL
    QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
}

void tst_Database::secondConnectionSeesACommit()
{
    StoreFixture f;
    const auto reader = Database::openReadOnly(f.folder);
    QVERIFY(reader);
    QCOMPARE(count(**reader, u"submissions"_s), 0);
    f.rowIn(SubmissionState::Queued);
    QCOMPARE(count(**reader, u"submissions"_s), 1);
}

void tst_Database::uncommittedWritesAreUndone()
{
    StoreFixture f;
    {
        Transaction transaction(*f.database);
        f.rowIn(SubmissionState::Queued);
    }
    QCOMPARE(count(*f.database, u"submissions"_s), 0);
}

void tst_Database::innerTransactionIsDurableWithTheOuterOnly()
{
    StoreFixture f;
    const auto reader = Database::openReadOnly(f.folder);
    QVERIFY(reader);
    Transaction outer(*f.database);
    f.rowIn(SubmissionState::Queued);
    {
        Transaction undone(*f.database);
        f.rowIn(SubmissionState::Queued);
    }
    QCOMPARE(count(**reader, u"submissions"_s), 0);
    QVERIFY(outer.commit());
    QCOMPARE(count(**reader, u"submissions"_s), 1);
}

void tst_Database::newerFileIsRefusedUntouched()
{
    StoreFixture f;
    QVERIFY(f.database->run(u"PRAGMA user_version = 99"_s));
    f.database.reset();
    const QString path = Database::filePath(f.folder);
    const QByteArray before = bytesOf(path);
    const auto opened = Database::open(f.folder);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreTooNew);
    QCOMPARE(opened.error().file, path);
    QCOMPARE(bytesOf(path), before);
}

void tst_Database::damagedFileIsRefusedUntouched()
{
    StoreFixture f;
    f.database.reset();
    const QString path = Database::filePath(f.folder);
    QByteArray bytes = bytesOf(path);
    bytes.replace(0, 16, "this is no store");
    write(path, bytes);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite error"_s));
    const auto opened = Database::open(f.folder);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreDamaged);
    QCOMPARE(opened.error().file, path);
    QCOMPARE(bytesOf(path), bytes);
}

void tst_Database::backupIsMadeBeforeAMigration()
{
    StoreFixture f;
    const qint64 id = f.rowIn(SubmissionState::Queued).id;
    f.database.reset();
    const QString backup = f.folder + u"/history.backup-%1.sqlite"_s.arg(newest());
    const auto migrated
        = Database::open(f.folder, withOneMore(u"UPDATE submissions SET summary = 'new'"_s));
    QVERIFY(migrated);
    QCOMPARE((*migrated)->version().value(), newest() + 1);
    QCOMPARE(SubmissionStore(**migrated).row(id).value().summary, u"new"_s);
    QVERIFY(!(QFile::permissions(backup) & others));

    const auto old = Database::openFile(backup);
    QVERIFY(old);
    QCOMPARE((*old)->version().value(), newest());
    QCOMPARE(SubmissionStore(**old).row(id).value().summary, submissionOf({}).row.summary);
}

void tst_Database::newFileNeedsNoBackup()
{
    const StoreFixture f;
    QVERIFY(QDir(f.folder).entryList({u"*backup*"_s}).isEmpty());
}

void tst_Database::failedMigrationLeavesTheVersionBefore()
{
    StoreFixture f;
    f.database.reset();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite error"_s));
    const auto failed = Database::open(f.folder, withOneMore(u"INSERT INTO nowhere VALUES (1)"_s));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::StoreFailed);
    const auto opened = Database::open(f.folder);
    QVERIFY(opened);
    QCOMPARE((*opened)->version().value(), newest());
    QCOMPARE(count(**opened, u"sqlite_master WHERE name = 'later'"_s), 0);
}

// A database that version 1 of the schema wrote, kept for every later migration.
void tst_Database::fileOfVersion1Opens()
{
    const QTemporaryDir dir;
    const QString path = Database::filePath(dir.path());
    QVERIFY(QFile::copy(QStringLiteral(DESK_TEST_DATA "/store/v1.sqlite"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const auto opened = Database::open(dir.path());
    QVERIFY(opened);
    SubmissionStore store(**opened);
    const auto accepted = store.details(1);
    QVERIFY(accepted);
    QCOMPARE(accepted->row.state, SubmissionState::Accepted);
    QCOMPARE(accepted->row.returnedId, u"sale_Ab12"_s);
    QCOMPARE(accepted->request.headers, submissionOf({}).request.headers);
    QCOMPARE(accepted->attempts.size(), size_t(1));
    QCOMPARE(store.counts().value().unfinished, 1);
    QCOMPARE(store.counts().value().unknown, 1);
    QCOMPARE(count(**opened, u"accounts"_s), 1);
    QCOMPARE(count(**opened, u"drafts"_s), 1);
    QCOMPARE(count(**opened, u"pauses"_s), 1);
    QCOMPARE((*opened)->version().value(), newest());
    QVERIFY(QFile::exists(dir.filePath(u"history.backup-1.sqlite"_s)));
}

void tst_Database::readerNeedsTheFile()
{
    const QTemporaryDir dir;
    const auto reader = Database::openReadOnly(dir.path());
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::StoreNotOpened);
}

void tst_Database::readerCannotWrite()
{
    StoreFixture f;
    const auto reader = Database::openReadOnly(f.folder);
    QVERIFY(reader);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite error"_s));
    const auto written = (*reader)->run(u"DELETE FROM submissions"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::StoreReadOnly);
}

void tst_Database::fullDiskIsSaidSo()
{
    StoreFixture f;
    f.rowIn(SubmissionState::Queued, u"before"_s);
    QVERIFY(f.database->run(u"PRAGMA max_page_count = 1"_s)); // no page beyond those there are
    NewSubmission large = submissionOf(u"large"_s);
    large.request.body = QByteArray(1'000'000, 'x');
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"code 13$"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"code 1$"_s)); // it is undone already
    const auto stored = f.store->insert(large);
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::StoreFull);
    QCOMPARE(count(*f.database, u"submissions"_s), 1);
}

void tst_Database::statementsAreReusable()
{
    StoreFixture f;
    for (int i = 0; i < 3; ++i) {
        Statement statement(*f.database, u"SELECT :value"_s);
        QVERIFY(statement.bind(u":value"_s, i).run());
        QVERIFY(statement.next());
        QCOMPARE(statement.value(0).toInt(), i);
    }
}

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
