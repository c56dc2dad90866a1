// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/catalog.h"
#include "app/core/pointer.h"
#include "fakes/files.h"
#include "fakes/schemajudge.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "resources/resources.h"

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

// From the vendors' pages, typed again here: the descriptions must not be their own witness.
const QStringList eventNames
    = u"lead submit_application contact complete_registration schedule custom"_s.split(u' ');
const QStringList actionSources
    = u"email website app phone_call chat physical_store system_generated business_messaging other"_s
          .split(u' ');
const QStringList currencies
    = u"usd sgd inr aud brl cad dkk eur nok gbp sek chf hkd huf jpy mxn myr pln czk nzd aed eth "
      u"ape "
      "cop ron thb bgn idr dop php try krw twd vnd pkr clp uyu ars zar dzd tnd mad kes kwd jod all "
      "xcd amd bsd bhd bob bam khr crc xof egp etb gmd ghs gtq gyd ils jmd mop mga mur mdl mnt nad "
      "ngn mkd omr pyg pen qar rwf sar rsd lkr tzs ttd uzs rub btc cny usdt kzt"_s.split(u' ');
const QStringList conversionFields
    = u"/action_source /company_id /context/fbclid /context/fbp /context/ga /context/gclid "
      "/context/ig_sid /context/ttclid /context/ttp /context/ip_address /context/user_agent "
      "/context/ad_campaign_id /context/ad_id /context/ad_set_id /context/utm_campaign "
      "/context/utm_content /context/utm_id /context/utm_medium /context/utm_source "
      "/context/utm_term /currency /custom_name /event_id /event_name /event_time /plan_id "
      "/product_id /referrer_url /url /user/anonymous_id /user/external_id /user/member_id "
      "/user/membership_id /user/user_id /user/birthdate /user/city /user/country /user/email "
      "/user/first_name /user/gender /user/last_name /user/name /user/phone /user/postal_code "
      "/user/state /user/username /value"_s.split(u' ');

QStringList vendors()
{
    return QDir(u":/apis"_s).entryList(QDir::Dirs);
}

QStringList texts(const std::vector<Json> &choices)
{
    QStringList all;
    for (const Json &choice : choices)
        all.append(choice.toString());
    return all;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList leafPointers(const FieldSpec &body)
{
    QStringList all;
    for (const FieldSpec *leaf : leaves(body))
        all.append(leaf->pointer);
    return all;
}

/// The places of all texts for people; lists of things with an id are read as objects by that id.
QStringList textPlaces(const Json &value, const QString &place = {}, bool everyMember = false)
{
    static const QStringList single {u"title"_s, u"plural"_s, u"label"_s, u"help"_s};
    static const QStringList keyed {u"choices"_s, u"idKinds"_s, u"texts"_s};
    QStringList all;
    for (const auto &[name, member] : value.members()) {
        const QString below = pointerJoin(place, name);
        if (member.isString() && (everyMember || single.contains(name)))
            all.append(below);
        all += textPlaces(member, below, keyed.contains(name));
    }
    for (const Json &item : value.items())
        all += textPlaces(item, pointerJoin(place, item[u"id"].toString()));
    return all;
}
} // namespace

class tst_Descriptions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyFolderIsBroughtAlong();
    void everyPairIsReadWithoutProblem_data();
    void everyPairIsReadWithoutProblem();
    void everyOverlayFitsItsSchema_data() { eachVendor(); }
    void everyOverlayFitsItsSchema();
    void theSchemaFindsAMistake();
    void theGermanTextsAreThoseOfTheEnglishOverlay_data() { eachVendor(); }
    void theGermanTextsAreThoseOfTheEnglishOverlay();
    void everyFieldHasALabelAndASection();
    void everyFieldIsCheckedOrListed();
    void conversionsHaveTheVendorsFields();
    void enumsAreTheVendors();
    void leadsAffiliatesAndEntriesHaveTheVendorsFields();
    void everyCurrencyOfAVendorHasItsDigits();

private:
    static void eachVendor();
    static Catalog catalog() { return Catalog::load(u":/apis"_s, {}, u"en"_s); }
};

void tst_Descriptions::eachVendor()
{
    QTest::addColumn<QString>("folder");
    for (const QString &vendor : vendors())
        QTest::newRow(qPrintable(vendor)) << u":/apis/"_s + vendor;
}

void tst_Descriptions::everyFolderIsBroughtAlong()
{
    const QDir source(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"));
    QVERIFY(!vendors().isEmpty());
    for (const QString &folder : source.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &file : QDir(source.filePath(folder)).entryList(QDir::Files)) {
            const QString path = folder + u'/' + file;
            QCOMPARE(bytesOf(u":/apis/"_s + path), bytesOf(source.filePath(path)));
        }
    }
    QVERIFY(QFile::exists(u":/countries.json"_s));
}

void tst_Descriptions::everyPairIsReadWithoutProblem_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("a language that nobody wrote") << u"fr"_s;
}

void tst_Descriptions::everyPairIsReadWithoutProblem()
{
    QFETCH(QString, language);
    const Catalog all = Catalog::load(u":/apis"_s, {}, language);
    for (const Error &problem : all.problems())
        qInfo() << problem.file << problem.detail;
    QVERIFY(all.problems().empty());
    QCOMPARE(qsizetype(all.apis().size()), vendors().size());
    for (const Api &api : all.apis())
        QVERIFY2(vendors().contains(api.id), "a folder is named like its API");
}

void tst_Descriptions::everyOverlayFitsItsSchema()
{
    QFETCH(QString, folder);
    const QString apis = QStringLiteral(DESK_SOURCE_DIR "/resources/apis/");
    const QByteArray schema = bytesOf(apis + u"overlay.schema.json"_s);
    QCOMPARE(judge(schema, bytesOf(folder + u"/overlay.json"_s)).join(u'\n'), QString());
    const QByteArray textSchema = bytesOf(apis + u"overlay-texts.schema.json"_s);
    QCOMPARE(judge(textSchema, bytesOf(folder + u"/overlay.de.json"_s)).join(u'\n'), QString());
}

void tst_Descriptions::theSchemaFindsAMistake()
{
    const QString folder = QStringLiteral(DESK_SOURCE_DIR "/resources/apis/");
    const QByteArray schema = bytesOf(folder + u"overlay.schema.json"_s);
    const QByteArray acme = bytesOf(QStringLiteral(DESK_TEST_DATA "/apis/acme/overlay.json"));
    QCOMPARE(judge(schema, acme).join(u'\n'), QString());
    QByteArray wrong = acme;
    QVERIFY(!judge(schema, wrong.replace("\"plural\"", "\"prural\"")).isEmpty());
}

void tst_Descriptions::theGermanTextsAreThoseOfTheEnglishOverlay()
{
    QFETCH(QString, folder);
    const auto english = readJsonFile(folder + u"/overlay.json"_s);
    const auto german = readJsonFile(folder + u"/overlay.de.json"_s);
    QVERIFY(english && german);
    QCOMPARE((*german)[u"language"].toString(), u"de"_s);
    QCOMPARE(sorted(textPlaces(*german)), sorted(textPlaces(*english)));
}

void tst_Descriptions::everyFieldHasALabelAndASection()
{
    const Catalog all = catalog();
    for (const Api &api : all.apis()) {
        for (const Operation &operation : api.operations) {
            for (const QString &leaf : leafPointers(operation.body))
                QVERIFY2(!operation.overlay(leaf).label.isEmpty(), qPrintable(leaf));
            // The last resort for descriptions of users; ours say where each field belongs.
            QVERIFY(operation.sections.back().id != u"other");
            QCOMPARE(operation.sections.front().id, u"main"_s);
        }
    }
}

void tst_Descriptions::everyFieldIsCheckedOrListed()
{
    const Catalog all = catalog();
    for (const Api &api : all.apis()) {
        for (const Operation &operation : api.operations)
            QCOMPARE(operation.unchecked.join(u'\n'), QString());
    }
}

void tst_Descriptions::conversionsHaveTheVendorsFields()
{
    const Catalog all = catalog();
    const Operation *conversion = all.operation(u"whop"_s, u"createConversion"_s);
    QVERIFY(conversion);
    QCOMPARE(conversionFields.size(), 47);
    QCOMPARE(sorted(leafPointers(conversion->body)), sorted(conversionFields));
    QStringList required;
    for (const QString &leaf : conversionFields) {
        const FieldSpec *field = conversion->field(leaf);
        QVERIFY2(field->required != field->nullable, qPrintable(leaf));
        if (field->required)
            required.append(leaf);
    }
    QCOMPARE(required, (QStringList {u"/company_id"_s, u"/event_name"_s}));
}

void tst_Descriptions::enumsAreTheVendors()
{
    const Catalog all = catalog();
    const Operation *conversion = all.operation(u"whop"_s, u"createConversion"_s);
    QVERIFY(conversion);
    QCOMPARE(currencies.size(), 87);
    QCOMPARE(sorted(texts(conversion->field(u"/currency"_s)->choices)), sorted(currencies));
    QCOMPARE(texts(conversion->field(u"/event_name"_s)->choices), eventNames);
    QCOMPARE(texts(conversion->field(u"/action_source"_s)->choices), actionSources);
    QCOMPARE(texts(conversion->field(u"/user/gender"_s)->choices),
             (QStringList {u"male"_s, u"female"_s}));
}

void tst_Descriptions::leadsAffiliatesAndEntriesHaveTheVendorsFields()
{
    const Catalog all = catalog();
    const Operation *lead = all.operation(u"whop"_s, u"createLead"_s);
    const Operation *affiliate = all.operation(u"whop"_s, u"createAffiliate"_s);
    const Operation *entry = all.operation(u"cortana"_s, u"createConversionEntry"_s);
    QVERIFY(lead && affiliate && entry);
    QCOMPARE(leafPointers(lead->body),
             u"/company_id /metadata /product_id /referrer /user_id"_s.split(u' '));
    QCOMPARE(leafPointers(affiliate->body), u"/company_id /user_identifier"_s.split(u' '));
    QCOMPARE(
        leafPointers(entry->body),
        u"/sourceId /contactId /eventValue /currency /expense /occurredAt /data"_s.split(u' '));
    QCOMPARE(entry->field(u"/eventValue"_s)->minimum.value_or(QString()), u"0"_s);
    QCOMPARE(entry->field(u"/currency"_s)->defaultValue.value_or(Json()).toString(), u"USD"_s);
    QCOMPARE(entry->declaredBody.children[0].format, Format::Uuid);
    QCOMPARE(entry->field(u"/occurredAt"_s)->format, Format::DateTime);
    QCOMPARE(entry->field(u"/data"_s)->kind, FieldKind::Map);
}

void tst_Descriptions::everyCurrencyOfAVendorHasItsDigits()
{
    const auto list = readJsonFile(u":/currencies.json"_s);
    QVERIFY(list);
    for (const QString &code : currencies)
        QVERIFY2((*list)[code].contains(u"digits"), qPrintable(code));
}

QTEST_GUILESS_MAIN(tst_Descriptions)
#include "tst_descriptions.moc"
