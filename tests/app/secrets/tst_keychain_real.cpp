// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// Runs in a session of its own with an unlocked gnome-keyring: tests/fakes/keyring-session.

#include "app/secrets/answers.h"
#include "app/secrets/keychain.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
const QString account = u"6f1c7c52-5a0e-4b5e-9a52-0f4f3d2c1b0a"_s;
const QString key = u"sk-ak-\u00e9-real-0123456789"_s;
} // namespace

class tst_KeychainReal : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void backendIsNamed();
    void keyIsFoundAgainAfterARestart();
    void anotherProcessReadsIt();
    void fourThousandCharactersPass();
    void removedKeyIsMissing();
    void testLeavesNothingBehind();
    void lockedIsNotMissing();
};

void tst_KeychainReal::backendIsNamed()
{
    const KeychainStore store;
    QTRY_COMPARE(store.backend(), u"libsecret"_s);
}

void tst_KeychainReal::keyIsFoundAgainAfterARestart()
{
    {
        KeychainStore store;
        const Answers answers(store);
        store.write(account, secret(key.toUtf8()));
        store.read(account);
        QTRY_COMPARE(answers.lines,
                     (QStringList {u"written "_s + account + u" libsecret"_s,
                                   u"read "_s + account + u' ' + key}));
        QVERIFY(!store.isSessionOnly(account));
    }
    KeychainStore restarted;
    const Answers answers(restarted);
    restarted.read(account);
    QTRY_COMPARE(answers.last(), u"read "_s + account + u' ' + key);
}

void tst_KeychainReal::anotherProcessReadsIt()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--read"_s, account});
    QVERIFY(other.waitForFinished());
    QCOMPARE(QString::fromUtf8(other.readAllStandardOutput()), u"read "_s + account + u' ' + key);
}

void tst_KeychainReal::fourThousandCharactersPass()
{
    KeychainStore store;
    const Answers answers(store);
    const QByteArray token(4096, 'k');
    store.write(u"long"_s, secret(token));
    store.read(u"long"_s);
    QTRY_COMPARE(answers.last(), u"read long "_s + QString::fromLatin1(token));
    store.remove(u"long"_s);
    QTRY_COMPARE(answers.last(), u"removed long"_s);
}

void tst_KeychainReal::removedKeyIsMissing()
{
    KeychainStore store;
    const Answers answers(store);
    store.remove(account);
    store.read(account);
    QTRY_COMPARE(answers.lines,
                 (QStringList {u"removed "_s + account, u"read-failed "_s + account}));
    QCOMPARE(answers.errors.front(), ErrorCode::KeyMissing);
    store.remove(account);
    QTRY_COMPARE(answers.last(), u"removed "_s + account);
}

void tst_KeychainReal::testLeavesNothingBehind()
{
    KeychainStore store;
    const Answers answers(store);
    store.test();
    store.read(u"conversion-desk-test"_s);
    QTRY_COMPARE(answers.lines,
                 (QStringList {u"tested "_s, u"read-failed conversion-desk-test"_s}));
}

void tst_KeychainReal::lockedIsNotMissing()
{
    KeychainStore store;
    const Answers answers(store);
    store.write(account, secret(key.toUtf8()));
    QTRY_COMPARE(answers.last(), u"written "_s + account + u" libsecret"_s);
    QDBusMessage lock = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
        u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    const QDBusObjectPath collection(u"/org/freedesktop/secrets/aliases/default"_s);
    lock.setArguments({QVariant::fromValue(QList<QDBusObjectPath> {collection})});
    QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);

    store.read(account);
    QTRY_COMPARE(answers.last(), u"read-failed "_s + account);
    store.write(account, secret("other"));
    QTRY_COMPARE(answers.last(), u"write-failed "_s + account);
    QCOMPARE(answers.errors, (std::vector {ErrorCode::KeychainLocked, ErrorCode::KeychainLocked}));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) != "--read"_L1) {
        tst_KeychainReal test;
        return QTest::qExec(&test, arguments);
    }
    KeychainStore store;
    const Answers answers(store);
    store.read(arguments.value(2));
    while (answers.lines.isEmpty())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    fputs(qUtf8Printable(answers.last()), stdout);
    return 0;
}
#include "tst_keychain_real.moc"
