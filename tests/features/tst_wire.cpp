// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/pointer.h"
#include "app/net/requestbuilder.h"
#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/judge.h"
#include "fakes/loopbackserver.h"
#include "ui/texts/outcometext.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace desk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using State = SubmissionState;
using Typed = QMap<QString, QString>;

const QByteArray key = "whop_a1b2c3d4";
const QString conversion = u"createConversion"_s; // a repeat is safe by its key
const QString affiliate = u"createAffiliate"_s; // creates or finds
const QString lead = u"createLead"_s; // never safe

const Typed typedInto(const QString &operation)
{
    static const QMap<QString, Typed> sheets {
        {conversion,
         {{u"/event_name"_s, u"custom"_s},
          {u"/custom_name"_s, u"Jörg's \"$HOME\" `x` \\ 100 %"_s},
          {u"/user/email"_s, u"joerg@example.com"_s},
          {u"/value"_s, u"1,234.50"_s},
          {u"/currency"_s, u"USD"_s}}},
        {u"createEvent"_s,
         {{u"/event_name"_s, u"purchase"_s},
          {u"/user/phone"_s, u"+49 151 12345678"_s},
          {u"/user/first_name"_s, u"日本"_s},
          {u"/value"_s, u"6.90"_s},
          {u"/currency"_s, u"eur"_s}}},
        {lead,
         {{u"/user_id"_s, u"user_1"_s},
          {u"/referrer"_s, u"https://example.com/?a=1&b=2"_s},
          {u"/metadata"_s, uR"({"long":12345678901234567890,"note":"it's"})"_s}}},
        {affiliate, {{u"/user_identifier"_s, u"jane@example.com"_s}}},
        {u"createConversionEntry"_s,
         {{u"/sourceId"_s, u"6f1c2f0e-5b7a-4c1d-9a54-3d2b8e7f1a02"_s},
          {u"/contactId"_s, u"6f1c2f0e-5b7a-4c1d-9a54-3d2b8e7f1a03"_s},
          {u"/eventValue"_s, u"12.50"_s},
          {u"/currency"_s, u"usd"_s},
          {u"/data"_s, uR"({"order_total":12.50})"_s}}},
    };
    return sheets.value(operation);
}

ServerAnswer said(int status, const QByteArray &body)
{
    ServerAnswer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

ServerAnswer does(ServerAnswer::Does what)
{
    ServerAnswer answer;
    answer.does = what;
    return answer;
}

QByteArray refusal(const QByteArray &message, const QByteArray &param = "null")
{
    return R"({"error":{"type":"invalid_request_error","message":")" + message + R"(","param":)"
        + param + "}}";
}

/// A server, an engine whose clock stands still, and an account between the two.
struct Bench
{
    Bench(const Catalog &catalog, const QString &folder, const QString &api = u"whop"_s)
        : desk(catalog, clock, folder)
        , account(loopbackAccount(*catalog.api(api), server.url() + u"/api/v1"_s))
    {
        (void)desk.saveAccount(account);
        giveKey(key);
    }

    void giveKey(const QByteArray &bytes)
    {
        desk.engine().setKey(account.id, Secret(QByteArray(bytes)));
    }
    qint64 send(const QString &operation)
    {
        return desk.send(account, operation, typedInto(operation));
    }
    /// Time passes, and the engine notices.
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        desk.engine().resume(account.id, u"nothing"_s);
    }
    qint64 now() const { return clock.now().toMSecsSinceEpoch(); }

    FakeClock clock;
    LoopbackServer server;
    EngineDesk desk;
    Account account;
};

/// The arguments that the shell gives to curl.
QList<QByteArray> curlArguments(const QString &text)
{
    QProcess bash;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"API_KEY"_s, QString::fromLatin1(key));
    bash.setProcessEnvironment(environment);
    bash.start(u"bash"_s, {u"-c"_s, u"curl() { printf '%s\\0' \"$@\"; }\n"_s + text});
    if (!bash.waitForFinished() || bash.exitCode() != 0)
        return {};
    QList<QByteArray> arguments = bash.readAllStandardOutput().split('\0');
    arguments.removeLast(); // behind the last zero
    return arguments;
}

/// Also checks that curl would add nothing and leave nothing out.
SeenRequest requestOf(const QList<QByteArray> &arguments, const QByteArray &host)
{
    SeenRequest request;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QByteArray next = arguments.value(i + 1);
        if (arguments[i] == "-X") {
            request.line = next + ' ' + arguments.value(i + 2).mid(host.size()) + " HTTP/1.1";
            i += 2;
        } else if (arguments[i] == "-H") {
            const qsizetype colon = next.indexOf(": ");
            request.headers.append({next.left(colon), next.mid(colon + 2)});
            ++i;
        } else if (arguments[i] == "--data-binary") {
            request.body = next;
            ++i;
        } else {
            return {};
        }
    }
    return request;
}

// What HTTP itself needs, and the language that known answers are matched in.
bool belongsToTheTransport(const QByteArray &header)
{
    static const QList<QByteArray> known {"host", "connection", "accept-encoding",
                                          "accept-language", "content-length"};
    return known.contains(header.toLower());
}

QList<std::pair<QByteArray, QByteArray>> ownHeaders(const SeenRequest &request)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const auto &[name, value] : request.headers) {
        if (!belongsToTheTransport(name))
            headers.append({name.toLower(), value});
    }
    std::sort(headers.begin(), headers.end());
    return headers;
}

QJsonObject documentOf(const QString &api)
{
    QFile file(u"%1/resources/apis/%2/openapi.json"_s.arg(QStringLiteral(DESK_SOURCE_DIR), api));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QString schemaOf(const QString &operation)
{
    return u"/components/schemas/C"_s + operation.mid(1);
}
} // namespace

class tst_Wire : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theRequestIsTheOneOfTheCurlText_data();
    void theRequestIsTheOneOfTheCurlText();
    void theAnswerDecidesTheState_data();
    void theAnswerDecidesTheState();
    void aServerThatIsNotThereHasReadNothing();
    void aRefusedRowDoesNotFollowItsAccountsKeyElsewhere();
    void aRefusedKeyHoldsTheAccountUntilThereIsAnother();
    void theSecondForbiddenHoldsTheOperation();
    void aWaitOfTheServerIsObeyed_data();
    void aWaitOfTheServerIsObeyed();
    void aWaitThatIsTooLongHoldsUntilAPersonActs();
    void aLostAnswerIsAskedForAgainWithTheSameBytes();

private:
    QString folder()
    {
        QString name = QString::fromLatin1(QTest::currentTestFunction())
            + QString::fromUtf8(QTest::currentDataTag());
        return m_dir.filePath(name.remove(QRegularExpression(u"[^\\w]"_s)));
    }
    QTemporaryDir m_dir;
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
};

void tst_Wire::theRequestIsTheOneOfTheCurlText_data()
{
    QTest::addColumn<QString>("api");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("answer");
    const Catalog catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    for (const Api &api : catalog.apis()) {
        for (const Operation &operation : api.operations) {
            const bool nested = operation.returnedIdAt == "/data/id"_L1;
            QTest::newRow(qPrintable(operation.title))
                << api.id << operation.id
                << QByteArray(nested ? R"({"data":{"id":"x_1"}})" : R"({"id":"x_1"})");
        }
    }
}

void tst_Wire::theRequestIsTheOneOfTheCurlText()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
        QSKIP("needs bash");
    QFETCH(const QString, api);
    QFETCH(const QString, operation);
    QFETCH(const QByteArray, answer);
    Bench b(m_catalog, folder(), api);
    b.server.answerWith(said(200, answer));
    const qint64 id = b.send(operation);
    QVERIFY(b.desk.reaches(id, State::Accepted));
    QCOMPARE(b.desk.row(id).returnedId, u"x_1"_s);

    const SubmissionDetails details = b.desk.detailsOf(id);
    const QString curl = toCurl(details.request, m_catalog.api(api)->key);
    QVERIFY(!curl.contains(QString::fromLatin1(key)));
    const SeenRequest said = requestOf(curlArguments(curl), b.server.url().toLatin1());
    QCOMPARE(b.server.requests().size(), 1);
    const SeenRequest seen = b.server.requests().constFirst();
    QCOMPARE(seen.line, said.line);
    QCOMPARE(seen.body, said.body);
    QCOMPARE(ownHeaders(seen), ownHeaders(said));
    QCOMPARE(seen.header("Authorization"), "Bearer " + key);
    QCOMPARE(seen.header("Content-Length"), QByteArray::number(seen.body.size()));

    QCOMPARE(judge(documentOf(api), schemaOf(operation), seen.body), QStringList());
    const Json sent = parseJson(seen.body).value();
    QCOMPARE(parseJson(writeJson(sent, JsonStyle::Indented)).value(), sent);
    for (auto typed = typedInto(operation); const QString &at : typed.keys())
        QVERIFY2(resolve(sent, at), qPrintable(at));
}

void tst_Wire::theAnswerDecidesTheState_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<ServerAnswer>("answer");
    QTest::addColumn<State>("state");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("param");
    QTest::addColumn<QString>("sentence");
    const auto row
        = [](const char *name, const QString &operation, const ServerAnswer &answer, State state,
             Reason reason, const QString &sentence, const QString &param = {}) {
              QTest::newRow(name) << operation << answer << state << reason << param << sentence;
          };
    using Does = ServerAnswer::Does;

    // The request went out, and no complete answer came.
    const ServerAnswer closed = does(Does::CloseUnanswered);
    const QString noAnswerRepeated = u"No answer came. It is tried again by itself."_s;
    row("closed, key", conversion, closed, State::Waiting, Reason::NoAnswer, noAnswerRepeated);
    row("closed, natural", affiliate, closed, State::Waiting, Reason::NoAnswer, noAnswerRepeated);
    row("closed, never", lead, closed, State::Unknown, Reason::NoAnswer,
        u"No answer came. It may have arrived."_s);
    const ServerAnswer slow = said(408, refusal("Too slow"));
    const QString slowSays = u" Whop says: “Too slow”"_s;
    row("408, key", conversion, slow, State::Waiting, Reason::TimedOut,
        u"No answer came in time. It is tried again by itself."_s + slowSays);
    row("408, natural", affiliate, slow, State::Waiting, Reason::TimedOut,
        u"No answer came in time. It is tried again by itself."_s + slowSays);
    row("408, never", lead, slow, State::Unknown, Reason::TimedOut,
        u"No answer came in time. It may have arrived."_s + slowSays);
    const QString fault = u"Whop reported a fault of its own. "_s;
    const ServerAnswer broken = said(500, "oops");
    row("500, key", conversion, broken, State::Waiting, Reason::ServerError,
        fault + u"It is tried again by itself. Whop says: “oops”"_s);
    row("500, natural", affiliate, broken, State::Waiting, Reason::ServerError,
        fault + u"It is tried again by itself. Whop says: “oops”"_s);
    row("500, never", lead, broken, State::Unknown, Reason::ServerError,
        fault + u"It may have arrived. Whop says: “oops”"_s);
    row("502 of a gateway, never", lead, said(502, "<html>Bad gateway</html>"), State::Unknown,
        Reason::ServerError, fault + u"It may have arrived."_s);

    // A success that cannot be read.
    for (const QString &one : {conversion, affiliate, lead}) {
        const auto unclear = [&](const char *name, const ServerAnswer &answer, Reason reason,
                                 const QString &sentence) {
            row(qPrintable(QString::fromLatin1(name) + u", "_s + one), one, answer, State::Unknown,
                reason, sentence + u" It may have arrived."_s);
        };
        unclear("empty", said(200, {}), Reason::EmptyAnswer, u"The answer was empty."_s);
        unclear("HTML", said(200, "<html>Hello</html>"), Reason::NetworkSignIn,
                u"A web page came instead of an answer. You may have to sign in to this network "
                "first."_s);
        unclear("a text", said(200, "Hello"), Reason::NotJson, u"The answer could not be read."_s);
        unclear("a list", said(200, "[]"), Reason::NotJson, u"The answer could not be read."_s);
        unclear("cut off", does(Does::CutOff), Reason::AnswerCutOff, u"The answer broke off."_s);
        unclear("too large", said(200, QByteArray(1024 * 1024 + 1, ' ')), Reason::AnswerTooLarge,
                u"The answer was too large to be read."_s);
    }

    row("accepted", lead, said(201, R"({"id":"lead_1"})"), State::Accepted, Reason::None,
        u"Accepted."_s);
    const QString noId = u"Accepted, but no id came back."_s;
    row("no id", lead, said(200, "{}"), State::Accepted, Reason::NoIdInAnswer, noId);
    row("an id that is null", lead, said(200, R"({"id":null})"), State::Accepted,
        Reason::NoIdInAnswer, noId);
    row("no error", conversion, said(200, R"({"error":null})"), State::Accepted,
        Reason::NoIdInAnswer, noId);

    // Refusals.
    const QString couldNotUse = u"Refused: Whop could not use the entry."_s;
    row("400 with a field", conversion,
        said(400, refusal("This is no e-mail address", R"("user.email")")), State::Rejected,
        Reason::BadRequest, couldNotUse + u" Whop says: “This is no e-mail address”"_s,
        u"/user/email"_s);
    row("422 with a field", conversion, said(422, refusal("Too old", R"("event_time")")),
        State::Rejected, Reason::Unprocessable,
        u"Refused: Whop did not take one of the values. Whop says: “Too old”"_s, u"/event_time"_s);
    row("400, error is null", conversion, said(400, R"({"error":null})"), State::Rejected,
        Reason::BadRequest, couldNotUse);
    row("400, error is a text", conversion, said(400, R"({"error":"Not like this"})"),
        State::Rejected, Reason::BadRequest, couldNotUse + u" Whop says: “Not like this”"_s);
    row("400, empty", conversion, said(400, {}), State::Rejected, Reason::BadRequest, couldNotUse);
    row("401", lead, said(401, refusal("Wrong key")), State::Queued, Reason::KeyRefused,
        u"Whop does not accept the key. Whop says: “Wrong key”"_s);
    row("404", lead, said(404, refusal("No such product")), State::Rejected, Reason::NotFoundThere,
        u"Refused: Whop does not know the address or one of the ids. Whop says: “No such product”"_s);
    row("409", lead, said(409, refusal("Busy")), State::Waiting, Reason::Conflict,
        u"Whop is still working on the same entry. It is tried again by itself. Whop says: “Busy”"_s);
    row("418", lead, said(418, {}), State::Rejected, Reason::RefusedOther, u"Refused by Whop."_s);
    row("429", lead, said(429, {}), State::Waiting, Reason::TooManyRequests,
        u"Whop asks to wait: there were too many entries in a short time. It is tried again by "
        "itself."_s);
    ServerAnswer elsewhere = said(307, {});
    elsewhere.headers = {{"Location", "http://127.0.0.1:9/elsewhere"}};
    row("307", lead, elsewhere, State::Rejected, Reason::WrongAddress,
        u"Refused: the address is wrong, the server points to another one."_s);
}

void tst_Wire::theAnswerDecidesTheState()
{
    QFETCH(const QString, operation);
    QFETCH(const ServerAnswer, answer);
    QFETCH(const State, state);
    QFETCH(const Reason, reason);
    QFETCH(const QString, param);
    QFETCH(const QString, sentence);
    Bench b(m_catalog, folder());
    b.server.answerWith(answer);
    const qint64 id = b.send(operation);
    QTRY_VERIFY(b.desk.row(id).attempts == 1 && b.desk.row(id).state != State::Sending);
    const SubmissionRow row = b.desk.row(id);
    QCOMPARE(row.state, state);
    QCOMPARE(row.reason, reason);
    QCOMPARE(row.param, param);
    QCOMPARE(desk::sentence(row, *m_catalog.api(u"whop"_s)), sentence);
    QCOMPARE(row.finishedAt != 0, isFinished(state));
    QCOMPARE(row.nextAt > b.now(), state == State::Waiting);
    QCOMPARE(b.server.requests().size(), 1);
    const SubmissionDetails details = b.desk.detailsOf(id);
    QCOMPARE(details.row, row);
    QCOMPARE(details.attempts.size(), size_t(1));
    QCOMPARE(details.attempts[0].reason, reason);
    QCOMPARE(details.attempts[0].status, row.status);
}

void tst_Wire::aServerThatIsNotThereHasReadNothing()
{
    Bench b(m_catalog, folder());
    b.account.customUrl = QUrl(u"http://127.0.0.1:9"_s);
    QVERIFY(b.desk.saveAccount(b.account));
    b.giveKey(key); // that of the other address is gone
    const qint64 id = b.send(lead); // never safe, and yet it may go again
    QVERIFY(b.desk.reaches(id, State::Waiting));
    QCOMPARE(b.desk.row(id).reason, Reason::ConnectionRefused);
    QCOMPARE(b.desk.detailsOf(id).attempts[0].bytesRead, 0);
}

void tst_Wire::aRefusedRowDoesNotFollowItsAccountsKeyElsewhere()
{
    Bench b(m_catalog, folder());
    b.server.enqueue(said(404, refusal("No such company")));
    const Account here = b.account;
    const qint64 id = b.send(lead);
    QVERIFY(b.desk.reaches(id, State::Rejected));
    b.account.customUrl = QUrl(u"http://127.0.0.1:9"_s);
    QVERIFY(b.desk.saveAccount(b.account));
    b.giveKey("whop_elsewhere");
    b.desk.engine().retryNow(id);
    QTRY_COMPARE(b.desk.refused, (std::vector {std::pair(id, ErrorCode::AddressChanged)}));
    QCOMPARE(b.desk.row(id).state, State::Rejected);
    QVERIFY(b.desk.saveAccount(here));
    b.giveKey(key);
    b.desk.engine().retryNow(id);
    QVERIFY(b.desk.reaches(id, State::Accepted));
    QCOMPARE(b.server.requests().size(), 2);
    QCOMPARE(b.server.requests().last().header("Authorization"), "Bearer " + key);
}

void tst_Wire::aRefusedKeyHoldsTheAccountUntilThereIsAnother()
{
    Bench b(m_catalog, folder());
    b.server.enqueue(said(401, refusal("Wrong key")));
    const qint64 first = b.send(lead);
    QTRY_COMPARE(b.desk.status.pauses, (QList<Pause> {{b.account.id, {}, Reason::KeyRefused, 0}}));
    const qint64 second = b.send(affiliate);
    b.pass(1h);
    QCOMPARE(b.desk.row(first).state, State::Queued);
    QCOMPARE(b.desk.row(second).state, State::Queued);
    QCOMPARE(b.server.requests().size(), 1);
    b.giveKey("whop_new");
    QVERIFY(b.desk.reaches(first, State::Accepted));
    QVERIFY(b.desk.reaches(second, State::Accepted));
    QCOMPARE(b.server.requests().size(), 3);
    QCOMPARE(b.server.requests()[0].header("Authorization"), "Bearer " + key);
    for (const int i : {1, 2})
        QCOMPARE(b.server.requests()[i].header("Authorization"), QByteArray("Bearer whop_new"));
    QTRY_VERIFY(b.desk.status.pauses.isEmpty());
}

void tst_Wire::theSecondForbiddenHoldsTheOperation()
{
    Bench b(m_catalog, folder());
    b.server.enqueue(said(403, refusal("Not allowed")));
    b.server.enqueue(said(403, refusal("Not allowed")));
    const qint64 first = b.send(lead);
    QVERIFY(b.desk.reaches(first, State::Rejected));
    QVERIFY(b.desk.row(first).say == "permission"_L1);
    QVERIFY(b.desk.status.pauses.isEmpty());
    QVERIFY(b.desk.reaches(b.send(lead), State::Rejected));
    QTRY_COMPARE(b.desk.status.pauses,
                 (QList<Pause> {{b.account.id, lead, Reason::NotPermitted, 0}}));
    const qint64 third = b.send(lead);
    QVERIFY(b.desk.reaches(b.send(affiliate), State::Accepted));
    QCOMPARE(b.desk.row(third).state, State::Queued);
    b.desk.engine().resume(b.account.id, lead);
    QVERIFY(b.desk.reaches(third, State::Accepted));
    b.desk.engine().retryNow(first); // the right may have been given since
    QVERIFY(b.desk.reaches(first, State::Accepted));
    QCOMPARE(b.server.requests().size(), 5);
}

void tst_Wire::aWaitOfTheServerIsObeyed_data()
{
    QTest::addColumn<ServerAnswer>("answer");
    QTest::addColumn<std::chrono::milliseconds>("wait");
    const auto row = [](const char *name, int status, const QByteArray &body,
                        const QList<std::pair<QByteArray, QByteArray>> &headers,
                        std::chrono::milliseconds wait) {
        ServerAnswer answer = said(status, body);
        answer.headers = headers;
        QTest::newRow(name) << answer << wait;
    };
    row("429, in the message", 429, refusal("Slow down. Try again in 12 seconds."), {}, 12000ms);
    row("429, seconds", 429, {}, {{"Retry-After", "2"}}, 2000ms);
    row("429, milliseconds first", 429, {}, {{"Retry-After", "2"}, {"Retry-After-Ms", "1500"}},
        1500ms);
    row("503, seconds", 503, {}, {{"Retry-After", "90"}}, 90000ms);
    row("409, seconds", 409, {}, {{"Retry-After", "3"}}, 3000ms);
}

void tst_Wire::aWaitOfTheServerIsObeyed()
{
    QFETCH(const ServerAnswer, answer);
    QFETCH(const std::chrono::milliseconds, wait);
    Bench b(m_catalog, folder());
    b.server.enqueue(answer);
    const qint64 id = b.send(conversion);
    QVERIFY(b.desk.reaches(id, State::Waiting));
    QCOMPARE(b.desk.row(id).nextAt, b.now() + wait.count());
    qint64 behind = 0;
    if (answer.status == 429)
        behind = b.send(conversion);
    b.pass(wait - 1ms);
    QVERIFY(b.desk.saveAccount(b.account)); // the engine has looked
    QCOMPARE(b.server.requests().size(), 1);
    b.pass(1ms);
    QVERIFY(b.desk.reaches(id, State::Accepted));
    if (behind != 0)
        QVERIFY(b.desk.reaches(behind, State::Accepted));
    QTRY_VERIFY(b.desk.status.pauses.isEmpty());
}

void tst_Wire::aWaitThatIsTooLongHoldsUntilAPersonActs()
{
    Bench b(m_catalog, folder());
    ServerAnswer tomorrow = said(429, {});
    tomorrow.headers = {{"Retry-After", "86400"}};
    b.server.enqueue(tomorrow);
    const qint64 id = b.send(lead);
    QVERIFY(b.desk.reaches(id, State::Waiting));
    QTRY_COMPARE(b.desk.status.pauses,
                 (QList<Pause> {{b.account.id, lead, Reason::TooManyRequests, 0}}));
    b.pass(1h);
    QVERIFY(b.desk.reaches(id, State::Queued));
    QVERIFY(b.desk.saveAccount(b.account));
    QCOMPARE(b.server.requests().size(), 1);
    b.desk.engine().resume(b.account.id, lead);
    QVERIFY(b.desk.reaches(id, State::Accepted));
}

void tst_Wire::aLostAnswerIsAskedForAgainWithTheSameBytes()
{
    Bench b(m_catalog, folder());
    b.server.enqueue(does(ServerAnswer::Does::CloseUnanswered));
    const qint64 id = b.send(conversion);
    QVERIFY(b.desk.reaches(id, State::Waiting));
    QCOMPARE(b.server.requests().size(), 1);
    b.pass(1s);
    QVERIFY(b.desk.reaches(id, State::Accepted));
    QCOMPARE(b.server.requests().size(), 2);
    QCOMPARE(b.server.requests()[1].line, b.server.requests()[0].line);
    QCOMPARE(b.server.requests()[1].body, b.server.requests()[0].body);
    QCOMPARE(b.desk.row(id).attempts, 2);
}

QTEST_GUILESS_MAIN(tst_Wire)
#include "tst_wire.moc"
