// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/practiceaccount.h"
#include "app/store/database.h"
#include "fakes/enginedesk.h"
#include "fakes/files.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <grp.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString conversion = u"createConversion"_s;
const QMap<QString, QString> values {{u"/event_name"_s, u"lead"_s},
                                     {u"/user/email"_s, u"ann@example.com"_s}};
constexpr auto placeVariable = "DESK_STOREFAULTS_PLACE"; // where the inner run works

/// Puts bytes over those of a file from there to its end, a few in each page.
bool spoil(const QString &path, qint64 from)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    for (qint64 at = from; at < file.size(); at += 4096) {
        if (!file.seek(at) || file.write(QByteArray(64, '\xff')) != 64)
            return false;
    }
    return true;
}

#ifdef Q_OS_UNIX
constexpr uid_t nobody = 65534;

/// From within: somebody else may not even reach this program where root has built it.
bool becomeNobody()
{
    const bool done = setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0;
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 1); // the leak checker looks at itself
#endif
    return done;
}
#endif

/// Takes all that is left of a disk.
void fill(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("no room for the file that takes it");
    for (const int size : {4096, 512, 1}) {
        while (file.write(QByteArray(size, 'x')) == size)
            ;
    }
}
} // namespace

/// What the engine does when its file or its disk is at fault.
///
/// Two of these need a place of their own and run themselves again in it: a disk of 8 MB (a mount
/// in a namespace of Linux), and a folder of somebody whom its rights stop (root is not stopped).
class tst_StoreFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"desk.*=false"_s); }
    void aDamagedFileIsRecoveredAndSaidSo();
    void damageMetWhileRunningStopsTheOutbox();
    void aNewerFileIsRefusedUntouched();
    void aMigrationThatFailsChangesNothingAndLeavesABackup();
    void anAnswerThatCannotBeWrittenIsWrittenLaterByItself();
    void aStartThatFailsIsTriedAgainByItself();
    void aFullDiskLosesNothingThatWasStored();
    void aReadOnlyFolderIsSaidAndTriedAgain();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    Account practice()
    {
        Account account = practiceAccount(*m_catalog.api(u"whop"_s), u"Practice"_s, u"UTC"_s);
        account.id = u"acc"_s;
        return account;
    }
    [[nodiscard]] QList<qint64> accepted(EngineDesk &desk, int count);
    [[nodiscard]] bool trySend(EngineDesk &desk, const Draft &sheet);
    void runAgain(const QString &program, const QStringList &arguments);

    QTemporaryDir m_dir;
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    const SystemClock m_clock {};
};

QList<qint64> tst_StoreFaults::accepted(EngineDesk &desk, int count)
{
    QList<qint64> ids;
    for (int i = 0; i < count; ++i) {
        ids.append(desk.send(practice(), conversion, values));
        if (!desk.reaches(ids.last(), SubmissionState::Accepted))
            return {};
    }
    return ids;
}

/// True: stored; false: the sheet came back.
bool tst_StoreFaults::trySend(EngineDesk &desk, const Draft &sheet)
{
    const size_t failures = desk.storingFailures.size();
    const size_t steps = desk.steps.size();
    desk.engine().submit(desk.snapshot(practice(), sheet));
    const auto isStored = [&] {
        return std::any_of(desk.steps.begin() + qsizetype(steps), desk.steps.end(),
                           [&](const SubmissionRow &row) { return row.draft == sheet.id; });
    };
    (void)QTest::qWaitFor([&] { return isStored() || desk.storingFailures.size() > failures; },
                          20000);
    return isStored();
}

void tst_StoreFaults::aDamagedFileIsRecoveredAndSaidSo()
{
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.saveAccount(practice()));
        QCOMPARE(accepted(desk, 5).size(), 5);
        desk.engine().saveDraft(desk.draft(practice(), conversion, values));
        QVERIFY(desk.saveAccount(practice())); // behind it
    }
    const QString path = folder() + u"/history.sqlite"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write("this is no store"), 16);
    file.close();
    const QByteArray damaged = bytesOf(path);
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.isStarted());
    QVERIFY(desk.recovery);
    QCOMPARE(desk.recovery->entries, 5);
    QCOMPARE(desk.recovery->lost, 0);
    QCOMPARE(bytesOf(desk.recovery->keptAs), damaged);
    QCOMPARE(desk.accounts.size(), 1);
    QCOMPARE(desk.drafts.size(), 1);
    QCOMPARE(desk.found(u"ann"_s).size(), 5); // by the search index, made anew
    QCOMPARE(accepted(desk, 1).size(), 1);
}

void tst_StoreFaults::damageMetWhileRunningStopsTheOutbox()
{
    const QString path = folder() + u"/history.sqlite"_s;
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.saveAccount(practice()));
        QCOMPARE(accepted(desk, 3).size(), 3);
    }
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.isStarted());
        QVERIFY(spoil(path, 6 * 4096)); // behind the schema
        desk.engine().askHistory({}, 1);
        QTRY_VERIFY(!desk.storeFailures.empty());
        QCOMPARE(desk.storeFailures.front(), ErrorCode::StoreDamaged);
        QTRY_VERIFY(desk.status.stopped);
        QVERIFY(!trySend(desk, desk.draft(practice(), conversion, values)));
        QCOMPARE(desk.storingFailures.back().second, ErrorCode::StoreDamaged);
    }
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.isStarted());
    QVERIFY(desk.recovery);
    QVERIFY(QFile::exists(desk.recovery->keptAs));
}

void tst_StoreFaults::aNewerFileIsRefusedUntouched()
{
    const QString path = folder() + u"/history.sqlite"_s;
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.isStarted());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60)); // the version, https://www.sqlite.org/fileformat.html
    QCOMPARE(file.write(QByteArray("\0\0\0\x63", 4)), 4);
    file.close();
    const QByteArray before = bytesOf(path);
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(!desk.isStarted());
    QCOMPARE(desk.storeFailures, std::vector {ErrorCode::StoreTooNew});
    QVERIFY(!trySend(desk, desk.draft(practice(), conversion, values)));
    desk.end();
    QVERIFY(bytesOf(path) == before);
    QVERIFY(QDir(folder()).entryList({u"*damaged*"_s}).isEmpty());
}

void tst_StoreFaults::aMigrationThatFailsChangesNothingAndLeavesABackup()
{
    const QString path = Database::filePath(folder());
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(QFile::copy(QStringLiteral(DESK_TEST_DATA "/store/v1.sqlite"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    {
        const auto file = Database::openFile(path);
        QVERIFY(file);
        // In the way of the last statement.
        QVERIFY((*file)->run(u"CREATE INDEX submissions_batch_state ON submissions (say)"_s));
    }
    const QByteArray before = bytesOf(path);
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(!desk.isStarted());
        QCOMPARE(desk.storeFailures, std::vector {ErrorCode::StoreFailed});
        QVERIFY(!trySend(desk, desk.draft(practice(), conversion, values)));
        QVERIFY(!desk.recovery);
    }
    QVERIFY(bytesOf(path) == before);
    {
        const auto backup = Database::openFile(folder() + u"/history.backup-1.sqlite"_s);
        QVERIFY(backup);
        QCOMPARE((*backup)->version().value(), 1);
        QVERIFY((*backup)->run(u"DROP INDEX submissions_batch_state"_s));
        const auto file = Database::openFile(path);
        QVERIFY(file);
        QVERIFY((*file)->run(u"DROP INDEX submissions_batch_state"_s));
    }
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.isStarted());
    QCOMPARE(desk.found(u"sale_Ab12"_s).size(), 1);
}

void tst_StoreFaults::anAnswerThatCannotBeWrittenIsWrittenLaterByItself()
{
    SendTimes times;
    times.tryAgain = 100ms;
    EngineDesk desk(m_catalog, m_clock, folder(), times);
    QVERIFY(desk.saveAccount(practice()));
    const auto other = Database::openFile(Database::filePath(folder()));
    QVERIFY(other);
    QVERIFY((*other)->run(uR"(CREATE TRIGGER in_the_way BEFORE UPDATE ON submissions
        WHEN NEW.state = 'accepted' BEGIN SELECT RAISE(ABORT, 'not now'); END)"_s));
    const qint64 id = desk.send(practice(), conversion, values);
    QTRY_VERIFY(desk.status.stopped);
    const qint64 behind = desk.send(practice(), conversion, values);
    QTest::qWait(500); // several trials
    QCOMPARE(desk.storeFailures, std::vector {ErrorCode::StoreFailed}); // said once
    QCOMPARE(desk.works, 0);
    QCOMPARE(desk.row(id).state, SubmissionState::Sending);
    QCOMPARE(desk.row(behind).state, SubmissionState::Queued);

    QVERIFY((*other)->run(u"DROP TRIGGER in_the_way"_s));
    QVERIFY(desk.reaches(id, SubmissionState::Accepted));
    QVERIFY(desk.reaches(behind, SubmissionState::Accepted));
    QCOMPARE(desk.works, 1);
    QTRY_VERIFY(!desk.status.stopped);
    const SubmissionDetails details = desk.detailsOf(id);
    QCOMPARE(details.attempts.size(), size_t(1)); // it was not sent again
    QCOMPARE(details.attempts[0].status, 200);
}

void tst_StoreFaults::aStartThatFailsIsTriedAgainByItself()
{
    QFile file(folder()); // where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    SendTimes times;
    times.tryAgain = 100ms;
    EngineDesk desk(m_catalog, m_clock, folder(), times);
    QVERIFY(!desk.isStarted());
    QTest::qWait(500); // several trials
    QCOMPARE(desk.storeFailures, std::vector {ErrorCode::StoreNotOpened}); // said once
    QVERIFY(file.remove());
    QTRY_VERIFY(desk.started);
    QTRY_COMPARE(desk.works, 1);
    QVERIFY(desk.saveAccount(practice()));
    QCOMPARE(accepted(desk, 1).size(), 1);
}

void tst_StoreFaults::aFullDiskLosesNothingThatWasStored()
{
    const QString disk = qEnvironmentVariable(placeVariable);
    if (disk.isEmpty()) {
        const QString unshare = QStandardPaths::findExecutable(u"unshare"_s);
        if (unshare.isEmpty())
            QSKIP("unshare is not installed");
        runAgain(unshare,
                 {u"-rm"_s, u"sh"_s, u"-c"_s,
                  u"mount -t tmpfs -o size=8m tmpfs \"$0\" || exit 77; exec \"$@\""_s, m_dir.path(),
                  QCoreApplication::applicationFilePath()});
        return;
    }
    const QString data = disk + u"/data"_s;
    const QString filler = disk + u"/filler"_s;
    QSet<qint64> stored;
    QStringList returned;
    {
        EngineDesk desk(m_catalog, m_clock, data);
        QVERIFY(desk.saveAccount(practice()));
        const auto before = accepted(desk, 5);
        stored += QSet<qint64>(before.begin(), before.end());
        fill(filler);
        for (int i = 0; i < 200 && desk.storingFailures.size() < 3; ++i) {
            const Draft sheet = desk.draft(practice(), conversion, values);
            if (!trySend(desk, sheet))
                returned.append(sheet.id);
        }
        QVERIFY(!returned.isEmpty());
        QTRY_VERIFY(!desk.storeFailures.empty());
        QTRY_VERIFY(desk.status.stopped);
        QCOMPARE(desk.works, 0);

        QVERIFY(QFile::remove(filler));
        const auto after = accepted(desk, 1); // the next command is the trial
        QCOMPARE(after.size(), 1);
        QCOMPARE(desk.works, 1);
        QTRY_VERIFY(!desk.status.stopped);
        for (const auto &[id, row] : desk.rows)
            stored.insert(id);
        for (const qint64 id : std::as_const(stored))
            QVERIFY2(desk.reaches(id, SubmissionState::Accepted), qPrintable(QString::number(id)));
    }
    EngineDesk desk(m_catalog, m_clock, data);
    QVERIFY(desk.isStarted());
    QVERIFY(!desk.recovery);
    for (const qint64 id : std::as_const(stored)) {
        const SubmissionDetails details = desk.detailsOf(id);
        QCOMPARE(details.row.state, SubmissionState::Accepted);
        QCOMPARE(details.attempts.size(), size_t(1));
        QVERIFY(!returned.contains(details.row.draft));
    }
}

void tst_StoreFaults::aReadOnlyFolderIsSaidAndTriedAgain()
{
#ifdef Q_OS_UNIX
    QString place = qEnvironmentVariable(placeVariable);
    if (place.isEmpty() && geteuid() == 0) {
        const QByteArray path = QFile::encodeName(m_dir.path());
        QCOMPARE(chown(path.constData(), nobody, nobody), 0);
        runAgain(QCoreApplication::applicationFilePath(), {});
        return;
    }
    (void)EngineDesk::currencies(); // nobody may not read them
    if (geteuid() == 0)
        QVERIFY(becomeNobody());
    if (place.isEmpty())
        place = m_dir.path();
    const QString data = place + u"/data"_s;
    {
        EngineDesk desk(m_catalog, m_clock, data);
        QVERIFY(desk.saveAccount(practice()));
        QCOMPARE(accepted(desk, 1).size(), 1);
    }
    constexpr auto readable = QFile::ReadOwner | QFile::ExeOwner;
    QVERIFY(QFile::setPermissions(data, readable));
    EngineDesk desk(m_catalog, m_clock, data);
    QVERIFY(!desk.isStarted());
    QCOMPARE(desk.storeFailures.size(), size_t(1));
    QVERIFY(!trySend(desk, desk.draft(practice(), conversion, values)));
    QCOMPARE(desk.storeFailures.size(), size_t(1)); // said once
    QCOMPARE(QFile::permissions(data) & (QFile::WriteOwner | readable), readable);

    QVERIFY(QFile::setPermissions(data, readable | QFile::WriteOwner));
    QVERIFY(desk.reaches(desk.send(practice(), conversion, values), SubmissionState::Accepted));
    QCOMPARE(desk.works, 1);
    QVERIFY(desk.started);
    QCOMPARE(desk.found(QString()).size(), 2);
#else
    QSKIP("rights of folders are those of Unix");
#endif
}

/// Runs the test function in the place that the program gives it.
void tst_StoreFaults::runAgain(const QString &program, const QStringList &arguments)
{
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(placeVariable), m_dir.path());
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::MergedChannels);
    again.start(program,
                arguments + QStringList {QString::fromLatin1(QTest::currentTestFunction())});
    QVERIFY(again.waitForFinished(60000));
    const QByteArray output = again.readAll();
    if (again.exitCode() == 77 || output.contains("unshare failed"))
        QSKIP("a disk cannot be mounted here");
    QVERIFY2(again.exitCode() == 0, output.constData());
}

QTEST_GUILESS_MAIN(tst_StoreFaults)
#include "tst_storefaults.moc"
