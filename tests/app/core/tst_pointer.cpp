// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/pointer.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_Pointer : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void namesWithSlashesAndTildesSurvive();
    void aStarMatchesEverythingBelow();
    void valuesAreFoundAndSetByTheirPlace();
};

void tst_Pointer::namesWithSlashesAndTildesSurvive()
{
    const QStringList tokens {u"a/b"_s, u"m~n"_s, u""_s, u"~1"_s};
    QCOMPARE(pointerFromTokens(tokens), u"/a~1b/m~0n//~01"_s);
    QCOMPARE(pointerTokens(pointerFromTokens(tokens)), tokens);
    QCOMPARE(pointerParent(u"/user/email"_s), u"/user"_s);
    QCOMPARE(pointerLeaf(u"/user/a~1b"_s), u"a/b"_s);
}

void tst_Pointer::aStarMatchesEverythingBelow()
{
    QVERIFY(pointerMatches(u"/user/*"_s, u"/user/email"_s));
    QVERIFY(!pointerMatches(u"/user/*"_s, u"/user"_s));
    QVERIFY(!pointerMatches(u"/user/*"_s, u"/username"_s));
    QVERIFY(pointerMatches(u"/user"_s, u"/user"_s));
}

void tst_Pointer::valuesAreFoundAndSetByTheirPlace()
{
    Json root;
    setAt(root, u"/user/email"_s, Json::string(u"a@b.de"_s));
    setAt(root, u"/value"_s, Json::number(u"6.9"_s));
    QCOMPARE(writeJson(root), QByteArray("{\"user\":{\"email\":\"a@b.de\"},\"value\":6.9}"));
    QCOMPARE(resolve(root, u"/user/email")->toString(), u"a@b.de"_s);
    QVERIFY(!resolve(root, u"/user/phone"));
    QVERIFY(!resolve(root, u"/value/x"));
    const auto list = parseJson("{\"a\":[1,2]}");
    QCOMPARE(resolve(*list, u"/a/1")->toInt(), 2);
    QVERIFY(!resolve(*list, u"/a/2"));
    removeAt(root, u"/user/email"_s);
    QCOMPARE(writeJson(root), QByteArray("{\"user\":{},\"value\":6.9}"));
}

QTEST_GUILESS_MAIN(tst_Pointer)
#include "tst_pointer.moc"
