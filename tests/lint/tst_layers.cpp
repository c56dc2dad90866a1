// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include "lint/sourcefile.h"

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

/// What a folder of app/ may include besides itself. The linker does not hold this: they share
/// libraries, and Qt's module headers are found by every target.
const QMap<QString, QStringList> &allowedFolders()
{
    static const QMap<QString, QStringList> table {
        {u"core"_s, {}},
        {u"schema"_s, {u"core"_s}},
        {u"catalog"_s, {u"core"_s, u"schema"_s}},
        {u"entry"_s, {u"core"_s, u"schema"_s, u"catalog"_s}},
        {u"batch"_s, {u"core"_s, u"schema"_s, u"catalog"_s, u"entry"_s}},
        {u"store"_s, {u"core"_s, u"schema"_s, u"catalog"_s, u"entry"_s}},
        {u"secrets"_s, {u"core"_s}},
        {u"net"_s, {u"core"_s, u"schema"_s, u"catalog"_s, u"entry"_s, u"store"_s}},
        {u"practice"_s, {u"core"_s, u"schema"_s, u"catalog"_s, u"entry"_s, u"store"_s, u"net"_s}},
        {u"outbox"_s,
         {u"core"_s, u"schema"_s, u"catalog"_s, u"entry"_s, u"batch"_s, u"store"_s, u"secrets"_s,
          u"net"_s, u"practice"_s}},
    };
    return table;
}

/// Folders of desk_core, which has Qt Core only.
const QStringList coreFolders {u"core"_s, u"schema"_s, u"catalog"_s, u"entry"_s, u"batch"_s};

QString name(const QString &include)
{
    return include.mid(1).chopped(1);
}

bool isOfModule(const QString &include, const QString &module)
{
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    return include.startsWith(u"<Q"_s)
        && QFile::exists(headers + u'/' + module + u'/' + name(include));
}

QStringList wrongDirections(const SourceFile &file)
{
    const QString folder = file.path.section(u'/', 1, 1);
    if (!allowedFolders().contains(folder))
        return {file.path + u": the folder is not in the table of directions"_s};
    QStringList found;
    for (const QString &include : file.includes) {
        if (!include.startsWith(u'"'))
            continue;
        const QString target = name(include).section(u'/', 1, 1);
        const bool allowed = name(include).startsWith(u"app/"_s)
            && (target == folder || allowedFolders()[folder].contains(target));
        if (!allowed)
            found.append(file.path + u" includes "_s + name(include));
    }
    return found;
}

QStringList headersOfModules(const SourceFile &file, const QStringList &modules)
{
    QStringList found;
    for (const QString &include : file.includes) {
        for (const QString &module : modules) {
            if (isOfModule(include, module) && !isOfModule(include, u"QtCore"_s))
                found.append(u"%1 includes %2 of %3"_s.arg(file.path, include, module));
        }
    }
    return found;
}

/// <QtWidgets/QWidget> is found by targets that do not link Widgets, and <QtWidgets> costs seconds.
QStringList moduleHeaders(const SourceFile &file)
{
    static const QRegularExpression header(
        u"^<Qt(Core|Gui|Widgets|Network|Sql|Svg|Test)(/.*)?>$"_s);
    QStringList found;
    for (const QString &include : file.includes) {
        if (header.match(include).hasMatch())
            found.append(file.path + u" includes "_s + include);
    }
    return found;
}

QStringList matches(const SourceFile &file, const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    auto all = expression.globalMatch(text);
    while (all.hasNext())
        found.append(file.path + u": "_s + all.next().captured());
    return found;
}

QStringList missingLicence(const SourceFile &file)
{
    const QString mark = file.path.endsWith(u".txt"_s) ? u"#"_s : u"//"_s;
    const QString lines = mark + u" SPDX-FileCopyrightText: 2026 The Conversion Desk authors\n"_s
        + mark + u" SPDX-License-Identifier: MIT\n\n"_s;
    return file.text.startsWith(lines) ? QStringList() : QStringList {file.path};
}

QStringList jsonOfQt(const SourceFile &file)
{
    return matches(file, file.code + file.includes.join(u' '), u"\\bQJson\\w*"_s);
}

QStringList textForPeople(const SourceFile &file)
{
    return matches(file, file.code,
                   u"\\b(tr|trUtf8|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP|qtTrId)\\s*\\("_s);
}

/// What is logged has to go through the types of LogLine.
QStringList freeLogText(const SourceFile &file)
{
    if (file.path.startsWith(u"app/core/log."_s))
        return {};
    return matches(file, file.code,
                   u"\\b(q(Debug|Info|Warning|Critical)|qC(Debug|Info|Warning|Critical)|"
                   "QMessageLogger)\\s*\\("_s);
}

QStringList colourLiterals(const SourceFile &file)
{
    return matches(file, file.text,
                   u"setStyleSheet\\([^;]*(#[0-9a-f]{3,8}\\b|\\b(rgba?|hsva?|hsla?)\\(|"
                   "\\b(red|green|blue|yellow|orange|white|black|gr[ae]y)\\b)"_s);
}

QStringList vendorNames()
{
    const QDir apis(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"));
    return apis.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

QStringList namesOfVendors(const SourceFile &file)
{
    return matches(file, file.text, u"(%1)"_s.arg(vendorNames().join(u'|')));
}

/// Item models and sentences know neither a widget nor the folders that have them.
QStringList widgetsInModels(const SourceFile &file)
{
    if (!file.isIn(u"ui/models"_s) && !file.isIn(u"ui/texts"_s))
        return {};
    QStringList found = headersOfModules(file, {u"QtWidgets"_s});
    for (const QString &include : file.includes) {
        const QString target = name(include);
        if (target.startsWith(u"ui/"_s) && !target.startsWith(u"ui/models/"_s)
            && !target.startsWith(u"ui/texts/"_s))
            found.append(file.path + u" includes "_s + target);
    }
    return found;
}

/// The parts are put together in one place: nobody else knows the practice vendor or the tests.
QStringList partsOutsideOfMain(const SourceFile &file)
{
    QStringList found;
    for (const QString &include : file.includes) {
        const QString target = name(include);
        if (target.startsWith(u"tests/"_s) || target.startsWith(u"fakes/"_s)
            || (target.startsWith(u"app/practice/"_s) && file.path != u"ui/main.cpp"))
            found.append(file.path + u" includes "_s + target);
    }
    return found;
}

/// One finding a line, so that a failed comparison shows them.
template<typename Rule>
QString everywhere(const QStringList &folders, const Rule &rule, bool withCMake = false)
{
    QStringList found;
    for (const QString &folder : folders) {
        for (const SourceFile &file : readSources(folder, withCMake))
            found += rule(file);
    }
    return found.join(u'\n');
}

} // namespace

class tst_Layers : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theTreeIsThere();
    void foldersOfAppIncludeInOneDirection();
    void appKnowsNoWindow();
    void coreKnowsQtCoreOnly();
    void modelsAndTextsKnowNoWidget();
    void onlyMainPutsThePartsTogether();
    void onlyClassHeadersAreIncluded();
    void noVendorIsNamedInCode();
    void everyFileCarriesItsLicence();
    void styleSheetsTakeTheirColoursFromThePalette();
    void appSaysNothingToPeople();
    void jsonIsOurs();
    void theLogIsMadeOfTypedFields();
    void theRulesFindWhatTheyAreFor();
};

void tst_Layers::theTreeIsThere()
{
    QVERIFY(readSources(u"app"_s).size() > 20);
    QVERIFY(readSources(u"ui"_s).size() > 10);
    QVERIFY(vendorNames().size() >= 2);
}

void tst_Layers::foldersOfAppIncludeInOneDirection()
{
    QCOMPARE(everywhere({u"app"_s}, wrongDirections), QString());
}

void tst_Layers::appKnowsNoWindow()
{
    const auto rule = [](const SourceFile &file) {
        return headersOfModules(file, {u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s});
    };
    QCOMPARE(everywhere({u"app"_s}, rule), QString());
}

void tst_Layers::coreKnowsQtCoreOnly()
{
    const auto rule = [](const SourceFile &file) {
        return headersOfModules(file, {u"QtNetwork"_s, u"QtSql"_s});
    };
    for (const QString &folder : coreFolders)
        QCOMPARE(everywhere({u"app/"_s + folder}, rule), QString());
}

void tst_Layers::modelsAndTextsKnowNoWidget()
{
    QCOMPARE(everywhere({u"ui"_s}, widgetsInModels), QString());
}

void tst_Layers::onlyMainPutsThePartsTogether()
{
    QCOMPARE(everywhere({u"ui"_s}, partsOutsideOfMain), QString());
}

void tst_Layers::onlyClassHeadersAreIncluded()
{
    QCOMPARE(everywhere({u"app"_s, u"ui"_s, u"resources"_s, u"tests"_s}, moduleHeaders), QString());
}

void tst_Layers::noVendorIsNamedInCode()
{
    QCOMPARE(everywhere({u"app"_s, u"ui"_s}, namesOfVendors), QString());
}

void tst_Layers::everyFileCarriesItsLicence()
{
    QCOMPARE(everywhere({u"app"_s, u"ui"_s, u"resources"_s, u"tests"_s}, missingLicence, true),
             QString());
}

void tst_Layers::styleSheetsTakeTheirColoursFromThePalette()
{
    QCOMPARE(everywhere({u"ui"_s}, colourLiterals), QString());
}

void tst_Layers::appSaysNothingToPeople()
{
    QCOMPARE(everywhere({u"app"_s}, textForPeople), QString());
}

void tst_Layers::jsonIsOurs()
{
    QCOMPARE(everywhere({u"app"_s, u"ui"_s}, jsonOfQt), QString());
}

void tst_Layers::theLogIsMadeOfTypedFields()
{
    QCOMPARE(everywhere({u"app"_s, u"ui"_s}, freeLogText), QString());
}

void tst_Layers::theRulesFindWhatTheyAreFor()
{
    const auto &in = SourceFile::fromText;
    const QString schema = u"app/schema/x.cpp"_s;
    QVERIFY(!wrongDirections(in(schema, u"#include \"app/store/x.h\"\n"_s)).isEmpty());
    QVERIFY(!wrongDirections(in(schema, u"#include \"ui/texts/x.h\"\n"_s)).isEmpty());
    QVERIFY(wrongDirections(in(schema, u"#include \"app/core/x.h\"\n"_s)).isEmpty());
    QVERIFY(!wrongDirections(in(u"app/extra/x.cpp"_s, {})).isEmpty());
    const SourceFile widget = in(u"ui/models/x.cpp"_s, u"#include <QLabel>\n#include <QHash>\n"_s);
    QCOMPARE(widgetsInModels(widget).size(), 1);
    QCOMPARE(headersOfModules(widget, {u"QtGui"_s, u"QtWidgets"_s}).size(), 1);
    QVERIFY(!widgetsInModels(in(u"ui/texts/x.h"_s, u"#include \"ui/look/x.h\"\n"_s)).isEmpty());
    QVERIFY(!moduleHeaders(in(schema, u"#include <QtWidgets/QWidget>\n"_s)).isEmpty());
    const QString practice = u"#include \"app/practice/x.h\"\n"_s;
    QVERIFY(!partsOutsideOfMain(in(u"ui/pages/x.cpp"_s, practice)).isEmpty());
    QVERIFY(partsOutsideOfMain(in(u"ui/main.cpp"_s, practice)).isEmpty());
    QVERIFY(!namesOfVendors(in(schema, u"// for "_s + vendorNames().first().toUpper())).isEmpty());
    QVERIFY(!missingLicence(in(schema, u"#pragma once\n"_s)).isEmpty());
    QVERIFY(
        !colourLiterals(in(u"ui/x.cpp"_s, u"w.setStyleSheet(u\"color:\"\n\"#fff\");"_s)).isEmpty());
    QVERIFY(colourLiterals(in(u"ui/x.cpp"_s, u"w.setStyleSheet(u\"border:0\"_s);"_s)).isEmpty());
    QVERIFY(!textForPeople(in(schema, u"return tr(\"No.\");"_s)).isEmpty());
    QVERIFY(textForPeople(in(schema, u"// tr(x)\nreturn u\"tr(\"_s;"_s)).isEmpty());
    QVERIFY(!freeLogText(in(schema, u"qCInfo(logStore) << body;"_s)).isEmpty());
    QVERIFY(!jsonOfQt(in(schema, u"#include <QJsonObject>\n"_s)).isEmpty());
    QVERIFY(jsonOfQt(in(schema, u"/* not QJson */ int x;"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Layers)
#include "tst_layers.moc"
