// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/log.h"
#include "app/core/logfile.h"
#include "app/core/redactor.h"
#include "fakes/files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

bool isOwnersOnly(const QString &path)
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return QFile::exists(path) && !(QFile::permissions(path) & others);
}

void ignoreAll(QtMsgType, const QMessageLogContext &, const QString &) { }
} // namespace

class tst_LogFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qInstallMessageHandler(ignoreAll); }
    void cleanupTestCase() { qInstallMessageHandler(nullptr); }
    void aLineIsWrittenAndOnlyItsOwnerMayReadIt();
    void whatIsNoIdentifierIsNotWritten();
    void aLibrarysWordsAreNotWritten();
    void whatLooksLikeASecretIsTakenOut_data();
    void whatLooksLikeASecretIsTakenOut();
    void aFullFileBeginsANewOne();
    void aFolderThatCannotBeWrittenStopsNothing();
    void theLastLinesAreWhole();
};

void tst_LogFile::aLineIsWrittenAndOnlyItsOwnerMayReadIt()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"log"_s);
    {
        LogFile log({folder});
        LogLine(logOutbox(), "attempt ended").number("submission", 7).name("state", u"accepted"_s);
        log.flush();
        QVERIFY(bytesOf(LogFile::filePath(folder))
                    .endsWith(" I desk.outbox: attempt ended submission 7 state accepted\n"));
        LogLine(logOutbox(), "last");
    }
    QVERIFY(bytesOf(LogFile::filePath(folder)).endsWith("last\n")); // also without a flush
    QVERIFY(isOwnersOnly(folder));
    QVERIFY(isOwnersOnly(LogFile::filePath(folder)));
}

void tst_LogFile::whatIsNoIdentifierIsNotWritten()
{
    const QTemporaryDir dir;
    {
        LogFile log({dir.path()});
        for (const QString &text : {u"ann@example.com"_s, u"Ann Lee"_s, u"Ännchen"_s, u"a/b?c=d"_s,
                                    u"line\nbreak"_s, QString(65, u'a')})
            LogLine(logOutbox(), "x").name("operation", text);
    }
    const QByteArray text = bytesOf(LogFile::filePath(dir.path()));
    QCOMPARE(text.count("x operation ?\n"), 6);
}

void tst_LogFile::aLibrarysWordsAreNotWritten()
{
    const QTemporaryDir dir;
    {
        LogFile log({dir.path()});
        qWarning("Lee lives at ann@example.com");
        QMessageLogger("/build/x/qfile.cpp", 12, "f", "qt.core").info("Lee");
    }
    const QByteArray text = bytesOf(LogFile::filePath(dir.path()));
    QVERIFY(!text.contains("Lee"));
    QVERIFY(text.contains(" W default"));
    QVERIFY(text.contains(" I qt.core (qfile.cpp:12)"));
}

void tst_LogFile::whatLooksLikeASecretIsTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("header") << u"Authorization: Bearer SECRET"_s;
    QTest::newRow("header, any scheme") << u"authorization: SECRET"_s;
    QTest::newRow("header in JSON") << uR"({"Authorization":"Token SECRET"})"_s;
    QTest::newRow("bearer") << u"sent bearer SECRET, then"_s;
    QTest::newRow("common prefix") << u"the key sk-ak-SECRET"_s;
    QTest::newRow("vendor's prefix") << u"(vend_SECRET-x)"_s;
    QTest::newRow("e-mail") << u"to SECRET@example.com now"_s;
    QTest::newRow("e-mail, domain") << u"mailto:a@SECRET.example"_s;
    QTest::newRow("query") << u"https://example.com/a?b=SECRET"_s;
    QTest::newRow("user in address") << u"http://SECRET@example.com/"_s;
}

void tst_LogFile::whatLooksLikeASecretIsTakenOut()
{
    QFETCH(const QString, text);
    const Redactor redactor({u"vend_"_s, QString()});
    QVERIFY2(!redactor.redacted(text).contains("SECRET"_L1), qPrintable(redactor.redacted(text)));
    const QString harmless = u"attempt ended submission 7 operation createLead status 200 ms 12"_s;
    QCOMPARE(redactor.redacted(harmless), harmless);
}

void tst_LogFile::aFullFileBeginsANewOne()
{
    const QTemporaryDir dir;
    constexpr int lines = 500;
    {
        LogFile log({dir.path(), {}, 1000, 3});
        for (int i = 0; i < lines; ++i) {
            LogLine(logOutbox(), "line").number("n", i);
            if (i % 50 == 0)
                log.flush();
        }
    }
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files),
             (QStringList {u"desk.1.log"_s, u"desk.2.log"_s, u"desk.log"_s}));
    for (int age = 0; age < 3; ++age) {
        QVERIFY(QFileInfo(LogFile::filePath(dir.path(), age)).size() <= 1000);
        QVERIFY(isOwnersOnly(LogFile::filePath(dir.path(), age)));
    }
    QVERIFY(bytesOf(LogFile::filePath(dir.path())).endsWith("line n 499\n"));
}

void tst_LogFile::aFolderThatCannotBeWrittenStopsNothing()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"log"_s));
    QVERIFY(file.open(QIODevice::WriteOnly)); // where the folder should be
    QElapsedTimer timer;
    timer.start();
    {
        LogFile log({file.fileName()});
        LogLine(logOutbox(), "nowhere");
        log.flush();
    }
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(file.size(), 0);
}

void tst_LogFile::theLastLinesAreWhole()
{
    const QTemporaryDir dir;
    {
        LogFile log({dir.path(), {}, 1000, 3});
        for (int i = 0; i < 40; ++i)
            LogLine(logOutbox(), "line").number("n", i);
    }
    const QString all = LogFile::lastLines(dir.path(), 100000);
    QVERIFY(all.endsWith(u"line n 39\n"_s));
    QVERIFY(all.startsWith(u"2"_s));
    const QString some = LogFile::lastLines(dir.path(), 300);
    QVERIFY(some.size() < 300 && all.endsWith(u'\n' + some));
}

QTEST_GUILESS_MAIN(tst_LogFile)
#include "tst_logfile.moc"
