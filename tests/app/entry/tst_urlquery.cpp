// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/urlquery.h"
#include "fakes/sheet.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

using Filled = QMap<QString, QString>;

class tst_UrlQuery : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aPastedAddressFillsTheTracking_data();
    void aPastedAddressFillsTheTracking();
    void anotherAddressFillsNothing();
};

void tst_UrlQuery::aPastedAddressFillsTheTracking_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Filled>("filled");
    const QString page = u"https://shop.example/p"_s;
    const QString source = u"/context/utm_source"_s;
    QTest::newRow("members by name")
        << page + u"?utm_source=news&gclid=Cj0K&fbclid=IwAR&ref=x#utm_id=9"_s
        << Filled {{source, u"news"_s},
                   {u"/context/gclid"_s, u"Cj0K"_s},
                   {u"/context/fbclid"_s, u"IwAR"_s}};
    QTest::newRow("decoded") << page + u"?utm_source=a+b%2Bc%20%C3%BC%26d"_s
                             << Filled {{source, u"a b+c ü&d"_s}};
    QTest::newRow("the first counts")
        << page + u"?utm_source=&utm_source=1&utm_source=2"_s << Filled {{source, u"1"_s}};
    QTest::newRow("typed umlaut") << u" "_s + page + u"?utm_source=ü "_s
                                  << Filled {{source, u"ü"_s}};
    QTest::newRow("no query") << page << Filled();
    QTest::newRow("no address") << u"utm_source=news"_s << Filled();
    QTest::newRow("other case") << page + u"?UTM_SOURCE=news"_s << Filled();
}

void tst_UrlQuery::aPastedAddressFillsTheTracking()
{
    QFETCH(QString, url);
    QFETCH(Filled, filled);
    const Sheet sheet(u"whop"_s, u"createConversion"_s);
    QCOMPARE(fieldsFromQuery(sheet.operation, u"/url"_s, url), filled);
}

void tst_UrlQuery::anotherAddressFillsNothing()
{
    const Sheet sheet(u"whop"_s, u"createConversion"_s);
    const QString url = u"https://shop.example/?utm_source=news"_s;
    QCOMPARE(fieldsFromQuery(sheet.operation, u"/referrer_url"_s, url), Filled());
}

QTEST_GUILESS_MAIN(tst_UrlQuery)
#include "tst_urlquery.moc"
