// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/compiler.h"
#include "app/schema/validator.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

FieldSpec specOf(const QByteArray &schema)
{
    const auto parsed = parseJson(schema);
    const auto compiled = parsed ? compileSchema(*parsed, QString()) : fail(ErrorCode::JsonSyntax);
    if (!compiled)
        qFatal("bad schema in a test: %s", schema.constData());
    return compiled->root;
}

Problems check(const QByteArray &schema, const QByteArray &value)
{
    return validate(*parseJson(value), specOf(schema));
}

Problem problem(const QString &at, ProblemCode code, const QStringList &args = {})
{
    return Problem {at, code, args, ProblemLevel::Error};
}

FieldSpec textField(Format format)
{
    FieldSpec spec;
    spec.kind = FieldKind::Text;
    spec.format = format;
    return spec;
}
} // namespace

class tst_Validator : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachMistakeHasItsCode_data();
    void eachMistakeHasItsCode();
    void whatFitsHasNoProblem_data();
    void whatFitsHasNoProblem();
    void everyMistakeIsFoundInOnePass();
    void aTextThatIsWrongTwiceIsToldOnce();
    void theNearestChoiceIsNamed_data();
    void theNearestChoiceIsNamed();
    void aCurrencyIsACurrencyNotAChoice();
    void formatsAreChecked_data();
    void formatsAreChecked();
    void anEmailSaysWhatIsWrong_data();
    void anEmailSaysWhatIsWrong();
    void typedTextIsCheckedByItsKind_data();
    void typedTextIsCheckedByItsKind();
    void aMistakeInABranchIsNotToldAgainAsNoFit();
    void aHostilePatternEnds();
};

void tst_Validator::eachMistakeHasItsCode_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Problem>("expected");
    const auto row
        = [](const char *name, const char *schema, const char *value, const Problem &expected) {
              QTest::newRow(name) << QByteArray(schema) << QByteArray(value) << expected;
          };
    using Code = ProblemCode;
    row("missing", R"({"required": ["a"], "properties": {"a": {"type": "string"}}})", "{}",
        problem(u"/a"_s, Code::Required));
    row("missing without a schema", R"({"required": ["a"]})", "{}",
        problem(u"/a"_s, Code::Required));
    row("null where something is needed",
        R"({"required": ["a"], "properties": {"a": {"type": "string"}}})", R"({"a": null})",
        problem(u"/a"_s, Code::Required));
    row("null", R"({"properties": {"a": {"type": "string"}}})", R"({"a": null})",
        problem(u"/a"_s, Code::WrongType, {u"text"_s}));
    row("text expected", R"({"type": "string"})", "1", problem({}, Code::WrongType, {u"text"_s}));
    row("number expected", R"({"type": "number"})", R"("1")",
        problem({}, Code::WrongType, {u"number"_s}));
    row("integer expected", R"({"type": "integer"})", "1.5",
        problem({}, Code::WrongType, {u"integer"_s}));
    row("boolean expected", R"({"type": "boolean"})", R"("true")",
        problem({}, Code::WrongType, {u"boolean"_s}));
    row("object expected", R"({"type": "object"})", "[]",
        problem({}, Code::WrongType, {u"object"_s}));
    row("list expected", R"({"type": "array"})", "{}", problem({}, Code::WrongType, {u"list"_s}));
    row("choice", R"({"enum": ["a", "b"]})", R"("xyz")",
        problem({}, Code::NotAChoice, {u"xyz"_s, u""_s}));
    row("choice of a number", R"({"enum": [1, 2]})", "3",
        problem({}, Code::NotAChoice, {u"3"_s, u"1"_s}));
    row("short", R"({"minLength": 2})", R"("x")", problem({}, Code::TooShort, {u"2"_s, u"1"_s}));
    row("long, in code points", R"({"maxLength": 1})", R"("😀😀")",
        problem({}, Code::TooLong, {u"1"_s, u"2"_s}));
    row("small", R"({"minimum": 0.10})", "0.09", problem({}, Code::TooSmall, {u"0.10"_s, u""_s}));
    row("small at the edge", R"({"exclusiveMinimum": 0})", "0.0",
        problem({}, Code::TooSmall, {u"0"_s, u"exclusive"_s}));
    row("large", R"({"maximum": 9007199254740992})", "9007199254740993",
        problem({}, Code::TooLarge, {u"9007199254740992"_s, u""_s}));
    row("large at the edge", R"({"maximum": 5, "exclusiveMaximum": true})", "5",
        problem({}, Code::TooLarge, {u"5"_s, u"exclusive"_s}));
    row("step", R"({"multipleOf": 0.01})", "1.005", problem({}, Code::NotAMultiple, {u"0.01"_s}));
    row("pattern", R"({"pattern": "^a+$"})", R"("ab")",
        problem({}, Code::PatternDiffers, {u"^a+$"_s}));
    row("pattern with a line end", R"({"pattern": "^a$"})", R"("a\n")",
        problem({}, Code::PatternDiffers, {u"^a$"_s}));
    row("few items", R"({"minItems": 2})", "[1]", problem({}, Code::TooFewItems, {u"2"_s}));
    row("many items", R"({"maxItems": 1})", "[1, 2]", problem({}, Code::TooManyItems, {u"1"_s}));
    row("many keys", R"({"maxProperties": 1})", R"({"a": 1, "b": 2})",
        problem({}, Code::TooManyItems, {u"1"_s}));
    row("few keys of an object", R"({"minProperties": 1, "properties": {"a": {}}})", "{}",
        problem({}, Code::TooFewItems, {u"1"_s}));
    row("repeated item", R"({"uniqueItems": true})", R"([{"a": 1, "b": 2}, {"b": 2, "a": 1.0}])",
        problem(u"/1"_s, Code::RepeatedItem));
    row("unknown member", R"({"properties": {"a": {}}, "additionalProperties": false})",
        R"({"b/c": 1})", problem(u"/b~1c"_s, Code::UnknownMember, {u"b/c"_s}));
    row("free member", R"({"additionalProperties": {"type": "integer"}})", R"({"x": "y"})",
        problem(u"/x"_s, Code::WrongType, {u"integer"_s}));
    row("free member beside others",
        R"({"properties": {"a": {}}, "additionalProperties": {"type": "integer"}})",
        R"({"x": "y"})", problem(u"/x"_s, Code::WrongType, {u"integer"_s}));
    row("member of an item", R"({"properties": {"items": {"items": {"required": ["name"]}}}})",
        R"({"items": [{"name": 1}, {}]})", problem(u"/items/1/name"_s, Code::Required));
    row("no alternative", R"({"oneOf": [{"type": "string"}, {"type": "integer"}]})", "true",
        problem({}, Code::NoAlternativeFits));
    row("no narrowing", R"({"properties": {"a": {}, "b": {}},
                            "anyOf": [{"required": ["a"]}, {"required": ["b"]}]})",
        "{}", problem({}, Code::NoAlternativeFits));
    row("none of two types", R"({"type": ["string", "boolean"]})", "[]",
        problem({}, Code::NoAlternativeFits));
}

void tst_Validator::eachMistakeHasItsCode()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, value);
    QFETCH(const Problem, expected);
    const Problems problems = check(schema, value);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().at, expected.at);
    QCOMPARE(problems.first().code, expected.code);
    QCOMPARE(problems.first().args, expected.args);
}

void tst_Validator::whatFitsHasNoProblem_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *schema, const char *value) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(value);
    };
    row("null where it is allowed", R"({"type": ["string", "null"]})", "null");
    row("null among choices", R"({"enum": ["a", null]})", "null");
    row("nothing but null", R"({"type": "null"})", "null");
    row("a whole number with a point", R"({"type": "integer"})", "5.0");
    row("a long number", R"({"minimum": 0})", "12345678901234567890123.5");
    row("at the edge", R"({"minimum": 5, "maximum": 5})", "5.00");
    row("an equal choice", R"({"enum": [1.0]})", "1");
    row("an unknown member", R"({"properties": {"a": {}}})", R"({"b": 1})");
    row("what the vendor sets",
        R"({"required": ["id"], "properties": {"id": {"type": "string", "readOnly": true}}})",
        "{}");
    row("one code point", R"({"maxLength": 1})", R"("😀")");
    row("a pattern is searched", R"({"pattern": "b"})", R"("abc")");
    row("a pattern with \\u", R"({"pattern": "^\\u00e9\\/$"})", R"("é/")");
    row("an unreadable pattern", R"({"pattern": "("})", R"("x")");
    row("the second alternative", R"({"oneOf": [{"type": "string"}, {"type": "integer"}]})", "3");
    row("anything", "{}", R"([{"a": [null]}])");
    row("different items", R"({"uniqueItems": true})", R"([1, "1", true, [1], {"1": 1}])");
}

void tst_Validator::whatFitsHasNoProblem()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, value);
    QVERIFY(check(schema, value).isEmpty());
}

void tst_Validator::everyMistakeIsFoundInOnePass()
{
    const Problems problems = check(R"({"required": ["a", "b"], "additionalProperties": false,
        "properties": {"a": {"type": "string"}, "b": {"type": "integer"},
                       "c": {"properties": {"d": {"format": "email"}}}}})",
                                    R"({"b": "x", "c": {"d": "y"}, "e": 1})");
    const Problems expected {
        problem(u"/a"_s, ProblemCode::Required),
        problem(u"/b"_s, ProblemCode::WrongType, {u"integer"_s}),
        problem(u"/c/d"_s, ProblemCode::NotAnEmail, {u"at"_s}),
        problem(u"/e"_s, ProblemCode::UnknownMember, {u"e"_s}),
    };
    QCOMPARE(problems, expected);
}

void tst_Validator::aTextThatIsWrongTwiceIsToldOnce()
{
    const Problems format
        = check(R"({"format": "uuid", "minLength": 36, "pattern": "^x"})", R"("abc")");
    QCOMPARE(format, Problems({problem({}, ProblemCode::NotAUuid)}));
    const Problems length = check(R"({"maxLength": 2, "pattern": "^x"})", R"("abc")");
    QCOMPARE(length, Problems({problem({}, ProblemCode::TooLong, {u"2"_s, u"3"_s})}));
}

void tst_Validator::theNearestChoiceIsNamed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("case") << u"WEBSITE"_s << u"website"_s;
    QTest::newRow("one letter missing") << u"websit"_s << u"website"_s;
    QTest::newRow("letters changed places") << u"wesbite"_s << u"website"_s;
    QTest::newRow("without its underscore") << u"phonecall"_s << u"phone_call"_s;
    QTest::newRow("spaces around") << u" chat "_s << u"chat"_s;
    QTest::newRow("something else") << u"television"_s << QString();
    QTest::newRow("a short word with two slips") << u"chxx"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a novel") << QString(100'000, u'x') << QString();
}

void tst_Validator::theNearestChoiceIsNamed()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, nearest);
    const FieldSpec spec = specOf(R"({"enum": ["website", "phone_call", "chat", "app"]})");
    const Problems expected {problem({}, ProblemCode::NotAChoice, {typed, nearest})};
    QCOMPARE(validate(Json::string(typed), spec), expected);
}

void tst_Validator::aCurrencyIsACurrencyNotAChoice()
{
    FieldSpec spec = specOf(R"({"enum": ["uyu", "usd", "eur", "usdt"]})");
    spec.format = Format::Currency;
    QCOMPARE(validate(Json::string(u"usx"_s), spec),
             Problems({problem({}, ProblemCode::NotACurrency, {u"usx"_s, u"usd"_s})}));
    QVERIFY(validate(Json::string(u"eur"_s), spec).isEmpty());
}

void tst_Validator::formatsAreChecked_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<ProblemCode>("code");
    QTest::addColumn<QStringList>("right");
    QTest::addColumn<QStringList>("wrong");
    QTest::newRow("e-mail") << Format::Email << ProblemCode::NotAnEmail
                            << QStringList {u"a@b.co"_s, u"first.last+tag@sub.example.museum"_s,
                                            u"o'hara_1@x-y.de"_s, u"jörg@müller.de"_s,
                                            u"a@xn--mller-kva.de"_s}
                            << QStringList {u"a"_s, u""_s, u"a@b"_s, u"@b.co"_s, u"a@b.c"_s};
    QTest::newRow("url") << Format::Url << ProblemCode::NotAUrl
                         << QStringList {u"https://example.com"_s,
                                         u"http://localhost:8080/x?y=1#z"_s,
                                         u"HTTPS://example.com/a%20b?utm_source=x|y"_s,
                                         u"https://müller.de/straße"_s}
                         << QStringList {
                                u"example.com"_s,         u"ftp://example.com"_s, u"https://"_s,
                                u"https:///path"_s,       u"https://a b.com"_s,   u""_s,
                                u"javascript:alert(1)"_s, u"https://a:99999/"_s};
    QTest::newRow("date") << Format::Date << ProblemCode::NotADate
                          << QStringList {u"2024-02-29"_s, u"1900-01-01"_s}
                          << QStringList {u"2023-02-29"_s, u"2024-13-01"_s, u"24-01-01"_s,
                                          u"2024-1-1"_s,   u"01.02.2024"_s, u"2024-01-01T00:00Z"_s};
    QTest::newRow("date-time")
        << Format::DateTime << ProblemCode::NotATime
        << QStringList {u"2024-02-29T23:59:59Z"_s, u"2024-01-01T00:00:00.401Z"_s,
                        u"2024-01-01t00:00:00+02:00"_s, u"2016-12-31T23:59:60Z"_s}
        << QStringList {
               u"2024-01-01"_s,           u"2024-01-01T00:00:00"_s,   u"2024-01-01 00:00:00Z"_s,
               u"2024-01-01T24:00:00Z"_s, u"2024-01-01T00:60:00Z"_s,  u"2024-01-01T00:00:60Z"_s,
               u"2023-02-29T00:00:00Z"_s, u"2024-01-01T00:00:00+2"_s, u"2024-01-01T00:00:00.Z"_s};
    QTest::newRow("country") << Format::Country << ProblemCode::NotACountry
                             << QStringList {u"DE"_s, u"us"_s, u"Côte d'Ivoire"_s, u"日本"_s}
                             << QStringList {u"D"_s, u""_s, u"49"_s, u"D3"_s, u"--"_s};
    QTest::newRow("phone") << Format::Phone << ProblemCode::NotAPhone
                           << QStringList {u"+49 30 1234567"_s, u"(030) 123-456"_s, u"55555"_s,
                                           u"(+49) 30 12345"_s, u"555.123.4567"_s}
                           << QStringList {u"1234"_s,      u"12a45"_s, u"123456789012345678901"_s,
                                           u"49+301234"_s, u""_s,      u"+"_s};
    QTest::newRow("ip") << Format::Ip << ProblemCode::NotAnIp
                        << QStringList {u"192.0.2.1"_s,
                                        u"0.0.0.0"_s,
                                        u"::"_s,
                                        u"::1"_s,
                                        u"2001:db8::ff00:42:8329"_s,
                                        u"1:2:3:4:5:6:7:8"_s,
                                        u"::ffff:192.0.2.1"_s,
                                        u"1::"_s}
                        << QStringList {u"256.1.1.1"_s,
                                        u"1.2.3"_s,
                                        u"01.2.3.4"_s,
                                        u"1.2.3.4."_s,
                                        u"1:2:3"_s,
                                        u"1::2::3"_s,
                                        u"1:2:3:4:5:6:7:8:9"_s,
                                        u"g::"_s,
                                        u"12345::"_s,
                                        u":::"_s,
                                        u":1"_s,
                                        u"1.2.3.4::"_s,
                                        u"1::2:3:4:5:6:7:8"_s,
                                        u""_s,
                                        u"::1%eth0"_s};
    QTest::newRow("uuid") << Format::Uuid << ProblemCode::NotAUuid
                          << QStringList {u"3c90c3cc-0d44-4b50-8888-8dd25736052a"_s,
                                          u"00000000-0000-0000-0000-000000000000"_s,
                                          u"017F22E2-79B0-7CC3-98C4-DC0C0C07398F"_s}
                          << QStringList {u"3c90c3cc0d444b5088888dd25736052a"_s,
                                          u"{3c90c3cc-0d44-4b50-8888-8dd25736052a}"_s,
                                          u"3c90c3cc-0d44-4b50-8888-8dd25736052"_s, u""_s};
    QTest::newRow("currency") << Format::Currency << ProblemCode::NotACurrency
                              << QStringList {u"USD"_s, u"eur"_s}
                              << QStringList {u"US"_s, u"U$D"_s, u"euros!"_s, u""_s};
}

void tst_Validator::formatsAreChecked()
{
    QFETCH(const Format, format);
    QFETCH(const ProblemCode, code);
    QFETCH(const QStringList, right);
    QFETCH(const QStringList, wrong);
    const FieldSpec spec = textField(format);
    for (const QString &text : right)
        QVERIFY2(checkText(text, spec).isEmpty(), qPrintable(text));
    for (const QString &text : wrong) {
        const Problems problems = checkText(text, spec);
        QVERIFY2(problems.size() == 1, qPrintable(text));
        QCOMPARE(problems.first().code, code);
    }
}

void tst_Validator::anEmailSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("what");
    QTest::newRow("a space") << u"jo hn@example.com"_s << u"space"_s;
    QTest::newRow("a space at the end") << u"john@example.com "_s << u"space"_s;
    QTest::newRow("no at") << u"john.example.com"_s << u"at"_s;
    QTest::newRow("two ats") << u"john@x@example.com"_s << u"at"_s;
    QTest::newRow("no domain") << u"john@"_s << u"domain"_s;
    QTest::newRow("no dot") << u"john@example"_s << u"domain"_s;
    QTest::newRow("a dot at the end") << u"john@example.com."_s << u"domain"_s;
    QTest::newRow("two dots") << u"john@example..com"_s << u"domain"_s;
    QTest::newRow("a comma") << u"john@example,com"_s << u"domain"_s;
    QTest::newRow("digits at the end") << u"john@192.0.2.1"_s << u"domain"_s;
    QTest::newRow("no name") << u"@example.com"_s << u""_s;
    QTest::newRow("a name in brackets") << u"<john@example.com"_s << u""_s;
    QTest::newRow("dots in the name") << u"jo..hn@example.com"_s << u""_s;
}

void tst_Validator::anEmailSaysWhatIsWrong()
{
    QFETCH(const QString, text);
    QFETCH(const QString, what);
    QCOMPARE(checkText(text, textField(Format::Email)),
             Problems({problem({}, ProblemCode::NotAnEmail, {what})}));
}

void tst_Validator::typedTextIsCheckedByItsKind_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Problems>("expected");
    const auto row
        = [](const char *name, const char *schema, const QString &text, const Problems &expected) {
              QTest::newRow(name) << QByteArray(schema) << text << expected;
          };
    row("a number", R"({"type": "number"})", u"6.90"_s, {});
    row("no number", R"({"type": "number"})", u"six"_s,
        {problem(u"query:x"_s, ProblemCode::NotANumber, {u"six"_s})});
    row("a number too small", R"({"type": "integer", "minimum": 1})", u"0"_s,
        {problem(u"query:x"_s, ProblemCode::TooSmall, {u"1"_s, u""_s})});
    row("a choice that is a number", R"({"enum": [1, 2]})", u"2"_s, {});
    row("no choice", R"({"enum": [true]})", u"yes"_s,
        {problem(u"query:x"_s, ProblemCode::NotAChoice, {u"yes"_s, u""_s})});
    row("a boolean", R"({"type": "boolean"})", u"true"_s, {});
    row("no boolean", R"({"type": "boolean"})", u"yes"_s,
        {problem(u"query:x"_s, ProblemCode::WrongType, {u"boolean"_s})});
    row("an object", R"({"type": "object"})", u"{\"a\": 1}"_s, {});
    row("a list that is none", R"({"type": "array"})", u"{}"_s,
        {problem(u"query:x"_s, ProblemCode::WrongType, {u"list"_s})});
    row("no JSON", R"({"type": "object"})", u"{\n \"a\" 1}"_s,
        {problem(u"query:x"_s, ProblemCode::NotJson, {u"2"_s, u"6"_s})});
}

void tst_Validator::typedTextIsCheckedByItsKind()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QString, text);
    FieldSpec spec = specOf(schema);
    spec.pointer = u"query:x"_s;
    QTEST(checkText(text, spec), "expected");
}

void tst_Validator::aMistakeInABranchIsNotToldAgainAsNoFit()
{
    const Problems problems = check(R"({"properties": {"a": {"type": "integer"}, "b": {}},
        "anyOf": [{"required": ["a"]}, {"required": ["b"]}]})",
                                    R"({"a": "x"})");
    QCOMPARE(problems, Problems({problem(u"/a"_s, ProblemCode::WrongType, {u"integer"_s})}));
}

void tst_Validator::aHostilePatternEnds()
{
    const QByteArray value = '"' + QByteArray(5'000, 'a') + "!\"";
    // Whatever it answers: it must answer.
    (void)check(R"({"pattern": "^(a+)+$"})", value);
    (void)check(R"({"pattern": "^(a|a?)+$"})", value);
}

QTEST_GUILESS_MAIN(tst_Validator)
#include "tst_validator.moc"
