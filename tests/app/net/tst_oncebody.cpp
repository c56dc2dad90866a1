// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/oncebody.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_OnceBody : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void itCountsWhatWasTaken();
    void itCannotBeRewound();
};

void tst_OnceBody::itCountsWhatWasTaken()
{
    OnceBody body("0123456789");
    QCOMPARE(body.bytesRead(), 0);
    QCOMPARE(body.read(4), QByteArray("0123"));
    QCOMPARE(body.bytesRead(), 4);
    QCOMPARE(body.bytesAvailable(), 6);
    QCOMPARE(body.readAll(), QByteArray("456789"));
    QVERIFY(body.atEnd());
    QCOMPARE(body.read(4), QByteArray());
    QCOMPARE(body.bytesRead(), 10);
}

void tst_OnceBody::itCannotBeRewound()
{
    OnceBody body("0123456789");
    QCOMPARE(body.read(4).size(), 4);
    QVERIFY(body.isSequential());
    QVERIFY(!body.seek(0));
    QVERIFY(!body.reset());
    QCOMPARE(body.read(2), QByteArray("45"));
}

QTEST_GUILESS_MAIN(tst_OnceBody)
#include "tst_oncebody.moc"
