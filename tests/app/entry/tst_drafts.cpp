// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/sheet.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Draft reopened(const Sheet &sheet, const QByteArray &body, bool keepTime = true)
{
    return draftFromBody(parseJson(body).value(), {}, sheet.api(), sheet.operation, sheet.account,
                         sheet.currencies(), sheet.locale(), keepTime);
}

const QByteArray everyKind
    = R"({"company_id":"biz_1","currency":"eur","custom_name":null,"event_name":"lead",)"
      R"("event_time":"2025-10-26T01:30:00.007Z",)"
      R"("user":{"birthdate":"1990-01-15","email":"ann@example.com"},"value":1234.50})";
} // namespace

class tst_Drafts : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aCleanSheetHasTheAccountsValuesAndAKey();
    void aPracticeSheetHasItsExamples();
    void aBodyComesBackInEveryLocaleAndZone_data();
    void aBodyComesBackInEveryLocaleAndZone();
    void peopleSeeWhatTheyWouldHaveTyped();
    void aTemplateIsAnotherAct();
    void whatTheDescriptionLacksIsKept();
    void parametersComeBack();
    void aKeptSheetFollowsTheLanguage();
};

void tst_Drafts::aCleanSheetHasTheAccountsValuesAndAKey()
{
    Sheet sheet(u"whop"_s, u"createConversion"_s, u"de_DE"_s);
    sheet.account.values.insert(u"company"_s, u"biz_1"_s);
    const Draft draft = newDraft(sheet.api(), sheet.operation, sheet.account, sheet.locale());
    QCOMPARE(draft.id.size(), 36);
    QCOMPARE(draft.key.size(), 36);
    QVERIFY(draft.id != draft.key);
    QCOMPARE(draft.account, u"a1"_s);
    QCOMPARE(draft.api, u"whop"_s);
    QCOMPARE(draft.operation, u"createConversion"_s);
    QCOMPARE(draft.locale, u"de"_s);
    QCOMPARE(
        draft.values,
        (QMap<QString, Entered> {{u"/company_id"_s, {EnteredState::Set, u"biz_1"_s, {}, -1}}}));
    const Sheet entry(u"cortana"_s, u"createConversionEntry"_s);
    QCOMPARE(newDraft(entry.api(), entry.operation, entry.account, entry.locale()).key, QString());
}

void tst_Drafts::aPracticeSheetHasItsExamples()
{
    Sheet sheet(u"whop"_s, u"createLead"_s);
    sheet.account.environment = EnvironmentKind::Practice;
    const Draft draft = newDraft(sheet.api(), sheet.operation, sheet.account, sheet.locale());
    QCOMPARE(draft.values.value(u"/user_id"_s).text, u"user_practice"_s);
}

void tst_Drafts::aBodyComesBackInEveryLocaleAndZone_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("zone");
    for (const char *locale : {"de_DE", "en_US", "ar", "hi", "fr"}) {
        for (const char *zone : {"Europe/Berlin", "Asia/Kathmandu", "Pacific/Kiritimati",
                                 "Etc/GMT+12", "Australia/Lord_Howe", ""})
            QTest::addRow("%s, %s", locale, zone)
                << QString::fromLatin1(locale) << QString::fromLatin1(zone);
    }
}

void tst_Drafts::aBodyComesBackInEveryLocaleAndZone()
{
    QFETCH(QString, locale);
    QFETCH(QString, zone);
    Sheet sheet(u"whop"_s, u"createConversion"_s, locale);
    sheet.operation.rules.clear(); // one hides the custom name
    sheet.account.zone = zone;
    sheet.draft = reopened(sheet, everyKind);
    sheet.draft.key.clear();
    QCOMPARE(sheet.body(), everyKind);
}

void tst_Drafts::peopleSeeWhatTheyWouldHaveTyped()
{
    const Sheet sheet(u"whop"_s, u"createConversion"_s, u"de_DE"_s);
    const Draft draft = reopened(sheet, everyKind);
    QCOMPARE(draft.values.value(u"/value"_s).text, u"1234,50"_s);
    QCOMPARE(draft.values.value(u"/user/birthdate"_s).text, u"15.01.1990"_s);
    QCOMPARE(draft.values.value(u"/custom_name"_s).state, EnteredState::Null);
    const Entered time = draft.values.value(u"/event_time"_s);
    QCOMPARE(time.text, u"26.10.2025 02:30:00.007"_s);
    QCOMPARE(time.zone, u"Europe/Berlin"_s);
    QCOMPARE(time.fold, 1); // the second half past two of that night
}

void tst_Drafts::aTemplateIsAnotherAct()
{
    const Sheet sheet(u"whop"_s, u"createConversion"_s);
    const QByteArray body = R"({"event_id":"order 17","event_name":"lead",)"
                            R"("event_time":"2026-11-20T12:00:00.000Z"})";
    const Draft first = reopened(sheet, body);
    const Draft second = reopened(sheet, body, false);
    QVERIFY(!first.values.contains(u"/event_id"_s));
    QCOMPARE(first.key.size(), 36);
    QVERIFY(first.key != second.key);
    QVERIFY(first.id != second.id);
    QVERIFY(first.values.contains(u"/event_time"_s));
    QVERIFY(!second.values.contains(u"/event_time"_s));
}

void tst_Drafts::whatTheDescriptionLacksIsKept()
{
    Sheet sheet(u"whop"_s, u"createConversion"_s);
    sheet.draft = reopened(sheet,
                           R"({"event_name":"lead","old":{"a":[1,"x"]},"tag":"t",)"
                           R"("user":{"faxes/2":"5","email":7}})");
    QCOMPARE(sheet.draft.values.value(u"/old"_s).text, u"{\"a\":[1,\"x\"]}"_s);
    QCOMPARE(sheet.draft.values.value(u"/tag"_s).text, u"t"_s);
    QCOMPARE(sheet.draft.values.value(u"/user/faxes~12"_s).text, u"5"_s);
    QCOMPARE(sheet.draft.values.value(u"/user/email"_s).text, u"7"_s);
    sheet.draft.key.clear();
    QCOMPARE(sheet.body(), QByteArray(R"({"event_name":"lead","user":{"email":"7"}})"));
    const Sheet lead(u"whop"_s, u"createLead"_s);
    const Draft facts = reopened(lead, R"({"metadata":{"n":1.50,"s":"1"}})");
    QCOMPARE(facts.values.value(u"/metadata"_s).text, u"{\"n\":1.50,\"s\":\"1\"}"_s);
}

void tst_Drafts::parametersComeBack()
{
    Sheet sheet(u"whop"_s, u"createLead"_s);
    FieldSpec field;
    field.pointer = u"query:mode"_s;
    field.kind = FieldKind::Text;
    sheet.operation.parameterFields.push_back(field);
    const Draft draft = draftFromBody(
        Json::object(), {{u"query:mode"_s, u"fast"_s}, {u"path:company"_s, u"c1"_s}}, sheet.api(),
        sheet.operation, sheet.account, sheet.currencies(), sheet.locale(), true);
    QCOMPARE(draft.values.keys(), QStringList {u"query:mode"_s}); // the account fills the other
    QCOMPARE(draft.values.value(u"query:mode"_s).text, u"fast"_s);
}

void tst_Drafts::aKeptSheetFollowsTheLanguage()
{
    Sheet sheet(u"whop"_s, u"createConversion"_s, u"en_US"_s);
    sheet.draft.locale = u"de"_s;
    sheet.type(u"/value"_s, u"1.234"_s).type(u"/user/birthdate"_s, u"15.01.1990"_s);
    sheet.type(u"/event_time"_s, u"20.11.2026 14:05"_s).type(u"/user/name"_s, u"1.234"_s);
    const Draft other
        = draftInLocale(sheet.draft, sheet.operation, sheet.locale(), sheet.clock().now());
    QCOMPARE(other.locale, u"en"_s);
    QCOMPARE(other.values.value(u"/value"_s).text, u"1234"_s);
    QCOMPARE(other.values.value(u"/user/birthdate"_s).text, u"1/15/1990"_s);
    QCOMPARE(other.values.value(u"/event_time"_s).text, u"11/20/2026 2:05 PM"_s);
    QCOMPARE(other.values.value(u"/user/name"_s).text, u"1.234"_s);
    sheet.type(u"/value"_s, u"a lot"_s); // what cannot be read is kept as it is
    QCOMPARE(draftInLocale(sheet.draft, sheet.operation, sheet.locale(), sheet.clock().now())
                 .values.value(u"/value"_s)
                 .text,
             u"a lot"_s);
}

QTEST_GUILESS_MAIN(tst_Drafts)
#include "tst_drafts.moc"
