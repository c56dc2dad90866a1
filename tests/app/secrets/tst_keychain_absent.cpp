// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/secrets/answers.h"
#include "app/secrets/keychain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_KeychainAbsent : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyRequestSaysThatNoKeychainIsThere();
    void keyForTheSessionIsNeverOnDisk();
};

// All that the program could write to is in one folder, and no bus can be reached or started.
void tst_KeychainAbsent::initMain()
{
    static const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                             "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
        qputenv(name, home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("DISPLAY");
}

void tst_KeychainAbsent::everyRequestSaysThatNoKeychainIsThere()
{
    KeychainStore store;
    const Answers answers(store);
    QTRY_COMPARE(store.backend(), u"none"_s);
    store.read(u"a"_s);
    store.write(u"a"_s, secret("key"));
    store.remove(u"a"_s);
    store.test();
    QTRY_COMPARE(answers.lines,
                 (QStringList {u"read-failed a"_s, u"write-failed a"_s, u"remove-failed a"_s,
                               u"test-failed "_s}));
    QCOMPARE(answers.errors, std::vector<ErrorCode>(4, ErrorCode::KeychainAbsent));
}

void tst_KeychainAbsent::keyForTheSessionIsNeverOnDisk()
{
    const QByteArray key = "sk-session-7d1f0c2e";
    {
        KeychainStore store;
        const Answers answers(store);
        store.write(u"a"_s, secret(key));
        QTRY_COMPARE(answers.last(), u"write-failed a"_s);
        store.keepForSession(u"a"_s, secret(key));
        store.read(u"a"_s);
        QTRY_COMPARE(answers.last(), u"read a "_s + QString::fromLatin1(key));
        QVERIFY(store.isSessionOnly(u"a"_s));
    }
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(file.fileName()));
        QVERIFY2(!file.readAll().contains(key), qUtf8Printable(file.fileName()));
    }
    KeychainStore restarted;
    const Answers answers(restarted);
    restarted.read(u"a"_s);
    QTRY_COMPARE(answers.last(), u"read-failed a"_s);
}

QTEST_GUILESS_MAIN(tst_KeychainAbsent)
#include "tst_keychain_absent.moc"
