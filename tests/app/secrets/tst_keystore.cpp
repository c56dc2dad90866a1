// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/secrets/answers.h"
#include "app/secrets/keychain.h"
#include "app/secrets/keychainfacts.h"

#include <QRegularExpression>
#include <QTest>

#include <deque>

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// A keychain whose answers the test gives by hand.
class ScriptedBackend final : public KeychainBackend
{
public:
    void post(KeychainRequest request, Reply reply) override
    {
        if (request.kind == KeychainRequest::Kind::Look)
            reply({Secret(), u"libsecret"_s});
        else
            asked.push_back({std::move(request), std::move(reply)});
    }

    void answer(Result<Secret> result = Secret())
    {
        const Reply reply = asked.front().reply;
        asked.pop_front();
        reply({std::move(result), u"libsecret"_s});
    }

    struct Asked
    {
        KeychainRequest request;
        Reply reply;
    };
    std::deque<Asked> asked;
};
} // namespace

class tst_KeyStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void nameOfTheKeychainIsKnownWithoutARequest();
    void secondRequestWaitsForTheFirst();
    void aKeyTypedDuringAHangingWriteIsWrittenAfterIt();
    void sessionKeyAnswersAWaitingReadAndTheLateAnswerIsDropped();
    void sessionKeyEndsWithALaterWriteOnly();
    void removingASessionKeyNeedsNoKeychain();
    void silenceComesForEachRequestAndNotAfterAnAnswer();
    void answersAfterTheStoreIsGoneAreDropped();
    void backendIsTheOneThatQtKeychainTakes_data();
    void backendIsTheOneThatQtKeychainTakes();
    void errorsSayWhatAPersonCanDo_data();
    void errorsSayWhatAPersonCanDo();
};

void tst_KeyStore::nameOfTheKeychainIsKnownWithoutARequest()
{
    ScriptedBackend backend;
    KeychainStore store(backend, 10s);
    QCOMPARE(store.backend(), QString());
    QTRY_COMPARE(store.backend(), u"libsecret"_s);
}

void tst_KeyStore::secondRequestWaitsForTheFirst()
{
    ScriptedBackend backend;
    KeychainStore store(backend, 10s);
    const Answers answers(store);
    store.read(u"a"_s);
    store.read(u"a"_s);
    store.read(u"b"_s);
    QCOMPARE(backend.asked.size(), size_t(2));
    backend.answer(secret("key-1"));
    backend.answer(fail(ErrorCode::KeyMissing));
    QTRY_COMPARE(answers.lines, (QStringList {u"read a key-1"_s, u"read-failed b"_s}));
}

void tst_KeyStore::aKeyTypedDuringAHangingWriteIsWrittenAfterIt()
{
    ScriptedBackend backend;
    KeychainStore store(backend, 10s);
    const Answers answers(store);
    store.write(u"a"_s, secret("first"));
    store.write(u"a"_s, secret("second"));
    QCOMPARE(backend.asked.size(), size_t(1));
    backend.answer(fail(ErrorCode::KeychainFailed));
    QTRY_COMPARE(backend.asked.size(), size_t(1));
    QCOMPARE(backend.asked.front().request.key.reveal(), QByteArray("second"));
    QVERIFY(answers.lines.isEmpty());
    backend.answer();
    QTRY_COMPARE(answers.lines, QStringList {u"written a libsecret"_s});
}

void tst_KeyStore::sessionKeyAnswersAWaitingReadAndTheLateAnswerIsDropped()
{
    ScriptedBackend backend;
    KeychainStore store(backend, 10s);
    const Answers answers(store);
    store.read(u"a"_s);
    store.keepForSession(u"a"_s, secret("session"));
    QVERIFY(store.isSessionOnly(u"a"_s));
    QTRY_COMPARE(answers.lines, QStringList {u"read a session"_s});
    backend.answer(secret("late"));
    store.read(u"a"_s);
    QTRY_COMPARE(answers.lines.size(), 2);
    QTest::qWait(0);
    QCOMPARE(answers.lines, (QStringList {u"read a session"_s, u"read a session"_s}));
}

void tst_KeyStore::sessionKeyEndsWithALaterWriteOnly()
{
    ScriptedBackend backend;
    KeychainStore store(backend, 10s);
    const Answers answers(store);
    store.write(u"a"_s, secret("hung"));
    store.keepForSession(u"a"_s, secret("session"));
    backend.answer();
    QTRY_COMPARE(answers.last(), u"written a libsecret"_s);
    QVERIFY(store.isSessionOnly(u"a"_s));
    store.write(u"a"_s, secret("later"));
    backend.answer();
    QTRY_VERIFY(!store.isSessionOnly(u"a"_s));
    store.write(u"a"_s, secret("hung"));
    store.keepForSession(u"a"_s, secret("session"));
    store.write(u"a"_s, secret("hung"));
    backend.answer();
    QTRY_VERIFY(!store.isSessionOnly(u"a"_s));
}

void tst_KeyStore::removingASessionKeyNeedsNoKeychain()
{
    ScriptedBackend backend;
    KeychainStore store(backend, 10s);
    const Answers answers(store);
    store.keepForSession(u"a"_s, secret("session"));
    store.remove(u"a"_s);
    QVERIFY(!store.isSessionOnly(u"a"_s));
    backend.answer(fail(ErrorCode::KeychainAbsent));
    QTRY_COMPARE(answers.lines, QStringList {u"removed a"_s});
    store.remove(u"a"_s);
    backend.answer(fail(ErrorCode::KeychainAbsent));
    QTRY_COMPARE(answers.last(), u"remove-failed a"_s);
    store.remove(u"a"_s);
    backend.answer(fail(ErrorCode::KeyMissing));
    QTRY_COMPARE(answers.last(), u"removed a"_s);
}

void tst_KeyStore::silenceComesForEachRequestAndNotAfterAnAnswer()
{
    ScriptedBackend backend;
    KeychainStore store(backend, 20ms);
    const Answers answers(store);
    store.read(u"a"_s);
    store.test();
    QTRY_COMPARE(answers.lines, (QStringList {u"silent a"_s, u"silent "_s}));
    store.read(u"a"_s);
    QTRY_COMPARE(answers.last(), u"silent a"_s);
    backend.answer(secret("key"));
    backend.answer();
    QTRY_COMPARE(answers.last(), u"tested "_s);
    QTest::qWait(40);
    QCOMPARE(answers.last(), u"tested "_s);
}

void tst_KeyStore::answersAfterTheStoreIsGoneAreDropped()
{
    ScriptedBackend backend;
    {
        KeychainStore store(backend, 10s);
        store.read(u"a"_s);
    }
    backend.answer(secret("key"));
    QTest::qWait(0);
}

void tst_KeyStore::backendIsTheOneThatQtKeychainTakes_data()
{
    QTest::addColumn<QByteArray>("plasma");
    QTest::addColumn<bool>("libsecret");
    QTest::addColumn<bool>("service");
    QTest::addColumn<bool>("wallet");
    QTest::addColumn<QString>("expected");

    QTest::newRow("Gnome") << QByteArray() << true << true << false << u"libsecret"_s;
    QTest::newRow("library without a service")
        << QByteArray() << true << false << false << u"none"_s;
    QTest::newRow("KDE") << QByteArray("5") << true << true << true << u"kwallet5"_s;
    QTest::newRow("KDE without a wallet")
        << QByteArray("5") << true << true << false << u"libsecret"_s;
    QTest::newRow("no library, a wallet")
        << QByteArray() << false << false << true << u"kwallet5"_s;
    QTest::newRow("nothing") << QByteArray() << false << false << false << u"none"_s;
}

void tst_KeyStore::backendIsTheOneThatQtKeychainTakes()
{
    QFETCH(QByteArray, plasma);
    QFETCH(bool, libsecret);
    QFETCH(bool, service);
    QFETCH(bool, wallet);
    KeychainFacts facts;
    facts.bus = true;
    facts.plasma = plasma;
    facts.libsecret = libsecret;
    facts.secretService = service;
    facts.kwallet5 = wallet;
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    QTEST(backendName(facts), "expected");
#else
    QSKIP("Only where keys go through D-Bus.");
#endif
}

void tst_KeyStore::errorsSayWhatAPersonCanDo_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<int>("expected");

    const auto row = [](const char *name, QKeychain::Error error, bool isThere, bool isLocked,
                        ErrorCode expected) {
        QTest::newRow(name) << int(error) << isThere << isLocked << int(expected);
    };
    using E = ErrorCode;
    row("no entry", QKeychain::EntryNotFound, true, false, E::KeyMissing);
    row("no entry seen because locked", QKeychain::EntryNotFound, true, true, E::KeychainLocked);
    row("denied", QKeychain::AccessDenied, true, false, E::KeychainDenied);
    row("denied because locked", QKeychain::AccessDenied, true, true, E::KeychainLocked);
    row("denied by the person", QKeychain::AccessDeniedByUser, true, true, E::KeychainDenied);
    row("no backend", QKeychain::NoBackendAvailable, true, false, E::KeychainAbsent);
    row("error 7, nothing there", QKeychain::OtherError, false, false, E::KeychainAbsent);
    row("error 7, locked", QKeychain::OtherError, true, true, E::KeychainLocked);
    row("error 7, else", QKeychain::OtherError, true, false, E::KeychainFailed);
}

void tst_KeyStore::errorsSayWhatAPersonCanDo()
{
    QFETCH(int, error);
    QFETCH(bool, isThere);
    QFETCH(bool, isLocked);
    KeychainFacts facts;
    facts.bus = facts.libsecret = facts.secretService = isThere;
    facts.locked = isLocked;
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    QTEST(int(keychainErrorCode(QKeychain::Error(error), facts)), "expected");
#else
    QSKIP("Only where keys go through D-Bus.");
#endif
}

QTEST_GUILESS_MAIN(tst_KeyStore)
#include "tst_keystore.moc"
