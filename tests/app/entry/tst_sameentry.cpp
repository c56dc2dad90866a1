// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/sameentry.h"
#include "fakes/sheet.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Sheet conversion()
{
    Sheet sheet(u"whop"_s, u"createConversion"_s);
    sheet.draft.key = u"k1"_s;
    return sheet.type(u"/event_name"_s, u"lead"_s).type(u"/value"_s, u"129.90"_s);
}

QByteArray hash(const Sheet &sheet)
{
    return contentFingerprint(sheet.send(), sheet.draft, sheet.operation);
}
} // namespace

class tst_SameEntry : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatTheProgramFillsDoesNotCount();
    void whatAPersonGivesCounts();
    void howItIsWrittenDoesNotCount();
    void accountAndOperationCount();
};

void tst_SameEntry::whatTheProgramFillsDoesNotCount()
{
    Sheet other = conversion();
    other.draft.key = u"k2"_s;
    QCOMPARE(hash(other), hash(conversion()));
    QCOMPARE(hash(other).size(), 32);
}

void tst_SameEntry::whatAPersonGivesCounts()
{
    const QByteArray first = hash(conversion());
    QVERIFY(hash(conversion().type(u"/value"_s, u"129.91"_s)) != first);
    QVERIFY(hash(conversion().type(u"/user/name"_s, u"Ann"_s)) != first);
    Sheet morning = conversion().type(u"/event_time"_s, u"2026-11-20 09:00"_s);
    Sheet noon = conversion().type(u"/event_time"_s, u"2026-11-20 12:00"_s);
    QVERIFY(hash(morning) != hash(noon));
    QVERIFY(hash(conversion().type(u"/event_id"_s, u"17"_s))
            != hash(conversion().type(u"/event_id"_s, u"18"_s)));
}

void tst_SameEntry::howItIsWrittenDoesNotCount()
{
    const QByteArray first = hash(conversion());
    QCOMPARE(hash(conversion().type(u"/value"_s, u"129.9"_s)), first);
    Sheet a(u"whop"_s, u"createLead"_s);
    Sheet b = a;
    a.type(u"/metadata"_s, u"{\"a\":1.0,\"b\":[2,1]}"_s);
    b.type(u"/metadata"_s, u"{\"b\":[2,1],\"a\":1}"_s);
    QCOMPARE(hash(a), hash(b));
    b.type(u"/metadata"_s, u"{\"b\":[1,2],\"a\":1}"_s);
    QVERIFY(hash(a) != hash(b));
    b.type(u"/metadata"_s, u"{\"b\":[2,1],\"a\":\"1\"}"_s);
    QVERIFY(hash(a) != hash(b));
}

void tst_SameEntry::accountAndOperationCount()
{
    Sheet other = conversion();
    other.draft.account = u"a2"_s;
    QVERIFY(hash(other) != hash(conversion()));
    other = conversion();
    other.draft.operation = u"createEvent"_s;
    QVERIFY(hash(other) != hash(conversion()));
}

QTEST_GUILESS_MAIN(tst_SameEntry)
#include "tst_sameentry.moc"
