// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/clock.h"
#include "app/core/pointer.h"
#include "app/net/outcome.h"
#include "app/net/requestbuilder.h"
#include "app/practice/practicetransport.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = HttpAnswer::End;

namespace {

const Catalog &catalog()
{
    static const Catalog loaded
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    return loaded;
}

Json bodyOf(const QByteArray &text)
{
    const auto body = parseJson(text);
    return body ? *body : Json();
}

const QByteArray conversion = R"({"company_id":"biz_1","event_name":"lead","event_id":"order-1"})";
const QByteArray lead
    = R"({"company_id":"biz_1","referrer":"https://a.example","metadata":{"k":1}})";
const QByteArray affiliate = R"({"company_id":"biz_1","user_identifier":"jane@example.com"})";
const QByteArray entry
    = R"({"sourceId":"6f1c2f0e-5b7a-4c1d-9a54-3d2b8e7f1a02",)"
      R"("contactId":"6f1c2f0e-5b7a-4c1d-9a54-3d2b8e7f1a03","eventValue":12.50})";
} // namespace

class tst_PracticeTransport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(catalog().problems().empty()); }
    void init();
    void aValidEntryIsAccepted_data();
    void aValidEntryIsAccepted();
    void theAnswerRepeatsWhatWasGiven();
    void theSameKeyGetsTheSameId();
    void creatingOrFindingFindsTheSameOne();
    void withoutAKeyEachIsNew();
    void anIdMayBeMadeOfTheRequest();
    void aMistakeIsNamedByItsField_data();
    void aMistakeIsNamedByItsField();
    void aPathParameterMustBeFilled();
    void everyDocumentedErrorCanBeHad();
    void anErrorStaysUntilItIsChanged();
    void anAnswerCanBeLost();
    void theNetworkCanBeGone();
    void theAnswerComesOnceAndLater();
    void deletingCancels();
    void anUnknownOperationIsNotFound();

private:
    HttpRequest request(const QString &operation, const QByteArray &body) const;
    HttpAnswer send(const QString &operation, const QByteArray &body);
    Outcome outcome(const QString &operation, const QByteArray &body);

    SystemClock m_clock;
    std::unique_ptr<PracticeTransport> m_transport;
};

void tst_PracticeTransport::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_transport = std::make_unique<PracticeTransport>(catalog(), m_clock, 0ms);
}

HttpRequest tst_PracticeTransport::request(const QString &operation, const QByteArray &body) const
{
    HttpRequest request;
    for (const Api &api : catalog().apis()) {
        const Operation *found = api.operation(operation);
        if (!found)
            continue;
        Account account;
        account.api = api.id;
        const SubmissionRequest built
            = buildRequest(api, *found, account, bodyOf(body), {{u"path:businessId"_s, u"b-1"_s}});
        request.method = built.method;
        request.url = built.url;
        request.headers = built.headers;
        request.api = api.id;
    }
    request.operation = operation;
    request.body = body;
    return request;
}

HttpAnswer tst_PracticeTransport::send(const QString &operation, const QByteArray &body)
{
    const auto job = m_transport->send(request(operation, body), Secret());
    QSignalSpy finished(job.get(), &TransportJob::finished);
    job->start();
    if (!finished.wait())
        qFatal("no answer from practice");
    return finished.first().first().value<HttpAnswer>();
}

Outcome tst_PracticeTransport::outcome(const QString &operation, const QByteArray &body)
{
    const QString api = request(operation, body).api;
    return judge(send(operation, body), *catalog().api(api), *catalog().operation(api, operation));
}

void tst_PracticeTransport::aValidEntryIsAccepted_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("id");
    QTest::newRow("conversion") << u"createConversion"_s << conversion << u"^evnt_[0-9a-z]{13}$"_s;
    QTest::newRow("lead") << u"createLead"_s << lead << u"^lead_[0-9a-z]{13}$"_s;
    QTest::newRow("affiliate") << u"createAffiliate"_s << affiliate << u"^aff_[0-9a-z]{14}$"_s;
    QTest::newRow("entry") << u"createConversionEntry"_s << entry << u"^[0-9a-f-]{36}$"_s;
}

void tst_PracticeTransport::aValidEntryIsAccepted()
{
    QFETCH(const QString, operation);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, id);
    const Outcome got = outcome(operation, body);
    QCOMPARE(got.state, SubmissionState::Accepted);
    QCOMPARE(got.reason, Reason::None);
    QVERIFY2(QRegularExpression(id).match(got.returnedId).hasMatch(), qPrintable(got.returnedId));
}

void tst_PracticeTransport::theAnswerRepeatsWhatWasGiven()
{
    const Json answer = bodyOf(send(u"createLead"_s, lead).body);
    QCOMPARE(answer[u"referrer"].toString(), u"https://a.example"_s);
    QCOMPARE(answer[u"metadata"], bodyOf(R"({"k":1})"));
    QVERIFY(!answer.contains(u"company_id"));

    const Json data = bodyOf(send(u"createConversionEntry"_s, entry).body)[u"data"];
    QCOMPARE(data[u"eventValue"].numberText(), u"12.50"_s);
}

void tst_PracticeTransport::theSameKeyGetsTheSameId()
{
    const QString first = outcome(u"createConversion"_s, conversion).returnedId;
    QCOMPARE(outcome(u"createConversion"_s, conversion).returnedId, first);
    QByteArray other = conversion;
    QVERIFY(outcome(u"createConversion"_s, other.replace("order-1", "order-2")).returnedId
            != first);
    other = conversion; // the event's name is part of the key
    QVERIFY(outcome(u"createConversion"_s, other.replace("\"lead\"", "\"contact\"")).returnedId
            != first);
}

void tst_PracticeTransport::creatingOrFindingFindsTheSameOne()
{
    const QString first = outcome(u"createAffiliate"_s, affiliate).returnedId;
    QCOMPARE(outcome(u"createAffiliate"_s, affiliate).returnedId, first);
}

void tst_PracticeTransport::withoutAKeyEachIsNew()
{
    QVERIFY(outcome(u"createLead"_s, lead).returnedId != outcome(u"createLead"_s, lead).returnedId);
    const QByteArray keyless = R"({"company_id":"biz_1","event_name":"lead"})";
    QVERIFY(outcome(u"createConversion"_s, keyless).returnedId
            != outcome(u"createConversion"_s, keyless).returnedId);
}

void tst_PracticeTransport::anIdMayBeMadeOfTheRequest()
{
    QCOMPARE(
        outcome(u"createEvent"_s, R"({"account_id":"biz_1","event_name":"call","event_id":"o-1"})")
            .returnedId,
        u"biz_1:o-1"_s);
}

void tst_PracticeTransport::aMistakeIsNamedByItsField_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("param");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *body, const char *param, const char *code) {
        QTest::newRow(name) << u"createConversion"_s << QByteArray(body)
                            << QString::fromLatin1(param) << QString::fromLatin1(code);
    };
    row("missing", R"({"company_id":"biz_1"})", "/event_name", "parameter_missing");
    row("no choice", R"({"company_id":"biz_1","event_name":"x"})", "/event_name",
        "parameter_invalid");
    row("deeper", R"({"company_id":"biz_1","event_name":"lead","user":{"email":7}})", "/user/email",
        "parameter_invalid");
    row("not JSON", R"({"company_id":)", "", "invalid_json");
    row("not an object", "[]", "", "parameter_invalid");
}

void tst_PracticeTransport::aMistakeIsNamedByItsField()
{
    QFETCH(const QString, operation);
    QFETCH(const QByteArray, body);
    const Outcome got = outcome(operation, body);
    QCOMPARE(got.state, SubmissionState::Rejected);
    QCOMPARE(got.reason, Reason::BadRequest);
    QTEST(got.param, "param");
    QTEST(got.code, "code");
    QVERIFY(!got.message.isEmpty());
}

void tst_PracticeTransport::aPathParameterMustBeFilled()
{
    for (const auto &url : {u"practice:/businesses/{businessId}/conversions/entries"_s,
                            u"practice:/businesses//conversions/entries"_s}) {
        HttpRequest unfilled = request(u"createConversionEntry"_s, entry);
        unfilled.url = url;
        PracticeVendor vendor(catalog());
        QCOMPARE(vendor.answer(unfilled).status, 400);
        QVERIFY(vendor.answer(unfilled).body.contains("businessId"));
    }
}

void tst_PracticeTransport::everyDocumentedErrorCanBeHad()
{
    for (const Api &api : catalog().apis()) {
        for (const Operation &operation : api.operations) {
            for (const int status : {307, 400, 401, 403, 404, 409, 410, 422, 429, 500, 503}) {
                m_transport->setNextStatus(status);
                const Outcome got = outcome(operation.id, "{}");
                QCOMPARE(got.status, status);
                QVERIFY(got.state != SubmissionState::Accepted);
                QCOMPARE(got.wait.has_value(), status == 429);
                const Json example = operation.errorExamples.value(status);
                // The documented field is of another form; ours is one that can be corrected.
                if (status == 400 && resolve(example, api.errors.paramAt))
                    QVERIFY(operation.field(got.param));
                else if (!example.isNull())
                    QCOMPARE(bodyOf(send(operation.id, "{}").body), example);
            }
        }
    }
}

void tst_PracticeTransport::anErrorStaysUntilItIsChanged()
{
    m_transport->setNextStatus(503);
    QCOMPARE(outcome(u"createConversion"_s, conversion).status, 503);
    QCOMPARE(outcome(u"createConversion"_s, conversion).status, 503);
    m_transport->setNextStatus(0);
    QCOMPARE(outcome(u"createConversion"_s, conversion).status, 200);
}

void tst_PracticeTransport::anAnswerCanBeLost()
{
    m_transport->setNextStatus(PracticeVendor::noAnswer);
    const HttpAnswer lost = send(u"createEvent"_s, conversion);
    QCOMPARE(lost.end, End::TimedOut);
    QCOMPARE(lost.status, 0);
    QCOMPARE(lost.bytesRead, conversion.size());
    QCOMPARE(outcome(u"createConversion"_s, conversion).state, SubmissionState::Waiting);
    QCOMPARE(outcome(u"createLead"_s, lead).state, SubmissionState::Unknown);
}

void tst_PracticeTransport::theNetworkCanBeGone()
{
    m_transport->setNextStatus(PracticeVendor::noNetwork);
    QCOMPARE(outcome(u"createLead"_s, lead).state, SubmissionState::Waiting);
    QCOMPARE(outcome(u"createLead"_s, lead).reason, Reason::NoNetwork);
}

void tst_PracticeTransport::theAnswerComesOnceAndLater()
{
    PracticeTransport slow(catalog(), m_clock, 50ms);
    const auto job = slow.send(request(u"createLead"_s, lead), Secret());
    QSignalSpy finished(job.get(), &TransportJob::finished);
    job->start();
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait());
    const auto answer = finished.first().first().value<HttpAnswer>();
    QVERIFY(answer.finishedAt - answer.startedAt >= 40);
    QTest::qWait(60);
    QCOMPARE(finished.size(), 1);
}

void tst_PracticeTransport::deletingCancels()
{
    auto job = m_transport->send(request(u"createLead"_s, lead), Secret());
    QSignalSpy finished(job.get(), &TransportJob::finished);
    job->start();
    job.reset();
    QTest::qWait(20);
    QCOMPARE(finished.size(), 0);
}

void tst_PracticeTransport::anUnknownOperationIsNotFound()
{
    QCOMPARE(send(u"createNothing"_s, "{}").status, 404);
}

QTEST_GUILESS_MAIN(tst_PracticeTransport)
#include "tst_practicetransport.moc"
