// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/compiler.h"
#include "app/schema/validator.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <functional>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr double longest = 10; // s: tells a hang from a slow machine, nothing finer

/// Counts this program's own time: the machine may be busy with something else.
class CpuTimer final
{
public:
    double seconds() const { return double(std::clock() - m_start) / CLOCKS_PER_SEC; }

private:
    const std::clock_t m_start = std::clock();
};

/// Random schemas that know every keyword, right and wrong, and refer to each other.
class SchemaMaker final
{
public:
    explicit SchemaMaker(quint32 seed)
        : m_random(seed)
    {
    }

    Json document()
    {
        Json::Object shared;
        m_shared = pick(8) + 1;
        for (int i = 0; i < m_shared; ++i)
            shared.emplace_back(u's' + QString::number(i), schema(pick(5)));
        return Json::object({{u"body"_s, schema(pick(7))}, {u"s"_s, Json::object(shared)}});
    }

    Json value(int depth)
    {
        Json::Array items;
        Json::Object members;
        switch (pick(depth > 0 ? 7 : 5)) {
        case 0:
            return {};
        case 1:
            return Json::boolean(pick(2) == 0);
        case 2:
            return Json::number(qint64(pick(2000) - 1000));
        case 3:
            return Json::number(oneOf({u"0.1"_s, u"1e400"_s, u"-1e-400"_s, u"1e99999999999"_s}));
        case 4:
            return Json::string(oneOf({u""_s, u"a"_s, u"x@y"_s, u"😀"_s, u"2024-01-01"_s}));
        case 5:
            for (int i = pick(4); i > 0; --i)
                items.push_back(value(depth - 1));
            return Json::array(items);
        default:
            for (int i = pick(4); i > 0; --i)
                members.emplace_back(name(), value(depth - 1));
            return Json::object(members);
        }
    }

private:
    int pick(int below) { return m_random.bounded(below); }
    QString oneOf(const QStringList &texts) { return texts[pick(int(texts.size()))]; }
    QString name() { return u'p' + QString::number(pick(6)); }

    Json schema(int depth)
    {
        const int kind = pick(20);
        if (kind == 0)
            return value(1); // anything, seldom a schema
        if (kind <= 4)
            return reference();
        Json made = Json::object();
        for (int i = pick(5); i >= 0; --i)
            addKeyword(made, depth);
        return made;
    }

    Json reference()
    {
        const QString target = pick(12) == 0
            ? oneOf({u"#"_s, u"#/body"_s, u"#/no"_s, u"http://x"_s})
            : u"#/s/s"_s + QString::number(pick(m_shared));
        return Json::object({{u"$ref"_s, Json::string(target)}});
    }

    void addKeyword(Json &schema, int depth)
    {
        if (depth > 0 && pick(2) == 0)
            addNested(schema, depth);
        else
            addPlain(schema);
    }

    void addNested(Json &made, int depth)
    {
        const QString keyword = oneOf({u"properties"_s, u"items"_s, u"additionalProperties"_s,
                                       u"allOf"_s, u"oneOf"_s, u"anyOf"_s, u"not"_s});
        if (keyword == "properties"_L1) {
            Json::Object members;
            for (int i = pick(pick(30) == 0 ? 300 : 5); i > 0; --i)
                members.emplace_back(u'p' + QString::number(i), schema(depth - 1));
            made.set(keyword, Json::object(members));
        } else if (keyword.endsWith("Of"_L1)) {
            Json::Array parts;
            for (int i = pick(4); i > 0; --i)
                parts.push_back(schema(depth - 1));
            made.set(keyword, Json::array(parts));
        } else {
            made.set(keyword, schema(depth - 1));
        }
    }

    void addPlain(Json &made)
    {
        const QString keyword = oneOf({u"type"_s,
                                       u"type"_s,
                                       u"enum"_s,
                                       u"const"_s,
                                       u"minimum"_s,
                                       u"maximum"_s,
                                       u"exclusiveMinimum"_s,
                                       u"multipleOf"_s,
                                       u"minLength"_s,
                                       u"maxLength"_s,
                                       u"pattern"_s,
                                       u"format"_s,
                                       u"required"_s,
                                       u"minItems"_s,
                                       u"uniqueItems"_s,
                                       u"nullable"_s,
                                       u"default"_s,
                                       u"examples"_s,
                                       u"additionalProperties"_s,
                                       u"description"_s});
        if (keyword == "type"_L1 && pick(10) > 0)
            made.set(keyword, typeValue());
        else if (keyword == "enum"_L1 && pick(10) > 0)
            made.set(keyword, Json::array({pick(4) ? value(1) : Json(), value(0)}));
        else if (keyword == "pattern"_L1)
            made.set(keyword,
                     Json::string(oneOf({u"^a"_s, u"("_s, u"(a+)+$"_s, u"\\u00"_s, u"[$"_s})));
        else if (keyword == "format"_L1)
            made.set(keyword, Json::string(oneOf({u"email"_s, u"uuid"_s, u"uri"_s, u"odd"_s})));
        else
            made.set(keyword, value(1));
    }

    Json typeValue()
    {
        const QStringList names {u"string"_s, u"integer"_s, u"number"_s, u"boolean"_s,
                                 u"object"_s, u"array"_s,   u"null"_s};
        if (pick(3) > 0)
            return Json::string(oneOf(names));
        return Json::array({Json::string(oneOf(names)), Json::string(oneOf(names))});
    }

    QRandomGenerator m_random;
    int m_shared = 1;
};

Json ref(const QString &name)
{
    return Json::object({{u"$ref"_s, Json::string(u"#/s/"_s + name)}});
}

Json object(const QString &keyword, const Json &value)
{
    return Json::object({{keyword, value}});
}

/// "s/0" refers to "s/1" `width` times, and so on: width^depth fields from a short text.
Json unfolding(int depth, const std::function<Json(const Json &next)> &wrap)
{
    Json::Object shared;
    for (int i = 0; i < depth; ++i)
        shared.emplace_back(QString::number(i), wrap(ref(QString::number(i + 1))));
    shared.emplace_back(QString::number(depth), object(u"type"_s, Json::string(u"string"_s)));
    return Json::object({{u"body"_s, ref(u"0"_s)}, {u"s"_s, Json::object(std::move(shared))}});
}

Json tenProperties(const Json &each)
{
    Json::Object members;
    for (int i = 0; i < 10; ++i)
        members.emplace_back(u'p' + QString::number(i), each);
    return object(u"properties"_s, Json::object(members));
}

Json::Array numbers(int count)
{
    Json::Array all;
    for (int i = 0; i < count; ++i)
        all.push_back(Json::string(QString::number(i)));
    return all;
}

/// Many properties that all refer to one large schema.
Json manyTimes(int count, const Json &large)
{
    Json::Object members;
    for (int i = 0; i < count; ++i)
        members.emplace_back(u'p' + QString::number(i), ref(u"large"_s));
    return Json::object({{u"body"_s, object(u"properties"_s, Json::object(std::move(members)))},
                         {u"s"_s, object(u"large"_s, large)}});
}
} // namespace

class tst_Hostile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aThousandRandomSchemasEnd();
    void aSmallTextThatUnfoldsIsRefused_data();
    void aSmallTextThatUnfoldsIsRefused();
    void aLargeButHonestDescriptionIsRead();
    void deepNestingIsRefusedNotFollowed();
};

void tst_Hostile::aThousandRandomSchemasEnd()
{
    int compiledCount = 0;
    int cycles = 0;
    for (quint32 seed = 1; seed <= 1000; ++seed) {
        SchemaMaker maker(seed);
        const Json document = maker.document();
        const CpuTimer timer;
        const auto compiled = compileSchema(document, u"/body"_s);
        if (compiled) {
            ++compiledCount;
            for (int i = 0; i < 10; ++i)
                (void)validate(maker.value(4), compiled->root);
            (void)checkText(u"{\"p1\": [1, 1]}"_s, compiled->root);
        } else {
            QVERIFY(!compiled.error().detail.isEmpty());
            cycles += compiled.error().code == ErrorCode::DescriptionCycle ? 1 : 0;
        }
        QVERIFY2(timer.seconds() < longest, qPrintable(u"seed %1"_s.arg(seed)));
    }
    // The schemas are worth something only if each outcome is among them.
    QVERIFY2(compiledCount > 100, qPrintable(QString::number(compiledCount)));
    QVERIFY2(cycles > 20, qPrintable(QString::number(cycles)));
}

void tst_Hostile::aSmallTextThatUnfoldsIsRefused_data()
{
    QTest::addColumn<Json>("document");
    QTest::newRow("ten properties, twelve times") << unfolding(12, tenProperties);
    QTest::newRow("alternatives") << unfolding(20, [](const Json &next) {
        return object(u"anyOf"_s, Json::array({tenProperties(next), tenProperties(next), next}));
    });
    QTest::newRow("lists of alternatives") << unfolding(30, [](const Json &next) {
        return object(u"items"_s,
                      object(u"oneOf"_s, Json::array({next, object(u"not"_s, next), next})));
    });
    QTest::newRow("a long chain of references")
        << unfolding(20'000, [](const Json &next) { return next; });
    QTest::newRow("a long chain of allOf") << unfolding(10'000, [](const Json &next) {
        return object(u"allOf"_s, Json::array({next, next}));
    });
    QTest::newRow("a large enum, often")
        << manyTimes(3'000, object(u"enum"_s, Json::array(numbers(1000))));
    QTest::newRow("a large example, often")
        << manyTimes(3'000, object(u"examples"_s, Json::array(numbers(1000))));
    QTest::newRow("a long list of required members, often")
        << manyTimes(3'000, object(u"required"_s, Json::array(numbers(1000))));
    QTest::newRow("many conditions, often")
        << manyTimes(3'000, object(u"allOf"_s, Json::array(Json::Array(1000, Json::object()))));
    QTest::newRow("too many fields")
        << manyTimes(20'001, object(u"type"_s, Json::string(u"string"_s)));
}

void tst_Hostile::aSmallTextThatUnfoldsIsRefused()
{
    QFETCH(const Json, document);
    const CpuTimer timer;
    const auto compiled = compileSchema(document, u"/body"_s);
    QVERIFY(!compiled);
    QCOMPARE(compiled.error().code, ErrorCode::DescriptionTooLarge);
    QVERIFY(timer.seconds() < longest);
}

void tst_Hostile::aLargeButHonestDescriptionIsRead()
{
    const auto compiled
        = compileSchema(manyTimes(15'000, tenProperties(Json::object())), u"/s/large"_s);
    QVERIFY(compiled);
    const auto many = compileSchema(manyTimes(15'000, object(u"type"_s, Json::string(u"string"_s))),
                                    u"/body"_s);
    QVERIFY(many);
    QCOMPARE(leaves(many->root).size(), size_t(15'000));
    QCOMPARE(validate(Json::object(), many->root), Problems());
}

void tst_Hostile::deepNestingIsRefusedNotFollowed()
{
    Json schema = object(u"type"_s, Json::string(u"string"_s));
    for (int i = 0; i < 100; ++i)
        schema = object(u"items"_s, schema);
    const auto compiled = compileSchema(schema, QString());
    QVERIFY(!compiled);
    QCOMPARE(compiled.error().code, ErrorCode::DescriptionTooLarge);
}

Q_DECLARE_METATYPE(desk::Json)

QTEST_GUILESS_MAIN(tst_Hostile)
#include "tst_hostile.moc"
