// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/secrets/answers.h"
#include "app/secrets/keychain.h"
#include "fakes/silentsecretservice.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
constexpr auto patience = 15000; // ms; silence comes after 3 s, on a busy computer a little later
}

/// On a bus of its own. One story in order: the keychain's queue is the process's.
class tst_KeychainSilent : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void silenceIsSaidAfterThreeSeconds();
    void tryAgainWaitsForTheSameJob();
    void sessionKeyWorksMeanwhile();
    void destructionIsImmediate();
    void anotherStoreIsSilentToo();
    void anAnswerThatComesLateIsGivenOnce();
    void theProgramEndsWhileAJobHangs();

private:
    SilentSecretService m_service;
    std::unique_ptr<KeychainStore> m_store = std::make_unique<KeychainStore>();
};

void tst_KeychainSilent::silenceIsSaidAfterThreeSeconds()
{
    QVERIFY(m_service.isOwner);
    const Answers answers(*m_store);
    QElapsedTimer clock;
    clock.start();
    m_store->read(u"a"_s);
    m_store->write(u"b"_s, secret("key"));
    m_store->test();
    QVERIFY2(clock.elapsed() < 1000, "asking must not wait");
    QTRY_COMPARE_WITH_TIMEOUT(answers.lines.size(), 3, patience);
    QCOMPARE(answers.lines, (QStringList {u"silent a"_s, u"silent b"_s, u"silent "_s}));
    QVERIFY(clock.elapsed() >= 2900);
    QCOMPARE(m_store->backend(), u"libsecret"_s);
}

void tst_KeychainSilent::tryAgainWaitsForTheSameJob()
{
    const Answers answers(*m_store);
    const size_t before = m_service.questions();
    QVERIFY(before > 0);
    m_store->read(u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(answers.lines, QStringList {u"silent a"_s}, patience);
    QCOMPARE(m_service.questions(), before);
}

void tst_KeychainSilent::sessionKeyWorksMeanwhile()
{
    const Answers answers(*m_store);
    m_store->keepForSession(u"b"_s, secret("session"));
    m_store->read(u"b"_s);
    QTRY_COMPARE(answers.lines, QStringList {u"read b session"_s});
    QVERIFY(m_store->isSessionOnly(u"b"_s));
}

void tst_KeychainSilent::destructionIsImmediate()
{
    QElapsedTimer clock;
    clock.start();
    m_store.reset();
    QVERIFY(clock.elapsed() < 1000);
}

void tst_KeychainSilent::anotherStoreIsSilentToo()
{
    m_store = std::make_unique<KeychainStore>();
    const Answers answers(*m_store);
    QTRY_COMPARE(m_store->backend(), u"libsecret"_s);
    m_store->read(u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(answers.lines, QStringList {u"silent a"_s}, patience);
}

void tst_KeychainSilent::anAnswerThatComesLateIsGivenOnce()
{
    const Answers answers(*m_store);
    m_store->read(u"a"_s);
    m_service.wake();
    QTRY_COMPARE(answers.lines, QStringList {u"read-failed a"_s});
    QCOMPARE(answers.errors.front(), ErrorCode::KeychainFailed);
}

void tst_KeychainSilent::theProgramEndsWhileAJobHangs()
{
    m_service.fallAsleep();
    m_store->read(u"a"_s);
    QTRY_VERIFY(m_service.questions() > 0);
    // No crash, no wait and no leak report from here on: the program's exit code says so.
}

QTEST_GUILESS_MAIN(tst_KeychainSilent)
#include "tst_keychain_silent.moc"
