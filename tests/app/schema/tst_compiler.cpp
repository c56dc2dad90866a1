// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/compiler.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Json json(const char *text)
{
    const auto parsed = parseJson(QByteArray(text));
    if (!parsed)
        qFatal("bad JSON in a test: %s", text);
    return *parsed;
}

/// A document whose body is the given schema, with a few shared ones beside it.
Json documentWith(const char *schema)
{
    Json document = json(R"({"body": {}, "shared": {
        "Colour": {"type": "string", "enum": ["red", "blue"], "description": "A colour."},
        "Named": {"type": "object", "required": ["name"],
                  "properties": {"name": {"type": "string", "maxLength": 20}}},
        "Tree": {"type": "object", "properties": {"children":
                  {"type": "array", "items": {"$ref": "#/shared/Tree"}}}},
        "Loop": {"$ref": "#/shared/Loop"},
        "a/b": {"type": "boolean"}}})");
    document.set(u"body"_s, json(schema));
    return document;
}

Result<CompiledSchema> compileText(const char *schema)
{
    return compileSchema(documentWith(schema), u"/body"_s);
}

FieldSpec root(const char *schema)
{
    const auto compiled = compileText(schema);
    if (!compiled) {
        qWarning("not compiled: %s", qPrintable(compiled.error().detail));
        return {};
    }
    return compiled->root;
}

QStringList texts(const std::vector<Json> &values)
{
    QStringList all;
    for (const Json &value : values)
        all.append(QString::fromUtf8(writeJson(value)));
    return all;
}

QStringList names(const FieldSpec &spec)
{
    QStringList all;
    for (const FieldSpec &child : spec.children)
        all.append(child.name);
    return all;
}

Json openApi(const QString &vendor)
{
    const auto document = readJsonFile(
        QStringLiteral(DESK_SOURCE_DIR "/resources/apis/%1/openapi.json").arg(vendor));
    return document ? *document : Json();
}
} // namespace

class tst_Compiler : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyConstructBecomesOneKind_data();
    void everyConstructBecomesOneKind();
    void nullWrappersCollapseIntoOneField_data();
    void nullWrappersCollapseIntoOneField();
    void nullIsAllowedOnlyWhereTheSchemaSaysSo_data();
    void nullIsAllowedOnlyWhereTheSchemaSaysSo();
    void keywordsBesideAReferenceGoBeforeIt();
    void allOfIsOneObject();
    void aMixinOfParentAndChildIsNoCycle();
    void limitsAreKeptByTheirText();
    void theTightestLimitCounts();
    void aRequiredMemberWithoutASchemaIsShown();
    void freeMembersKeepTheirSchema();
    void constantsAmongAlternativesAreOneChoice();
    void alternativesThatOnlyNarrowLeaveTheFieldsInPlace();
    void examplesAndDefaultsAreKept();
    void whatIsNotCheckedIsListed_data();
    void whatIsNotCheckedIsListed();
    void aWrongDocumentIsAnErrorWithItsPlace_data();
    void aWrongDocumentIsAnErrorWithItsPlace();
    void parametersHaveTheirPlaceInTheirPointer();
    void everyFieldOfTheBuiltInBodiesIsThere_data();
    void everyFieldOfTheBuiltInBodiesIsThere();
    void theConversionBodyIsAsTheVendorDeclaresIt();
    void theAnswersCompileToo();
};

void tst_Compiler::everyConstructBecomesOneKind_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<FieldKind>("kind");
    const auto row = [](const char *name, const char *schema, FieldKind kind) {
        QTest::newRow(name) << QByteArray(schema) << kind;
    };
    row("string", R"({"type": "string"})", FieldKind::Text);
    row("integer", R"({"type": "integer"})", FieldKind::Integer);
    row("number", R"({"type": "number"})", FieldKind::Number);
    row("integer or number", R"({"type": ["integer", "number"]})", FieldKind::Number);
    row("boolean", R"({"type": "boolean"})", FieldKind::Boolean);
    row("array", R"({"type": "array", "items": {"type": "string"}})", FieldKind::List);
    row("object with properties", R"({"type": "object", "properties": {"a": {}}})",
        FieldKind::Object);
    row("object without properties", R"({"type": "object"})", FieldKind::Map);
    row("free values", R"({"type": "object", "additionalProperties": true})", FieldKind::Map);
    row("values of one kind", R"({"additionalProperties": {"type": "string"}})", FieldKind::Map);
    row("empty and closed", R"({"type": "object", "additionalProperties": false})", FieldKind::Map);
    row("enum", R"({"type": "string", "enum": ["a", "b"]})", FieldKind::Choice);
    row("enum without a type", R"({"enum": ["a", 1, true]})", FieldKind::Choice);
    row("const", R"({"const": 3})", FieldKind::Choice);
    row("reference", R"({"$ref": "#/shared/Colour"})", FieldKind::Choice);
    row("escaped reference", R"({"$ref": "#/shared/a~1b"})", FieldKind::Boolean);
    row("percent-encoded reference", R"({"$ref": "#/shared/a%7E1b"})", FieldKind::Boolean);
    row("anything", "{}", FieldKind::Json);
    row("true", "true", FieldKind::Json);
    row("several types", R"({"type": ["string", "object"]})", FieldKind::Json);
    row("type from properties", R"({"properties": {"a": {}}})", FieldKind::Object);
    row("type from items", R"({"items": {}})", FieldKind::List);
    row("type from a length", R"({"maxLength": 3})", FieldKind::Text);
    row("type from a pattern", R"({"pattern": "^a"})", FieldKind::Text);
    row("type from a format", R"({"format": "date"})", FieldKind::Text);
    row("type from a limit", R"({"minimum": 3})", FieldKind::Number);
    row("limits of two types", R"({"minimum": 3, "maxLength": 3})", FieldKind::Json);
    row("oneOf with one left", R"({"oneOf": [{"type": "integer"}]})", FieldKind::Integer);
    row("oneOf of texts", R"({"oneOf": [{"format": "email"}, {"format": "uuid"}]})",
        FieldKind::Text);
    row("anyOf of numbers", R"({"anyOf": [{"type": "integer"}, {"type": "number"}]})",
        FieldKind::Number);
    row("oneOf of different kinds", R"({"oneOf": [{"type": "string"}, {"type": "integer"}]})",
        FieldKind::Json);
    row("oneOf of different objects",
        R"({"type": "object", "oneOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}]})",
        FieldKind::Json);
    row("contradicting types", R"({"type": "string", "allOf": [{"type": "integer"}]})",
        FieldKind::Json);
    row("nothing but null", R"({"type": "null"})", FieldKind::Choice);
    row("empty enum", R"({"type": "string", "enum": []})", FieldKind::Text);
}

void tst_Compiler::everyConstructBecomesOneKind()
{
    QFETCH(const QByteArray, schema);
    QTEST(root(schema.constData()).kind, "kind");
}

void tst_Compiler::nullWrappersCollapseIntoOneField_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<FieldKind>("kind");
    const auto row = [](const char *name, const char *schema, FieldKind kind) {
        QTest::newRow(name) << QByteArray(schema) << kind;
    };
    row("type array", R"({"type": ["string", "null"]})", FieldKind::Text);
    row("oneOf", R"({"oneOf": [{"type": "string"}, {"type": "null"}]})", FieldKind::Text);
    row("anyOf", R"({"anyOf": [{"type": "null"}, {"type": "number"}]})", FieldKind::Number);
    row("oneOf with a reference", R"({"oneOf": [{"$ref": "#/shared/Colour"}, {"type": "null"}]})",
        FieldKind::Choice);
    row("oneOf with a null constant", R"({"oneOf": [{"type": "boolean"}, {"const": null}]})",
        FieldKind::Boolean);
    row("enum", R"({"type": ["string", "null"], "enum": ["a", null]})", FieldKind::Choice);
    row("enum alone", R"({"enum": ["a", null]})", FieldKind::Choice);
    row("3.0", R"({"type": "string", "nullable": true})", FieldKind::Text);
    row("3.0 around allOf", R"({"nullable": true, "allOf": [{"$ref": "#/shared/Colour"}]})",
        FieldKind::Choice);
    row("3.0 with an enum", R"({"type": "string", "nullable": true, "enum": ["a"]})",
        FieldKind::Choice);
    row("an object", R"({"type": ["object", "null"], "properties": {"a": {}}})", FieldKind::Object);
    row("a wrapper in a wrapper",
        R"({"anyOf": [{"oneOf": [{"type": "integer"}, {"type": "null"}]}, {"type": "null"}]})",
        FieldKind::Integer);
}

void tst_Compiler::nullWrappersCollapseIntoOneField()
{
    QFETCH(const QByteArray, schema);
    const FieldSpec spec = root(schema.constData());
    QVERIFY(spec.nullable);
    QTEST(spec.kind, "kind");
    QVERIFY(spec.alternatives.empty());
    for (const Json &choice : spec.choices)
        QVERIFY(!choice.isNull());
}

void tst_Compiler::nullIsAllowedOnlyWhereTheSchemaSaysSo_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<bool>("nullable");
    const auto row = [](const char *name, const char *schema, bool nullable) {
        QTest::newRow(name) << QByteArray(schema) << nullable;
    };
    row("plain", R"({"type": "string"})", false);
    row("guessed", R"({"maxLength": 3})", false);
    row("anything", "{}", true);
    row("one part forbids it", R"({"type": ["string", "null"], "allOf": [{"type": "string"}]})",
        false);
    row("enum without it", R"({"type": ["string", "null"], "enum": ["a"]})", false);
    row("all parts allow it",
        R"({"type": ["string", "null"], "allOf": [{"type": ["string", "null"]}]})", true);
    row("one of several alternatives",
        R"({"oneOf": [{"type": "string"}, {"type": ["integer", "null"]}]})", true);
    row("none of several alternatives", R"({"oneOf": [{"type": "string"}, {"type": "integer"}]})",
        false);
}

void tst_Compiler::nullIsAllowedOnlyWhereTheSchemaSaysSo()
{
    QFETCH(const QByteArray, schema);
    QTEST(root(schema.constData()).nullable, "nullable");
}

void tst_Compiler::keywordsBesideAReferenceGoBeforeIt()
{
    const FieldSpec spec = root(
        R"({"$ref": "#/shared/Colour", "description": "Mine.", "deprecated": true,
            "enum": ["blue", "green"]})");
    QCOMPARE(spec.description, u"Mine."_s);
    QVERIFY(spec.deprecated);
    QCOMPARE(texts(spec.choices), QStringList({u"\"blue\""_s}));
    QCOMPARE(root(R"({"$ref": "#/shared/Colour"})").description, u"A colour."_s);
}

void tst_Compiler::allOfIsOneObject()
{
    const FieldSpec spec = root(R"({"properties": {"id": {"type": "integer"}},
        "allOf": [{"$ref": "#/shared/Named"},
                  {"required": ["age"], "properties": {"age": {"type": "number", "minimum": 0},
                                                       "name": {"minLength": 2}}}]})");
    QCOMPARE(names(spec), QStringList({u"id"_s, u"name"_s, u"age"_s}));
    const FieldSpec *name = findField(spec, u"/name"_s);
    QVERIFY(name->required);
    QCOMPARE(name->minLength, 2);
    QCOMPARE(name->maxLength, 20);
    QVERIFY(findField(spec, u"/age"_s)->required);
    QVERIFY(!findField(spec, u"/id"_s)->required);
}

void tst_Compiler::aMixinOfParentAndChildIsNoCycle()
{
    const FieldSpec spec = root(R"({"allOf": [{"$ref": "#/shared/Named"}, {"properties":
        {"child": {"allOf": [{"$ref": "#/shared/Named"}]}}}]})");
    QVERIFY(findField(spec, u"/child/name"_s));
    QVERIFY(root(R"({"allOf": [{"$ref": "#/shared/Named"}, {"$ref": "#/shared/Named"}]})")
                .children.size()
            == 1);
}

void tst_Compiler::limitsAreKeptByTheirText()
{
    const FieldSpec number = root(R"({"type": "number", "minimum": 0.10, "maximum": 1e3,
                                      "multipleOf": 0.01})");
    QCOMPARE(number.minimum, u"0.10"_s);
    QCOMPARE(number.maximum, u"1e3"_s);
    QCOMPARE(number.multipleOf, u"0.01"_s);
    QVERIFY(!number.exclusiveMinimum);

    const FieldSpec strict = root(R"({"exclusiveMinimum": 0, "exclusiveMaximum": 9})");
    QCOMPARE(strict.minimum, u"0"_s);
    QVERIFY(strict.exclusiveMinimum);
    QVERIFY(strict.exclusiveMaximum);

    const FieldSpec older = root(R"({"minimum": 5, "exclusiveMinimum": true, "maximum": 9,
                                     "exclusiveMaximum": false})");
    QCOMPARE(older.minimum, u"5"_s);
    QVERIFY(older.exclusiveMinimum);
    QVERIFY(!older.exclusiveMaximum);

    const FieldSpec list = root(R"({"type": "array", "minItems": 1, "maxItems": 3,
                                    "uniqueItems": true})");
    QCOMPARE(list.minItems, 1);
    QCOMPARE(list.maxItems, 3);
    QVERIFY(list.uniqueItems);
    QCOMPARE(root(R"({"type": "object", "minProperties": 2})").minItems, 2);
    QCOMPARE(root(R"({"pattern": "^[a-z]+$", "maxLength": 4.0})").maxLength, 4);
}

void tst_Compiler::theTightestLimitCounts()
{
    const FieldSpec spec = root(R"({"type": "number", "minimum": 5, "exclusiveMinimum": 5.0,
        "allOf": [{"minimum": 3, "maximum": 100}, {"maximum": 20}]})");
    QCOMPARE(spec.minimum, u"5.0"_s);
    QVERIFY(spec.exclusiveMinimum);
    QCOMPARE(spec.maximum, u"20"_s);
    QCOMPARE(root(R"({"maxLength": 9, "allOf": [{"maxLength": 4}, {"maxLength": 6}]})").maxLength,
             4);
}

void tst_Compiler::aRequiredMemberWithoutASchemaIsShown()
{
    const FieldSpec spec = root(R"({"type": "object", "required": ["x"]})");
    QCOMPARE(spec.kind, FieldKind::Object);
    QCOMPARE(names(spec), QStringList({u"x"_s}));
    QVERIFY(spec.children.front().required);
}

void tst_Compiler::freeMembersKeepTheirSchema()
{
    const FieldSpec map = root(R"({"additionalProperties": {"type": "integer"}})");
    QCOMPARE(map.kind, FieldKind::Map);
    QCOMPARE(map.item.front().kind, FieldKind::Integer);
    QVERIFY(root(R"({"type": "object", "additionalProperties": true})").item.empty());

    const FieldSpec closed = root(R"({"properties": {"a": {}}, "additionalProperties": false})");
    QVERIFY(closed.closed);
    QVERIFY(!root(R"({"properties": {"a": {}}, "additionalProperties": false,
                      "patternProperties": {"^x": {}}})")
                 .closed);
}

void tst_Compiler::constantsAmongAlternativesAreOneChoice()
{
    const FieldSpec spec = root(R"({"oneOf": [{"const": "a", "title": "A"}, {"enum": ["b"]},
                                              {"type": "null"}]})");
    QCOMPARE(spec.kind, FieldKind::Choice);
    QCOMPARE(texts(spec.choices), QStringList({u"\"a\""_s, u"\"b\""_s}));
    QVERIFY(spec.nullable);
}

void tst_Compiler::alternativesThatOnlyNarrowLeaveTheFieldsInPlace()
{
    const FieldSpec spec = root(R"({"type": "object",
        "properties": {"email": {"type": "string"}, "phone": {"type": "string"}},
        "anyOf": [{"required": ["email"]}, {"required": ["phone"]}]})");
    QCOMPARE(spec.kind, FieldKind::Object);
    QCOMPARE(leaves(spec).size(), size_t(2));
    QCOMPARE(spec.alternatives.size(), size_t(2));
}

void tst_Compiler::examplesAndDefaultsAreKept()
{
    const FieldSpec spec = root(R"({"type": "string", "default": "x", "examples": ["a", "b"]})");
    QCOMPARE(spec.defaultValue, Json::string(u"x"_s));
    QCOMPARE(texts(spec.examples), QStringList({u"\"a\""_s, u"\"b\""_s}));
    QCOMPARE(texts(root(R"({"type": "string", "example": "c"})").examples),
             QStringList({u"\"c\""_s}));
    QVERIFY(root(R"({"type": "string", "readOnly": true})").readOnly);
}

void tst_Compiler::whatIsNotCheckedIsListed_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QStringList>("unchecked");
    const auto row = [](const char *name, const char *schema, const QStringList &unchecked) {
        QTest::newRow(name) << QByteArray(schema) << unchecked;
    };
    row("nothing", R"({"type": "string", "format": "email", "title": "x"})", {});
    row("not", R"({"properties": {"a": {"type": "string", "not": {"const": "x"}}}})",
        {u"/a: not"_s});
    row("if", R"({"type": "string", "if": {}, "then": {}, "else": {}})", {u": if"_s});
    row("dependencies", R"({"type": "object", "dependentRequired": {}})",
        {u": dependentRequired"_s});
    row("names by pattern", R"({"patternProperties": {}, "propertyNames": {}})",
        {u": patternProperties"_s, u": propertyNames"_s});
    row("in items", R"({"items": {"type": "array", "contains": {}, "prefixItems": [{}]}})",
        {u"/*: contains"_s, u"/*: prefixItems"_s});
    row("unevaluated", R"({"type": "object", "unevaluatedProperties": false})",
        {u": unevaluatedProperties"_s});
    row("remote reference", R"({"$ref": "https://example.com/schema.json"})", {u": $ref"_s});
    row("unknown format", R"({"type": "string", "format": "hostname"})", {u": format"_s});
    row("number format", R"({"type": "integer", "format": "int64"})", {});
    row("second pattern", R"({"pattern": "a", "allOf": [{"pattern": "b"}]})", {u": pattern"_s});
    row("unreadable pattern", R"({"pattern": "("})", {u": pattern"_s});
    row("empty enum", R"({"type": "string", "enum": []})", {u": enum"_s});
    row("told once", R"({"not": {}, "anyOf": [{"type": "string"}, {"type": "object"}]})",
        {u": not"_s});
}

void tst_Compiler::whatIsNotCheckedIsListed()
{
    QFETCH(const QByteArray, schema);
    const auto compiled = compileText(schema.constData());
    QVERIFY(compiled);
    QTEST(compiled->unchecked, "unchecked");
}

void tst_Compiler::aWrongDocumentIsAnErrorWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *schema, ErrorCode code, const char16_t *at) {
        QTest::newRow(name) << QByteArray(schema) << code << QString::fromUtf16(at);
    };
    constexpr auto invalid = ErrorCode::DescriptionInvalid;
    constexpr auto cycle = ErrorCode::DescriptionCycle;
    row("no schema", "3", invalid, u"#/body:");
    row("no schema below", R"({"properties": {"a": 3}})", invalid, u"#/body/properties/a:");
    row("unknown type", R"({"type": "text"})", invalid, u"#/body/type:");
    row("empty list of types", R"({"type": []})", invalid, u"#/body/type:");
    row("properties", R"({"properties": []})", invalid, u"#/body/properties:");
    row("required", R"({"required": "a", "type": "object"})", invalid, u"#/body/required:");
    row("required name", R"({"required": [1], "type": "object"})", invalid, u"#/body/required/0:");
    row("items", R"({"items": 1})", invalid, u"#/body/items:");
    row("enum", R"({"enum": "a"})", invalid, u"#/body/enum:");
    row("limit", R"({"minimum": "1"})", invalid, u"#/body/minimum:");
    row("length", R"({"maxLength": -1})", invalid, u"#/body/maxLength:");
    row("step", R"({"multipleOf": 0})", invalid, u"#/body/multipleOf:");
    row("pattern", R"({"pattern": 1})", invalid, u"#/body/pattern:");
    row("allOf", R"({"allOf": {}})", invalid, u"#/body/allOf:");
    row("oneOf", R"({"oneOf": []})", invalid, u"#/body/oneOf:");
    row("reference to nowhere", R"({"$ref": "#/shared/None"})", invalid, u"#/body/$ref:");
    row("reference to itself", R"({"$ref": "#/shared/Loop"})", cycle, u"#/shared/Loop");
    row("tree", R"({"$ref": "#/shared/Tree"})", cycle, u"#/shared/Tree");
    row("inline tree", R"({"properties": {"a": {"$ref": "#/body"}}})", cycle, u"#/body");
    row("tree through a map", R"({"additionalProperties": {"$ref": "#/body"}})", cycle, u"#/body");
    row("tree through alternatives", R"({"anyOf": [{"type": "string"}, {"$ref": "#/body"}]})",
        cycle, u"#/body");
    row("tree with an end", R"({"properties": {"a": {"oneOf": [{"$ref": "#/body"},
                                                            {"type": "null"}]}}})",
        cycle, u"#/body");
}

void tst_Compiler::aWrongDocumentIsAnErrorWithItsPlace()
{
    QFETCH(const QByteArray, schema);
    const auto compiled = compileText(schema.constData());
    QVERIFY(!compiled);
    QTEST(compiled.error().code, "code");
    QFETCH(const QString, place);
    QVERIFY2(compiled.error().detail.startsWith(place), qPrintable(compiled.error().detail));
}

void tst_Compiler::parametersHaveTheirPlaceInTheirPointer()
{
    const Json document = json(R"({"list": [
        {"name": "id", "in": "path", "schema": {"type": "string", "format": "uuid"}},
        {"$ref": "#/shared/limit"},
        {"name": "x", "in": "query"},
        {"name": "f", "in": "query", "content": {"application/json": {"schema":
            {"properties": {"a": {"type": "string"}}}}}}],
        "shared": {"limit": {"name": "limit", "in": "query", "description": "How many.",
            "examples": {"few": {"value": 3}}, "schema": {"type": "integer", "default": 10}}}})");
    const auto id = compileParameter(document, u"/list/0"_s);
    QVERIFY(id);
    QCOMPARE(id->root.pointer, u"path:id"_s);
    QCOMPARE(id->root.name, u"id"_s);
    QCOMPARE(id->root.format, Format::Uuid);
    QVERIFY(id->root.required);

    const auto limit = compileParameter(document, u"/list/1"_s);
    QVERIFY(limit);
    QCOMPARE(limit->root.pointer, u"query:limit"_s);
    QCOMPARE(limit->root.description, u"How many."_s);
    QCOMPARE(texts(limit->root.examples), QStringList({u"3"_s}));
    QVERIFY(!limit->root.required);

    QCOMPARE(compileParameter(document, u"/list/2"_s).error().code, ErrorCode::DescriptionInvalid);
    QVERIFY(findField(compileParameter(document, u"/list/3"_s)->root, u"query:f/a"_s));
    QCOMPARE(compileParameter(document, u"/list/9"_s).error().code, ErrorCode::DescriptionInvalid);
}

void tst_Compiler::everyFieldOfTheBuiltInBodiesIsThere_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<size_t>("fields");
    QTest::newRow("conversion") << u"whop"_s << u"CreateConversion"_s << size_t(47);
    QTest::newRow("event") << u"whop"_s << u"CreateEvent"_s << size_t(69);
    QTest::newRow("lead") << u"whop"_s << u"CreateLead"_s << size_t(5);
    QTest::newRow("affiliate") << u"whop"_s << u"CreateAffiliate"_s << size_t(2);
    QTest::newRow("entry") << u"cortana"_s << u"CreateConversionEntry"_s << size_t(7);
}

void tst_Compiler::everyFieldOfTheBuiltInBodiesIsThere()
{
    QFETCH(const QString, vendor);
    QFETCH(const QString, schema);
    const auto compiled = compileSchema(openApi(vendor), u"/components/schemas/"_s + schema);
    QVERIFY(compiled);
    QTEST(leaves(compiled->root).size(), "fields");
    QCOMPARE(compiled->unchecked, QStringList());
    for (const FieldSpec *leaf : leaves(compiled->root))
        QVERIFY2(leaf->kind != FieldKind::Json, qPrintable(leaf->pointer));
}

void tst_Compiler::theConversionBodyIsAsTheVendorDeclaresIt()
{
    const auto compiled = compileSchema(
        openApi(u"whop"_s),
        u"/paths/~1conversions/post/requestBody/content/application~1json/schema"_s);
    QVERIFY(compiled);
    const FieldSpec &body = compiled->root;
    const FieldSpec *name = findField(body, u"/event_name"_s);
    QVERIFY(name->required);
    QVERIFY(!name->nullable);
    QCOMPARE(name->description, u"The kind of event."_s);
    QCOMPARE(name->choices.size(), size_t(6));
    const FieldSpec *currency = findField(body, u"/currency"_s);
    QCOMPARE(currency->kind, FieldKind::Choice);
    QVERIFY(currency->nullable);
    QCOMPARE(findField(body, u"/event_time"_s)->format, Format::DateTime);
    QCOMPARE(findField(body, u"/value"_s)->kind, FieldKind::Number);
    QVERIFY(findField(body, u"/user"_s)->nullable);
    QCOMPARE(findField(body, u"/user"_s)->children.size(), size_t(17));
}

void tst_Compiler::theAnswersCompileToo()
{
    for (const QString &vendor : {u"whop"_s, u"cortana"_s}) {
        const Json document = openApi(vendor);
        for (const auto &[name, schema] : document[u"components"][u"schemas"].members())
            QVERIFY2(compileSchema(document, u"/components/schemas/"_s + name), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(tst_Compiler)
#include "tst_compiler.moc"
