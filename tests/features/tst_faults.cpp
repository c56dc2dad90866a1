// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/faultserverprocess.h"
#include "ui/texts/outcometext.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QSet>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using State = SubmissionState;
using Does = ServerAnswer::Does;
using Security = LoopbackServer::Security;

const QString conversion = u"createConversion"_s; // a repeat is safe by its key
const QString affiliate = u"createAffiliate"_s; // creates or finds
const QString lead = u"createLead"_s; // never safe

const QMap<QString, QString> typedInto(const QString &operation)
{
    if (operation == conversion)
        return {{u"/event_name"_s, u"lead"_s}};
    if (operation == affiliate)
        return {{u"/user_identifier"_s, u"jane@example.com"_s}};
    return {{u"/user_id"_s, u"user_1"_s}};
}

const char *repeatOf(const QString &operation)
{
    return operation == conversion ? "key" : operation == affiliate ? "natural" : "never";
}

ServerAnswer said(int status, const QByteArray &body = {}, const QByteArray &header = {},
                  const QByteArray &value = {})
{
    ServerAnswer answer;
    answer.status = status;
    answer.body = body;
    if (!header.isEmpty())
        answer.headers = {{header, value}};
    return answer;
}

ServerAnswer does(Does what)
{
    ServerAnswer answer;
    answer.does = what;
    return answer;
}

/// What must come of a submission that meets a fault.
struct Expected
{
    State state = State::Unknown; ///< after that request
    Reason reason = Reason::None;
    QString sentence; ///< a part of it
    int requests = 1; ///< that the server read to their end
    State end = State::Unknown; ///< a minute and a good answer later
    int allRequests = 1;
    qint64 waitMs = 0; ///< until the next one, where the server says so
};

/// What the server does with one request of each kind.
struct Fault
{
    ServerAnswer answer;
    Expected key;
    Expected natural;
    Expected never;

    const Expected &of(const QString &operation) const
    {
        return operation == conversion ? key : operation == affiliate ? natural : never;
    }
    bool pauses() const
    {
        return never.state == State::Queued || never.reason == Reason::NetworkSignIn;
    }
};

/// In one line, so that a failure says all of it.
QString summary(const QString &operation, State state, Reason reason, int requests, State end,
                int allRequests)
{
    return u"%1: %2 %3 after %4 requests, %5 after %6"_s
        .arg(QLatin1String(repeatOf(operation)), stateName(state), reasonName(reason))
        .arg(requests)
        .arg(stateName(end))
        .arg(allRequests);
}

/// An engine whose clock stands still and whose patience is short, and an account of that server.
struct Bench
{
    Bench(const Catalog &catalog, const QString &folder, const QString &url)
        : desk(catalog, clock, folder, {1000ms, 1000ms, 20ms})
        , account(loopbackAccount(*catalog.api(u"whop"_s), url))
    {
        (void)desk.saveAccount(account);
        giveKey();
    }

    void giveKey() { desk.engine().setKey(account.id, Secret(QByteArray("whop_1"))); }
    qint64 send(const QString &operation)
    {
        return desk.send(account, operation, typedInto(operation));
    }
    /// The engine has looked at everything that was told to it before.
    [[nodiscard]] bool settles() { return desk.saveAccount(account); }
    [[nodiscard]] bool isTried(qint64 id, int attempts)
    {
        return QTest::qWaitFor(
            [&] {
                return desk.row(id).attempts == attempts && desk.row(id).state != State::Sending;
            },
            20000);
    }

    FakeClock clock;
    EngineDesk desk;
    Account account;
};
} // namespace

Q_DECLARE_METATYPE(Fault)

class tst_Faults : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_server.clear();
        m_server.deduplicateBy({u"/event_id"_s, u"/user_identifier"_s});
    }
    void everyFaultEndsAsTheTableSays_data();
    void everyFaultEndsAsTheTableSays();
    void aClosedPortHasReadNothing_data();
    void aClosedPortHasReadNothing();
    void aCertificateIsNeverIgnored_data();
    void aCertificateIsNeverIgnored();
    void aCompanysOwnAuthorityIsTrustedThroughTheSystem();
    void aRedirectionIsNeverFollowed_data();
    void aRedirectionIsNeverFollowed();
    void aNetworkThatWantsASignInHoldsTheAccount();
    void aWaitOfMoreThanFifteenMinutesHoldsTheLane();
    void aSecondForbiddenInARowHoldsTheOperation();
    void aWrongClockIsNoticedAndForgotten();
    void withoutANetworkTheRowsBehindStayInTheQueue();
    void theWayBackIsTakenAtOnce();
    void aSleepIsNoticed();

private:
    QString folder()
    {
        QString name = QString::fromLatin1(QTest::currentTestFunction())
            + QString::fromUtf8(QTest::currentDataTag());
        return m_dir.filePath(name.remove(QRegularExpression(u"[^\\w]"_s)));
    }
    const Api &api() const { return *m_catalog.api(u"whop"_s); }
    QList<SeenRequest> requestsOf(const QString &operation)
    {
        const QByteArray path = " " + api().operation(operation)->path.toLatin1() + ' ';
        QList<SeenRequest> requests = m_server.record().requests;
        requests.removeIf([&](const SeenRequest &r) { return !r.line.contains(path); });
        return requests;
    }

    QTemporaryDir m_dir;
    const QSslConfiguration m_usualTls = QSslConfiguration::defaultConfiguration();
    FaultServer m_server;
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
};

namespace {

const QStringList &operations()
{
    static const QStringList all {conversion, affiliate, lead};
    return all;
}

void row(const char *name, const ServerAnswer &answer, const Expected &all)
{
    QTest::newRow(name) << Fault {answer, all, all, all};
}

/// It may have arrived: only where a repeat is safe it goes again by itself.
void undecided(const char *name, const ServerAnswer &answer, Reason reason, const QString &sentence,
               int read = 1)
{
    const Expected again {
        State::Waiting, reason,          sentence + u" It is tried again by itself."_s,
        read,           State::Accepted, read + 1};
    const Expected never {State::Unknown, reason,         sentence + u" It may have arrived."_s,
                          read,           State::Unknown, read};
    QTest::newRow(name) << Fault {answer, again, again, never};
}

/// It was taken, but nobody can say as what.
void unclear(const char *name, const ServerAnswer &answer, Reason reason, const QString &sentence)
{
    row(name, answer, {State::Unknown, reason, sentence + u" It may have arrived."_s});
}

void accepted(const char *name, const ServerAnswer &answer, Reason reason = Reason::None)
{
    const QString sentence
        = reason == Reason::None ? u"Accepted."_s : u"Accepted, but no id came back."_s;
    row(name, answer, {State::Accepted, reason, sentence, 1, State::Accepted});
}

void rejected(const char *name, const ServerAnswer &answer, Reason reason, const QString &sentence)
{
    row(name, answer, {State::Rejected, reason, sentence, 1, State::Rejected});
}

/// The server says that it has not taken it, and is asked again.
void waiting(const char *name, const ServerAnswer &answer, Reason reason, const QString &sentence,
             qint64 waitMs = 0)
{
    row(name, answer, {State::Waiting, reason, sentence, 1, State::Accepted, 2, waitMs});
}

void silences()
{
    const QString noAnswer = u"No answer came."_s;
    const QString notInTime = u"No answer came in time."_s;
    undecided("closes after reading the headers", does(Does::CloseAfterHead), Reason::NoAnswer,
              noAnswer, 0);
    undecided("closes after reading all", does(Does::CloseUnanswered), Reason::NoAnswer, noAnswer);
    undecided("takes the connection and hangs", does(Does::HangUnread), Reason::TimedOut, notInTime,
              0);
    undecided("reads all and hangs", does(Does::Hang), Reason::TimedOut, notInTime);
    ServerAnswer slow = does(Does::Drip);
    slow.pauseMs = 1000;
    undecided("one byte a second", slow, Reason::TimedOut, notInTime);
    ServerAnswer late;
    late.delayMs = 1500;
    undecided("answers behind the deadline", late, Reason::TimedOut, notInTime);
    undecided("408", said(408), Reason::TimedOut, notInTime);
    const QString fault = u"Whop reported a fault of its own."_s;
    for (const int status : {500, 501, 502, 503, 504, 520, 599})
        undecided(qPrintable(QString::number(status)), said(status, "<h1>Oops</h1>"),
                  Reason::ServerError, fault);
    undecided(
        "500 that breaks off",
        [] {
            ServerAnswer broken = said(500, R"({"error":{"message":"x"}})");
            broken.does = Does::CutOff;
            return broken;
        }(),
        Reason::ServerError, fault);
    undecided("511, made for it", said(511), Reason::NetworkSignIn,
              u"You may have to sign in to this network first."_s);
}

void successes()
{
    accepted("200", said(200, R"({"id":"x_1"})"));
    accepted("201", said(201, R"({"id":"x_1"})"));
    accepted("202", said(202, R"({"id":"x_1"})"));
    ServerAnswer late;
    late.delayMs = 100;
    accepted("answers after 100 ms", late);
    ServerAnswer drips = does(Does::Drip);
    drips.pauseMs = 1;
    accepted("a byte at a time, in time", drips);
    ServerAnswer chunked;
    chunked.chunked = true;
    accepted("chunked", chunked);
    accepted("gzip",
             said(200, QByteArray::fromBase64("H4sIAAAAAAACA6tWykxRslKqiDdUqgUAZ2HH1wwAAAA="),
                  "Content-Encoding", "gzip"));
    ServerAnswer closes;
    closes.closes = true;
    accepted("closes behind the answer", closes);
    accepted("a number as id", said(200, R"({"id":12345678901234567890})"));
    accepted("no id", said(200, "{}"), Reason::NoIdInAnswer);
    accepted("another shape", said(200, R"({"data":{"items":[{"id":"x"}]}})"),
             Reason::NoIdInAnswer);
    accepted("200, error is null", said(200, R"({"error":null})"), Reason::NoIdInAnswer);
    accepted("200, error is a text", said(200, R"({"error":"No"})"), Reason::NoIdInAnswer);
}

void unclearSuccesses()
{
    const QString unreadable = u"The answer could not be read."_s;
    const QString brokeOff = u"The answer broke off."_s;
    unclear("200, empty", said(200), Reason::EmptyAnswer, u"The answer was empty."_s);
    unclear("204", said(204), Reason::EmptyAnswer, u"The answer was empty."_s);
    unclear("200, wrong JSON", said(200, R"({"id":"x_1")"), Reason::NotJson, unreadable);
    unclear("200, a list", said(200, R"([{"id":"x_1"}])"), Reason::NotJson, unreadable);
    unclear("200, a text", said(200, "OK"), Reason::NotJson, unreadable);
    const QString signIn = u"You may have to sign in to this network first."_s;
    unclear("200, HTML", said(200, "<!DOCTYPE html><title>Hotel</title>"), Reason::NetworkSignIn,
            signIn);
    unclear("200, HTML by its header", said(200, "Welcome", "Content-Type", "text/html"),
            Reason::NetworkSignIn, signIn);
    unclear("breaks off", does(Does::CutOff), Reason::AnswerCutOff, brokeOff);
    ServerAnswer chunked = does(Does::CutOff);
    chunked.chunked = true;
    unclear("breaks off, chunked", chunked, Reason::AnswerCutOff, brokeOff);
    ServerAnswer promised;
    promised.promised = 500;
    unclear("too little for its length", promised, Reason::TimedOut, u"No answer came in time."_s);
    promised.closes = true;
    unclear("too little for its length, closed", promised, Reason::AnswerCutOff, brokeOff);
    promised.promised = 5;
    unclear("too much for its length", promised, Reason::NotJson, unreadable);
    ServerAnswer much;
    much.padding = 100 * 1024 * 1024;
    unclear("100 MB", much, Reason::AnswerTooLarge, u"The answer was too large to be read."_s);
    unclear("says gzip and is not", said(200, R"({"id":"x_1"})", "Content-Encoding", "gzip"),
            Reason::AnswerCutOff, brokeOff);
}

void refusals()
{
    const QString unusable = u"Refused: Whop could not use the entry."_s;
    rejected("400", said(400), Reason::BadRequest, unusable);
    rejected("400, error is null", said(400, R"({"error":null})"), Reason::BadRequest, unusable);
    rejected("400, error is a text", said(400, R"({"error":"Not so"})"), Reason::BadRequest,
             unusable + u" Whop says: “Not so”"_s);
    rejected("400, HTML", said(400, "<html>Bad</html>"), Reason::BadRequest, unusable);
    rejected("403", said(403), Reason::NotPermitted, u"Refused. The key may not do this"_s);
    rejected("404", said(404), Reason::NotFoundThere,
             u"Refused: Whop does not know the address or one of the ids."_s);
    rejected("410", said(410), Reason::Gone, u"Refused. Whop has ended this version"_s);
    rejected("422", said(422), Reason::Unprocessable,
             u"Refused: Whop did not take one of the values."_s);
    for (const int status : {402, 405, 406, 411, 413, 414, 415, 418, 426, 431, 451})
        rejected(qPrintable(QString::number(status)), said(status), Reason::RefusedOther,
                 u"Refused by Whop."_s);
    rejected("304", said(304), Reason::WrongAddress, u"Refused: the address is wrong"_s);
    row("401", said(401),
        {State::Queued, Reason::KeyRefused, u"Whop does not accept the key."_s, 1, State::Accepted,
         2});
}

void waits()
{
    const QString tooMany = u"Whop asks to wait"_s;
    waiting("409", said(409), Reason::Conflict, u"Whop is still working on the same entry."_s);
    waiting("429", said(429), Reason::TooManyRequests, tooMany);
    waiting("429 by header", said(429, {}, "Retry-After", "12"), Reason::TooManyRequests, tooMany,
            12000);
    ServerAnswer both = said(429, {}, "Retry-After", "12");
    both.headers.emplace_back("retry-after-ms", "1500");
    waiting("429 by the header in ms", both, Reason::TooManyRequests, tooMany, 1500);
    waiting("429 by its sentence",
            said(429, R"({"error":{"message":"Slow down. Try again in 7 seconds."}})"),
            Reason::TooManyRequests, tooMany, 7000);
    waiting("409 by header", said(409, {}, "Retry-After", "3"), Reason::Conflict,
            u"It is tried again by itself."_s, 3000);
}
} // namespace

void tst_Faults::everyFaultEndsAsTheTableSays_data()
{
    QTest::addColumn<Fault>("fault");
    silences();
    successes();
    unclearSuccesses();
    refusals();
    waits();
}

void tst_Faults::everyFaultEndsAsTheTableSays()
{
    QFETCH(const Fault, fault);
    Bench b(m_catalog, folder(), m_server.url());
    QMap<QString, qint64> ids;
    QMap<QString, SubmissionRow> first;
    QMap<QString, int> firstCount;
    const auto look = [&](const QString &operation) {
        const bool isTried = b.isTried(ids[operation], 1);
        first[operation] = b.desk.row(ids[operation]);
        firstCount[operation] = int(requestsOf(operation).size());
        return isTried;
    };
    for (const QString &one : operations()) {
        m_server.enqueue(fault.answer);
        ids[one] = b.send(one);
        if (!fault.pauses())
            continue;
        QVERIFY(look(one));
        b.giveKey();
        b.desk.engine().resume(b.account.id, {});
        if (fault.of(one).state == State::Queued)
            QVERIFY(b.desk.reaches(ids[one], fault.of(one).end)); // else it meets the next fault
    }
    for (const QString &one : operations())
        QVERIFY2(first.contains(one) || look(one), repeatOf(one));
    const qint64 then = b.clock.now().toMSecsSinceEpoch();
    b.clock.advance(1min);
    QVERIFY(b.settles());

    for (const QString &one : operations()) {
        const Expected &expected = fault.of(one);
        const QString text = sentence(first[one], api());
        QVERIFY2(text.contains(expected.sentence), qPrintable(text));
        QVERIFY2(b.desk.reaches(ids[one], expected.end), repeatOf(one));
        const QList<SeenRequest> seen = requestsOf(one);
        QCOMPARE(summary(one, first[one].state, first[one].reason, firstCount[one],
                         b.desk.row(ids[one]).state, int(seen.size())),
                 summary(one, expected.state, expected.reason, expected.requests, expected.end,
                         expected.allRequests));
        if (expected.waitMs != 0)
            QCOMPARE(first[one].nextAt - then, expected.waitMs);
        QSet<int> records;
        for (const SeenRequest &request : seen) {
            QCOMPARE(request.body, seen[0].body);
            records.insert(request.record);
        }
        if (one != lead)
            QVERIFY2(records.size() <= 1, repeatOf(one)); // what is repeated makes nothing twice
    }
}

void tst_Faults::aClosedPortHasReadNothing_data()
{
    QTest::addColumn<QString>("operation");
    for (const QString &one : operations())
        QTest::newRow(repeatOf(one)) << one;
}

void tst_Faults::aClosedPortHasReadNothing()
{
    QFETCH(const QString, operation);
    Bench b(m_catalog, folder(), m_server.url());
    m_server.refuse();
    const auto open = qScopeGuard([this] { m_server.listenAgain(); });
    const qint64 id = b.send(operation);
    QVERIFY(b.isTried(id, 1));
    QCOMPARE(b.desk.row(id).state, State::Waiting);
    QCOMPARE(b.desk.row(id).reason, Reason::ConnectionRefused);
    QCOMPARE(sentence(b.desk.row(id), api()),
             u"The server did not take the connection. It is tried again by itself."_s);
    QCOMPARE(b.desk.detailsOf(id).attempts[0].bytesRead, 0);
    m_server.listenAgain();
    b.clock.advance(1min);
    QVERIFY(b.desk.reaches(id, State::Accepted));
    QCOMPARE(m_server.count(), 1);
}

void tst_Faults::aCertificateIsNeverIgnored_data()
{
    QTest::addColumn<int>("security");
    QTest::addColumn<bool>("authorityIsKnown");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("step");
    const auto rows
        = [](const char *name, Security security, bool known, Reason reason, const QString &step) {
              for (const QString &one : operations())
                  QTest::addRow("%s, %s", name, repeatOf(one))
                      << int(security) << known << one << reason << step;
          };
    const QString install = u"have its certificate installed in the certificate store"_s;
    rows("self-signed", Security::SelfSigned, true, Reason::CertificateUntrusted, install);
    rows("of an unknown authority", Security::Issued, false, Reason::CertificateUntrusted, install);
    rows("expired", Security::Expired, true, Reason::CertificateDate,
         u"Check the clock of this computer."_s);
    rows("not yet valid", Security::Future, true, Reason::CertificateDate,
         u"Check the clock of this computer."_s);
    rows("of another name", Security::WrongName, true, Reason::TlsFailed,
         u"Check the address of the account"_s);
}

namespace {

/// As if the system's store had the authority of the tests, for as long as the guard lives.
auto trustAuthority()
{
    const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = usual;
    trusting.addCaCertificates(QStringLiteral(DESK_TEST_DATA "/tls/authority-cert.pem"));
    QSslConfiguration::setDefaultConfiguration(trusting);
    return qScopeGuard([usual] { QSslConfiguration::setDefaultConfiguration(usual); });
}
} // namespace

void tst_Faults::aCertificateIsNeverIgnored()
{
    QFETCH(const int, security);
    QFETCH(const bool, authorityIsKnown);
    QFETCH(const QString, operation);
    QFETCH(const Reason, reason);
    QFETCH(const QString, step);
    auto trust = trustAuthority();
    if (!authorityIsKnown)
        QSslConfiguration::setDefaultConfiguration(m_usualTls);
    FaultServer server {Security(security)};
    Bench b(m_catalog, folder(), server.url());
    const qint64 id = b.send(operation);
    for (const int attempt : {1, 2}) {
        QVERIFY(b.isTried(id, attempt));
        QCOMPARE(b.desk.row(id).state, State::Waiting);
        QCOMPARE(b.desk.row(id).reason, reason);
        QVERIFY(sentence(b.desk.row(id), api()).contains(u"so nothing was sent."_s));
        QVERIFY2(nextStep(b.desk.row(id), api()).contains(step),
                 qPrintable(nextStep(b.desk.row(id), api())));
        QCOMPARE(b.desk.detailsOf(id).attempts[0].bytesRead, 0);
        b.clock.advance(1min);
    }
    QCOMPARE(server.count(), 0);
}

void tst_Faults::aCompanysOwnAuthorityIsTrustedThroughTheSystem()
{
    const auto trust = trustAuthority();
    FaultServer server {Security::Issued};
    Bench b(m_catalog, folder(), server.url());
    QVERIFY(b.desk.reaches(b.send(lead), State::Accepted));
    QCOMPARE(server.count(), 1);
}

void tst_Faults::aRedirectionIsNeverFollowed_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Reason>("reason");
    for (const QString &one : operations()) {
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d, %s", status, repeatOf(one))
                << one << status << QByteArray() << Reason::WrongAddress;
        for (const int status : {302, 307})
            QTest::addRow("%d with a web page, %s", status, repeatOf(one))
                << one << status << QByteArray("<html>Sign in</html>") << Reason::NetworkSignIn;
    }
}

void tst_Faults::aRedirectionIsNeverFollowed()
{
    QFETCH(const QString, operation);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Reason, reason);
    Bench b(m_catalog, folder(), m_server.url());
    const QByteArray port = m_server.otherUrl().section(u':', -1).toLatin1();
    m_server.enqueue(said(status, body, "Location", "http://localhost:" + port + "/in"));
    const qint64 id = b.send(operation);
    QVERIFY(b.isTried(id, 1));
    QCOMPARE(b.desk.row(id).state, State::Rejected);
    QCOMPARE(b.desk.row(id).reason, reason);
    b.clock.advance(1min);
    QVERIFY(b.settles());
    const FaultServer::Record record = m_server.record();
    QCOMPARE(record.requests.size(), 1);
    QCOMPARE(record.otherConnections, 0); // the key went to nobody else
}

void tst_Faults::aNetworkThatWantsASignInHoldsTheAccount()
{
    Bench b(m_catalog, folder(), m_server.url());
    m_server.enqueue(said(200, "<html>Hotel</html>"));
    const qint64 first = b.send(lead);
    QVERIFY(b.desk.reaches(first, State::Unknown));
    QTRY_COMPARE(b.desk.status.pauses,
                 (QList<Pause> {{b.account.id, {}, Reason::NetworkSignIn, 0}}));
    const qint64 second = b.send(affiliate);
    b.clock.advance(1h);
    QVERIFY(b.settles());
    QCOMPARE(b.desk.row(second).state, State::Queued);
    b.desk.engine().resume(b.account.id, {});
    QVERIFY(b.desk.reaches(second, State::Accepted));
    QCOMPARE(m_server.count(), 2);
}

void tst_Faults::aWaitOfMoreThanFifteenMinutesHoldsTheLane()
{
    for (const QString &operation : operations()) {
        Bench b(m_catalog, folder() + operation, m_server.url());
        m_server.enqueue(said(429, {}, "Retry-After", "901"));
        const int before = m_server.count();
        const qint64 id = b.send(operation);
        QVERIFY(b.desk.reaches(id, State::Waiting));
        QTRY_COMPARE(b.desk.status.pauses.size(), 1);
        QCOMPARE(b.desk.status.pauses[0].until, 0); // a person ends it
        b.clock.advance(24h);
        QVERIFY(b.desk.reaches(id, State::Queued));
        QVERIFY(b.settles());
        QCOMPARE(m_server.count(), before + 1);
        b.desk.engine().resume(b.account.id, {});
        QVERIFY(b.desk.reaches(id, State::Accepted));
    }
}

void tst_Faults::aSecondForbiddenInARowHoldsTheOperation()
{
    for (const QString &operation : operations()) {
        Bench b(m_catalog, folder() + operation, m_server.url());
        for (int i = 0; i < 2; ++i) {
            m_server.enqueue(said(403));
            QVERIFY(b.desk.status.pauses.isEmpty());
            QVERIFY(b.desk.reaches(b.send(operation), State::Rejected));
        }
        QTRY_COMPARE(b.desk.status.pauses,
                     (QList<Pause> {{b.account.id, operation, Reason::NotPermitted, 0}}));
        const qint64 third = b.send(operation);
        QVERIFY(b.settles());
        QCOMPARE(b.desk.row(third).state, State::Queued);
    }
    QCOMPARE(m_server.count(), 6);
}

void tst_Faults::aWrongClockIsNoticedAndForgotten()
{
    Bench b(m_catalog, folder(), m_server.url()); // there it is 20 November 2026, 13:05
    const auto skewAfter = [&](const QByteArray &date) {
        m_server.enqueue(said(200, R"({"id":"x_1"})", "Date", date));
        const bool sent = b.desk.reaches(b.send(conversion), State::Accepted);
        QTest::qWait(100); // the status follows within 50 ms
        return sent ? b.desk.status.clockSkew : -1;
    };
    QCOMPARE(skewAfter("Fri, 20 Nov 2026 13:09:59 GMT"), 0);
    QCOMPARE(skewAfter("Fri, 20 Nov 2026 14:05:00 GMT"), 3600);
    QCOMPARE(skewAfter("Thu, 19 Nov 2026 13:05:00 GMT"), -86400);
    QCOMPARE(skewAfter("half past nine"), -86400); // says nothing
    QCOMPARE(skewAfter("Fri, 20 Nov 2026 13:05:02 GMT"), 0);
}

void tst_Faults::withoutANetworkTheRowsBehindStayInTheQueue()
{
    Bench b(m_catalog, folder(), u"https://nowhere.invalid"_s);
    const qint64 first = b.send(lead);
    QVERIFY(b.isTried(first, 1));
    QCOMPARE(b.desk.row(first).state, State::Waiting);
    QCOMPARE(b.desk.row(first).reason, Reason::HostUnknown);
    QTRY_VERIFY(b.desk.status.offline);
    const qint64 second = b.send(lead);
    QVERIFY(b.settles());
    QCOMPARE(b.desk.row(second).state, State::Queued); // one found out for all
    b.clock.advance(1min);
    QVERIFY(b.isTried(first, 2)); // by itself
    QVERIFY(b.desk.status.offline);
}

void tst_Faults::theWayBackIsTakenAtOnce()
{
    Bench b(m_catalog, folder(), u"https://nowhere.invalid"_s);
    const qint64 id = b.send(lead);
    QVERIFY(b.isTried(id, 1));
    b.desk.engine().noteNetworkIsBack(); // no time has passed
    QVERIFY(b.isTried(id, 2));
    b.desk.engine().cancel(id);
    QVERIFY(b.desk.reaches(id, State::Cancelled));
    b.account.customUrl = QUrl(m_server.url());
    QVERIFY(b.desk.saveAccount(b.account));
    b.giveKey(); // that of the other address is gone
    b.desk.engine().noteNetworkIsBack();
    QVERIFY(b.desk.reaches(b.send(lead), State::Accepted));
    QTRY_VERIFY(!b.desk.status.offline);
}

void tst_Faults::aSleepIsNoticed()
{
    Bench b(m_catalog, folder(), m_server.url());
    m_server.enqueue(said(503, {}, "Retry-After", "600"));
    const qint64 id = b.send(conversion);
    QVERIFY(b.desk.reaches(id, State::Waiting));
    b.clock.advance(9min);
    QTest::qWait(100); // several ticks
    QCOMPARE(b.desk.row(id).state, State::Waiting);
    b.clock.advance(1h); // nobody tells the engine
    QVERIFY(b.desk.reaches(id, State::Accepted));
}

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
