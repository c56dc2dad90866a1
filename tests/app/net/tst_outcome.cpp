// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/outcome.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = HttpAnswer::End;
using State = SubmissionState;

namespace {

FieldSpec spec(FieldKind kind, const QString &pointer, std::vector<FieldSpec> children = {})
{
    FieldSpec field;
    field.kind = kind;
    field.pointer = pointer;
    field.name = pointer.section(u'/', -1);
    field.children = std::move(children);
    return field;
}

Operation testOperation(Repeat repeat = Repeat::Never)
{
    Operation operation;
    operation.id = u"createThing"_s;
    operation.repeat.safe = repeat;
    operation.returnedIdAt = u"/data/id"_s;
    operation.answerSummary = {u"/data/name"_s, u"/data/none"_s, u"/data/count"_s};
    operation.body
        = spec(FieldKind::Object, {},
               {spec(FieldKind::Object, u"/user"_s, {spec(FieldKind::Text, u"/user/email"_s)}),
                spec(FieldKind::List, u"/items"_s), spec(FieldKind::Map, u"/metadata"_s)});
    FieldSpec shop = spec(FieldKind::Text, u"path:shop"_s);
    shop.name = u"shop"_s;
    operation.parameterFields = {shop};
    return operation;
}

KnownError known(int status, const QString &code, const QString &say, const QString &state)
{
    KnownError error;
    error.status = status;
    error.code = code;
    error.say = say;
    error.state = state;
    return error;
}

Api testApi()
{
    Api api;
    api.errors.messageAt = u"/error/message"_s;
    api.errors.codeAt = u"/error/code"_s;
    api.errors.typeAt = u"/error/type"_s;
    api.errors.paramAt = u"/error/param"_s;
    api.limit.longestWait = 900s;
    api.limit.waitHeaders = {u"retry-after-ms"_s, u"retry-after"_s};
    api.limit.waitTextAt = u"/error/message"_s;
    api.limit.waitTextMatch = u"Try again in (\\d+) second"_s;
    return api;
}

HttpAnswer answered(int status, const QByteArray &body = R"({"error":{"message":"No."}})")
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.bytesRead = 10;
    return answer;
}

HttpAnswer ended(End end, qint64 bytesRead, int status = 0, const QByteArray &body = {})
{
    HttpAnswer answer = answered(status, body);
    answer.end = end;
    answer.bytesRead = bytesRead;
    return answer;
}

HttpAnswer tooMany(const QByteArray &header, const QByteArray &value)
{
    HttpAnswer answer = answered(429);
    answer.headers = {{"Date", "Wed, 21 Oct 2026 07:28:00 GMT"}, {header, value}};
    return answer;
}
} // namespace

class tst_Outcome : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void answerDecidesTheState_data();
    void answerDecidesTheState();
    void whatMayHaveArrivedDependsOnTheRepeat_data();
    void whatMayHaveArrivedDependsOnTheRepeat();
    void aSuccessGivesIdAndSummary();
    void anIdMayBeANumber();
    void anOperationWithoutIdTakesAnyAnswer();
    void onlyARefusedKeyPausesTheAccount();
    void theVendorsWordsAreFound_data();
    void theVendorsWordsAreFound();
    void aParameterBecomesAField_data();
    void aParameterBecomesAField();
    void aBareNameMayStandAtAnyLevel();
    void theWaitIsWhatTheServerAsksFor_data();
    void theWaitIsWhatTheServerAsksFor();
    void aWaitThatIsTooLongIsCutAndSaidSo();
    void theOverlayOverrulesTheTable();
    void anExpectedRefusalIsAccepted();
    void aSuccessIsOverruledOnlyByItsStatus();
};

void tst_Outcome::answerDecidesTheState_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<State>("state");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, const HttpAnswer &answer, State state, Reason reason) {
        QTest::newRow(name) << answer << state << reason;
    };
    row("200 with an id", answered(200, R"({"data":{"id":"x_1"}})"), State::Accepted, Reason::None);
    row("201 with an id", answered(201, R"({"data":{"id":"x_1"}})"), State::Accepted, Reason::None);
    row("200 with a byte order mark", answered(200, "\xef\xbb\xbf{\"data\":{\"id\":\"x_1\"}}"),
        State::Accepted, Reason::None);
    row("200 without an id", answered(200, R"({"data":{}})"), State::Accepted,
        Reason::NoIdInAnswer);
    row("200 with a null id", answered(200, R"({"data":{"id":null}})"), State::Accepted,
        Reason::NoIdInAnswer);
    row("200 with an empty id", answered(200, R"({"data":{"id":" "}})"), State::Accepted,
        Reason::NoIdInAnswer);
    row("200 with an empty object", answered(200, "{}"), State::Accepted, Reason::NoIdInAnswer);
    row("200 with a list", answered(200, R"([{"id":"x"}])"), State::Unknown, Reason::NotJson);
    row("200 with true", answered(200, "true"), State::Unknown, Reason::NotJson);
    row("200 with nothing", answered(200, {}), State::Unknown, Reason::EmptyAnswer);
    row("200 with blanks", answered(200, " \r\n"), State::Unknown, Reason::EmptyAnswer);
    row("204", answered(204, {}), State::Unknown, Reason::EmptyAnswer);
    row("200 with HTML", answered(200, "<html>Please log in</html>"), State::Unknown,
        Reason::NetworkSignIn);
    row("200 cut off", ended(End::Broken, 10, 200, R"({"data":{"id":"x_1"}})"), State::Unknown,
        Reason::AnswerCutOff);
    row("200 that never ended", ended(End::TimedOut, 10, 200), State::Unknown, Reason::TimedOut);
    row("200 over 1 MB", ended(End::TooLarge, 10, 200), State::Unknown, Reason::AnswerTooLarge);
    row("301", answered(301), State::Rejected, Reason::WrongAddress);
    row("307", answered(307, {}), State::Rejected, Reason::WrongAddress);
    row("400", answered(400), State::Rejected, Reason::BadRequest);
    row("400 cut off", ended(End::Broken, 10, 400, R"({"err)"), State::Rejected,
        Reason::BadRequest);
    row("401", answered(401), State::Queued, Reason::KeyRefused);
    row("403", answered(403), State::Rejected, Reason::NotPermitted);
    row("404", answered(404), State::Rejected, Reason::NotFoundThere);
    row("405", answered(405), State::Rejected, Reason::RefusedOther);
    row("409", answered(409), State::Waiting, Reason::Conflict);
    row("410", answered(410), State::Rejected, Reason::Gone);
    row("413", answered(413), State::Rejected, Reason::RefusedOther);
    row("422", answered(422), State::Rejected, Reason::Unprocessable);
    row("422 with a null error", answered(422, R"({"error":null})"), State::Rejected,
        Reason::Unprocessable);
    row("429", answered(429), State::Waiting, Reason::TooManyRequests);
    row("refused", ended(End::Refused, 0), State::Waiting, Reason::ConnectionRefused);
    row("host unknown", ended(End::HostUnknown, 0), State::Waiting, Reason::HostUnknown);
    row("no network", ended(End::NoNetwork, 0), State::Waiting, Reason::NoNetwork);
    row("bad certificate", ended(End::TlsFailed, 0), State::Waiting, Reason::TlsFailed);
    row("proxy", ended(End::ProxyFailed, 0), State::Waiting, Reason::ProxyFailed);
    row("proxy wants a password", ended(End::ProxyFailed, 0, 407), State::Waiting,
        Reason::ProxyFailed);
    row("closed before a byte left", ended(End::Broken, 0), State::Waiting, Reason::NotSent);
    row("deadline before a byte left", ended(End::TimedOut, 0), State::Waiting, Reason::NotSent);
}

void tst_Outcome::answerDecidesTheState()
{
    QFETCH(const HttpAnswer, answer);
    const Outcome outcome = judge(answer, testApi(), testOperation());
    QTEST(outcome.state, "state");
    QTEST(outcome.reason, "reason");
    QCOMPARE(outcome.status, answer.status);
}

void tst_Outcome::whatMayHaveArrivedDependsOnTheRepeat_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("closed after reading") << ended(End::Broken, 10) << Reason::NoAnswer;
    QTest::newRow("one byte left") << ended(End::Broken, 1) << Reason::NoAnswer;
    QTest::newRow("deadline") << ended(End::TimedOut, 10) << Reason::TimedOut;
    QTest::newRow("TLS broke later") << ended(End::TlsFailed, 10) << Reason::NoAnswer;
    QTest::newRow("408") << answered(408) << Reason::TimedOut;
    QTest::newRow("500") << answered(500) << Reason::ServerError;
    QTest::newRow("502 with HTML") << answered(502, "<h1>Bad gateway</h1>") << Reason::ServerError;
    QTest::newRow("503") << answered(503) << Reason::ServerError;
    QTest::newRow("504 with nothing") << answered(504, {}) << Reason::ServerError;
    QTest::newRow("500 over 1 MB") << ended(End::TooLarge, 10, 500) << Reason::ServerError;
}

void tst_Outcome::whatMayHaveArrivedDependsOnTheRepeat()
{
    QFETCH(const HttpAnswer, answer);
    QFETCH(const Reason, reason);
    const Outcome never = judge(answer, testApi(), testOperation(Repeat::Never));
    QCOMPARE(never.state, State::Unknown);
    QCOMPARE(never.reason, reason);
    for (const Repeat safe : {Repeat::Key, Repeat::Natural}) {
        const Outcome outcome = judge(answer, testApi(), testOperation(safe));
        QCOMPARE(outcome.state, State::Waiting);
        QCOMPARE(outcome.reason, reason);
    }
}

void tst_Outcome::aSuccessGivesIdAndSummary()
{
    const Outcome outcome
        = judge(answered(200, R"({"data":{"id":" x_1 ","name":"Jane","count":7,"none":null}})"),
                testApi(), testOperation());
    QCOMPARE(outcome.returnedId, u"x_1"_s);
    QCOMPARE(outcome.answerSummary, u"Jane · 7"_s);
    QCOMPARE(outcome.message, QString());
}

void tst_Outcome::anIdMayBeANumber()
{
    QCOMPARE(
        judge(answered(200, R"({"data":{"id":12345678901234567890}})"), testApi(), testOperation())
            .returnedId,
        u"12345678901234567890"_s);
}

void tst_Outcome::anOperationWithoutIdTakesAnyAnswer()
{
    Operation operation = testOperation();
    operation.returnedIdAt.clear();
    for (const char *body : {"", "true", "{}", "[]"}) {
        const Outcome outcome = judge(answered(200, body), testApi(), operation);
        QCOMPARE(outcome.state, State::Accepted);
        QCOMPARE(outcome.reason, Reason::None);
    }
    QCOMPARE(judge(answered(200, "<html>"), testApi(), operation).state, State::Unknown);
}

void tst_Outcome::onlyARefusedKeyPausesTheAccount()
{
    for (const int status : {200, 400, 401, 403, 404, 429, 500}) {
        const Outcome outcome = judge(answered(status), testApi(), testOperation());
        QCOMPARE(outcome.pausesAccount, status == 401);
        QCOMPARE(outcome.countsAsForbidden, status == 403);
    }
}

void tst_Outcome::theVendorsWordsAreFound_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    const auto row
        = [](const char *name, const char *body, const char *message, const char *code = "") {
              QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(message)
                                  << QString::fromUtf8(code);
          };
    row("the documented shape", R"({"error":{"message":"Nö.","code":"c1"}})", "Nö.", "c1");
    row("a number as code", R"({"error":{"message":"No.","code":1010}})", "No.", "1010");
    row("null code", R"({"error":{"message":"No.","code":null,"param":null}})", "No.");
    row("error is null", R"({"error":null})", "");
    row("error is a text", R"({"error":"invalid_grant"})", "invalid_grant");
    row("error is a text with a description",
        R"({"error":"invalid_grant","error_description":"Too late."})", "invalid_grant");
    row("error is a list", R"({"error":[1,2]})", "");
    row("error is a list of texts", R"({"errors":["One","Two"]})", "One");
    row("errors with messages", R"({"errors":[{"message":"One"}]})", "One");
    row("message on top", R"({"message":"Top"})", "Top");
    row("detail", R"({"detail":"More"})", "More");
    row("a list", R"([{"message":"In a list"}])", "In a list");
    row("an empty list", "[]", "");
    row("a text", R"("Just text")", "Just text");
    row("a number", "17", "");
    row("nothing", "", "");
    row("plain text", "error code: 1010\n", "error code: 1010");
    row("HTML", "<!doctype html><title>502</title>", "");
    row("cut off JSON", R"({"error":{"mess)", R"({"error":{"mess)");
    row("message is an object", R"({"error":{"message":{"a":1}}})", "");
}

void tst_Outcome::theVendorsWordsAreFound()
{
    QFETCH(const QByteArray, body);
    const Outcome outcome = judge(answered(400, body), testApi(), testOperation());
    QCOMPARE(outcome.state, State::Rejected);
    QTEST(outcome.message, "message");
    QTEST(outcome.code, "code");
}

void tst_Outcome::aParameterBecomesAField_data()
{
    QTest::addColumn<QByteArray>("param");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("message");
    QTest::newRow("dotted") << QByteArray("user.email") << u"/user/email"_s << u"No."_s;
    QTest::newRow("pointer") << QByteArray("/user/email") << u"/user/email"_s << u"No."_s;
    QTest::newRow("an object") << QByteArray("user") << u"/user"_s << u"No."_s;
    QTest::newRow("in a list") << QByteArray("items[0].name") << u"/items"_s << u"No."_s;
    QTest::newRow("in a table") << QByteArray("metadata.a.b") << u"/metadata"_s << u"No."_s;
    QTest::newRow("of the path") << QByteArray("shop") << u"path:shop"_s << u"No."_s;
    QTest::newRow("unknown") << QByteArray("user.age") << QString() << u"No. [user.age]"_s;
    QTest::newRow("unknown, other case")
        << QByteArray("User.email") << QString() << u"No. [User.email]"_s;
    QTest::newRow("in the message already") << QByteArray("No") << QString() << u"No."_s;
}

void tst_Outcome::aParameterBecomesAField()
{
    QFETCH(const QByteArray, param);
    const QByteArray body = R"({"error":{"message":"No.","param":")" + param + R"("}})";
    const Outcome outcome = judge(answered(400, body), testApi(), testOperation());
    QTEST(outcome.param, "field");
    QTEST(outcome.message, "message");
}

void tst_Outcome::aBareNameMayStandAtAnyLevel()
{
    Api api = testApi();
    api.errors.paramIsDotted = false;
    api.errors.paramIsName = true;
    const Outcome outcome
        = judge(answered(400, R"({"error":{"param":"email"}})"), api, testOperation());
    QCOMPARE(outcome.param, u"/user/email"_s);
}

void tst_Outcome::theWaitIsWhatTheServerAsksFor_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<int>("ms");
    const QByteArray text = R"({"error":{"message":"Try again in 12 seconds."}})";
    HttpAnswer both = tooMany("Retry-After", "9");
    both.headers.emplace_back("Retry-After-Ms", "1500");
    HttpAnswer bad = tooMany("Retry-After", "soon");
    bad.body = text;
    QTest::newRow("nothing said") << answered(429) << -1;
    QTest::newRow("seconds") << tooMany("Retry-After", "7") << 7000;
    QTest::newRow("lower case") << tooMany("retry-after", " 7 ") << 7000;
    QTest::newRow("part of a second") << tooMany("Retry-After", "0.5") << 500;
    QTest::newRow("at once") << tooMany("Retry-After", "0") << 0;
    QTest::newRow("negative") << tooMany("Retry-After", "-5") << -1;
    QTest::newRow("not a number") << tooMany("Retry-After", "nan") << -1;
    QTest::newRow("milliseconds") << tooMany("retry-after-ms", "250") << 250;
    QTest::newRow("milliseconds before seconds") << both << 1500;
    QTest::newRow("date") << tooMany("Retry-After", "Wed, 21 Oct 2026 07:28:30 GMT") << 30000;
    QTest::newRow("date that has passed")
        << tooMany("Retry-After", "Wed, 21 Oct 2026 07:27:00 GMT") << -1;
    QTest::newRow("in the text") << answered(429, text) << 12000;
    QTest::newRow("in the text, header unreadable") << bad << 12000;
    QTest::newRow("a 409 may say it too") << answered(409, text) << 12000;
    QTest::newRow("a refusal does not wait") << answered(400, text) << -1;
}

void tst_Outcome::theWaitIsWhatTheServerAsksFor()
{
    QFETCH(const HttpAnswer, answer);
    QFETCH(const int, ms);
    const Outcome outcome = judge(answer, testApi(), testOperation());
    QCOMPARE(outcome.wait.has_value(), ms >= 0);
    if (ms >= 0)
        QCOMPARE(outcome.wait->count(), ms);
    QVERIFY(!outcome.waitIsCut);
}

void tst_Outcome::aWaitThatIsTooLongIsCutAndSaidSo()
{
    for (const char *value : {"901", "1e300", "inf", "Fri, 21 Oct 2126 07:28:30 GMT"}) {
        const Outcome outcome = judge(tooMany("Retry-After", value), testApi(), testOperation());
        QVERIFY2(outcome.wait, value);
        QCOMPARE(*outcome.wait, 900s);
        QVERIFY(outcome.waitIsCut);
    }
    QVERIFY(!judge(tooMany("Retry-After", "900"), testApi(), testOperation()).waitIsCut);
}

void tst_Outcome::theOverlayOverrulesTheTable()
{
    Api api = testApi();
    api.errors.known
        = {known(409, u"busy"_s, u"stillBusy"_s, u"waiting"_s),
           known(409, {}, u"taken"_s, u"rejected"_s), known(403, u"scope"_s, u"scope"_s, {}),
           known(401, {}, u"suspended"_s, u"rejected"_s)};
    KnownError blocked;
    blocked.bodyHas = u"error code: 1010"_s;
    blocked.say = u"blocked"_s;
    blocked.state = u"unknown"_s;
    api.errors.known.push_back(blocked);
    const auto of = [&](int status, const char *body) {
        return judge(answered(status, body), api, testOperation());
    };
    QCOMPARE(of(409, R"({"error":{"code":"busy"}})").state, State::Waiting);
    QCOMPARE(of(409, R"({"error":{"code":"busy"}})").say, u"stillBusy"_s);
    QCOMPARE(of(409, R"({"error":{"code":"other"}})").state, State::Rejected);
    QCOMPARE(of(409, R"({"error":{"code":"other"}})").say, u"taken"_s);
    QCOMPARE(of(403, R"({"error":{"code":"scope"}})").say, u"scope"_s);
    QVERIFY(of(403, R"({"error":{"code":"scope"}})").countsAsForbidden);
    QCOMPARE(of(401, "{}").state, State::Rejected);
    QVERIFY(!of(401, "{}").pausesAccount);
    QCOMPARE(of(503, "error code: 1010").state, State::Unknown);
    QCOMPARE(of(503, "error code: 1010").say, u"blocked"_s);
    QCOMPARE(of(422, "{}").say, QString());
}

void tst_Outcome::anExpectedRefusalIsAccepted()
{
    Operation operation = testOperation();
    operation.expected = {known(404, u"no_match"_s, u"notMatched"_s, {})};
    const Outcome outcome
        = judge(answered(404, R"({"error":{"code":"no_match","message":"Nobody."}})"), testApi(),
                operation);
    QCOMPARE(outcome.state, State::Accepted);
    QCOMPARE(outcome.reason, Reason::ExpectedRefusal);
    QCOMPARE(outcome.say, u"notMatched"_s);
    QCOMPARE(outcome.message, u"Nobody."_s);
    QCOMPARE(judge(answered(404, "{}"), testApi(), operation).state, State::Rejected);
}

void tst_Outcome::aSuccessIsOverruledOnlyByItsStatus()
{
    const HttpAnswer answer = answered(200, R"({"error":{"code":"failed","message":"No."}})");
    Api api = testApi();
    api.errors.known = {known(200, u"failed"_s, u"failed"_s, u"rejected"_s)};
    const Outcome outcome = judge(answer, api, testOperation());
    QCOMPARE(outcome.state, State::Rejected);
    QCOMPARE(outcome.message, u"No."_s);
    api.errors.known.front().status.reset();
    QCOMPARE(judge(answer, api, testOperation()).state, State::Accepted);
}

QTEST_GUILESS_MAIN(tst_Outcome)
#include "tst_outcome.moc"
