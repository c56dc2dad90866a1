// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/account.h"
#include "app/entry/accountcheck.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_Account : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void anAccountSurvivesARestart();
    void anUnknownEnvironmentSendsNothing();
    void addressesAreSecureOrOnThisComputer_data();
    void addressesAreSecureOrOnThisComputer();
    void zonesHaveAllNamesThatComputersGiveThem();
    void theEnvironmentDecidesTheAddress();
    void patternsTakeTheAccountsValues();
};

void tst_Account::anAccountSurvivesARestart()
{
    Account account;
    account.id = u"a1"_s;
    account.name = u"Müller & Söhne"_s;
    account.api = u"acme"_s;
    account.environment = EnvironmentKind::Custom;
    account.environmentId = u"custom"_s;
    account.customUrl = QUrl(u"http://localhost:8080/v1"_s);
    account.zone = u"Europe/Berlin"_s;
    account.values = {{u"company"_s, u"biz_1"_s}};
    account.headers = {{u"createNote/Version"_s, u"2"_s}};
    account.keyBackend = u"KWallet"_s;
    account.keySavedAt = 1795183200123;
    account.order = 3;
    account.preset = u"desk-1"_s;
    account.isPreset = true;
    const auto stored = parseJson(writeJson(accountToJson(account)));
    QVERIFY(stored);
    QCOMPARE(accountFromJson(*stored), account);
}

void tst_Account::anUnknownEnvironmentSendsNothing()
{
    const auto stored = parseJson(R"({"id":"a1","environment":"staging","zone":7})");
    const Account account = accountFromJson(*stored);
    QCOMPARE(account.environment, EnvironmentKind::Practice);
    QCOMPARE(account.zone, QString());
    QVERIFY(baseUrl(account, Api()).isEmpty());
}

void tst_Account::addressesAreSecureOrOnThisComputer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("error"); // -1: none

    const int invalid = int(ErrorCode::UrlInvalid);
    const int notSecure = int(ErrorCode::UrlNotSecure);
    QTest::newRow("https") << u"https://api.example.com/v1"_s << u"https://api.example.com/v1"_s
                           << -1;
    QTest::newRow("slash at the end")
        << u" https://a.example/v1// "_s << u"https://a.example/v1"_s << -1;
    QTest::newRow("upper case") << u"HTTPS://A.Example"_s << u"https://a.example"_s << -1;
    QTest::newRow("localhost") << u"http://localhost:8080"_s << u"http://localhost:8080"_s << -1;
    QTest::newRow("loopback 4") << u"http://127.0.0.2/x"_s << u"http://127.0.0.2/x"_s << -1;
    QTest::newRow("loopback 6") << u"http://[::1]:81"_s << u"http://[::1]:81"_s << -1;
    QTest::newRow("http elsewhere") << u"http://api.example.com"_s << QString() << notSecure;
    QTest::newRow("looks like loopback")
        << u"http://127.0.0.1.example.com"_s << QString() << notSecure;
    QTest::newRow("localhost of others")
        << u"http://localhost.example.com"_s << QString() << notSecure;
    QTest::newRow("name in front") << u"http://localhost@example.com"_s << QString() << invalid;
    QTest::newRow("password") << u"https://a:b@example.com"_s << QString() << invalid;
    QTest::newRow("query") << u"https://example.com/?a=b"_s << QString() << invalid;
    QTest::newRow("fragment") << u"https://example.com/#a"_s << QString() << invalid;
    QTest::newRow("no scheme") << u"api.example.com"_s << QString() << invalid;
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString() << invalid;
    QTest::newRow("space") << u"https://exa mple.com"_s << QString() << invalid;
    QTest::newRow("no host") << u"https://"_s << QString() << invalid;
    QTest::newRow("empty") << QString() << QString() << invalid;
}

void tst_Account::addressesAreSecureOrOnThisComputer()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QFETCH(int, error);
    const auto checked = checkUrl(text);
    QCOMPARE(checked ? -1 : int(checked.error().code), error);
    QCOMPARE(checked.value_or(QUrl()).toString(), url);
}

void tst_Account::zonesHaveAllNamesThatComputersGiveThem()
{
    Api api;
    Account account;
    account.name = u"Shop"_s;
    account.environment = EnvironmentKind::Practice;
    for (const char *zone : {"UTC", "Etc/UTC", "Europe/Berlin", "US/Eastern", "Asia/Calcutta"}) {
        account.zone = QString::fromLatin1(zone);
        QVERIFY2(checkAccount(account, api, {}).isEmpty(), zone);
    }
    for (const char *zone : {"", "Mars/Base", "../../etc/passwd"}) {
        account.zone = QString::fromLatin1(zone);
        QCOMPARE(checkAccount(account, api, {}).size(), 1);
    }
}

void tst_Account::theEnvironmentDecidesTheAddress()
{
    Api api;
    api.environments = {
        {u"production"_s, EnvironmentKind::Production, QUrl(u"https://a.example/v1"_s), {}},
        {u"sandbox"_s, EnvironmentKind::Sandbox, QUrl(u"https://sandbox.a.example/v1"_s), {}},
        {u"practice"_s, EnvironmentKind::Practice, {}, {}},
    };
    Account account;
    account.environment = EnvironmentKind::Sandbox;
    account.environmentId = u"sandbox"_s;
    QCOMPARE(baseUrl(account, api), QUrl(u"https://sandbox.a.example/v1"_s));
    account.environment = EnvironmentKind::Practice;
    QVERIFY(baseUrl(account, api).isEmpty());
    account.environment = EnvironmentKind::Custom;
    account.customUrl = QUrl(u"http://localhost:81/"_s);
    QCOMPARE(baseUrl(account, api), QUrl(u"http://localhost:81"_s));
    account.customUrl = QUrl(u"http://a.example"_s);
    QVERIFY(baseUrl(account, api).isEmpty()); // a damaged store must not leak a key
    account.environment = EnvironmentKind::Sandbox;
    account.environmentId = u"staging"_s;
    QVERIFY(baseUrl(account, api).isEmpty());
}

void tst_Account::patternsTakeTheAccountsValues()
{
    Account account;
    account.values = {{u"company"_s, u"biz_{business}"_s}, {u"business"_s, u"b1"_s}};
    QCOMPARE(fillPattern(u"{company}/{business}!"_s, account), u"biz_{business}/b1!"_s);
    QCOMPARE(fillPattern(u"x{other}y"_s, account), u"xy"_s);
    QCOMPARE(fillPattern(u"{uuid}{random:13}{/user}"_s, account), u"{uuid}{random:13}{/user}"_s);
}

QTEST_GUILESS_MAIN(tst_Account)
#include "tst_account.moc"
