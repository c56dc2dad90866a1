// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/catalog.h"
#include "app/core/pointer.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

const QString acmeFolder = QStringLiteral(DESK_TEST_DATA "/apis/acme/");

Json readTestFile(const QString &name)
{
    const auto json = readJsonFile(acmeFolder + name);
    return json ? *json : Json();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}
} // namespace

class tst_Catalog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anOperationKnowsWhereItIsSent();
    void formatsAndLimitsAreMergedIntoTheBody();
    void theDeclaredBodyStaysTheVendors();
    void everyVisibleFieldStandsInExactlyOneSection();
    void aParameterThatNobodyFillsIsAFieldOfTheForm();
    void aParameterThatIsNeverSentIsGone();
    void rulesAndAgesAreRead();
    void practiceIsAddedToTheEnvironments();
    void theKeyGoesIntoTheHeaderOfItsScheme();
    void limitsAndErrorsAreRead();
    void documentedAnswersAreExamples();
    void aFieldWithoutLabelHasAReadableOne();
    void whatHoldsPersonalDataIsPersonal();
    void textsOfALanguageReplaceTheEnglishOnes();
    void whatALanguageLacksStaysEnglish();
    void aTranslationReachesNothingButTexts_data();
    void aTranslationReachesNothingButTexts();
    void aMistakeIsRefusedWithItsPlace_data();
    void aMistakeIsRefusedWithItsPlace();
    void onlySafeAddressesAreTaken_data();
    void onlySafeAddressesAreTaken();
    void aDescriptionThatIsNoneIsRefused();

    void ownDescriptionsComeAfterTheBuiltInOnes();
    void ownDescriptionsCannotTakeABuiltInId();
    void aBuiltInIdStaysTakenWhereItCannotBeRead();
    void oneWrongPairStopsNoOther();
    void aMissingFolderIsNoProblem();
    void aFileOfMoreThanFourMegabytesIsRefused();
    void aWrongTranslationCostsTheTranslationOnly();

private:
    void copyAcme(const QString &folder, const QByteArray &id, int order = 50) const;

    Json m_document;
    Json m_overlay;
    Json m_german;
};

void tst_Catalog::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_document = readTestFile(u"openapi.json"_s);
    m_overlay = readTestFile(u"overlay.json"_s);
    m_german = readTestFile(u"overlay.de.json"_s);
}

#define READ(api)                                                                                  \
    const auto api##Result = readApi(m_document, m_overlay, {});                                   \
    QVERIFY2(api##Result, api##Result ? "" : qPrintable(api##Result.error().detail));              \
    const Api &api = *api##Result

void tst_Catalog::anOperationKnowsWhereItIsSent()
{
    READ(api);
    QCOMPARE(api.operations.front().id, u"createOrder"_s);
    const Operation *order = api.operation(u"createOrder"_s);
    QCOMPARE(order->method, QByteArray("POST"));
    QCOMPARE(order->path, u"/shops/{shopId}/orders"_s);
    QCOMPARE(order->parameters.value(u"path:shopId"_s), u"{shop}"_s);
    QCOMPARE(order->headers.first().second, u"7"_s);
    QCOMPARE(api.operation(u"saveCustomer"_s)->method, QByteArray("PUT"));
    QVERIFY(!api.operation(u"deleteOrder"_s));
}

void tst_Catalog::formatsAndLimitsAreMergedIntoTheBody()
{
    READ(api);
    const Operation *order = api.operation(u"createOrder"_s);
    QCOMPARE(order->field(u"/customer/email"_s)->format, Format::Email);
    QCOMPARE(order->field(u"/currency"_s)->format, Format::Currency);
    QCOMPARE(order->field(u"/kind_name"_s)->maxLength.value_or(0), 20);
    QCOMPARE(order->field(u"/number"_s)->maxLength.value_or(0), 40); // the vendor's is narrower
    QCOMPARE(order->field(u"/customer/address/country"_s)->examples.front().toString(), u"DE"_s);
}

void tst_Catalog::theDeclaredBodyStaysTheVendors()
{
    READ(api);
    const FieldSpec &declared = api.operation(u"createOrder"_s)->declaredBody;
    QCOMPARE(findField(declared, u"/customer/email"_s)->format, Format::None);
    QVERIFY(!findField(declared, u"/kind_name"_s)->maxLength);
}

void tst_Catalog::everyVisibleFieldStandsInExactlyOneSection()
{
    READ(api);
    for (const Operation &operation : api.operations) {
        QStringList placed;
        for (const Section &section : operation.sections)
            placed += section.fields;
        QStringList visible;
        for (const FieldSpec *leaf : leaves(operation.body))
            visible.append(leaf->pointer);
        for (const FieldSpec &parameter : operation.parameterFields)
            visible.append(parameter.pointer);
        placed.sort();
        visible.sort();
        QCOMPARE(placed, visible);
    }
    const auto &sections = api.operation(u"createOrder"_s)->sections;
    // A name goes before a star, wherever they stand.
    QCOMPARE(sections[1].fields,
             (QStringList {u"/customer/id"_s, u"/customer/address/city"_s,
                           u"/customer/address/country"_s, u"/customer/name"_s}));
    QCOMPARE(sections.back().id, u"other"_s);
    QCOMPARE(sections.back().fields, (QStringList {u"/gift"_s, u"query:notify"_s}));
}

void tst_Catalog::aParameterThatNobodyFillsIsAFieldOfTheForm()
{
    READ(api);
    const Operation *order = api.operation(u"createOrder"_s);
    QCOMPARE(order->parameterFields.size(), size_t(1));
    QCOMPARE(order->field(u"query:notify"_s)->kind, FieldKind::Boolean);
    QCOMPARE(order->label(u"query:notify"_s), u"Mail to the customer"_s);
}

void tst_Catalog::aParameterThatIsNeverSentIsGone()
{
    READ(api);
    const Operation *order = api.operation(u"createOrder"_s);
    QVERIFY(!order->field(u"header:X-Trace"_s));
    QVERIFY(!order->parameters.contains(u"header:X-Trace"_s));
}

void tst_Catalog::rulesAndAgesAreRead()
{
    READ(api);
    const Operation *order = api.operation(u"createOrder"_s);
    QCOMPARE(order->rules.size(), size_t(3));
    QCOMPARE(order->rules[0].show, QStringList {u"/kind_name"_s});
    QCOMPARE(order->rules[1].above.value(u"/total"_s), u"0"_s);
    QCOMPARE(order->rules[2].say, u"nobody"_s);
    const FieldOverlay &placed = order->overlay(u"/placed_at"_s);
    QCOMPARE(placed.oldest->age, std::chrono::hours(30 * 24));
    QCOMPARE(placed.oldest->unit, u"days"_s);
    QCOMPARE(placed.newest->level, ProblemLevel::Warning);
    QVERIFY(placed.nowWhenEmpty);
    QCOMPARE(order->repeat.safe, Repeat::Key);
    QCOMPARE(order->repeat.with, QStringList {u"/kind"_s});
    QCOMPARE(api.operation(u"saveCustomer"_s)->follow.front().fill.value(u"/customer/id"_s),
             u"answer:/id"_s);
}

void tst_Catalog::practiceIsAddedToTheEnvironments()
{
    READ(api);
    QCOMPARE(api.environments.back().kind, EnvironmentKind::Practice);
    QCOMPARE(api.environment(u"production"_s)->url.host(), u"api.acme.example"_s);
    QCOMPARE(api.environment(u"local"_s)->title, u"This machine"_s);
    QVERIFY(!api.environment(u"elsewhere"_s));
}

void tst_Catalog::theKeyGoesIntoTheHeaderOfItsScheme()
{
    READ(api);
    QCOMPARE(api.key.header, QByteArray("X-Shop-Key"));
    QCOMPARE(api.key.before, QByteArray());
    QVERIFY(api.key.prefixIsRule);
    QCOMPARE(api.key.checkSays.value(403), u"mayNotRead"_s);
    QCOMPARE(api.key.checkHeaders.first().second, u"7"_s);
}

void tst_Catalog::limitsAndErrorsAreRead()
{
    READ(api);
    QCOMPARE(api.limit.requests, 100);
    QCOMPARE(api.limit.scope, LimitScope::Key);
    QCOMPARE(api.limit.waitTextUnit, std::chrono::milliseconds(1));
    QVERIFY(!api.errors.paramIsDotted);
    QCOMPARE(api.errors.known.front().status.value_or(0), 422);
    QCOMPARE(api.errors.known.front().state, u"waiting"_s);
}

void tst_Catalog::documentedAnswersAreExamples()
{
    READ(api);
    const Operation *order = api.operation(u"createOrder"_s);
    QCOMPARE(order->successStatus, 201);
    QCOMPARE(writeJson(order->successExample),
             QByteArray(R"({"order":{"id":"ord_example","total":12.50,"state":"new",)"
                        R"("buyer":null,"placed_at":"2026-01-02T03:04:05.006Z"}})"));
    QCOMPARE(order->errorExamples.keys(), (QList<int> {400, 422}));
    QCOMPARE(resolve(order->errorExamples[422], u"/error/name")->toString(), u"closed"_s);
    QCOMPARE(api.operation(u"saveCustomer"_s)->successExample[u"id"].toString(), u"cus_example"_s);
}

void tst_Catalog::aFieldWithoutLabelHasAReadableOne()
{
    Operation operation;
    QCOMPARE(operation.label(u"/source/utm_source"_s), u"Utm source"_s);
    QCOMPARE(operation.label(u"/occurredAt"_s), u"Occurred at"_s);
    QCOMPARE(operation.label(u"header:X-Trace"_s), u"X Trace"_s);
}

void tst_Catalog::whatHoldsPersonalDataIsPersonal()
{
    READ(api);
    const Operation *order = api.operation(u"createOrder"_s);
    QVERIFY(order->isPersonal(u"/customer/address/city"_s));
    QVERIFY(order->isPersonal(u"/notes"_s));
    QVERIFY(!order->isPersonal(u"/total"_s));
}

void tst_Catalog::textsOfALanguageReplaceTheEnglishOnes()
{
    const auto api = readApi(m_document, m_overlay, m_german);
    QVERIFY2(api, api ? "" : qPrintable(api.error().detail));
    const Operation *order = api->operation(u"createOrder"_s);
    QCOMPARE(order->title, u"Bestellung"_s);
    QCOMPARE(order->label(u"/kind"_s), u"Art"_s);
    QCOMPARE(order->overlay(u"/kind"_s).choiceLabels.value(u"sale"_s), u"Verkauf"_s);
    QCOMPARE(order->sections[1].title, u"Kunde"_s);
    QCOMPARE(api->environment(u"local"_s)->title, u"Dieser Rechner"_s);
    QCOMPARE(api->idKinds.value(u"cus_"_s), u"Kunden"_s);
    QVERIFY(api->texts.value(u"closed"_s).startsWith(u"Der Laden"_s));
}

void tst_Catalog::whatALanguageLacksStaysEnglish()
{
    const auto api = readApi(m_document, m_overlay, m_german);
    QVERIFY(api);
    const Operation *order = api->operation(u"createOrder"_s);
    QCOMPARE(order->label(u"/currency"_s), u"Currency"_s);
    QCOMPARE(order->overlay(u"/kind"_s).choiceLabels.value(u"refund"_s), u"Refund"_s);
    QVERIFY(api->texts.value(u"nobody"_s).startsWith(u"Nobody"_s));
}

void tst_Catalog::aTranslationReachesNothingButTexts_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::newRow("an address") << u"/environments/production/url"_s;
    QTest::newRow("a prefix of ids") << u"/account/shop/prefix"_s;
    QTest::newRow("a field that the overlay does not have")
        << u"/operations/createOrder/fields/x/label"_s;
    QTest::newRow("a help that English does not have") << u"/account/shop/help"_s;
    QTest::newRow("a misspelt word") << u"/operations/createOrder/titel"_s;
}

void tst_Catalog::aTranslationReachesNothingButTexts()
{
    QFETCH(QString, pointer);
    setAt(m_german, pointer, Json::string(u"https://evil.example"_s));
    const auto api = readApi(m_document, m_overlay, m_german);
    QVERIFY(!api);
    QCOMPARE(api.error().code, ErrorCode::OverlayInvalid);
    QCOMPARE(api.error().file, u"overlay.de.json"_s);
}

void tst_Catalog::aMistakeIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");

    const auto invalid = [](const char *name, const QString &pointer, const QByteArray &value,
                            const QString &place) {
        QTest::newRow(name) << pointer << value << ErrorCode::OverlayInvalid << place;
    };
    const auto unknown = [](const char *name, const QString &pointer, const QByteArray &value,
                            const QString &place) {
        QTest::newRow(name) << pointer << value << ErrorCode::OverlayPointerUnknown << place;
    };
    const QString order = u"/operations/createOrder"_s;
    invalid("unknown member", u"/enviroments"_s, "[]", u"enviroments"_s);
    invalid("unknown member of a field", order + u"/fields/~1kind/lable"_s, "\"x\"",
            u"operations.createOrder.fields./kind: lable"_s);
    invalid("wrong version", u"/overlay"_s, "2", u"overlay"_s);
    invalid("wrong kind of value", u"/title"_s, "7", u"title"_s);
    invalid("an id that is no folder", u"/api"_s, "\"../x\"", u"api"_s);
    invalid("missing label", order + u"/fields/~1kind"_s, "{}", u"fields./kind: label"_s);
    invalid("unknown format", order + u"/fields/~1page/format"_s, "\"uril\"", u"uril"_s);
    invalid("format of a number", order + u"/fields/~1total/format"_s, "\"email\"", u"/total"_s);
    invalid("unknown word", order + u"/repeat/safe"_s, "\"always\"", u"repeat: safe"_s);
    invalid("key without field", order + u"/repeat"_s, "{\"safe\":\"key\"}", u"repeat: field"_s);
    invalid("age in weeks", order + u"/fields/~1placed_at/oldest"_s,
            "{\"weeks\":1,\"is\":\"error\"}", u"/placed_at.oldest"_s);
    invalid("text that is not there", u"/errors/known/0/say"_s, "\"shut\"", u"shut"_s);
    invalid("name of an impossible value", order + u"/fields/~1kind/choices/sail"_s, "\"Sail\"",
            u"sail"_s);
    invalid("rule for an impossible value", order + u"/rules/0/when/~1kind/0"_s, "\"othr\"",
            u"othr"_s);
    invalid("rule without consequence", order + u"/rules/0"_s, "{\"when\":{\"/kind\":[\"sale\"]}}",
            u"rules[0]"_s);
    invalid("unknown placeholder", order + u"/parameters/path:shopId"_s, "\"{store}\"",
            u"{store}"_s);
    invalid("field in two sections", order + u"/sections/2/fields/0"_s, "\"/kind\"",
            u"sections.source: /kind"_s);
    invalid("section in two places", order + u"/sections/1/id"_s, "\"main\"", u"main"_s);
    invalid("environment of the program", u"/environments/1/id"_s, "\"practice\"", u"practice"_s);
    invalid("regular expression without number", u"/limit/waitText/match"_s, "\"wait\"",
            u"limit.waitText: match"_s);

    unknown("operation", u"/operations/deleteOrder"_s,
            R"({"title":"x","plural":"x","order":3,"icon":"entry","returnedId":{"at":"/id",)"
            R"("practice":"x"},"repeat":{"safe":"never"},"sections":[],"fields":{}})",
            u"deleteOrder"_s);
    unknown("security scheme", u"/key/scheme"_s, "\"bearer\"", u"bearer"_s);
    unknown("parameter", order + u"/parameters/path:storeId"_s, "\"x\"", u"path:storeId"_s);
    unknown("fed field", u"/account/shelf/feeds/0"_s, "\"/shelv\"", u"/shelv"_s);
    unknown("field", order + u"/fields/~1kinds"_s, "{\"label\":\"x\"}", u"/kinds"_s);
    unknown("field of a section", order + u"/sections/0/fields/0"_s, "\"/kinds\"", u"/kinds"_s);
    unknown("star of a section", order + u"/sections/2/fields/1"_s, "\"/sources/*\"",
            u"/sources/*"_s);
    unknown("read-only field of a section", order + u"/sections/0/fields/0"_s, "\"/created_at\"",
            u"/created_at"_s);
    unknown("summary", order + u"/summary/0"_s, "\"/customer/mail\"", u"/customer/mail"_s);
    unknown("search", order + u"/search/1"_s, "\"/client/*\"", u"/client/*"_s);
    unknown("star below a text", order + u"/search/1"_s, "\"/number/*\"", u"/number/*"_s);
    unknown("person", order + u"/person/0"_s, "\"/client/*\"", u"/client/*"_s);
    unknown("returned id", order + u"/returnedId/at"_s, "\"/id\"", u"/id"_s);
    unknown("summary of the answer", order + u"/answerSummary/0"_s, "\"/buyer\"", u"/buyer"_s);
    unknown("person of the answer", order + u"/answerPerson/0"_s, "\"/buyer\"", u"/buyer"_s);
    unknown("key field", order + u"/repeat/field"_s, "\"/nr\"", u"/nr"_s);
    unknown("field that is not compared", order + u"/sameEntry/without/0"_s, "\"/nr\"", u"/nr"_s);
    unknown("currency of money", order + u"/fields/~1total/moneyIn"_s, "\"/money\"", u"/money"_s);
    unknown("field of a rule", order + u"/rules/0/show/0"_s, "\"/name\"", u"/name"_s);
    unknown("condition of a rule", order + u"/rules/0/when/~1kinds"_s, "[\"other\"]", u"/kinds"_s);
    unknown("message", u"/errors/message"_s, "\"/error/message\"", u"/error/message"_s);
    unknown("place of the wait", u"/limit/waitText/at"_s, "\"/error/wait\"", u"/error/wait"_s);
    unknown("successor", order + u"/successor"_s, "\"createBill\"", u"createBill"_s);
    const QString follow = u"/operations/saveCustomer/follow/0"_s;
    unknown("operation that follows", follow + u"/operation"_s, "\"createBill\"", u"createBill"_s);
    unknown("field that is filled", follow + u"/fill/~1mail"_s, "\"/email\"", u"/mail"_s);
    unknown("field that fills", follow + u"/fill/~1customer~1email"_s, "\"/mail\"", u"/mail"_s);
}

void tst_Catalog::aMistakeIsRefusedWithItsPlace()
{
    QFETCH(QString, pointer);
    QFETCH(QByteArray, value);
    QFETCH(ErrorCode, code);
    QFETCH(QString, place);
    setAt(m_overlay, pointer, *parseJson(value));
    const auto api = readApi(m_document, m_overlay, {});
    QVERIFY(!api);
    QCOMPARE(api.error().code, code);
    QCOMPARE(api.error().file, u"overlay.json"_s);
    QVERIFY2(api.error().detail.contains(place), qPrintable(api.error().detail));
}

void tst_Catalog::onlySafeAddressesAreTaken_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("taken");
    QTest::newRow("https") << u"https://api.example/v1"_s << true;
    QTest::newRow("http on this machine") << u"http://localhost:8080/v1"_s << true;
    QTest::newRow("http on ::1") << u"http://[::1]:8080/v1"_s << true;
    QTest::newRow("http elsewhere") << u"http://api.example/v1"_s << false;
    QTest::newRow("http to a name that looks local") << u"http://127.0.0.1.example/v1"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("a user in it") << u"https://a:b@api.example/v1"_s << false;
    QTest::newRow("a query in it") << u"https://api.example/v1?a=b"_s << false;
    QTest::newRow("a slash at the end") << u"https://api.example/v1/"_s << false;
    QTest::newRow("no host") << u"https:///v1"_s << false;
}

void tst_Catalog::onlySafeAddressesAreTaken()
{
    QFETCH(QString, url);
    QFETCH(bool, taken);
    setAt(m_overlay, u"/environments/0/url"_s, Json::string(url));
    const auto api = readApi(m_document, m_overlay, {});
    QCOMPARE(api.has_value(), taken);
    if (!taken)
        QCOMPARE(api.error().code, ErrorCode::OverlayInvalid);
}

void tst_Catalog::aDescriptionThatIsNoneIsRefused()
{
    m_document.set(u"openapi"_s, Json::string(u"2.0"_s));
    QCOMPARE(readApi(m_document, m_overlay, {}).error().code, ErrorCode::DescriptionInvalid);
    QCOMPARE(readApi({}, m_overlay, {}).error().file, u"openapi.json"_s);
    init();
    removeAt(m_document, u"/paths/~1customers/put/requestBody"_s);
    QCOMPARE(readApi(m_document, m_overlay, {}).error().code, ErrorCode::DescriptionInvalid);
    init();
    removeAt(m_document, u"/paths/~1shops~1{shopId}~1orders/parameters"_s);
    QCOMPARE(readApi(m_document, m_overlay, {}).error().code, ErrorCode::DescriptionInvalid);
}

void tst_Catalog::copyAcme(const QString &folder, const QByteArray &id, int order) const
{
    QVERIFY(QDir().mkpath(folder));
    Json overlay = m_overlay;
    overlay.set(u"api"_s, Json::string(QString::fromLatin1(id)));
    overlay.set(u"title"_s, Json::string(QString::fromLatin1(id)));
    overlay.set(u"order"_s, Json::number(order));
    write(folder + u"/openapi.json"_s, writeJson(m_document));
    write(folder + u"/overlay.json"_s, writeJson(overlay));
}

void tst_Catalog::ownDescriptionsComeAfterTheBuiltInOnes()
{
    const QTemporaryDir dir;
    copyAcme(dir.filePath(u"built-in/beta"_s), "beta", 2);
    copyAcme(dir.filePath(u"built-in/alpha"_s), "alpha", 2);
    copyAcme(dir.filePath(u"own/gamma"_s), "gamma", 1);
    const Catalog catalog
        = Catalog::load(dir.filePath(u"built-in"_s), dir.filePath(u"own"_s), u"en"_s);
    QVERIFY(catalog.problems().empty());
    QStringList ids;
    for (const Api &api : catalog.apis())
        ids.append(api.id);
    // By their order, then by title; where they come from does not count.
    QCOMPARE(ids, (QStringList {u"gamma"_s, u"alpha"_s, u"beta"_s}));
    QVERIFY(catalog.api(u"alpha"_s)->builtIn);
    QVERIFY(!catalog.api(u"gamma"_s)->builtIn);
    QVERIFY(catalog.operation(u"gamma"_s, u"createOrder"_s));
    QVERIFY(!catalog.operation(u"delta"_s, u"createOrder"_s));
}

void tst_Catalog::ownDescriptionsCannotTakeABuiltInId()
{
    const QTemporaryDir dir;
    copyAcme(dir.filePath(u"built-in/alpha"_s), "alpha");
    copyAcme(dir.filePath(u"own/other-name"_s), "alpha");
    copyAcme(dir.filePath(u"own/twin-1"_s), "twin");
    copyAcme(dir.filePath(u"own/twin-2"_s), "twin");
    const Catalog catalog
        = Catalog::load(dir.filePath(u"built-in"_s), dir.filePath(u"own"_s), u"en"_s);
    QCOMPARE(catalog.apis().size(), size_t(2));
    QVERIFY(catalog.api(u"alpha"_s)->builtIn);
    QCOMPARE(catalog.problems().size(), size_t(2));
    QCOMPARE(catalog.problems()[0].code, ErrorCode::ApiIdTaken);
    QVERIFY(catalog.problems()[0].file.endsWith(u"own/other-name/overlay.json"_s));
    QCOMPARE(catalog.problems()[1].code, ErrorCode::ApiIdTaken);
}

void tst_Catalog::aBuiltInIdStaysTakenWhereItCannotBeRead()
{
    const QTemporaryDir dir;
    copyAcme(dir.filePath(u"built-in/alpha"_s), "alpha");
    write(dir.filePath(u"built-in/alpha/overlay.json"_s), "{}");
    copyAcme(dir.filePath(u"own/alpha"_s), "alpha");
    const Catalog catalog
        = Catalog::load(dir.filePath(u"built-in"_s), dir.filePath(u"own"_s), u"en"_s);
    QVERIFY(catalog.apis().empty());
    QCOMPARE(catalog.problems().back().code, ErrorCode::ApiIdTaken);
}

void tst_Catalog::oneWrongPairStopsNoOther()
{
    const QTemporaryDir dir;
    for (const QByteArray id : {"alpha", "beta", "gamma", "delta"})
        copyAcme(dir.filePath(u"own/"_s + QString::fromLatin1(id)), id);
    write(dir.filePath(u"own/alpha/openapi.json"_s), "{\n  \"openapi\": 3,,\n}");
    QVERIFY(QFile::remove(dir.filePath(u"own/beta/overlay.json"_s)));
    write(dir.filePath(u"own/gamma/overlay.json"_s), "{\"overlay\": 1}");
    const Catalog catalog = Catalog::load({}, dir.filePath(u"own"_s), u"en"_s);
    QCOMPARE(catalog.apis().size(), size_t(1));
    QCOMPARE(catalog.apis()[0].id, u"delta"_s);
    QCOMPARE(catalog.problems().size(), size_t(3));
    QCOMPARE(catalog.problems()[0].code, ErrorCode::JsonSyntax);
    QVERIFY(catalog.problems()[0].file.endsWith(u"alpha/openapi.json"_s));
    QCOMPARE(catalog.problems()[0].line, 2);
    QCOMPARE(catalog.problems()[1].code, ErrorCode::FileNotReadable);
    QVERIFY(catalog.problems()[1].file.endsWith(u"beta/overlay.json"_s));
    QCOMPARE(catalog.problems()[2].code, ErrorCode::OverlayInvalid);
    QVERIFY(catalog.problems()[2].file.endsWith(u"gamma/overlay.json"_s));
}

void tst_Catalog::aMissingFolderIsNoProblem()
{
    const QTemporaryDir dir;
    const Catalog catalog = Catalog::load(QStringLiteral(DESK_TEST_DATA "/apis"),
                                          dir.filePath(u"not-there"_s), u"en"_s);
    QVERIFY(catalog.problems().empty());
    QVERIFY(catalog.api(u"acme"_s));
}

void tst_Catalog::aFileOfMoreThanFourMegabytesIsRefused()
{
    const QTemporaryDir dir;
    copyAcme(dir.filePath(u"own/alpha"_s), "alpha");
    write(dir.filePath(u"own/alpha/openapi.json"_s),
          writeJson(m_document) + QByteArray(4 * 1024 * 1024, ' '));
    const Catalog catalog = Catalog::load({}, dir.filePath(u"own"_s), u"en"_s);
    QVERIFY(catalog.apis().empty());
    QCOMPARE(catalog.problems()[0].code, ErrorCode::JsonTooLarge);
}

void tst_Catalog::aWrongTranslationCostsTheTranslationOnly()
{
    const QTemporaryDir dir;
    copyAcme(dir.filePath(u"own/acme"_s), "acme");
    setAt(m_german, u"/operations/createOrder/titel"_s, Json::string(u"x"_s));
    write(dir.filePath(u"own/acme/overlay.de.json"_s), writeJson(m_german));
    const Catalog catalog = Catalog::load({}, dir.filePath(u"own"_s), u"de_AT"_s);
    QCOMPARE(catalog.operation(u"acme"_s, u"createOrder"_s)->title, u"Order"_s);
    QCOMPARE(catalog.problems().size(), size_t(1));
    QVERIFY(catalog.problems()[0].file.endsWith(u"acme/overlay.de.json"_s));
}

QTEST_GUILESS_MAIN(tst_Catalog)
#include "tst_catalog.moc"
