// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/singleinstance.h"

#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_SingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theSecondRaisesTheFirst();
    void aFirstOneThatDoesNotAnswerIsNotMistakenForOneThatDid();
    void anotherFolderIsAnotherProgram();
    void aFolderIsFreeAgainAfterTheEnd();
    void theFolderIsMadeForItsOwnerOnly();
};

void tst_SingleInstance::theSecondRaisesTheFirst()
{
    const QTemporaryDir dir;
    SingleInstance first(dir.path());
    QVERIFY(first.begin());
    QSignalSpy raised(&first, &SingleInstance::raiseAsked);
    SingleInstance second(dir.path());
    QVERIFY(!second.begin());
    QTRY_COMPARE(raised.size(), 1);
    QCOMPARE(raised[0][0].toString(), QString());
    SingleInstance third(dir.path());
    QVERIFY(!third.begin(u"/home/ann/Bücher.csv"_s));
    QVERIFY(third.wasHeard());
    QTRY_COMPARE(raised.size(), 2);
    QCOMPARE(raised[1][0].toString(), u"/home/ann/Bücher.csv"_s);
}

void tst_SingleInstance::aFirstOneThatDoesNotAnswerIsNotMistakenForOneThatDid()
{
    const QTemporaryDir dir;
    QLockFile hangs(dir.filePath(u"in-use.lock"_s));
    QVERIFY(hangs.tryLock());
    SingleInstance second(dir.path());
    QVERIFY(!second.begin(u"/home/ann/x.csv"_s));
    QVERIFY(!second.wasHeard());
}

void tst_SingleInstance::anotherFolderIsAnotherProgram()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    SingleInstance first(one.path());
    SingleInstance second(two.path());
    QVERIFY(first.begin());
    QVERIFY(second.begin());
}

void tst_SingleInstance::aFolderIsFreeAgainAfterTheEnd()
{
    const QTemporaryDir dir;
    {
        SingleInstance first(dir.path());
        QVERIFY(first.begin());
    }
    SingleInstance next(dir.path());
    QVERIFY(next.begin());
}

void tst_SingleInstance::theFolderIsMadeForItsOwnerOnly()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"new/deep"_s);
    SingleInstance instance(folder);
    QVERIFY(instance.begin());
    const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder) & forOthers));
    QVERIFY(!(QFile::permissions(folder + u"/in-use.lock"_s) & forOthers));
}

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_singleinstance.moc"
