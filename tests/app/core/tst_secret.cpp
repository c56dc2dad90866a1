// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/ids.h"
#include "app/core/secret.h"

#include <QRegularExpression>
#include <QTest>

#include <type_traits>

using namespace desk;
using namespace Qt::StringLiterals;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);

class tst_Secret : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theCallersBytesAreGoneAfterTheHandOver();
    void movingLeavesNothingBehind();
    void equalityLooksAtTheBytes();
    void madeIdsFollowTheirPattern();
};

void tst_Secret::theCallersBytesAreGoneAfterTheHandOver()
{
    QByteArray typed("k-123456");
    const Secret secret(std::move(typed));
    QVERIFY(typed.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is the promise
    QCOMPARE(secret.reveal(), QByteArray("k-123456"));
}

void tst_Secret::movingLeavesNothingBehind()
{
    Secret one(QByteArray("k-1"));
    const Secret two(std::move(one));
    QVERIFY(one.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(two.reveal(), QByteArray("k-1"));
}

void tst_Secret::equalityLooksAtTheBytes()
{
    const Secret one(QByteArray("k-1"));
    QVERIFY(one.equals(one.clone()));
    QVERIFY(!one.equals(Secret(QByteArray("k-2"))));
    QVERIFY(!one.equals(Secret(QByteArray("k-12"))));
}

void tst_Secret::madeIdsFollowTheirPattern()
{
    static const QRegularExpression event(u"^evnt_[0-9a-z]{13}$"_s);
    QVERIFY(event.match(makeId(u"evnt_{random:13}"_s)).hasMatch());
    QVERIFY(makeId(u"{uuid}"_s) != makeId(u"{uuid}"_s));
    QCOMPARE(makeUuid().size(), 36);
    QCOMPARE(makeId(u"fixed"_s), u"fixed"_s);
}

QTEST_GUILESS_MAIN(tst_Secret)
#include "tst_secret.moc"
