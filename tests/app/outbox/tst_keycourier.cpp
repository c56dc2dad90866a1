// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/keycourier.h"
#include "fakes/enginedesk.h"
#include "fakes/fakekeystore.h"
#include "fakes/loopbackserver.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QString account = u"acc"_s;

/// An engine with an account that has no key and sends to a port where nobody listens, and one row
/// that wants to go there: it leaves the queue when, and only when, the engine has a key.
struct Bench
{
    Bench(const Catalog &catalog, const Clock &clock, const QString &folder,
          const QString &url = u"http://127.0.0.1:9"_s)
        : desk(catalog, clock, folder)
        , courier(desk.engine(), keys)
    {
        own.id = account;
        own.api = u"whop"_s;
        own.zone = u"UTC"_s;
        own.environment = EnvironmentKind::Custom;
        own.environmentId = u"custom"_s;
        own.customUrl = QUrl(url);
        own.values = {{u"company"_s, u"biz_1"_s}};
        own.keyBackend = u"libsecret"_s;
        (void)desk.saveAccount(own);
        waiting = entry();
    }

    [[nodiscard]] NewSubmission entry() const
    {
        return desk.snapshot(
            own, desk.draft(own, u"createConversion"_s, {{u"/event_name"_s, u"lead"_s}}));
    }

    /// Whether the engine can send.
    bool hasKey() { return desk.reaches(row, SubmissionState::Waiting); }
    bool isPaused()
    {
        return desk.status.pauses == QList<Pause> {{account, {}, Reason::KeyNeeded, 0}};
    }

    /// After everything that was asked of the engine before.
    bool hasNoKey()
    {
        return desk.saveAccount(own) && desk.row(row).state == SubmissionState::Queued;
    }

    Account own;
    FakeKeyStore keys;
    EngineDesk desk;
    KeyCourier courier;
    NewSubmission waiting;
    qint64 row = 0;
};
} // namespace

class tst_KeyCourier : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aKeyThatIsNeededIsReadOnceAndHandedOver();
    void aMissingKeyIsReported();
    void aKeychainThatDeniesIsReportedAndAskedAgainWhenAPersonSaysGo();
    void aKeychainThatIsEmptiedWhileRunningCostsNoEntry_data();
    void aKeychainThatIsEmptiedWhileRunningCostsNoEntry();
    void aSavedKeyIsHandedOverAfterItWasReadBack();
    void aKeyThatCannotBeSavedIsNotHandedOver();
    void aSilentKeychainIsReportedAndTheKeyMayBeKeptForTheSession();
    void aTypedKeyForTheSessionIsWrittenNowhere();
    void aLateAnswerOfTheKeychainStillArrives();
    void aRemovedKeyIsGoneEverywhere();
    void aKeyGoesWithItsAccount();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    QTemporaryDir m_dir;
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    const SystemClock m_clock {};
};

void tst_KeyCourier::aKeyThatIsNeededIsReadOnceAndHandedOver()
{
    Bench b(m_catalog, m_clock, folder());
    b.keys.put(account, "whop_1");
    int reads = 0;
    connect(&b.keys, &KeyStore::keyRead, this, [&reads] { ++reads; });
    b.row = b.desk.send(b.waiting);
    QVERIFY(b.hasKey());
    QCOMPARE(reads, 1);
    QCOMPARE(b.desk.keysNeeded, QStringList {account});
}

void tst_KeyCourier::aMissingKeyIsReported()
{
    Bench b(m_catalog, m_clock, folder());
    QSignalSpy missing(&b.courier, &KeyCourier::missing);
    b.row = b.desk.send(b.waiting);
    QTRY_COMPARE(missing.size(), 1);
    QCOMPARE(missing[0][0].toString(), account);
    QCOMPARE(missing[0][1].value<Error>().code, ErrorCode::KeyMissing);
    QTRY_VERIFY(b.isPaused());
    b.keys.put(account, "whop_1"); // put there by another program
    b.courier.readAgain(account);
    QVERIFY(b.hasKey());
}

void tst_KeyCourier::aKeychainThatDeniesIsReportedAndAskedAgainWhenAPersonSaysGo()
{
    Bench b(m_catalog, m_clock, folder());
    b.keys.put(account, "whop_1");
    b.keys.failure = ErrorCode::KeychainDenied;
    QSignalSpy missing(&b.courier, &KeyCourier::missing);
    b.row = b.desk.send(b.waiting);
    QTRY_COMPARE(missing.size(), 1);
    QCOMPARE(missing[0][1].value<Error>().code, ErrorCode::KeychainDenied);
    QTRY_VERIFY(b.isPaused());
    QVERIFY(b.desk.send(b.entry()) != 0); // does not ask again: the person has said no
    QVERIFY(b.hasNoKey());
    QCOMPARE(b.desk.keysNeeded.size(), 1);

    b.desk.engine().resume(account, {});
    QTRY_COMPARE(missing.size(), 2); // denied once more
    QVERIFY(b.hasNoKey());
    QTRY_VERIFY(b.isPaused());
    b.keys.failure.reset();
    b.desk.engine().resume(account, {});
    QVERIFY(b.hasKey());
    QCOMPARE(missing.size(), 2);
}

void tst_KeyCourier::aKeychainThatIsEmptiedWhileRunningCostsNoEntry_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("the key is forgotten, too") << false;
    QTest::newRow("the vendor refuses the key") << true;
}

void tst_KeyCourier::aKeychainThatIsEmptiedWhileRunningCostsNoEntry()
{
    QFETCH(const bool, isRefused);
    LoopbackServer server;
    Bench b(m_catalog, m_clock, folder(), server.url());
    QSignalSpy missing(&b.courier, &KeyCourier::missing);
    b.keys.put(account, "whop_1");
    QVERIFY(b.desk.reaches(b.desk.send(b.waiting), SubmissionState::Accepted));

    b.keys.keys.clear(); // by another program
    if (isRefused) {
        ServerAnswer refusal;
        refusal.status = 401;
        server.enqueue(refusal);
    } else {
        b.desk.engine().dropKey(account, Reason::KeyNeeded);
        b.desk.engine().resume(account, {}); // reads it anew
    }
    const qint64 first = b.desk.send(b.entry());
    const Reason why = isRefused ? Reason::KeyRefused : Reason::KeyNeeded;
    QTRY_COMPARE(b.desk.status.pauses, (QList<Pause> {{account, {}, why, 0}}));
    const qint64 second = b.desk.send(b.entry());
    QVERIFY(b.desk.statusIs(2, 0));
    for (const qint64 id : {first, second})
        QVERIFY(b.desk.reaches(id, SubmissionState::Queued));
    QTRY_COMPARE(missing.size(), isRefused ? 0 : 1);
    const qsizetype before = isRefused ? 2 : 1;
    QCOMPARE(server.requests().size(), before);

    b.courier.save(account, Secret(QByteArray("whop_2")));
    for (const qint64 id : {first, second})
        QVERIFY(b.desk.reaches(id, SubmissionState::Accepted));
    QVERIFY(b.desk.statusIs(0, 0));
    QCOMPARE(b.desk.status.pauses, QList<Pause>());
    const QList<SeenRequest> seen = server.requests();
    QCOMPARE(seen.size(), before + 2);
    QSet<QByteArray> bodies;
    for (qsizetype i = before; i < seen.size(); ++i) {
        QCOMPARE(seen[i].header("Authorization"), QByteArray("Bearer whop_2"));
        bodies.insert(seen[i].body);
    }
    QCOMPARE(bodies,
             (QSet<QByteArray> {b.desk.detailsOf(first).request.body,
                                b.desk.detailsOf(second).request.body}));
}

void tst_KeyCourier::aSavedKeyIsHandedOverAfterItWasReadBack()
{
    Bench b(m_catalog, m_clock, folder());
    b.row = b.desk.send(b.waiting);
    QTRY_VERIFY(b.isPaused());
    b.keys.hangs = true;
    QSignalSpy saved(&b.courier, &KeyCourier::saved);
    QSignalSpy silent(&b.courier, &KeyCourier::silent);
    b.courier.save(account, Secret(QByteArray("whop_1")));
    QTRY_COMPARE(silent.size(), 1);
    QVERIFY(b.hasNoKey());
    b.keys.wake();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(saved[0][1].toString(), b.keys.name);
    QVERIFY(b.hasKey());
}

void tst_KeyCourier::aKeyThatCannotBeSavedIsNotHandedOver()
{
    Bench b(m_catalog, m_clock, folder());
    b.row = b.desk.send(b.waiting);
    QTRY_VERIFY(b.isPaused());
    b.keys.failure = ErrorCode::KeychainLocked;
    QSignalSpy failed(&b.courier, &KeyCourier::saveFailed);
    b.courier.save(account, Secret(QByteArray("whop_1")));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::KeychainLocked);
    QVERIFY(b.hasNoKey());
    QSignalSpy kept(&b.courier, &KeyCourier::keptForSession);
    b.courier.keepUnansweredForSession(account); // what was typed is not lost
    QCOMPARE(kept.size(), 1);
    QVERIFY(b.hasKey());
    QVERIFY(b.keys.keys.empty());
}

void tst_KeyCourier::aSilentKeychainIsReportedAndTheKeyMayBeKeptForTheSession()
{
    Bench b(m_catalog, m_clock, folder());
    b.keys.hangs = true;
    QSignalSpy silent(&b.courier, &KeyCourier::silent);
    b.row = b.desk.send(b.waiting);
    QTRY_COMPARE(silent.size(), 1);
    b.courier.save(account, Secret(QByteArray("whop_1")));
    QTRY_COMPARE(silent.size(), 2);
    QSignalSpy kept(&b.courier, &KeyCourier::keptForSession);
    b.courier.keepUnansweredForSession(account);
    QCOMPARE(kept.size(), 1);
    QVERIFY(b.keys.isSessionOnly(account));
    QVERIFY(b.hasKey());
    b.courier.keepUnansweredForSession(account); // nothing is left to keep
    QCOMPARE(kept.size(), 1);
}

void tst_KeyCourier::aTypedKeyForTheSessionIsWrittenNowhere()
{
    Bench b(m_catalog, m_clock, folder());
    b.courier.keepForSession(account, Secret(QByteArray("whop_1")));
    b.row = b.desk.send(b.waiting);
    QVERIFY(b.hasKey());
    QVERIFY(b.keys.keys.empty());
    QVERIFY(b.desk.keysNeeded.isEmpty());
}

void tst_KeyCourier::aLateAnswerOfTheKeychainStillArrives()
{
    Bench b(m_catalog, m_clock, folder());
    b.keys.hangs = true;
    b.keys.put(account, "whop_1");
    QSignalSpy silent(&b.courier, &KeyCourier::silent);
    b.row = b.desk.send(b.waiting);
    QTRY_COMPARE(silent.size(), 1);
    b.keys.wake();
    QVERIFY(b.hasKey());
}

void tst_KeyCourier::aRemovedKeyIsGoneEverywhere()
{
    Bench b(m_catalog, m_clock, folder());
    b.courier.save(account, Secret(QByteArray("whop_1")));
    QTRY_COMPARE(b.keys.keys.size(), size_t(1));
    b.courier.remove(account);
    QTRY_VERIFY(b.keys.keys.empty());
    QTRY_VERIFY(b.isPaused());
    b.row = b.desk.send(b.waiting);
    b.desk.engine().resume(account, {});
    QVERIFY(b.hasNoKey());
    QTRY_VERIFY(b.isPaused());
}

void tst_KeyCourier::aKeyGoesWithItsAccount()
{
    Bench b(m_catalog, m_clock, folder());
    b.courier.save(account, Secret(QByteArray("whop_1")));
    QTRY_COMPARE(b.keys.keys.size(), size_t(1));
    b.desk.engine().removeAccount(account);
    QTRY_VERIFY(b.keys.keys.empty());
    QVERIFY(b.desk.statusIs(0, 0));
    QVERIFY(b.desk.status.pauses.isEmpty());
}

QTEST_GUILESS_MAIN(tst_KeyCourier)
#include "tst_keycourier.moc"
