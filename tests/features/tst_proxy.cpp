// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/enginedesk.h"
#include "fakes/fakeproxy.h"
#include "fakes/loopbackserver.h"
#include "ui/texts/outcometext.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Does = FakeProxy::Does;

/// A proxy between the program and the vendor, over real sockets.
class tst_Proxy : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aProxyThatDoesNotLetThroughIsSaidAndNothingIsLost_data();
    void aProxyThatDoesNotLetThroughIsSaidAndNothingIsLost();

private:
    QTemporaryDir m_dir;
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    const SystemClock m_clock {};
};

void tst_Proxy::aProxyThatDoesNotLetThroughIsSaidAndNothingIsLost_data()
{
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<int>("does");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, bool isOn, Does does, const QByteArray &answer = {},
                        Reason reason = Reason::ProxyFailed) {
        QTest::newRow(name) << isOn << int(does) << answer << reason;
    };
    row("it refuses", false, Does::LetThrough);
    row("it wants a password", true, Does::Answer,
        "407 No\r\nProxy-Authenticate: Basic realm=\"office\"");
    row("it forbids", true, Does::Answer, "403 No");
    row("it is broken", true, Does::Answer, "502 No");
    row("it is overloaded", true, Does::Answer, "503 No");
    // Qt 6.4.2 does not hear that: the deadline ends the attempt.
    row("it closes", true, Does::Close, {}, Reason::NotSent);
}

void tst_Proxy::aProxyThatDoesNotLetThroughIsSaidAndNothingIsLost()
{
    QFETCH(const bool, isOn);
    QFETCH(const int, does);
    QFETCH(const QByteArray, answer);
    QFETCH(const Reason, reason);
    const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = usual;
    trusting.addCaCertificates(QStringLiteral(DESK_TEST_DATA "/tls/authority-cert.pem"));
    QSslConfiguration::setDefaultConfiguration(trusting);
    const auto back = qScopeGuard([&] { QSslConfiguration::setDefaultConfiguration(usual); });

    FakeProxy proxy;
    proxy.does = Does(does);
    proxy.answer = answer;
    if (!isOn)
        proxy.refuse();
    LoopbackServer server(LoopbackServer::Security::WrongName);
    // Qt asks no proxy for this computer: the server goes by the name in its certificate.
    const QString url = server.url().replace(u"127.0.0.1"_s, u"elsewhere.example"_s);
    const Api &api = *m_catalog.api(u"whop"_s);
    SendTimes times;
    times.tick = 50ms;
    times.deadline = times.deadlineWithoutRepeat = 2s;
    EngineDesk desk(m_catalog, m_clock,
                    m_dir.filePath(QString::fromLatin1(QTest::currentDataTag())), times);
    const Account account = loopbackAccount(api, url);
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("whop_1")));
    const QList<qint64> ids {
        desk.send(account, u"createConversion"_s, {{u"/event_name"_s, u"lead"_s}}),
        desk.send(account, u"createLead"_s, {{u"/user_id"_s, u"user_1"_s}})};
    for (const qint64 id : ids) {
        QVERIFY(desk.reaches(id, SubmissionState::Waiting)); // also what is never sent twice
        QCOMPARE(desk.row(id).reason, reason);
        if (reason != Reason::ProxyFailed)
            continue;
        QVERIFY2(
            sentence(desk.row(id), api).startsWith(u"The proxy did not let the entry through."_s),
            qPrintable(sentence(desk.row(id), api)));
        QCOMPARE(nextStep(desk.row(id), api), u"Check the proxy settings of this computer."_s);
    }
    QVERIFY(desk.statusIs(2, 0));
    QVERIFY(!desk.status.offline); // the network is there
    QCOMPARE(server.connections(), 0);

    proxy.does = Does::LetThrough;
    if (!isOn)
        proxy.listenAgain();
    for (const qint64 id : ids)
        QVERIFY(desk.reaches(id, SubmissionState::Accepted)); // by itself
    QVERIFY(desk.statusIs(0, 0));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(proxy.heard.startsWith("CONNECT elsewhere.example:"));
    QVERIFY(!proxy.heard.contains("whop_1")); // the key is the vendor's alone
}

QTEST_GUILESS_MAIN(tst_Proxy)
#include "tst_proxy.moc"
