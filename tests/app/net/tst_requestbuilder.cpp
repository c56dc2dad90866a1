// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/version.h"
#include "app/net/requestbuilder.h"
#include "fakes/loopbackserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

namespace {

Api testApi()
{
    Api api;
    api.id = u"acme"_s;
    Environment production;
    production.id = u"production"_s;
    production.url = QUrl(u"https://api.acme.example/v1"_s);
    api.environments = {production};
    return api;
}

Operation testOperation()
{
    Operation operation;
    operation.id = u"createThing"_s;
    operation.method = "POST";
    operation.path = u"/shops/{shopId}/things"_s;
    operation.headers = {{u"Api-Version-Date"_s, u"2025-01-01"_s}};
    FieldSpec note;
    note.pointer = u"query:note"_s;
    operation.parameterFields = {note};
    return operation;
}

Account testAccount()
{
    Account account;
    account.api = u"acme"_s;
    account.environment = EnvironmentKind::Production;
    account.environmentId = u"production"_s;
    account.zone = u"Europe/Berlin"_s;
    return account;
}

const QMap<QString, QString> parameters {{u"path:shopId"_s, u"a/b ü?#%"_s}};

Json testBody()
{
    return Json::object({{u"name"_s, Json::string(u"Jörg \"J\" O'Hara\n$HOME `id` \\ ! %s 😀"_s)},
                         {u"value"_s, Json::number(u"6.90"_s)},
                         {u"empty"_s, Json::string({})}});
}
} // namespace

class tst_RequestBuilder : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theBodyIsCompactJsonInItsOrder();
    void parametersAreEncodedWhereTheyBelong();
    void practiceHasNoHost();
    void theHeadersAreExactlyThese();
    void anAccountOverridesAFixedHeaderOfOneOperation();
    void aLineBreakCannotBeginAHeader();
    void onlyWhatAPersonFilledIsKeptForReopening();
    void theProgramSaysWhoItIs();
    void curlHoldsAPlaceForTheKey();
    void curlPutsTheKeyWhereTheApiWantsIt();
    void curlSendsTheSameBytes();
};

void tst_RequestBuilder::theBodyIsCompactJsonInItsOrder()
{
    const auto request
        = buildRequest(testApi(), testOperation(), testAccount(),
                       Json::object({{u"z"_s, Json::number(u"6.90"_s)}, {u"a"_s, Json()}}), {});
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.body, QByteArray(R"({"z":6.90,"a":null})"));
    QCOMPARE(request.zone, u"Europe/Berlin"_s);
    QCOMPARE(buildRequest(testApi(), testOperation(), testAccount(), Json(), {}).body,
             QByteArray("{}"));
}

void tst_RequestBuilder::parametersAreEncodedWhereTheyBelong()
{
    auto all = parameters;
    all.insert(u"query:note"_s, u"1&2=ü"_s);
    all.insert(u"query:empty"_s, QString());
    const auto request = buildRequest(testApi(), testOperation(), testAccount(), testBody(), all);
    QCOMPARE(request.url,
             u"https://api.acme.example/v1/shops/a%2Fb%20%C3%BC%3F%23%25/things"
             "?note=1%262%3D%C3%BC"_s);
}

void tst_RequestBuilder::practiceHasNoHost()
{
    Account account = testAccount();
    account.environment = EnvironmentKind::Practice;
    account.environmentId = u"practice"_s;
    const auto request = buildRequest(testApi(), testOperation(), account, testBody(),
                                      {{u"path:shopId"_s, u"7"_s}});
    QCOMPARE(request.url, u"practice:/shops/7/things"_s);
}

void tst_RequestBuilder::theHeadersAreExactlyThese()
{
    auto all = parameters;
    all.insert(u"header:Idempotency-Key"_s, u"k-1"_s);
    const auto request = buildRequest(testApi(), testOperation(), testAccount(), testBody(), all);
    const Headers expected {{"Content-Type", "application/json"},
                            {"Accept", "application/json"},
                            {"User-Agent", userAgent()},
                            {"Api-Version-Date", "2025-01-01"},
                            {"Idempotency-Key", "k-1"}};
    QCOMPARE(request.headers, expected);
}

void tst_RequestBuilder::anAccountOverridesAFixedHeaderOfOneOperation()
{
    Account account = testAccount();
    account.headers = {{u"createThing/Api-Version-Date"_s, u"2026-07-20"_s},
                       {u"createOther/Api-Version-Date"_s, u"1999-01-01"_s}};
    auto request = buildRequest(testApi(), testOperation(), account, testBody(), parameters);
    QCOMPARE(request.headers.at(3).second, QByteArray("2026-07-20"));
    QCOMPARE(request.headers.size(), 4);
    account.headers = {{u"createThing/Api-Version-Date"_s, QString()}};
    request = buildRequest(testApi(), testOperation(), account, testBody(), parameters);
    QCOMPARE(request.headers.at(3).second, QByteArray("2025-01-01"));
}

void tst_RequestBuilder::aLineBreakCannotBeginAHeader()
{
    Account account = testAccount();
    account.headers = {{u"createThing/Api-Version-Date"_s, u"2026\r\nX-Evil: 1"_s}};
    const auto request = buildRequest(testApi(), testOperation(), account, testBody(),
                                      {{u"header:Idempotency-Key"_s, u"a\nb"_s}});
    QCOMPARE(request.headers.at(3).second, QByteArray("2026X-Evil: 1"));
    QCOMPARE(request.headers.at(4).second, QByteArray("ab"));
}

void tst_RequestBuilder::onlyWhatAPersonFilledIsKeptForReopening()
{
    auto all = parameters;
    all.insert(u"query:note"_s, u"hello"_s);
    const auto request = buildRequest(testApi(), testOperation(), testAccount(), testBody(), all);
    const QMap<QString, QString> expected {{u"query:note"_s, u"hello"_s}};
    QCOMPARE(request.parameters, expected);
}

void tst_RequestBuilder::theProgramSaysWhoItIs()
{
    const QRegularExpression form(
        u"^ConversionDesk/%1 \\((Linux|Windows|macOS|Unix); Qt %2\\)$"_s.arg(
            QString::fromLatin1(version), QString::fromLatin1(qVersion())));
    QVERIFY(form.match(QString::fromLatin1(userAgent())).hasMatch());
}

void tst_RequestBuilder::curlHoldsAPlaceForTheKey()
{
    const auto request
        = buildRequest(testApi(), testOperation(), testAccount(), testBody(), parameters);
    const QString line = toCurl(request);
    QVERIFY(line.contains(u"-H \"Authorization: Bearer $API_KEY\""_s));
    QVERIFY(line.contains(u"'Api-Version-Date: 2025-01-01'"_s));
}

void tst_RequestBuilder::curlPutsTheKeyWhereTheApiWantsIt()
{
    const auto request
        = buildRequest(testApi(), testOperation(), testAccount(), testBody(), parameters);
    KeyRules key;
    key.header = "X-Api-Key";
    key.before = "";
    QVERIFY(toCurl(request, key).contains(u"-H \"X-Api-Key: $API_KEY\""_s));
    key.before = "$(id) `id` \"\\ ";
    QVERIFY(
        toCurl(request, key).contains(u"-H \"X-Api-Key: \\$(id) \\`id\\` \\\"\\\\ $API_KEY\""_s));
}

void tst_RequestBuilder::curlSendsTheSameBytes()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty()
        || QStandardPaths::findExecutable(u"bash"_s).isEmpty())
        QSKIP("needs bash and curl");
    LoopbackServer server;
    Api api = testApi();
    api.environments.front().url = QUrl(server.url());
    const auto request = buildRequest(api, testOperation(), testAccount(), testBody(), parameters);
    QProcess bash;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"API_KEY"_s, u"k-1 $x"_s);
    environment.insert(u"no_proxy"_s, u"*"_s);
    bash.setProcessEnvironment(environment);
    bash.start(u"bash"_s, {u"-c"_s, toCurl(request)});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(bash.exitCode(), 0);

    QCOMPARE(server.requests().size(), 1);
    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.line, QByteArray("POST /shops/a%2Fb%20%C3%BC%3F%23%25/things HTTP/1.1"));
    QCOMPARE(seen.body, request.body);
    QCOMPARE(seen.header("Authorization"), QByteArray("Bearer k-1 $x"));
    for (const auto &[name, value] : request.headers)
        QCOMPARE(seen.header(name), value);
}

QTEST_GUILESS_MAIN(tst_RequestBuilder)
#include "tst_requestbuilder.moc"
