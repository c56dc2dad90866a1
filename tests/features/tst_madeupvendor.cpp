// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/enginedesk.h"
#include "fakes/loopbackserver.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, QString> anOrder()
{
    return {{u"/kind"_s, u"sale"_s},
            {u"/total"_s, u"6.90"_s},
            {u"/currency"_s, u"EUR"_s},
            {u"/customer/name"_s, u"Zoë Quartermain"_s},
            {u"/customer/email"_s, u"zoe@example.com"_s},
            {u"query:notify"_s, u"true"_s}};
}
ServerAnswer created(const QByteArray &id, const QByteArray &buyer)
{
    ServerAnswer answer;
    answer.status = 201;
    answer.body = R"({"order":{"id":")" + id + R"(","buyer":")" + buyer + R"("}})";
    return answer;
}
} // namespace

/// The promise of the house: a vendor that exists only as two files is entered, sent and found.
class tst_MadeUpVendor : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void itIsReadFromTheUsersOwnFolder();
    void anOrderIsSentAndFound();
    void aCustomerIsSentWithItsOwnMethod();
    void whatItRefusesStandsAtItsField();
    void whatItCallsAPassingRefusalWaits();
    void practiceAnswersForItToo();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    [[nodiscard]] const Api &acme() const { return *m_catalog.api(u"acme"_s); }

    QTemporaryDir m_dir;
    const Catalog m_catalog = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"),
                                            QStringLiteral(DESK_TEST_DATA "/apis"), u"en"_s);
    const SystemClock m_clock {};
};

void tst_MadeUpVendor::itIsReadFromTheUsersOwnFolder()
{
    QVERIFY(m_catalog.problems().empty());
    QVERIFY(m_catalog.api(u"acme"_s));
    QVERIFY(!acme().builtIn);
    QStringList files = QDir(QStringLiteral(DESK_TEST_DATA "/apis/acme")).entryList(QDir::Files);
    files.removeAll(u"overlay.de.json"_s);
    QCOMPARE(files, (QStringList {u"openapi.json"_s, u"overlay.json"_s}));
}

void tst_MadeUpVendor::anOrderIsSentAndFound()
{
    LoopbackServer server;
    server.answerWith(created("ord_4711abc", "Zoë Quartermain"));
    EngineDesk desk(m_catalog, m_clock, folder());
    const Account account = loopbackAccount(acme(), server.url() + u"/v1"_s);
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("key_1234")));
    const Draft draft = desk.draft(account, u"createOrder"_s, anOrder());
    desk.engine().saveDraft(draft);
    const NewSubmission order = desk.snapshot(account, draft);
    const qint64 id = desk.send(order);
    QVERIFY(desk.reaches(id, SubmissionState::Accepted));

    QCOMPARE(server.requests().size(), 1);
    const SeenRequest seen = server.requests().constFirst();
    QCOMPARE(seen.line, QByteArray("POST /v1/shops/shop_practice/orders?notify=true HTTP/1.1"));
    QCOMPARE(seen.header("X-Shop-Key"), QByteArray("key_1234"));
    QVERIFY(seen.header("Authorization").isEmpty());
    QCOMPARE(seen.header("X-Version"), QByteArray("7"));
    const Json body = parseJson(seen.body).value();
    QCOMPARE(body[u"number"].toString(), order.row.key);
    QCOMPARE(body[u"total"].numberText(), u"6.90"_s);
    QCOMPARE(body[u"currency"].toString(), u"eur"_s);
    QVERIFY(body.contains(u"placed_at"));

    QCOMPARE(desk.row(id).returnedId, u"ord_4711abc"_s);
    QCOMPARE(desk.row(id).summary, u"Sale · zoe@example.com · 6.90 EUR"_s);
    QCOMPARE(desk.row(id).answerSummary, u"Zoë Quartermain"_s);
    server.answerWith(created("ord_9", "Bob"));
    const qint64 other = desk.send(account, u"createOrder"_s,
                                   {{u"/kind"_s, u"refund"_s}, {u"/customer/name"_s, u"Bob"_s}});
    QVERIFY(desk.reaches(other, SubmissionState::Accepted));
    for (const QString &words : {u"quartermain"_s, u"zoe@example"_s, u"sale zoe"_s, order.row.key,
                                 u"eur 6.90"_s, u"ord_4711abc"_s, u"ord_4711"_s})
        QCOMPARE(desk.found(words), QList<qint64> {id});
    QCOMPARE(desk.found(u"nobody"_s), QList<qint64>());
}

void tst_MadeUpVendor::aCustomerIsSentWithItsOwnMethod()
{
    LoopbackServer server;
    server.answerWith({});
    EngineDesk desk(m_catalog, m_clock, folder());
    const Account account = loopbackAccount(acme(), server.url());
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("key_1234")));
    const qint64 id = desk.send(account, u"saveCustomer"_s,
                                {{u"/name"_s, u"Zoë"_s}, {u"/address/country"_s, u"DE"_s}});
    QVERIFY(desk.reaches(id, SubmissionState::Accepted));
    QCOMPARE(server.requests().constFirst().line, QByteArray("PUT /customers HTTP/1.1"));
    QCOMPARE(server.requests().constFirst().body,
             QByteArray(R"({"name":"Zoë","address":{"country":"DE"}})"));
    QCOMPARE(desk.found(u"x_1"_s), QList<qint64> {id});
}

void tst_MadeUpVendor::whatItRefusesStandsAtItsField()
{
    LoopbackServer server;
    ServerAnswer refusal;
    refusal.status = 400;
    refusal.body
        = R"({"error":{"text":"Too dear","name":"invalid","field":"/customer/address/city"}})";
    server.answerWith(refusal);
    EngineDesk desk(m_catalog, m_clock, folder());
    const Account account = loopbackAccount(acme(), server.url());
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("key_1234")));
    const qint64 id = desk.send(account, u"createOrder"_s, anOrder());
    QVERIFY(desk.reaches(id, SubmissionState::Rejected));
    QCOMPARE(desk.row(id).message, u"Too dear"_s);
    QCOMPARE(desk.row(id).param, u"/customer/address/city"_s);
    QCOMPARE(desk.found(u"dear"_s), QList<qint64> {id});
}

void tst_MadeUpVendor::whatItCallsAPassingRefusalWaits()
{
    LoopbackServer server;
    ServerAnswer closed;
    closed.status = 422;
    closed.body = R"({"error":{"text":"Open again in 200 ms","name":"closed","field":null}})";
    server.enqueue(closed);
    server.answerWith(created("ord_1", {}));
    EngineDesk desk(m_catalog, m_clock, folder());
    const Account account = loopbackAccount(acme(), server.url());
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, Secret(QByteArray("key_1234")));
    const qint64 id = desk.send(account, u"createOrder"_s, anOrder());
    QVERIFY(desk.reaches(id, SubmissionState::Waiting));
    QCOMPARE(desk.row(id).say, u"closed"_s);
    QVERIFY(desk.reaches(id, SubmissionState::Accepted)); // by itself
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests()[0].body, server.requests()[1].body);
}

void tst_MadeUpVendor::practiceAnswersForItToo()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    const Account account = practiceAccount(acme(), u"Practice"_s, u"UTC"_s);
    QVERIFY(desk.saveAccount(account));
    const qint64 order = desk.send(account, u"createOrder"_s, anOrder());
    const qint64 customer = desk.send(account, u"saveCustomer"_s, {{u"/name"_s, u"Zoë"_s}});
    QVERIFY(desk.reaches(order, SubmissionState::Accepted));
    QVERIFY(desk.reaches(customer, SubmissionState::Accepted));
    QVERIFY(desk.row(order).returnedId.startsWith(u"ord_"_s));
    QVERIFY(desk.row(customer).returnedId.startsWith(u"cus_"_s));
    QCOMPARE(desk.found(desk.row(order).returnedId), QList<qint64> {order});
    QCOMPARE(desk.found(u"zoë"_s), (QList<qint64> {customer, order}));
    QVERIFY(desk.keysNeeded.isEmpty());
}

QTEST_GUILESS_MAIN(tst_MadeUpVendor)
#include "tst_madeupvendor.moc"
