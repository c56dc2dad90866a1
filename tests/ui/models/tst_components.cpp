// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/components.h"

#include <QRegularExpression>
#include <QTest>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;

class tst_Components : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void eachSaysAllThatIsShown();
    void eachPurposeIsTranslated();
    void onlyThoseOfThisPlatformAreListed();
    void ourOwnLicenceIsThere();
};

void tst_Components::eachSaysAllThatIsShown()
{
    QVERIFY(components().size() > 5);
    for (const Component &component : components()) {
        for (const QString &text :
             {component.name, component.licence, component.purpose, component.copyright})
            QVERIFY2(!text.isEmpty(), qPrintable(component.name));
    }
}

void tst_Components::eachPurposeIsTranslated()
{
    const auto all = readJsonFile(u":/licences/components.json"_s);
    const auto german = readJsonFile(u":/licences/components.de.json"_s);
    QVERIFY(all && german);
    QStringList names;
    for (const Json &component : all->items())
        names.append(component[u"name"].toString());
    QStringList translated;
    for (const auto &[name, purpose] : german->members()) {
        QVERIFY2(!purpose.toString().isEmpty(), qPrintable(name));
        translated.append(name);
    }
    names.sort();
    translated.sort();
    QCOMPARE(translated, names);
    QLocale::setDefault(QLocale(u"de_DE"_s));
    QCOMPARE(components().first().purpose, (*german)[components().first().name].toString());
    QLocale::setDefault(QLocale(u"fr_FR"_s));
    QCOMPARE(components().first().purpose, all->items().front()[u"purpose"].toString());
    QLocale::setDefault(QLocale::c());
}

void tst_Components::onlyThoseOfThisPlatformAreListed()
{
    const auto json = parseJson(R"([{"name": "a", "files": []}, {"name": "b", "files": ["x.so*"]},
        {"name": "c", "files": ["x.dll"]}, {"name": "d", "files": ["x.dylib", "x.framework"]}])");
    QString names;
    for (const Component &component : componentsFrom(*json, Json()))
        names += component.name;
#if defined(Q_OS_WIN)
    QCOMPARE(names, u"ac"_s);
#elif defined(Q_OS_MACOS)
    QCOMPARE(names, u"ad"_s);
#else
    QCOMPARE(names, u"ab"_s);
#endif
}

void tst_Components::ourOwnLicenceIsThere()
{
    QVERIFY(ownLicence().startsWith(u"MIT License"_s));
    QVERIFY(ownLicence().contains(u"WITHOUT WARRANTY"_s));
}

QTEST_GUILESS_MAIN(tst_Components)
#include "tst_components.moc"
