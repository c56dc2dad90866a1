// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/clock.h"
#include "app/net/httptransport.h"
#include "fakes/loopbackserver.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using Does = ServerAnswer::Does;
using End = HttpAnswer::End;

namespace {

const QByteArray testKey = "whop_TESTKEY0123456789";

// Every line that anything logged during the tests.
QByteArray &logged()
{
    static QByteArray text;
    return text;
}

QtMessageHandler &passOn()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

void keepMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    logged() += message.toUtf8() + '\n';
    passOn()(type, context, message);
}

HttpRequest requestTo(const QString &url)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url + u"/v1/things?a=1%2F2"_s;
    request.headers = {{"Content-Type", "application/json"},
                       {"Accept", "application/json"},
                       {"User-Agent", "Test/1"},
                       {"Api-Version-Date", "2025-01-01"}};
    request.body = R"({"value":6.90,"name":"Müller"})";
    request.deadline = std::chrono::seconds(10);
    return request;
}

HttpAnswer sendAndWait(Transport &transport, const HttpRequest &request)
{
    const auto job = transport.send(request, Secret(QByteArray(testKey)));
    QSignalSpy finished(job.get(), &TransportJob::finished);
    job->start();
    if (finished.isEmpty() && !finished.wait(15000))
        qFatal("the job never finished");
    const auto answer = finished.first().first().value<HttpAnswer>();
    QTest::qWait(1); // a second signal would come now
    if (finished.size() != 1)
        qFatal("the job finished twice");
    return answer;
}
} // namespace

class tst_HttpTransport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { passOn() = qInstallMessageHandler(keepMessage); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theWireHasTheseHeadersAndBytes();
    void theKeyStandsInTheHeaderThatTheApiWants();
    void aGetHasNoBody();
    void oneConnectionServesManyRequests();
    void aFreshConnectionIsANewOne();
    void aSilentCloseMeansOneRequestOnTheWire_data();
    void aSilentCloseMeansOneRequestOnTheWire();
    void nothingIsReadOfABodyThatCannotLeave_data();
    void nothingIsReadOfABodyThatCannotLeave();
    void aTrustedCertificateIsTaken();
    void aKeyThatBreaksTheHeaderIsNotSent();
    void aConnectionThatDiedMeanwhileSendsNothingTwice();
    void aRedirectIsNotFollowed();
    void aStatusIsAnAnswer_data();
    void aStatusIsAnAnswer();
    void aChallengeForAPasswordIsAnAnswer();
    void theDeadlineHoldsAgainstADrip();
    void theDeadlineHoldsAgainstSilence();
    void aCutOffAnswerIsBroken_data();
    void aCutOffAnswerIsBroken();
    void aLongAnswerIsCapped_data();
    void aLongAnswerIsCapped();
    void aCompressedAnswerIsRead();
    void deletingCancels();
    void theReceiverMayDeleteTheJob();
    void anEchoedKeyIsNotKept();
    void noLogLineHoldsTheKey();

private:
    SystemClock m_clock;
};

void tst_HttpTransport::theWireHasTheseHeadersAndBytes()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    const HttpRequest request = requestTo(server.url());
    const HttpAnswer answer = sendAndWait(transport, request);
    QCOMPARE(answer.end, End::Complete);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray(R"({"id":"x_1"})"));
    QCOMPARE(answer.bytesRead, request.body.size());
    QVERIFY(answer.startedAt > 0 && answer.finishedAt >= answer.startedAt);

    QCOMPARE(server.requests().size(), 1);
    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.line, QByteArray("POST /v1/things?a=1%2F2 HTTP/1.1"));
    QCOMPARE(seen.body, request.body);
    QMap<QByteArray, QByteArray> headers;
    for (const auto &[name, value] : seen.headers)
        headers.insert(name.toLower(), value);
    const QByteArray host = server.url().mid(7).toLatin1();
    const QMap<QByteArray, QByteArray> expected {
        {"host", host},
        {"content-type", "application/json"},
        {"accept", "application/json"},
        {"user-agent", "Test/1"},
        {"api-version-date", "2025-01-01"},
        {"authorization", "Bearer " + testKey},
        {"content-length", QByteArray::number(request.body.size())},
        {"accept-language", "en"},
        {"connection", "Keep-Alive"},
    };
    QVERIFY(headers.take("accept-encoding").contains("gzip")); // and what else Qt can unpack
    QCOMPARE(headers, expected);
    QCOMPARE(seen.headers.size(), expected.size() + 1);
}

void tst_HttpTransport::theKeyStandsInTheHeaderThatTheApiWants()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    HttpRequest request = requestTo(server.url());
    request.keyHeader = "X-Api-Key";
    request.keyBefore.clear();
    QCOMPARE(sendAndWait(transport, request).end, End::Complete);
    QCOMPARE(server.requests().first().header("X-Api-Key"), testKey);
    QCOMPARE(server.requests().first().header("Authorization"), QByteArray());
}

void tst_HttpTransport::aGetHasNoBody()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    HttpRequest request = requestTo(server.url());
    request.method = "GET";
    request.body.clear();
    QCOMPARE(sendAndWait(transport, request).end, End::Complete);
    QVERIFY(server.requests().first().line.startsWith("GET /v1/things"));
    QCOMPARE(server.requests().first().header("Content-Length"), QByteArray());
}

void tst_HttpTransport::oneConnectionServesManyRequests()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(sendAndWait(transport, requestTo(server.url())).end, End::Complete);
    QCOMPARE(server.connections(), 1);
}

void tst_HttpTransport::aFreshConnectionIsANewOne()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    HttpRequest request = requestTo(server.url());
    QCOMPARE(sendAndWait(transport, request).end, End::Complete);
    request.freshConnection = true;
    QCOMPARE(sendAndWait(transport, request).end, End::Complete);
    QCOMPARE(server.requests().at(1).connection, 2);
}

void tst_HttpTransport::aSilentCloseMeansOneRequestOnTheWire_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("answeredBefore");
    QTest::newRow("POST on a new connection") << QByteArray("POST") << 0;
    QTest::newRow("POST on a kept one") << QByteArray("POST") << 2;
    QTest::newRow("PATCH on a kept one") << QByteArray("PATCH") << 2;
    QTest::newRow("PUT on a new connection") << QByteArray("PUT") << 0;
}

void tst_HttpTransport::aSilentCloseMeansOneRequestOnTheWire()
{
    QFETCH(const QByteArray, method);
    QFETCH(const int, answeredBefore);
    LoopbackServer server;
    HttpTransport transport(m_clock);
    HttpRequest request = requestTo(server.url());
    request.method = method;
    for (int i = 0; i < answeredBefore; ++i)
        QCOMPARE(sendAndWait(transport, request).end, End::Complete);
    server.enqueue({.does = Does::CloseUnanswered, .headers = {}});
    const HttpAnswer answer = sendAndWait(transport, request);
    QCOMPARE(answer.end, End::Broken);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.bytesRead, request.body.size());
    QTest::qWait(200); // time for a second one to come
    QCOMPARE(server.requests().size(), answeredBefore + 1);
}

void tst_HttpTransport::nothingIsReadOfABodyThatCannotLeave_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<HttpAnswer::End>("end");
    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    const QString port = QString::number(closed.serverPort());
    closed.close();
    QTest::newRow("nobody listens") << QString(u"http://127.0.0.1:"_s + port) << End::Refused;
    QTest::newRow("unknown host") << u"https://nowhere.invalid"_s << End::HostUnknown;
    QTest::newRow("plain http elsewhere") << u"http://192.0.2.1"_s << End::Refused;
    QTest::newRow("plain http to a name that looks local")
        << u"http://localhost.example.com"_s << End::Refused;
    QTest::newRow("a name before the host") << u"http://127.0.0.1@192.0.2.1"_s << End::Refused;
    QTest::newRow("no address at all") << u"ftp://127.0.0.1"_s << End::Refused;
    QTest::newRow("a certificate of nobody") << u"self-signed"_s << End::TlsUntrusted;
}

void tst_HttpTransport::nothingIsReadOfABodyThatCannotLeave()
{
    QFETCH(QString, url);
    QFETCH(const HttpAnswer::End, end);
    LoopbackServer secure(LoopbackServer::Security::SelfSigned);
    if (url == u"self-signed"_s)
        url = secure.url();
    HttpTransport transport(m_clock);
    const HttpAnswer answer = sendAndWait(transport, requestTo(url));
    QCOMPARE(answer.end, end);
    QCOMPARE(answer.bytesRead, 0);
    QCOMPARE(answer.status, 0);
    QVERIFY(!answer.detail.isEmpty());
    QVERIFY(secure.requests().isEmpty());
}

void tst_HttpTransport::aTrustedCertificateIsTaken()
{
    const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
    const auto restore = qScopeGuard([&] { QSslConfiguration::setDefaultConfiguration(usual); });
    QSslConfiguration trusting = usual;
    trusting.addCaCertificates(QStringLiteral(DESK_TEST_DATA "/tls/selfsigned-cert.pem"));
    QSslConfiguration::setDefaultConfiguration(trusting);

    LoopbackServer server(LoopbackServer::Security::SelfSigned);
    HttpTransport transport(m_clock);
    QCOMPARE(sendAndWait(transport, requestTo(server.url())).end, End::Complete);
    server.enqueue({.does = Does::CloseUnanswered, .headers = {}});
    QCOMPARE(sendAndWait(transport, requestTo(server.url())).end, End::Broken);
    QTest::qWait(200);
    QCOMPARE(server.requests().size(), 2);
}

void tst_HttpTransport::aKeyThatBreaksTheHeaderIsNotSent()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    for (const char *key : {"k-1\r\nX-Evil: 1", "k 1", "k\xc3\xa4"}) {
        const auto job = transport.send(requestTo(server.url()), Secret(QByteArray(key)));
        QSignalSpy finished(job.get(), &TransportJob::finished);
        job->start();
        QVERIFY(finished.wait());
        QCOMPARE(finished.first().first().value<HttpAnswer>().end, End::Refused);
    }
    QCOMPARE(server.connections(), 0);
}

void tst_HttpTransport::aConnectionThatDiedMeanwhileSendsNothingTwice()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    server.enqueue({.headers = {}, .closes = true}); // says nothing of it in its headers
    QCOMPARE(sendAndWait(transport, requestTo(server.url())).end, End::Complete);
    const HttpAnswer answer = sendAndWait(transport, requestTo(server.url()));
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), answer.end == End::Complete ? 2 : 1);
}

void tst_HttpTransport::aRedirectIsNotFollowed()
{
    LoopbackServer elsewhere;
    LoopbackServer server;
    HttpTransport transport(m_clock);
    for (const int status : {301, 302, 303, 307, 308}) {
        server.enqueue({.status = status,
                        .body = {},
                        .headers = {{"Location", elsewhere.url().toLatin1() + "/v1/things"}}});
        const HttpAnswer answer = sendAndWait(transport, requestTo(server.url()));
        QCOMPARE(answer.end, End::Complete);
        QCOMPARE(answer.status, status);
    }
    QTest::qWait(100);
    QCOMPARE(elsewhere.connections(), 0);
    QCOMPARE(server.requests().size(), 5);
}

void tst_HttpTransport::aStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {201, 400, 401, 403, 404, 405, 408, 409, 410, 413, 418, 422, 429, 500,
                             501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void tst_HttpTransport::aStatusIsAnAnswer()
{
    QFETCH(const int, status);
    LoopbackServer server;
    HttpTransport transport(m_clock);
    server.answerWith({.status = status,
                       .body = R"({"error":{"message":"No."}})",
                       .headers = {{"Retry-After", "3"}}});
    const HttpAnswer answer = sendAndWait(transport, requestTo(server.url()));
    QCOMPARE(answer.end, End::Complete);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body, QByteArray(R"({"error":{"message":"No."}})"));
    QCOMPARE(answer.detail, QString());
    QCOMPARE(answer.headers.first().first.toLower(), QByteArray("retry-after"));
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpTransport::aChallengeForAPasswordIsAnAnswer()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    for (const char *challenge :
         {"Basic realm=\"x\"", "Bearer", "Digest realm=\"x\", nonce=\"1\""}) {
        server.enqueue({.status = 401, .headers = {{"WWW-Authenticate", challenge}}});
        const HttpAnswer answer = sendAndWait(transport, requestTo(server.url()));
        QCOMPARE(answer.end, End::Complete);
        QCOMPARE(answer.status, 401);
    }
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), 3);
}

void tst_HttpTransport::theDeadlineHoldsAgainstADrip()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    server.answerWith({.does = Does::Drip, .body = QByteArray(2000, 'x'), .headers = {}});
    HttpRequest request = requestTo(server.url());
    request.deadline = std::chrono::milliseconds(400);
    QElapsedTimer timer;
    timer.start();
    const HttpAnswer answer = sendAndWait(transport, request);
    QCOMPARE(answer.end, End::TimedOut);
    QCOMPARE(answer.bytesRead, request.body.size());
    QVERIFY(timer.elapsed() >= 350 && timer.elapsed() < 5000);
}

void tst_HttpTransport::theDeadlineHoldsAgainstSilence()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    server.answerWith({.does = Does::Hang, .headers = {}});
    HttpRequest request = requestTo(server.url());
    request.deadline = std::chrono::milliseconds(200);
    const HttpAnswer answer = sendAndWait(transport, request);
    QCOMPARE(answer.end, End::TimedOut);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.bytesRead, request.body.size());
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpTransport::aCutOffAnswerIsBroken_data()
{
    QTest::addColumn<bool>("chunked");
    QTest::newRow("with a length") << false;
    QTest::newRow("in chunks") << true;
}

void tst_HttpTransport::aCutOffAnswerIsBroken()
{
    QFETCH(const bool, chunked);
    LoopbackServer server;
    HttpTransport transport(m_clock);
    server.answerWith({.does = Does::CutOff, .headers = {}, .chunked = chunked});
    const HttpAnswer answer = sendAndWait(transport, requestTo(server.url()));
    QCOMPARE(answer.end, End::Broken);
    QCOMPARE(answer.status, 200);
    QVERIFY(QByteArray(R"({"id":"x_1"})").startsWith(answer.body));
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpTransport::aLongAnswerIsCapped_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("compressed");
    QTest::addColumn<HttpAnswer::End>("end");
    constexpr qint64 cap = 1024 * 1024;
    QTest::newRow("exactly 1 MB") << cap << false << End::Complete;
    QTest::newRow("one byte more") << cap + 1 << false << End::TooLarge;
    QTest::newRow("30 MB") << 30 * cap << false << End::TooLarge;
    QTest::newRow("30 MB in a small packet, which Qt does not unpack")
        << 30 * cap << true << End::Broken;
}

void tst_HttpTransport::aLongAnswerIsCapped()
{
    QFETCH(const qint64, size);
    QFETCH(const bool, compressed);
    QFETCH(const HttpAnswer::End, end);
    LoopbackServer server;
    HttpTransport transport(m_clock);
    ServerAnswer canned {.body = QByteArray(size, 'x'), .headers = {}};
    if (compressed) {
        canned.body = qCompress(canned.body).mid(4);
        canned.headers = {{"Content-Encoding", "deflate"}};
    }
    server.answerWith(canned);
    const HttpAnswer answer = sendAndWait(transport, requestTo(server.url()));
    QCOMPARE(answer.end, end);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.size() <= 1024 * 1024);
}

void tst_HttpTransport::aCompressedAnswerIsRead()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    server.answerWith({.body = qCompress(QByteArray(R"({"id":"packed"})")).mid(4),
                       .headers = {{"Content-Encoding", "deflate"}}});
    const HttpAnswer answer = sendAndWait(transport, requestTo(server.url()));
    QCOMPARE(answer.end, End::Complete);
    QCOMPARE(answer.body, QByteArray(R"({"id":"packed"})"));
}

void tst_HttpTransport::deletingCancels()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    server.enqueue({.does = Does::Hang, .headers = {}});
    auto job = transport.send(requestTo(server.url()), Secret(QByteArray(testKey)));
    QSignalSpy finished(job.get(), &TransportJob::finished);
    job->start();
    QTRY_COMPARE(server.requests().size(), 1);
    job.reset();
    QTest::qWait(50);
    QCOMPARE(finished.size(), 0);

    job = transport.send(requestTo(u"http://192.0.2.1"_s), Secret(QByteArray(testKey)));
    job->start(); // refused, and the signal is under way
    job.reset();
    QCOMPARE(sendAndWait(transport, requestTo(server.url())).end, End::Complete);
}

void tst_HttpTransport::theReceiverMayDeleteTheJob()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    HttpRequest request = requestTo(server.url());
    request.freshConnection = true; // the last one to hold its manager
    auto job = transport.send(request, Secret(QByteArray(testKey)));
    bool gone = false;
    connect(job.get(), &TransportJob::finished, this, [&] {
        job.reset();
        gone = true;
    });
    job->start();
    request.freshConnection = true;
    QCOMPARE(sendAndWait(transport, request).end, End::Complete);
    QTRY_VERIFY(gone);
}

void tst_HttpTransport::anEchoedKeyIsNotKept()
{
    LoopbackServer server;
    HttpTransport transport(m_clock);
    server.answerWith({.status = 401,
                       .body = R"({"error":"Bad key )" + testKey + R"("})",
                       .headers = {{"X-Echo", "Bearer " + testKey}}});
    const HttpAnswer answer = sendAndWait(transport, requestTo(server.url()));
    QCOMPARE(answer.body, QByteArray(R"({"error":"Bad key [key]"})"));
    QCOMPARE(answer.headers.first().second, QByteArray("Bearer [key]"));
}

// Last, because it judges what the others made the program log.
void tst_HttpTransport::noLogLineHoldsTheKey()
{
    QVERIFY(!logged().isEmpty());
    QVERIFY(!logged().contains(testKey));
    QVERIFY(!logged().contains("Müller"));
}

QTEST_GUILESS_MAIN(tst_HttpTransport)
#include "tst_httptransport.moc"
