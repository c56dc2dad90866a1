// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/compiler.h"
#include "app/schema/validator.h"
#include "fakes/judge.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// Both ways to read one built-in description.
struct Description
{
    Json ours;
    QJsonObject theirs;
};

Description description(const QString &vendor)
{
    const QString path
        = QStringLiteral(DESK_SOURCE_DIR "/resources/apis/%1/openapi.json").arg(vendor);
    const auto document = readJsonFile(path);
    if (!document)
        return {};
    return {*document, QJsonDocument::fromJson(writeJson(*document)).object()};
}

bool weAccept(const Json &document, const QString &pointer, const QByteArray &body)
{
    const auto value = parseJson(body);
    const auto compiled = compileSchema(document, pointer);
    return value && compiled && validate(*value, compiled->root).isEmpty();
}

QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

void addRow(const char *name, const QString &vendor, const QString &schema, const char *body,
            bool fits)
{
    QTest::newRow(name) << vendor << u"/components/schemas/"_s + schema << QByteArray(body) << fits;
}
} // namespace

class tst_Judge : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void bothJudgesAgree_data();
    void bothJudgesAgree();
    void whatValijsonDoesNotSee_data();
    void whatValijsonDoesNotSee();
    void keywordsBesideAReferenceAreJudged();
    void aCycleIsAnsweredNotFollowed();
    void aBodyThatIsNoObjectDoesNotPass();
};

void tst_Judge::bothJudgesAgree_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("fits");
    const auto whop = u"whop"_s;
    const auto conversion = [&](const char *name, const char *body, bool fits) {
        addRow(name, whop, u"CreateConversion"_s, body, fits);
    };
    conversion("the least", R"({"company_id": "biz_1", "event_name": "lead"})", true);
    conversion("with everything usual",
               R"({"company_id": "biz_1", "event_name": "custom", "custom_name": "x",
                   "event_id": "evnt_1", "event_time": "2024-02-29T10:00:00.000Z", "value": 6.9,
                   "currency": "usd", "action_source": "phone_call",
                   "user": {"email": "a@b.co", "gender": "female"}, "context": {"gclid": "x"}})",
               true);
    conversion("null where it is allowed",
               R"({"company_id": "biz_1", "event_name": "lead", "currency": null, "user": null,
                   "value": null, "event_time": null, "action_source": null, "context": {"ga": null}})",
               true);
    conversion("an unknown member", R"({"company_id": "b", "event_name": "lead", "x": 1})", true);
    conversion("nothing", "{}", false);
    conversion("no company", R"({"event_name": "lead"})", false);
    conversion("no event", R"({"company_id": "biz_1"})", false);
    conversion("null for the company", R"({"company_id": null, "event_name": "lead"})", false);
    conversion("null for the event", R"({"company_id": "biz_1", "event_name": null})", false);
    conversion("an unknown event", R"({"company_id": "biz_1", "event_name": "purchase"})", false);
    conversion("an unknown currency",
               R"({"company_id": "b", "event_name": "lead", "currency": "USD"})", false);
    conversion("a value as text", R"({"company_id": "b", "event_name": "lead", "value": "6.9"})",
               false);
    conversion("a user as text", R"({"company_id": "b", "event_name": "lead", "user": "x"})",
               false);
    conversion("an e-mail as number",
               R"({"company_id": "b", "event_name": "lead", "user": {"email": 1}})", false);
    conversion("an unknown gender",
               R"({"company_id": "b", "event_name": "lead", "user": {"gender": "x"}})", false);
    conversion("a time without a zone",
               R"({"company_id": "b", "event_name": "lead", "event_time": "2024-01-01T10:00:00"})",
               false);
    conversion("a day that no year has",
               R"({"company_id": "b", "event_name": "lead",
                   "event_time": "2024-02-30T10:00:00Z"})",
               false);

    addRow("an event", whop, u"CreateEvent"_s,
           R"({"account_id": "biz_1", "event_name": "anything", "duration": 5, "resumed": true})",
           true);
    addRow("an event with half a second", whop, u"CreateEvent"_s,
           R"({"account_id": "biz_1", "event_name": "x", "duration": 5.5})", false);
    addRow("an event with a text for a boolean", whop, u"CreateEvent"_s,
           R"({"account_id": "biz_1", "event_name": "x", "resumed": "true"})", false);
    addRow("a lead", whop, u"CreateLead"_s,
           R"({"company_id": "biz_1", "metadata": {"a": 1, "b": [true, null], "c": {"d": "e"}}})",
           true);
    addRow("a lead with a list of facts", whop, u"CreateLead"_s,
           R"({"company_id": "biz_1", "metadata": [1]})", false);
    addRow("a lead without facts", whop, u"CreateLead"_s,
           R"({"company_id": "biz_1", "metadata": null})", true);
    addRow("an affiliate", whop, u"CreateAffiliate"_s,
           R"({"company_id": "biz_1", "user_identifier": "john"})", true);
    addRow("an affiliate that nobody is", whop, u"CreateAffiliate"_s,
           R"({"company_id": "biz_1", "user_identifier": null})", false);

    const auto entry = [](const char *name, const char *more, bool fits) {
        const QByteArray body = QByteArray(R"({"sourceId": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
                             "contactId": "3c90c3cc-0d44-4b50-8888-8dd25736052a")")
            + more + '}';
        addRow(name, u"cortana"_s, u"CreateConversionEntry"_s, body.constData(), fits);
    };
    entry("an entry", "", true);
    entry("an entry with both kinds of values",
          R"(, "eventValue": 0, "currency": "EUR", "expense": 1.25, "data": {"x": "1"},
             "occurredAt": "2024-01-01T00:00:00.000Z")",
          true);
    entry("a value below zero", R"(, "eventValue": -0.01)", false);
    entry("a currency too long", R"(, "currency": "EURO")", false);
    entry("a currency too short", R"(, "currency": "EU")", false);
    entry("a null", R"(, "currency": null)", false);
    entry("raw data as text", R"(, "data": "x")", false);
    addRow("an entry for nobody", u"cortana"_s, u"CreateConversionEntry"_s,
           R"({"sourceId": "3c90c3cc-0d44-4b50-8888-8dd25736052a"})", false);
}

void tst_Judge::bothJudgesAgree()
{
    QFETCH(const QString, vendor);
    QFETCH(const QString, schema);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, fits);
    const Description both = description(vendor);
    QCOMPARE(weAccept(both.ours, schema, body), fits);
    const QStringList found = judge(both.theirs, schema, body);
    QVERIFY2(found.isEmpty() == fits, qPrintable(found.join(u'\n')));
}

void tst_Judge::whatValijsonDoesNotSee_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *schema, const char *body) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(body);
    };
    row("uuid", R"({"properties": {"a": {"type": "string", "format": "uuid"}}})",
        R"({"a": "not one"})");
    row("e-mail", R"({"properties": {"a": {"type": "string", "format": "email"}}})",
        R"({"a": "x"})");
    row("url", R"({"properties": {"a": {"type": "string", "format": "uri"}}})", R"({"a": "x"})");
    row("ip address", R"({"properties": {"a": {"type": "string", "format": "ipv4"}}})",
        R"({"a": "x"})");
    row("29 February of an ordinary year",
        R"({"properties": {"a": {"type": "string", "format": "date"}}})", R"({"a": "2023-02-29"})");
    row("a limit in the last digits", R"({"properties": {"a": {"maximum": 9007199254740992}}})",
        R"({"a": 9007199254740993})");
    row("a member that stands twice", R"({"properties": {"a": {"type": "string"}}})",
        R"({"a": 1, "a": "x"})");
}

void tst_Judge::whatValijsonDoesNotSee()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, body);
    const QByteArray document = "{\"s\": " + schema + '}';
    QVERIFY(!weAccept(*parseJson(document), u"/s"_s, body));
    QCOMPARE(judge(QJsonDocument::fromJson(document).object(), u"/s"_s, body), QStringList());
}

void tst_Judge::keywordsBesideAReferenceAreJudged()
{
    const QJsonObject document = object(R"({"s": {"properties":
        {"a": {"$ref": "#/t", "maxLength": 1}}}, "t": {"type": "string"}})");
    QVERIFY(judge(document, u"/s"_s, R"({"a": "x"})").isEmpty());
    QVERIFY(!judge(document, u"/s"_s, R"({"a": "xy"})").isEmpty());
    QVERIFY(!judge(document, u"/s"_s, R"({"a": 1})").isEmpty());
}

void tst_Judge::aCycleIsAnsweredNotFollowed()
{
    const QJsonObject document
        = object(R"({"s": {"properties": {"a": {"$ref": "#/s"}}}, "t": {"$ref": "#/t"}})");
    QVERIFY(!judge(document, u"/s"_s, "{}").isEmpty());
    QVERIFY(!judge(document, u"/t"_s, "{}").isEmpty());
}

void tst_Judge::aBodyThatIsNoObjectDoesNotPass()
{
    const QJsonObject document = object(R"({"s": {}})");
    QVERIFY(judge(document, u"/s"_s, "{}").isEmpty());
    for (const QByteArray &body :
         {QByteArray("[]"), QByteArray(), QByteArray("{"), QByteArray("1")})
        QVERIFY(!judge(document, u"/s"_s, body).isEmpty());
    QVERIFY(!judge(document, u"/none"_s, "{}").isEmpty());
}

QTEST_GUILESS_MAIN(tst_Judge)
#include "tst_judge.moc"
