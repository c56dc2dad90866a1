// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/accountstore.h"
#include "app/store/draftstore.h"
#include "app/store/pausestore.h"
#include "app/store/recovery.h"
#include "app/store/storefiles.h"
#include "fakes/files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <map>

#include "storetools.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr int entries = 300;
constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;
const QDateTime aTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);

bool waitsToBeSent(SubmissionState state)
{
    return state == SubmissionState::Held || state == SubmissionState::Queued
        || state == SubmissionState::Waiting;
}

QString account(const QString &id)
{
    return uR"({"id":"%1","name":"Shop"})"_s.arg(id);
}

std::map<qint64, SubmissionRow> rowsIn(Database &database)
{
    std::map<qint64, SubmissionRow> rows;
    SubmissionStore store(database);
    for (qint64 id = 1; id <= 2 * entries; ++id) {
        if (const auto row = store.row(id))
            rows.emplace(id, *row);
    }
    return rows;
}

int count(Database &database, const QString &table)
{
    Statement statement(database, u"SELECT count(*) FROM "_s + table);
    return statement.run() && statement.next() ? statement.value(0).toInt() : -1;
}

bool isReadable(Database &database, qint64 id)
{
    Statement statement(database, u"SELECT * FROM submissions NOT INDEXED WHERE id = :id"_s);
    return statement.bind(u":id"_s, id).run() && statement.next();
}

/// What a disk does to a file.
QByteArray damaged(QByteArray bytes, int kind, QRandomGenerator &chance)
{
    const auto at = chance.bounded(bytes.size());
    switch (kind) {
    case 0:
        bytes[at] = char(bytes[at] ^ char(1 << chance.bounded(8)));
        return bytes;
    case 1:
        return bytes.left(at);
    case 2: {
        const auto sector = at / 512 * 512;
        return bytes.replace(sector, 512, QByteArray(512, '\0'));
    }
    default: {
        QByteArray noise(4096, '\0');
        for (char &byte : noise)
            byte = char(chance.bounded(256));
        return bytes.replace(at / 4096 * 4096, 4096, noise);
    }
    }
}
} // namespace

/// A damaged history is moved aside and read as far as it can be.
///
/// Few places are damaged here; DESK_DAMAGES=200 damages as many as that, in the same order in each
/// run.
class tst_Recovery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QLoggingCategory::setFilterRules(u"desk.store=false"_s); }
    void aWholeFileIsLeftAlone();
    void damageAnywhereLosesOnlyWhatCannotBeRead();
    void damageWithALogBesideItIsRecovered();
    void aFileThatIsNoDatabaseIsRecovered();
    void anEmptiedFileBeginsANewHistory();
    void rowsWhoseAttemptsAreThereWaitOn();
    void rowsThatMayHaveGoneOutAreNotQueued();
    void damageMetWhileRunningIsCheckedAtTheNextStart();
    void aRecoveryThatWasCutOffIsFinished();
    void whatIsRecoveredIsSaidOnce();
    void idsOfLostEntriesAreNotGivenAgain();
    void filesAreTheirOwnersOnly();
    void aVersionThatCannotBeIsDamage();

private:
    QString copyOf(const QByteArray &history, const QByteArray &log = {});
    /// What is wrong with a recovery; empty: nothing.
    [[nodiscard]] QString wrong(Database &database, const Recovery &recovery,
                                const QString &folder);

    QTemporaryDir m_dir;
    QByteArray m_whole;
    std::map<qint64, SubmissionRow> m_rows;
    std::map<QString, qint64> m_ids; ///< by draft
    int m_copies = 0;
};

void tst_Recovery::initTestCase()
{
    StoreFixture f;
    const std::array states {SubmissionState::Accepted, SubmissionState::Accepted,
                             SubmissionState::Rejected, SubmissionState::Queued,
                             SubmissionState::Held,     SubmissionState::Sending,
                             SubmissionState::Waiting,  SubmissionState::Unknown,
                             SubmissionState::Accepted, SubmissionState::Cancelled};
    {
        Transaction all(*f.database);
        for (int i = 0; i < entries; ++i)
            f.rowIn(states[size_t(i) % states.size()], u"draft-%1"_s.arg(i), noon + i);
        QVERIFY(all.commit());
    }
    for (const QString &id : {u"acc-1"_s, u"acc-2"_s}) {
        Statement statement(*f.database,
                            u"INSERT INTO accounts (id, position, json) VALUES (:id, 1, :json)"_s);
        QVERIFY(statement.bind(u":id"_s, id).bind(u":json"_s, account(id)).run());
    }
    Draft draft;
    draft.id = u"open"_s;
    QVERIFY(DraftStore(*f.database).save(draft));
    QVERIFY(PauseStore(*f.database).save({u"acc-1"_s, {}, Reason::KeyRefused, 0}));
    m_rows = rowsIn(*f.database);
    QCOMPARE(m_rows.size(), size_t(entries));
    for (const auto &[id, row] : m_rows)
        m_ids.emplace(row.draft, id);
    const QString path = Database::filePath(f.folder);
    f.database.reset();
    m_whole = bytesOf(path);
}

QString tst_Recovery::copyOf(const QByteArray &history, const QByteArray &log)
{
    const QString folder = m_dir.filePath(u"copy-%1"_s.arg(++m_copies));
    QDir().mkpath(folder);
    write(Database::filePath(folder), history);
    if (!log.isEmpty())
        write(Database::filePath(folder) + u"-wal"_s, log);
    return folder;
}

QString tst_Recovery::wrong(Database &database, const Recovery &recovery, const QString &folder)
{
    const auto found = rowsIn(database);
    QSet<QString> drafts;
    if (count(database, u"submissions"_s) != recovery.entries)
        return u"the file holds another number than it says"_s;
    if (recovery.entries + recovery.lost > entries)
        return u"%1 and %2 are too many"_s.arg(recovery.entries).arg(recovery.lost);
    for (const auto &[id, row] : found) {
        drafts.insert(row.draft);
        const auto known = m_ids.find(row.draft);
        if (known == m_ids.end())
            continue; // the damage is in this very text
        const SubmissionRow &before = m_rows.at(known->second);
        if (waitsToBeSent(row.state) && row.state != before.state)
            return u"%1 waits and was %2"_s.arg(id).arg(stateName(before.state));
    }
    // What a plain question for the whole row still answers is there.
    const QString path = folder + u"/question.sqlite"_s;
    write(path, bytesOf(recovery.keptAs));
    const auto old = Database::openFile(path);
    for (const auto &[id, row] : m_rows) {
        if (old && isReadable(**old, id) && SubmissionStore(**old).row(id) == row
            && !drafts.contains(row.draft))
            return u"%1 is lost"_s.arg(id);
    }
    return {};
}

void tst_Recovery::aWholeFileIsLeftAlone()
{
    const QString folder = copyOf(m_whole);
    const auto opened = openOrRecover(folder, aTime);
    QVERIFY(opened);
    QVERIFY(!takeRecovery(**opened).value());
    QCOMPARE(rowsIn(**opened), m_rows);
    QVERIFY(QDir(folder).entryList({u"*damaged*"_s}).isEmpty());
}

void tst_Recovery::damageAnywhereLosesOnlyWhatCannotBeRead()
{
    const int wanted = qEnvironmentVariableIntValue("DESK_DAMAGES");
    const int places = wanted > 0 ? wanted : 16;
    QRandomGenerator chance(20260801);
    std::array<qint64, 4> recovered {};
    std::array<qint64, 4> runs {};
    qint64 recoveries = 0;
    qint64 lost = 0;
    qint64 longest = 0;
    for (int i = 0; i < places; ++i) {
        const QByteArray bytes = damaged(m_whole, i % 4, chance);
        const QString folder = copyOf(bytes);
        QElapsedTimer timer;
        timer.start();
        const auto opened = openOrRecover(folder, aTime);
        longest = std::max(longest, timer.elapsed());
        QVERIFY2(opened, qPrintable(u"place %1"_s.arg(i)));
        const auto recovery = takeRecovery(**opened);
        QVERIFY(recovery);
        const auto kind = size_t(i % 4);
        ++runs[kind];
        recovered[kind] += count(**opened, u"submissions"_s);
        if (!*recovery)
            continue;
        ++recoveries;
        lost += (*recovery)->lost;
        QVERIFY(bytesOf((*recovery)->keptAs) == bytes);
        const QString why = wrong(**opened, **recovery, folder);
        QVERIFY2(why.isEmpty(), qPrintable(u"place %1: %2"_s.arg(i).arg(why)));
        QVERIFY(QDir(folder).removeRecursively());
    }
    QVERIFY(longest < 5000);
    for (size_t kind = 0; kind < runs.size(); ++kind)
        qInfo("kind %d: %lld places, %.1f of %d entries on average", int(kind), runs[kind],
              double(recovered[kind]) / double(std::max<qint64>(runs[kind], 1)), entries);
    qInfo("%lld recoveries, %lld entries known lost, the longest took %lld ms", recoveries, lost,
          longest);
}

void tst_Recovery::damageWithALogBesideItIsRecovered()
{
    StoreFixture f;
    f.rowIn(SubmissionState::Accepted, u"a"_s);
    QVERIFY(f.database->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    f.rowIn(SubmissionState::Queued, u"b"_s); // in the log only
    const QString path = Database::filePath(f.folder);
    QByteArray bytes = bytesOf(path);
    bytes.replace(0, 100, QByteArray(100, 'x'));
    const QString folder = copyOf(bytes, bytesOf(path + u"-wal"_s));
    const auto opened = openOrRecover(folder, aTime);
    QVERIFY(opened);
    const auto recovery = takeRecovery(**opened).value();
    QVERIFY(recovery);
    QCOMPARE(recovery->entries, 2);
    // A log that was damaged too could hide that it went out.
    QCOMPARE(SubmissionStore(**opened).row(2).value().state, SubmissionState::Sending);
    QVERIFY(QFile::exists(recovery->keptAs));
}

void tst_Recovery::aFileThatIsNoDatabaseIsRecovered()
{
    QByteArray bytes = m_whole;
    bytes.replace(0, 4096, QByteArray(4096, '#'));
    const QString folder = copyOf(bytes);
    const auto opened = openOrRecover(folder, aTime);
    QVERIFY(opened);
    const auto recovery = takeRecovery(**opened).value();
    QVERIFY(recovery);
    QCOMPARE(recovery->entries, entries);
    QCOMPARE(recovery->lost, 0);
    QCOMPARE(recovery->keptAs, folder + u"/history.damaged-20260801T120000Z.sqlite"_s);
    QCOMPARE(bytesOf(recovery->keptAs), bytes);
    QCOMPARE(count(**opened, u"accounts"_s), 2);
    QCOMPARE(count(**opened, u"drafts"_s), 1);
    QCOMPARE(count(**opened, u"pauses"_s), 1);
    QCOMPARE(count(**opened, u"pragma_foreign_key_check"_s), 0);
    // Nothing was missing that could hide a request: what waited, waits.
    QCOMPARE(rowsIn(**opened), m_rows);
}

void tst_Recovery::anEmptiedFileBeginsANewHistory()
{
    const QString folder = copyOf(QByteArray(int(m_whole.size()), '\0'));
    const auto opened = openOrRecover(folder, aTime);
    QVERIFY(opened);
    const auto recovery = takeRecovery(**opened).value();
    QVERIFY(recovery);
    QCOMPARE(recovery->entries, 0);
    QCOMPARE(QFile(recovery->keptAs).size(), m_whole.size());
    QVERIFY(SubmissionStore(**opened).insert(submissionOf(u"new"_s)));
}

void tst_Recovery::rowsWhoseAttemptsAreThereWaitOn()
{
    QByteArray bytes = m_whole;
    bytes.replace(0, 16, "this is no store");
    const auto opened = openOrRecover(copyOf(bytes), aTime);
    QVERIFY(opened);
    const auto counts = SubmissionStore(**opened).counts();
    QVERIFY(counts);
    QCOMPARE(counts->unfinished, 4 * entries / 10);
    QCOMPARE(counts->unknown, entries / 10);
}

void tst_Recovery::rowsThatMayHaveGoneOutAreNotQueued()
{
    // The newest row's attempt is lost: it waits after one that may have arrived.
    StoreFixture f;
    f.rowIn(SubmissionState::Queued, u"untouched"_s);
    f.rowIn(SubmissionState::Held, u"held"_s);
    f.rowIn(SubmissionState::Waiting, u"tried"_s);
    QVERIFY(f.database->run(u"DELETE FROM attempts"_s));
    const QString path = Database::filePath(f.folder);
    f.database.reset();
    QByteArray bytes = bytesOf(path);
    bytes.replace(0, 16, "this is no store");
    const auto opened = openOrRecover(copyOf(bytes), aTime);
    QVERIFY(opened);
    SubmissionStore store(**opened);
    QCOMPARE(store.row(1).value().state, SubmissionState::Queued);
    QCOMPARE(store.row(2).value().state, SubmissionState::Held);
    QCOMPARE(store.row(3).value().state, SubmissionState::Sending);
    const auto judged = store.recoverInterrupted(noon, [](const SubmissionRow &) { return false; });
    QVERIFY(judged);
    QCOMPARE(store.row(3).value().state, SubmissionState::Unknown);
}

void tst_Recovery::damageMetWhileRunningIsCheckedAtTheNextStart()
{
    const QString folder = copyOf(m_whole);
    const QString path = Database::filePath(folder);
    {
        const auto opened = Database::open(folder);
        QVERIFY(opened);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 10 * 4096; at < file.size(); at += 4096) {
            QVERIFY(file.seek(at));
            QCOMPARE(file.write(QByteArray(64, '\xff')), 64);
        }
        file.close();
        SubmissionStore store(**opened);
        const auto page = store.recent(u"acc-1"_s, entries);
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::StoreDamaged);
        QVERIFY(QFile::exists(damageMark(path)));
    }
    const auto again = openOrRecover(folder, aTime);
    QVERIFY(again);
    QVERIFY(takeRecovery(**again).value());
    QVERIFY(!QFile::exists(damageMark(path)));
}

// The program ended between two of the renames.
void tst_Recovery::aRecoveryThatWasCutOffIsFinished()
{
    const QString folder = copyOf("not yet moved", "neither");
    write(folder + u"/history.recovered-20260731T080000Z.sqlite"_s, m_whole);
    const auto opened = openOrRecover(folder, aTime);
    QVERIFY(opened);
    QCOMPARE(rowsIn(**opened), m_rows);
    const QString kept = folder + u"/history.damaged-20260731T080000Z.sqlite"_s;
    QCOMPARE(bytesOf(kept), QByteArray("not yet moved"));
    QCOMPARE(bytesOf(kept + u"-wal"_s), QByteArray("neither"));
}

void tst_Recovery::whatIsRecoveredIsSaidOnce()
{
    QByteArray bytes = m_whole;
    bytes.replace(0, 16, "this is no store");
    const QString folder = copyOf(bytes);
    QVERIFY(openOrRecover(folder, aTime)); // ends before it could say so
    const auto opened = openOrRecover(folder, aTime);
    QVERIFY(opened);
    QVERIFY(takeRecovery(**opened).value());
    QVERIFY(!takeRecovery(**opened).value());
}

void tst_Recovery::idsOfLostEntriesAreNotGivenAgain()
{
    StoreFixture f;
    for (int i = 0; i < 3; ++i)
        f.rowIn(SubmissionState::Accepted, u"draft-%1"_s.arg(i));
    QVERIFY(f.database->run(u"DELETE FROM submissions WHERE id = 3"_s));
    const QString path = Database::filePath(f.folder);
    f.database.reset();
    QByteArray bytes = bytesOf(path);
    bytes.replace(0, 16, "this is no store");
    const auto opened = openOrRecover(copyOf(bytes), aTime);
    QVERIFY(opened);
    QCOMPARE(SubmissionStore(**opened).insert(submissionOf(u"new"_s)).value().id, 4);
}

void tst_Recovery::filesAreTheirOwnersOnly()
{
    const QString folder = copyOf(m_whole.left(m_whole.size() / 2));
    const auto opened = openOrRecover(folder, aTime);
    QVERIFY(opened);
    QVERIFY(takeRecovery(**opened).value());
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2);
    for (const QFileInfo &file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

void tst_Recovery::aVersionThatCannotBeIsDamage()
{
    for (const int version : {0, 70'000}) {
        QByteArray bytes = m_whole;
        bytes[61] = char(version >> 16);
        bytes[62] = char(version >> 8);
        bytes[63] = char(version);
        const auto opened = openOrRecover(copyOf(bytes), aTime);
        QVERIFY(opened);
        QCOMPARE(takeRecovery(**opened).value()->entries, entries);
        QCOMPARE(rowsIn(**opened), m_rows);
    }
}

QTEST_GUILESS_MAIN(tst_Recovery)
#include "tst_recovery.moc"
