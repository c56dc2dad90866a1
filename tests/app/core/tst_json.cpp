// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/json.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_Json : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatIsReadIsWrittenAgainToTheByte_data();
    void whatIsReadIsWrittenAgainToTheByte();
    void aMistakeNamesLineAndColumn();
    void nothingHidesBehindAZeroByte();
    void aMemberThatStandsTwiceIsRefused();
    void placesOfMembersAreTold();
    void depthAndSizeAreLimited();
    void aMissingMemberReadsAsNothing();
    void settingKeepsTheOrderOfMembers();
    void indentedTextHoldsTheSameValue();
};

void tst_Json::whatIsReadIsWrittenAgainToTheByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("order of members") << "{\"z\":1,\"a\":2}"_ba;
    QTest::newRow("long number") << "12345678901234567890123"_ba;
    QTest::newRow("exact decimal") << "[6.90,0.1,1e5,-3,-0,-0.0,0]"_ba;
    QTest::newRow("text") << "\"Müller; \\\"x\\\" \\n\\u0001\""_ba;
    QTest::newRow("beyond the basic plane") << QByteArray("\"\xF0\x9F\x98\x80\"");
    QTest::newRow("empty containers") << "{\"a\":[],\"o\":{},\"n\":null,\"t\":true}"_ba;
}

void tst_Json::whatIsReadIsWrittenAgainToTheByte()
{
    QFETCH(QByteArray, text);
    const auto json = parseJson(text);
    QVERIFY(json.has_value());
    QCOMPARE(writeJson(*json), text);
}

void tst_Json::aMistakeNamesLineAndColumn()
{
    const auto json = parseJson("{\n  \"a\": x\n}"_ba);
    QVERIFY(!json.has_value());
    QCOMPARE(json.error().code, ErrorCode::JsonSyntax);
    QCOMPARE(json.error().line, 2);
    QCOMPARE(json.error().column, 8);
}

void tst_Json::nothingHidesBehindAZeroByte()
{
    const auto json = parseJson(QByteArray("{\"a\":1}\n\0 garbage", 17));
    QVERIFY(!json);
    QCOMPARE(json.error().code, ErrorCode::JsonSyntax);
    QCOMPARE(json.error().line, 2);
    QCOMPARE(json.error().column, 1);
}

void tst_Json::aMemberThatStandsTwiceIsRefused()
{
    const auto twice = parseJson("{\"a\":1,\n \"a\":2}"_ba);
    QVERIFY(!twice.has_value());
    QCOMPARE(twice.error().line, 2);
    QCOMPARE(twice.error().column, 2);
    QVERIFY(parseJson("[{\"a\":1},{\"a\":2}]"_ba).has_value());
}

void tst_Json::placesOfMembersAreTold()
{
    const QByteArray text
        = "{\"list\": [1, {\"a\\\\\\\"b\": 2},\n  {\"c/d\": {\"e\": []}}], \"\": 3}";
    JsonPlaces places;
    QVERIFY(parseJson(text, {}, &places));
    const auto lineAndColumn = [&](const QString &pointer) {
        const TextPlace place = textPlace(text, places.value(pointer, -1));
        return std::pair(place.line, place.column);
    };
    QCOMPARE(lineAndColumn(u""_s), std::pair(1, 1));
    QCOMPARE(lineAndColumn(u"/list"_s), std::pair(1, 2));
    QCOMPARE(lineAndColumn(u"/list/1"_s), std::pair(1, 14));
    QCOMPARE(lineAndColumn(u"/list/1/a\\\"b"_s), std::pair(1, 15));
    QCOMPARE(lineAndColumn(u"/list/2"_s), std::pair(2, 3));
    QCOMPARE(lineAndColumn(u"/list/2/c~1d/e"_s), std::pair(2, 12));
    QCOMPARE(lineAndColumn(u"/"_s), std::pair(2, 24));
    QCOMPARE(places.size(), 8);
}

void tst_Json::depthAndSizeAreLimited()
{
    const auto deep = parseJson(QByteArray(200, '[') + QByteArray(200, ']'));
    QVERIFY(!deep.has_value());
    QCOMPARE(deep.error().code, ErrorCode::JsonTooDeep);
    const auto large = parseJson("[1,2,3]"_ba, {4, 128});
    QVERIFY(!large.has_value());
    QCOMPARE(large.error().code, ErrorCode::JsonTooLarge);
}

void tst_Json::aMissingMemberReadsAsNothing()
{
    const auto json = parseJson("{\"a\":\"text\"}"_ba);
    QVERIFY(json.has_value());
    QCOMPARE((*json)[u"a"].toString(), u"text"_s);
    QVERIFY((*json)[u"b"][u"c"].isNull());
    QVERIFY(!json->contains(u"b"));
}

void tst_Json::settingKeepsTheOrderOfMembers()
{
    Json json;
    json.set(u"b"_s, Json::number(qint64(1)));
    json.set(u"a"_s, Json::number(qint64(2)));
    json.set(u"b"_s, Json::number(qint64(3)));
    QCOMPARE(writeJson(json), "{\"b\":3,\"a\":2}"_ba);
    json.remove(u"b");
    QCOMPARE(writeJson(json), "{\"a\":2}"_ba);
}

void tst_Json::indentedTextHoldsTheSameValue()
{
    const auto json = parseJson("{\"a\":[1,{\"b\":null}],\"c\":{}}"_ba);
    QVERIFY(json.has_value());
    const QByteArray text = writeJson(*json, JsonStyle::Indented);
    QCOMPARE(text,
             "{\n  \"a\": [\n    1,\n    {\n      \"b\": null\n    }\n  ],\n  \"c\": {}\n}"_ba);
    const auto again = parseJson(text);
    QVERIFY(again.has_value());
    QCOMPARE(*again, *json);
}

QTEST_GUILESS_MAIN(tst_Json)
#include "tst_json.moc"
