// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/logfile.h"
#include "app/store/database.h"
#include "fakes/ownwarnings.h"
#include "fakes/program.h"
#include "ui/look/messagebar.h"
#include "ui/models/batchsession.h"
#include "ui/window/singleinstance.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_UNIX
/// "name mode" of whatever is not a folder of 0700 or a file of 0600; `names` are all that is
/// there.
QString openToOthers(const QString &folder, QStringList &names)
{
    QStringList open;
    QStringList all {folder};
    for (QDirIterator it(folder,
                         QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
         it.hasNext();)
        all.append(it.next());
    for (const QString &path : std::as_const(all)) {
        struct stat facts = {};
        if (lstat(QFile::encodeName(path).constData(), &facts) != 0)
            continue; // gone since
        names.append(QDir(folder).relativeFilePath(path));
        const mode_t wanted = S_ISDIR(facts.st_mode) ? 0700 : 0600;
        if ((facts.st_mode & 07777) != wanted)
            open.append(u"%1 %2"_s.arg(names.last()).arg(facts.st_mode & 07777, 0, 8));
    }
    return open.join(u", "_s);
}

/// A history of version 1 of the schema, with the accounts of this one.
bool makeOld(const QString &history)
{
    const QString newer = history + ".newer"_L1;
    if (!QFile::rename(history, newer)
        || !QFile::copy(QStringLiteral(DESK_TEST_DATA "/store/v1.sqlite"), history))
        return false;
    const auto old = Database::openFile(history);
    for (
        const QString &sql :
        {u"ATTACH '%1' AS newer"_s.arg(newer), u"DELETE FROM accounts"_s,
         u"INSERT INTO accounts (id, position, json) SELECT id, position, json FROM newer.accounts"_s}) {
        if (!old || !(*old)->run(sql))
            return false;
    }
    return QFile::remove(newer);
}

bool damage(const QString &path, const QByteArray &with)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.write(with) == with.size();
}
#endif
} // namespace

/// Whatever the program leaves on the disk in a life with accidents is its owner's alone, also
/// where the computer would give new files to everybody.
class tst_OwnersOnly : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QLocale::setDefault(QLocale(u"en_US"_s));
#ifdef Q_OS_UNIX
        umask(0);
#endif
    }
    void nobodyElseMayReadWhatASessionLeaves();
};

#ifdef Q_OS_UNIX
namespace {

/// All that writes files, as main() has it.
struct Session
{
    explicit Session(const QString &folder)
        : folders(Folders::below(folder))
        , instance(folders.data)
        , isFirst(instance.begin())
        , log({folders.log, {u"whop_"_s}, 200, 3})
        , program(folder)
    {
    }

    void work()
    {
        program.typeInto(examplesOf(u"createConversion"_s));
        program.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(program.sent(u"createConversion"_s, SubmissionState::Accepted));
        program.typeInto({{u"/user/email"_s, u"bob@example.com"_s}}); // a draft stays
        Account account = program.form().account();
        account.name = u"Shop"_s;
        program.engine.saveAccount(account);
        program.preferences.setSendDelay(1);
        RetentionPolicy policy;
        policy.personDays = 30;
        program.preferences.setRetention(policy);
        program.goTo(u"history"_s);
        program.goTo(u"settings"_s);
    }

    /// Also leaves a batch.
    void bringIn()
    {
        const auto accountFor = [this](const BatchHead &) {
            return program.form().account();
        };
        BatchSession batch({program.catalog, program.currencies, program.clock, program.preferences,
                            folders.data + u"/batches"_s, accountFor});
        batch.setTarget(program.form().account(), u"createConversion"_s);
        batch.readText("event_name,email\nlead,ann@example.com\n", u"pasted"_s);
        QTRY_COMPARE(batch.phase(), BatchSession::Phase::Mapping);
        batch.check();
        QTRY_COMPARE(batch.phase(), BatchSession::Phase::Rows);
    }

    const Folders folders;
    SingleInstance instance;
    const bool isFirst;
    LogFile log;
    Program program;
};
} // namespace
#endif

void tst_OwnersOnly::nobodyElseMayReadWhatASessionLeaves()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"own"_s);
    const QString history = Database::filePath(folder);
    QStringList seen;
    {
        Session session(folder);
        QVERIFY(session.isFirst);
        session.work();
        session.bringIn();
        QCOMPARE(openToOthers(folder, seen), QString()); // with the journals
    }
    QCOMPARE(openToOthers(folder, seen), QString());

    // The files of another program version, copied here with rights for all, and damage.
    QVERIFY(makeOld(history));
    for (const QString &name :
         {u"history.sqlite"_s, u"search.sqlite"_s, u"preferences.ini"_s, u"log/desk.log"_s})
        QCOMPARE(chmod(QFile::encodeName(folder + u'/' + name).constData(), 0666), 0);
    for (const QString &name : {u"."_s, u"log"_s, u"batches"_s})
        QCOMPARE(chmod(QFile::encodeName(folder + u'/' + name).constData(), 0777), 0);
    QVERIFY(damage(folder + u"/preferences.ini"_s, "[[[\n=x\n%"));
    {
        Session session(folder);
        session.work();
        session.bringIn();
        QCOMPARE(openToOthers(folder, seen), QString());
    }
    QVERIFY(damage(history, "this is no store"));
    {
        Session session(folder);
        QVERIFY(!session.program.window.messages().message().isEmpty()); // it was recovered
        session.work();
        QCOMPARE(openToOthers(folder, seen), QString());
    }
    QCOMPARE(openToOthers(folder, seen), QString());

    for (const QString &pattern :
         {u"history.sqlite"_s, u"history.sqlite-wal"_s, u"history.backup-1.sqlite"_s,
          u"history.damaged-*.sqlite"_s, u"search.sqlite"_s, u"preferences.ini"_s,
          u"preferences.damaged-*.ini"_s, u"in-use.lock"_s, u"batches/*"_s, u"log/desk.log"_s,
          u"log/desk.1.log"_s}) {
        const auto fits = QRegularExpression::fromWildcard(
            pattern, Qt::CaseSensitive, QRegularExpression::DefaultWildcardConversion);
        QVERIFY2(seen.indexOf(fits) >= 0, qPrintable(pattern)); // else the walk has missed it
    }
#else
    QSKIP("rights of files are those of Unix");
#endif
}

QTEST_MAIN(tst_OwnersOnly)
#include "tst_ownersonly.moc"
