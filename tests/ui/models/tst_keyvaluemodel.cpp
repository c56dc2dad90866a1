// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/keyvaluemodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class tst_KeyValueModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsReadIsWrittenUnchanged();
    void typingIntoTheLastRowAddsOne();
    void whoTypesIntoTheLastRowStaysThere();
    void aKeyThatStandsThereIsRefused();
    void pastingTakesAnObject();
    void pastingTakesLines();
    void pastingRefusesKeysThatStandThere();
    void aValueThatDoesNotFitIsNamed();
    void changingTheTypeKeepsTheValue();
    void removingTheLastRowLeavesNothing();
    void textThatIsNoObjectChangesNothing();
};

void tst_KeyValueModel::whatIsReadIsWrittenUnchanged()
{
    KeyValueModel model;
    QAbstractItemModelTester tester(&model);
    const QString text
        = u"{\"z\":12345678901234567890.10,\"a\":\"ä\",\"n\":null,\"b\":false,\"o\":{\"x\":[1.0]},\"\":1}"_s;
    QVERIFY(model.setText(text));
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.text(), text);
}

void tst_KeyValueModel::typingIntoTheLastRowAddsOne()
{
    KeyValueModel model;
    QAbstractItemModelTester tester(&model);
    QSignalSpy edited(&model, &KeyValueModel::edited);
    QVERIFY(model.setData(model.index(0, KeyValueModel::KeyColumn), u"total"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, KeyValueModel::TypeColumn), int(ValueType::Number),
                          Qt::EditRole));
    QVERIFY(model.setData(model.index(0, KeyValueModel::ValueColumn), u"6.90"_s, Qt::EditRole));
    QCOMPARE(model.text(), u"{\"total\":6.90}"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(edited.size(), 3);
}

void tst_KeyValueModel::whoTypesIntoTheLastRowStaysThere()
{
    KeyValueModel model;
    const QPersistentModelIndex current = model.index(0, KeyValueModel::KeyColumn);
    QVERIFY(model.setData(current, u"total"_s, Qt::EditRole));
    QCOMPARE(current.row(), 0);
    QCOMPARE(current.data().toString(), u"total"_s);
}

void tst_KeyValueModel::aKeyThatStandsThereIsRefused()
{
    KeyValueModel model;
    QVERIFY(model.setText(u"{\"a\":1,\"b\":2}"_s));
    QSignalSpy refused(&model, &KeyValueModel::refused);
    QVERIFY(!model.setData(model.index(1, KeyValueModel::KeyColumn), u"a"_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(2, KeyValueModel::KeyColumn), u"b"_s, Qt::EditRole));
    QCOMPARE(refused.size(), 2);
    QCOMPARE(refused.first(), (QVariantList {u"a"_s, 1}));
    QCOMPARE(model.text(), u"{\"a\":1,\"b\":2}"_s);
}

void tst_KeyValueModel::pastingTakesAnObject()
{
    KeyValueModel model;
    QAbstractItemModelTester tester(&model);
    const auto added = model.paste(u" {\"a\": 1.50, \"b\": \"x\"}"_s);
    QVERIFY(added.has_value());
    QCOMPARE(*added, 2);
    QCOMPARE(model.text(), u"{\"a\":1.50,\"b\":\"x\"}"_s);
    const auto wrong = model.paste(u"{\"a\": 1,\n}"_s);
    QVERIFY(!wrong.has_value());
    QCOMPARE(wrong.error().line, 2);
}

void tst_KeyValueModel::pastingTakesLines()
{
    KeyValueModel model;
    const auto added = model.paste(u"city\tKöln am Rhein\r\ntotal\t12.50\nnew\ttrue\n"_s);
    QVERIFY(added.has_value());
    QCOMPARE(model.text(), u"{\"city\":\"Köln am Rhein\",\"total\":12.50,\"new\":true}"_s);
    QVERIFY(!model.paste(u"no tab here"_s).has_value());
}

void tst_KeyValueModel::pastingRefusesKeysThatStandThere()
{
    KeyValueModel model;
    QVERIFY(model.setText(u"{\"a\":1}"_s));
    QSignalSpy refused(&model, &KeyValueModel::refused);
    const auto added = model.paste(u"a\t2\nb\t3"_s);
    QVERIFY(added.has_value());
    QCOMPARE(*added, 1);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(model.text(), u"{\"a\":1,\"b\":3}"_s);
}

void tst_KeyValueModel::aValueThatDoesNotFitIsNamed()
{
    KeyValueModel model;
    QVERIFY(model.setText(u"{\"a\":1,\"b\":2}"_s));
    QCOMPARE(model.unreadRow(), 0);
    QVERIFY(model.setData(model.index(1, KeyValueModel::ValueColumn), u"6,9"_s, Qt::EditRole));
    QCOMPARE(model.unreadRow(), 2);
    QCOMPARE(model.text(), u"{\"a\":1,\"b\":\"6,9\"}"_s);
}

void tst_KeyValueModel::changingTheTypeKeepsTheValue()
{
    KeyValueModel model;
    QVERIFY(model.setText(u"{\"a\":\"15\"}"_s));
    QVERIFY(model.setData(model.index(0, KeyValueModel::TypeColumn), int(ValueType::Number),
                          Qt::EditRole));
    QCOMPARE(model.text(), u"{\"a\":15}"_s);
}

void tst_KeyValueModel::removingTheLastRowLeavesNothing()
{
    KeyValueModel model;
    QAbstractItemModelTester tester(&model);
    QVERIFY(model.setText(u"{\"a\":1}"_s));
    QVERIFY(!model.removeRows(1, 1)); // the empty one
    QVERIFY(model.removeRows(0, 1));
    QVERIFY(model.text().isEmpty());
}

void tst_KeyValueModel::textThatIsNoObjectChangesNothing()
{
    KeyValueModel model;
    QVERIFY(model.setText(u"{\"a\":1}"_s));
    QVERIFY(!model.setText(u"[1]"_s));
    QVERIFY(!model.setText(u"{\"a\""_s));
    QCOMPARE(model.text(), u"{\"a\":1}"_s);
}

QTEST_GUILESS_MAIN(tst_KeyValueModel)
#include "tst_keyvaluemodel.moc"
