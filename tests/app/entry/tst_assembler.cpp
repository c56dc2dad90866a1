// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/pointer.h"
#include "fakes/sheet.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr auto warning = ProblemLevel::Warning;

/// A conversion that could be sent as it is.
Sheet conversion(const QString &locale = u"en_US"_s)
{
    Sheet sheet(u"whop"_s, u"createConversion"_s, locale);
    sheet.account.values.insert(u"company"_s, u"biz_1"_s);
    sheet.type(u"/event_name"_s, u"lead"_s).type(u"/user/email"_s, u"ann@example.com"_s);
    return sheet;
}

Sheet entry(const QString &locale = u"en_US"_s)
{
    Sheet sheet(u"cortana"_s, u"createConversionEntry"_s, locale);
    const QString id = u"6f1c2f0e-5b7a-4c1d-9a54-3d2b8e7f1a0"_s;
    sheet.account.values.insert(u"business"_s, id + u'1');
    sheet.type(u"/sourceId"_s, id + u'2').type(u"/contactId"_s, id + u'3');
    return sheet.type(u"/eventValue"_s, u"5"_s);
}

Json at(const Assembled &assembled, const QString &pointer)
{
    const Json *value = resolve(assembled.body, pointer);
    return value ? *value : Json::string(u"(absent)"_s);
}
} // namespace

class tst_Assembler : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void anUntouchedFormSendsTwoKeysTheKeyAndTheTime();
    void theTimeOfSendIsAsExactAsATypedOne();
    void onlyWhatIsSetOrNullIsSent();
    void everyLocaleSendsTheSameBytes_data();
    void everyLocaleSendsTheSameBytes();
    void aWrongCurrencyIsOneProblem();
    void currenciesTakeTheirCase();
    void moneyFollowsItsCurrency_data();
    void moneyFollowsItsCurrency();
    void numbersStayExact();
    void whatCannotBeReadIsSaidOnce_data();
    void whatCannotBeReadIsSaidOnce();
    void aLabelIsAsGoodAsTheValue();
    void aHiddenFieldIsKeptAndNotSent();
    void aRuleRequiresAndBounds();
    void nobodyToMatchIsAWarning();
    void idsAreTrimmedAndOfTheirKind();
    void theKeyNamesTheAct();
    void aHeaderCanBeTheKey();
    void theAccountFillsWhatTheSheetLeaves();
    void pathParametersComeFromTheAccount();
    void problemsComeInTheOrderOfTheForm();
    void tablesAreJsonText();
    void oneFieldCanBeReadAlone();
    void aDraftOfAnotherLocaleKeepsItsNumbers();
};

void tst_Assembler::anUntouchedFormSendsTwoKeysTheKeyAndTheTime()
{
    Sheet sheet = conversion();
    sheet.draft.values.remove(u"/user/email"_s);
    sheet.draft.key = u"k1"_s;
    COMPARE_PROBLEMS(sheet.send().problems,
                     {{{}, ProblemCode::Say, {u"nobodyToMatch"_s}, warning}});
    QCOMPARE(sheet.body(),
             QByteArray(R"({"company_id":"biz_1","event_id":"k1","event_name":"lead"})"));
    QCOMPARE(writeJson(sheet.send().body),
             QByteArray(R"({"company_id":"biz_1","event_id":"k1","event_name":"lead",)"
                        R"("event_time":"2026-11-20T13:05:00.000Z"})"));
}

void tst_Assembler::theTimeOfSendIsAsExactAsATypedOne()
{
    const Sheet sheet = conversion();
    const FakeClock clock(QDateTime({2026, 11, 20}, {13, 5, 7, 890}, Qt::UTC));
    const Assembled sent = sheet.assembler(clock).assembleForSend(sheet.draft);
    QCOMPARE(at(sent, u"/event_time"_s), Json::string(u"2026-11-20T13:05:07.000Z"_s));
}

void tst_Assembler::onlyWhatIsSetOrNullIsSent()
{
    Sheet sheet = conversion();
    sheet.draft.values.insert(u"/user/phone"_s, {EnteredState::Null, u"ignored"_s, {}, -1});
    sheet.draft.values.insert(u"/user/name"_s, {EnteredState::NotSent, u"kept"_s, {}, -1});
    sheet.draft.values.insert(u"/event_time"_s, {EnteredState::Null, {}, {}, -1});
    sheet.type(u"/user/city"_s, u"  "_s); // a cell of spaces is an empty one
    sheet.type(u"/gone"_s, u"of an older description"_s);
    QCOMPARE(sheet.body(),
             QByteArray(R"({"company_id":"biz_1","event_name":"lead",)"
                        R"("user":{"email":"ann@example.com","phone":null}})"));
    // Null would let the server take the time of arrival.
    QCOMPARE(at(sheet.send(), u"/event_time"_s).toString(), u"2026-11-20T13:05:00.000Z"_s);
    // Not nullable: as if nothing were entered.
    sheet.draft.values.insert(u"/event_name"_s, {EnteredState::Null, {}, {}, -1});
    COMPARE_PROBLEMS(sheet.assemble().problems, {{u"/event_name"_s, ProblemCode::Required, {}}});
}

void tst_Assembler::everyLocaleSendsTheSameBytes_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("birthday");
    const auto row = [](const QString &locale, const QString &value, const QString &time,
                        const QString &birthday) {
        QTest::newRow(qPrintable(locale)) << locale << value << time << birthday;
    };
    row(u"de_DE"_s, u"1.234,50"_s, u"20.11.2026 13:05"_s, u"15.01.1990"_s);
    row(u"en_US"_s, u"1,234.50"_s, u"11/20/2026 1:05 PM"_s, u"1/15/1990"_s);
    row(u"ar"_s, u"١٬٢٣٤٫٥٠"_s, u"٢٠\u200f/١١\u200f/٢٠٢٦ ١:٠٥ م"_s, u"١٥/١/١٩٩٠"_s);
    row(u"hi"_s, u"१,२३४.५०"_s, u"२०/११/२०२६ १:०५ pm"_s, u"१५/१/१९९०"_s);
    row(u"fr"_s, u"1\u202f234,50"_s, u"20/11/2026 13:05"_s, u"15/01/1990"_s);
}

void tst_Assembler::everyLocaleSendsTheSameBytes()
{
    QFETCH(QString, locale);
    QFETCH(QString, value);
    QFETCH(QString, time);
    QFETCH(QString, birthday);
    Sheet sheet = conversion(locale);
    sheet.type(u"/value"_s, value).type(u"/currency"_s, u"EUR"_s);
    sheet.type(u"/event_time"_s, time).type(u"/user/birthdate"_s, birthday);
    COMPARE_PROBLEMS(sheet.assemble().problems, {});
    QCOMPARE(sheet.body(),
             QByteArray(R"({"company_id":"biz_1","currency":"eur","event_name":"lead",)"
                        R"("event_time":"2026-11-20T12:05:00.000Z",)"
                        R"("user":{"birthdate":"1990-01-15","email":"ann@example.com"},)"
                        R"("value":1234.50})"));
}

void tst_Assembler::aWrongCurrencyIsOneProblem()
{
    Sheet sheet = conversion();
    sheet.type(u"/currency"_s, u"usx"_s).type(u"/value"_s, u"1.005"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems,
                     {{u"/currency"_s, ProblemCode::NotACurrency, {u"usx"_s, u"usd"_s}}});
    sheet.type(u"/currency"_s, u"12"_s).type(u"/value"_s, u"1"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems,
                     {{u"/currency"_s, ProblemCode::NotACurrency, {u"12"_s, {}}}});
    Sheet free = entry();
    free.type(u"/currency"_s, u"usx"_s);
    COMPARE_PROBLEMS(free.assemble().problems,
                     {{u"/currency"_s, ProblemCode::NotACurrency, {u"usx"_s, u"USD"_s}}});
}

void tst_Assembler::currenciesTakeTheirCase()
{
    Sheet lower = conversion();
    lower.type(u"/currency"_s, u" EUR "_s);
    QCOMPARE(at(lower.assemble(), u"/currency"_s).toString(), u"eur"_s);
    lower.type(u"/currency"_s, u"Euro"_s);
    QCOMPARE(at(lower.assemble(), u"/currency"_s).toString(), u"eur"_s);
    Sheet upper = entry();
    upper.type(u"/currency"_s, u"eur"_s);
    COMPARE_PROBLEMS(upper.assemble().problems, {});
    QCOMPARE(at(upper.assemble(), u"/currency"_s).toString(), u"EUR"_s);
}

void tst_Assembler::moneyFollowsItsCurrency_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("most"); // -1: all is well
    QTest::newRow("yen") << u"jpy"_s << u"129"_s << -1;
    QTest::newRow("yen with a fraction") << u"jpy"_s << u"129.5"_s << 0;
    QTest::newRow("yen with cents") << u"jpy"_s << u"129.00"_s << 0;
    QTest::newRow("won") << u"KRW"_s << u"1.5"_s << 0;
    QTest::newRow("dinar") << u"kwd"_s << u"1.125"_s << -1;
    QTest::newRow("dinar, one too many") << u"kwd"_s << u"1.1255"_s << 3;
    QTest::newRow("euro") << u"eur"_s << u"1.25"_s << -1;
    QTest::newRow("euro, one too many") << u"eur"_s << u"1.255"_s << 2;
    QTest::newRow("the assumed currency") << u""_s << u"1.255"_s << 2;
}

void tst_Assembler::moneyFollowsItsCurrency()
{
    QFETCH(QString, currency);
    QFETCH(QString, value);
    QFETCH(int, most);
    Sheet sheet = conversion();
    sheet.type(u"/value"_s, value).type(u"/currency"_s, currency);
    Problems expected;
    const QString code = currency.isEmpty() ? u"usd"_s : currency.toLower();
    if (most >= 0)
        expected.append({u"/value"_s, ProblemCode::TooManyDigits, {code, QString::number(most)}});
    COMPARE_PROBLEMS(sheet.assemble().problems, expected);
}

void tst_Assembler::numbersStayExact()
{
    Sheet sheet = conversion(u"de_DE"_s);
    for (const auto &[typed, sent] :
         {std::pair(u"6.9"_s, "6.9"), std::pair(u"6,9"_s, "6.9"), std::pair(u"129,90"_s, "129.90"),
          std::pair(u"12345678901234567890,1"_s, "12345678901234567890.1")}) {
        sheet.type(u"/value"_s, typed);
        QCOMPARE(writeJson(at(sheet.assemble(), u"/value"_s)), QByteArray(sent));
    }
}

void tst_Assembler::whatCannotBeReadIsSaidOnce_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("args");
    const auto row = [](const QString &field, const QString &text, ProblemCode code,
                        const QStringList &args = {}) {
        QTest::newRow(qPrintable(field + u' ' + text)) << field << text << int(code) << args;
    };
    row(u"/value"_s, u"six"_s, ProblemCode::NotANumber, {u"six"_s});
    row(u"/event_time"_s, u"soon"_s, ProblemCode::NotATime);
    row(u"/user/birthdate"_s, u"2/30/1990"_s, ProblemCode::NotADate);
    row(u"/user/birthdate"_s, u"1990-01-15T00:00:00Z"_s, ProblemCode::NotADate);
    row(u"/event_name"_s, u"laed"_s, ProblemCode::NotAChoice, {u"laed"_s, u"lead"_s}); // required
    row(u"/user/email"_s, u"ann@"_s, ProblemCode::NotAnEmail, {u"domain"_s});
}

void tst_Assembler::whatCannotBeReadIsSaidOnce()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(QStringList, args);
    Sheet sheet = conversion();
    sheet.type(field, text);
    COMPARE_PROBLEMS(sheet.assemble().problems, {{field, ProblemCode(code), args}});
    QVERIFY(sheet.assemble().hasErrors());
}

void tst_Assembler::aLabelIsAsGoodAsTheValue()
{
    Sheet sheet = conversion();
    sheet.type(u"/event_name"_s, u"appointment booked"_s);
    sheet.type(u"/action_source"_s, u"PHYSICAL_STORE"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems, {});
    QCOMPARE(at(sheet.assemble(), u"/event_name"_s).toString(), u"schedule"_s);
    QCOMPARE(at(sheet.assemble(), u"/action_source"_s).toString(), u"physical_store"_s);
    Sheet event(u"whop"_s, u"createEvent"_s);
    event.type(u"/event_name"_s, u"Added to cart"_s);
    QCOMPARE(at(event.assemble(), u"/event_name"_s).toString(), u"add_to_cart"_s);
    event.type(u"/event_name"_s, u"Showed up"_s);
    QCOMPARE(at(event.assemble(), u"/event_name"_s).toString(), u"Showed up"_s);
}

void tst_Assembler::aHiddenFieldIsKeptAndNotSent()
{
    Sheet sheet = conversion();
    sheet.type(u"/custom_name"_s, u"webinar with more than thirty-five letters"_s);
    QVERIFY(sheet.assemble().hidden.contains(u"/custom_name"_s));
    COMPARE_PROBLEMS(sheet.assemble().problems, {});
    QVERIFY(!sheet.body().contains("custom_name"));
    sheet.type(u"/event_name"_s, u"custom"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems,
                     {{u"/custom_name"_s, ProblemCode::TooLong, {u"35"_s, u"42"_s}}});
    QVERIFY(sheet.assemble().hidden.isEmpty());
}

void tst_Assembler::aRuleRequiresAndBounds()
{
    Sheet sheet = conversion();
    sheet.type(u"/event_name"_s, u"custom"_s);
    QVERIFY(sheet.assemble().required.contains(u"/custom_name"_s));
    COMPARE_PROBLEMS(sheet.assemble().problems, {{u"/custom_name"_s, ProblemCode::Required, {}}});

    Sheet event(u"whop"_s, u"createEvent"_s);
    event.account.values.insert(u"company"_s, u"biz_1"_s);
    event.type(u"/event_name"_s, u"purchase"_s).type(u"/user/phone"_s, u"+4915112345678"_s);
    COMPARE_PROBLEMS(event.assemble().problems, {{u"/value"_s, ProblemCode::Required, {}}});
    event.type(u"/value"_s, u"0"_s);
    COMPARE_PROBLEMS(event.assemble().problems,
                     {{u"/value"_s, ProblemCode::TooSmall, {u"0"_s, u"exclusive"_s}}});
    event.type(u"/value"_s, u"x"_s);
    COMPARE_PROBLEMS(event.assemble().problems, {{u"/value"_s, ProblemCode::NotANumber, {u"x"_s}}});
    event.operation.rules.push_back({{}, {}, {}, {}, {}, {u"/title"_s, u"/source"_s}, u"one"_s});
    event.type(u"/value"_s, u"1"_s);
    COMPARE_PROBLEMS(event.assemble().problems, {{u"/title"_s, ProblemCode::Say, {u"one"_s}}});
    event.type(u"/source"_s, u"till"_s);
    COMPARE_PROBLEMS(event.assemble().problems, {});
}

void tst_Assembler::nobodyToMatchIsAWarning()
{
    Sheet sheet = conversion();
    sheet.draft.values.remove(u"/user/email"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems,
                     {{{}, ProblemCode::Say, {u"nobodyToMatch"_s}, warning}});
    QVERIFY(!sheet.assemble().hasErrors());
    sheet.type(u"/user/email"_s, u"ann@"_s); // meant, and wrong: that is the one mistake
    COMPARE_PROBLEMS(sheet.assemble().problems,
                     {{u"/user/email"_s, ProblemCode::NotAnEmail, {u"domain"_s}}});
    Sheet raw = entry();
    raw.draft.values.remove(u"/eventValue"_s);
    raw.type(u"/data"_s, u"{}"_s);
    COMPARE_PROBLEMS(raw.assemble().problems, {{{}, ProblemCode::Say, {u"noValue"_s}, warning}});
}

void tst_Assembler::idsAreTrimmedAndOfTheirKind()
{
    Sheet sheet = conversion();
    sheet.type(u"/product_id"_s, u" \u200bprod_1\n"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems, {});
    QCOMPARE(at(sheet.assemble(), u"/product_id"_s).toString(), u"prod_1"_s);
    sheet.type(u"/plan_id"_s, u"prod_1"_s).type(u"/product_id"_s, u"1"_s);
    const QString plan = u"plan"_s, product = u"product"_s;
    COMPARE_PROBLEMS(
        sheet.assemble().problems,
        {{u"/product_id"_s, ProblemCode::WrongIdKind, {product, {}, u"prod_"_s}, warning},
         {u"/plan_id"_s, ProblemCode::WrongIdKind, {plan, product, u"plan_"_s}, warning}});
    QCOMPARE(at(sheet.assemble(), u"/plan_id"_s).toString(),
             u"prod_1"_s); // still a person's choice
}

void tst_Assembler::theKeyNamesTheAct()
{
    Sheet sheet = conversion();
    QVERIFY(sheet.assemble().key.isEmpty());
    const Assembled filled = sheet.send();
    QCOMPARE(filled.key.size(), 36);
    QCOMPARE(at(filled, u"/event_id"_s).toString(), filled.key);
    sheet.draft.key = u"made"_s;
    QCOMPARE(sheet.send().key, u"made"_s);
    QCOMPARE(at(sheet.assemble(), u"/event_id"_s).toString(), u"made"_s);
    sheet.draft.values.insert(u"/event_id"_s, {EnteredState::Null, {}, {}, -1});
    QCOMPARE(sheet.send().key, u"made"_s); // null would be no key
    sheet.type(u"/event_id"_s, u" order 17 "_s);
    QCOMPARE(sheet.send().key, u"order 17"_s);
    QCOMPARE(at(sheet.send(), u"/event_id"_s).toString(), u"order 17"_s);
}

void tst_Assembler::aHeaderCanBeTheKey()
{
    const QString header = u"header:Idempotency-Key"_s;
    Sheet sheet = conversion();
    sheet.operation.repeat.field = header;
    sheet.draft.key = u"k1"_s;
    QCOMPARE(sheet.send().key, u"k1"_s);
    QCOMPARE(sheet.send().parameters.value(header), u"k1"_s);
    QVERIFY(!sheet.body().contains("k1"));
    FieldSpec field;
    field.name = u"Idempotency-Key"_s;
    field.pointer = header;
    field.kind = FieldKind::Text;
    sheet.operation.parameterFields.push_back(field);
    sheet.type(header, u" order-17 "_s);
    QCOMPARE(sheet.send().key, u"order-17"_s);
    QCOMPARE(sheet.send().parameters.value(header), u"order-17"_s);
}

void tst_Assembler::theAccountFillsWhatTheSheetLeaves()
{
    Sheet sheet = conversion();
    QCOMPARE(at(sheet.assemble(), u"/company_id"_s).toString(), u"biz_1"_s);
    sheet.type(u"/company_id"_s, u"biz_2"_s);
    QCOMPARE(at(sheet.assemble(), u"/company_id"_s).toString(), u"biz_2"_s);
    sheet.draft.values.remove(u"/company_id"_s);
    sheet.account.values.clear();
    COMPARE_PROBLEMS(sheet.assemble().problems, {{u"/company_id"_s, ProblemCode::Required, {}}});
}

void tst_Assembler::pathParametersComeFromTheAccount()
{
    Sheet sheet = entry();
    COMPARE_PROBLEMS(sheet.assemble().problems, {});
    QCOMPARE(sheet.assemble().parameters,
             (QMap<QString, QString> {
                 {u"path:businessId"_s, u"6f1c2f0e-5b7a-4c1d-9a54-3d2b8e7f1a01"_s}}));
    sheet.account.values.clear();
    COMPARE_PROBLEMS(sheet.assemble().problems,
                     {{u"path:businessId"_s, ProblemCode::Required, {}}});
}

void tst_Assembler::problemsComeInTheOrderOfTheForm()
{
    Sheet sheet = conversion();
    sheet.type(u"/plan_id"_s, u"x"_s).type(u"/user/birthdate"_s, u"x"_s).type(u"/value"_s, u"x"_s);
    sheet.type(u"/context/ip_address"_s, u"x"_s).type(u"/event_name"_s, u"x"_s);
    QStringList places;
    for (const Problem &problem : sheet.assemble().problems)
        places.append(problem.at);
    QCOMPARE(places,
             (QStringList {u"/event_name"_s, u"/value"_s, u"/user/birthdate"_s,
                           u"/context/ip_address"_s, u"/plan_id"_s}));
}

void tst_Assembler::tablesAreJsonText()
{
    Sheet sheet(u"whop"_s, u"createLead"_s);
    sheet.account.values.insert(u"company"_s, u"biz_1"_s);
    sheet.type(u"/user_id"_s, u"user_1"_s);
    sheet.type(u"/metadata"_s, u"{\"n\": 12345678901234567890, \"a\": [1.50, null, \"ü\"]}"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems, {});
    QCOMPARE(sheet.body(),
             QByteArray("{\"company_id\":\"biz_1\",\"metadata\":{\"n\":12345678901234567890,"
                        "\"a\":[1.50,null,\"ü\"]},\"user_id\":\"user_1\"}"));
    sheet.type(u"/metadata"_s, u"{\"a\":\n 1,}"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems,
                     {{u"/metadata"_s, ProblemCode::NotJson, {u"2"_s, u"4"_s}}});
    sheet.type(u"/metadata"_s, u"[1]"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems,
                     {{u"/metadata"_s, ProblemCode::WrongType, {u"object"_s}}});
    sheet.type(u"/metadata"_s, u"{\"a\":1,\"a\":2}"_s);
    COMPARE_PROBLEMS(sheet.assemble().problems,
                     {{u"/metadata"_s, ProblemCode::RepeatedKey, {u"a"_s}}});
}

void tst_Assembler::oneFieldCanBeReadAlone()
{
    Sheet sheet = conversion();
    sheet.type(u"/event_time"_s, u"2026-11-20 13:00"_s).type(u"/value"_s, u"x"_s);
    Problems problems;
    const auto time = sheet.assembler().readField(u"/event_time"_s, sheet.draft, problems);
    QVERIFY(time);
    QCOMPARE(time->toString(), u"2026-11-20T12:00:00.000Z"_s);
    COMPARE_PROBLEMS(problems, {});
    QVERIFY(!sheet.assembler().readField(u"/value"_s, sheet.draft, problems));
    COMPARE_PROBLEMS(problems, {{u"/value"_s, ProblemCode::NotANumber, {u"x"_s}}});
}

void tst_Assembler::aDraftOfAnotherLocaleKeepsItsNumbers()
{
    Sheet sheet = conversion(u"en_US"_s);
    sheet.type(u"/value"_s, u"1.234"_s);
    sheet.draft.locale = u"de"_s;
    QCOMPARE(writeJson(at(sheet.assemble(), u"/value"_s)), QByteArray("1234"));
}

QTEST_GUILESS_MAIN(tst_Assembler)
#include "tst_assembler.moc"
