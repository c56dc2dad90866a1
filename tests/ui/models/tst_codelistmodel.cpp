// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/codelistmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class tst_CodeListModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aCodeIsFoundByAllItsNames_data();
    void aCodeIsFoundByAllItsNames();
    void recentOnesComeFirst();
};

void tst_CodeListModel::aCodeIsFoundByAllItsNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("code") << u"usd"_s << u"usd"_s;
    QTest::newRow("code in capitals with spaces") << u" USD "_s << u"usd"_s;
    QTest::newRow("name") << u"us dollar"_s << u"usd"_s;
    QTest::newRow("as it reads in the list") << u"usd – US Dollar"_s << u"usd"_s;
    QTest::newRow("part of a name") << u"dollar"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void tst_CodeListModel::aCodeIsFoundByAllItsNames()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    CodeListModel model({{u"aud"_s, u"Australian Dollar"_s}, {u"usd"_s, u"US Dollar"_s}},
                        codeAndName);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.codeOf(typed), code);
}

void tst_CodeListModel::recentOnesComeFirst()
{
    CodeListModel model({{u"a"_s, {}}, {u"b"_s, {}}, {u"c"_s, {}}, {u"d"_s, {}}}, nameOnly);
    QAbstractItemModelTester tester(&model);
    model.setRecent({u"c"_s, u"b"_s});
    QStringList order;
    for (int row = 0; row < model.rowCount(); ++row)
        order.append(model.index(row).data(CodeListModel::CodeRole).toString());
    QCOMPARE(order, (QStringList {u"c"_s, u"b"_s, u"a"_s, u"d"_s}));
}

QTEST_GUILESS_MAIN(tst_CodeListModel)
#include "tst_codelistmodel.moc"
