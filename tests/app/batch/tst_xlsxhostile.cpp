// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/files.h"
#include "fakes/readxlsx.h"

#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

#include <array>
#include <functional>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
using Change = std::function<void(XlsxFile &)>;

/// One with something of everything, so that damage anywhere matters.
void fill(XlsxFile &file)
{
    file.setTexts("<si><t>name</t></si><si><r><t>An</t></r><r><t>n</t></r></si>");
    file.setFormats("<numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/>", {0, 164});
    file.setRows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>"
                 "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='C3' s='1'><v>46345</v></c></row>");
}
const Table filled {{u"name"_s}, {u"Ann"_s, QString(), u"2026-11-19"_s}};
} // namespace

Q_DECLARE_METATYPE(Change)

/// Every file that is not a workbook, or means harm, is refused within bounds.
class tst_XlsxHostile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void whatIsLargerInsideIsRefused_data();
    void whatIsLargerInsideIsRefused();
    void rowsThatAreTooManyAreCounted();
    void otherFilesAreRefused();
    void damageIsNeverReadAsData_data();
    void damageIsNeverReadAsData();
    void aPartShorterThanItSaysIsRefused();
};

void tst_XlsxHostile::hostileFilesAreRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("why");
    QTest::addColumn<int>("line");
    const auto add = [](const char *name, const Change &change, const QString &why, int line = 0) {
        QTest::newRow(name) << change << why << line;
    };
    const auto rows
        = [add](const char *name, const QByteArray &data, const QString &why, int line) {
              add(
                  name, [data](XlsxFile &file) { file.setRows(data); }, why, line);
          };
    const auto without = [add](const char *part) {
        add(
            part, [part](XlsxFile &file) { file.remove(part); }, u"not there"_s);
    };
    for (const char *part : {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                             "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"})
        without(part);

    const QByteArray entities = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>";
    for (const char *part : {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                             "xl/worksheets/sheet1.xml", "_rels/.rels"})
        QTest::addRow("entities in %s", part)
            << Change([=](XlsxFile &file) { file.set(part, entities + "<x>&b;</x>"); })
            << u"declares entities"_s << 0;
    add(
        "a file from outside",
        [](XlsxFile &file) {
            file.set("xl/sharedStrings.xml",
                     "<!DOCTYPE x [<!ENTITY a SYSTEM "
                     "'file:///etc/passwd'>]><sst><si><t>&a;</t></si></sst>");
        },
        u"declares entities"_s);
    rows("an entity that nobody declared", row(text("&a;")), u"sheet1.xml"_s, 1);
    add(
        "the sheet is the workbook",
        [](XlsxFile &file) {
            file.set("xl/_rels/workbook.xml.rels",
                     XlsxFile::relations({XlsxFile::relation("s1", "worksheet", "workbook.xml")}));
        },
        u"is something else"_s);
    add(
        "the workbook is the relations",
        [](XlsxFile &file) {
            file.set(
                "_rels/.rels",
                XlsxFile::relations({XlsxFile::relation("1", "officeDocument", "_rels/.rels")}));
        },
        u"not there"_s);
    add(
        "no sheet", [](XlsxFile &file) { file.setSheets({}); }, u"no sheet"_s);
    add(
        "only a sheet elsewhere",
        [](XlsxFile &file) {
            file.set("xl/_rels/workbook.xml.rels",
                     XlsxFile::relations({XlsxFile::relation(
                         "s1", "worksheet", "http://x.example/s.xml", "TargetMode='External'")}));
        },
        u"no sheet"_s);
    add(
        "only a sheet above the file",
        [](XlsxFile &file) {
            file.set("xl/_rels/workbook.xml.rels",
                     XlsxFile::relations({XlsxFile::relation("s1", "worksheet", "../../s.xml")}));
        },
        u"no sheet"_s);
    for (const char *name :
         {"../evil.xml", "xl/../../evil.xml", "/etc/passwd", "xl\\evil.xml", "C:evil.xml"})
        QTest::addRow("a part named %s", name)
            << Change([=](XlsxFile &file) { file.set(name, "<x/>"); }) << u"outside of the file"_s
            << 0;
    add(
        "a part twice", [](XlsxFile &file) { file.add("XL/Workbook.xml", "<workbook/>"); },
        u"there twice"_s);

    rows("a text behind the last", row("<c t='s'><v>1</v></c>"), u"a text that is not there"_s, 1);
    rows("a text before the first", row("<c t='s'><v>-1</v></c>"), u"a text that is not there"_s,
         1);
    rows("a text without number", row("<c t='s'><v>x</v></c>"), u"a text that is not there"_s, 1);
    rows("a text beyond numbers", row("<c t='s'><v>18446744073709551616</v></c>"),
         u"a text that is not there"_s, 1);
    rows("row 0", "<row r='0'/>", u"a row without a place"_s, 0);
    rows("row x", "<row r='x'/>", u"a row without a place"_s, 0);
    rows("row behind the last", "<row r='1048577'/>", u"a row without a place"_s, 1'048'577);
    rows("rows out of order", "<row r='2'/><row r='2'/>", u"a row without a place"_s, 2);
    rows("cells out of order", row("<c r='B1'/><c r='A1'/>"), u"a cell without a place"_s, 1);
    rows("the same cell twice", row("<c r='B1'/><c r='B1'/>"), u"a cell without a place"_s, 1);
    rows("a cell without letters", row("<c r='11'/>"), u"a cell without a place"_s, 1);
    rows("no end", "<row><c><v>1</v>", u"sheet1.xml"_s, 1);
    rows("not UTF-8", row(text("\xff\xfe")), u"sheet1.xml"_s, 0);
    rows("a NUL", row(text(QByteArray("a\0b", 3))), u"not UTF-8"_s, 0);
    rows("deep", row("<c>" + QByteArray("<x>").repeated(100'000)), u"too deep"_s, 1);
    QByteArray attributes;
    for (int i = 0; i < 50'000; ++i)
        attributes += " a" + QByteArray::number(i) + "='>'";
    rows("many attributes", "<row" + attributes + "/>", u"too many attributes"_s, 0);
    rows("a text of 2 MB", row(text(QByteArray(2'000'000, 'x'))), u"a text or tag without end"_s,
         1);
    rows("a text in many runs",
         row("<c t='inlineStr'><is>"
             + ("<r><t>" + QByteArray(10'000, 'x') + "</t></r>").repeated(200) + "</is></c>"),
         u"a text that is too long"_s, 1);
    rows("a text in many sections",
         row(text(("<![CDATA[" + QByteArray(10'000, 'x') + "]]>").repeated(200))), u"too long"_s,
         1);
}

void tst_XlsxHostile::hostileFilesAreRefused()
{
    QFETCH(const Change, change);
    QFETCH(const QString, why);
    QFETCH(const int, line);
    XlsxFile file;
    change(file);
    const WholeTable whole = readFile(file);
    QVERIFY(whole.problem);
    QCOMPARE(whole.problem->fault, TableFault::NotAWorkbook);
    QVERIFY2(whole.problem->detail.contains(why), qPrintable(whole.problem->detail));
    QCOMPARE(whole.problem->line, line);
    QVERIFY(whole.table.isEmpty());
}

void tst_XlsxHostile::whatIsLargerInsideIsRefused_data()
{
    QTest::addColumn<XlsxLimits>("limits");
    QTest::addColumn<QString>("why");
    XlsxLimits limits;
    limits.part = 100'000;
    QTest::newRow("a part") << limits << u"too large inside"_s;
    limits = {};
    limits.allParts = 250'000;
    QTest::newRow("all parts") << limits << u"too large inside"_s;
    limits = {};
    limits.harmless = 100'000;
    limits.ratio = 30;
    QTest::newRow("packed too tightly") << limits << u"packed too tightly"_s;
    limits = {};
    limits.sharedText = 50'000;
    QTest::newRow("shared texts") << limits << u"too much text"_s;
    limits = {};
    limits.tableText = 50'000;
    QTest::newRow("the table's texts") << limits << u"too much text"_s;
    limits.tableText = 500'000;
    QTest::newRow("the table's cells") << limits << u"too much text"_s;
}

void tst_XlsxHostile::whatIsLargerInsideIsRefused()
{
    QFETCH(const XlsxLimits, limits);
    QFETCH(const QString, why);
    XlsxFile file;
    const QByteArray words = QByteArray("some words ").repeated(10);
    file.setTexts(("<si><t>" + words + "</t></si>").repeated(1000));
    file.setRows(
        ("<row><c r='ZZ1' t='inlineStr'><is><t>" + words + "</t></is></c></row>").repeated(1000));
    QCOMPARE(readFile(file).table.size(), 1000);
    const WholeTable whole = readFile(file, 0, limits);
    QVERIFY(whole.problem);
    QCOMPARE(whole.problem->fault, TableFault::NotAWorkbook);
    QVERIFY2(whole.problem->detail.contains(why), qPrintable(whole.problem->detail));
}

void tst_XlsxHostile::rowsThatAreTooManyAreCounted()
{
    QCOMPARE(XlsxLimits().rows, qint64(1'000'003));
    XlsxLimits limits;
    limits.rows = 3;
    XlsxFile file;
    file.setRows(row(text("a")).repeated(3));
    QCOMPARE(readFile(file, 0, limits).problem, std::nullopt);
    file.setRows(row(text("a")).repeated(5));
    QCOMPARE(readFile(file, 0, limits).problem,
             (TableProblem {TableFault::TooManyRows, 0, u"5"_s}));
    file.setRows(row(text("a")) + row("<c r='XFE2'><v>1</v></c>"));
    QCOMPARE(readFile(file).problem,
             (TableProblem {TableFault::RowTooLong, 2, u"too many columns"_s}));
}

void tst_XlsxHostile::otherFilesAreRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xlsx"_s);
    const auto faultOf = [](const QString &file) {
        const auto problem = readPath(file).problem;
        return problem ? problem->fault : TableFault::TooManyRows;
    };
    QCOMPARE(faultOf(path), TableFault::NotReadable);
    QCOMPARE(faultOf(folder.path()), TableFault::NotReadable);
    write(path, {});
    QCOMPARE(faultOf(path), TableFault::NotAWorkbook);
    write(path, "name,value\r\nAnn,5\r\n");
    QCOMPARE(faultOf(path), TableFault::NotAWorkbook);
    write(path, QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(4096, '\0'));
    QCOMPARE(faultOf(path), TableFault::Encrypted);
    XlsxFile locked;
    locked.setPassword("secret");
    QCOMPARE(faultOf(locked.path()), TableFault::Encrypted);
}

void tst_XlsxHostile::damageIsNeverReadAsData_data()
{
    QTest::addColumn<bool>("isPacked");
    QTest::newRow("packed") << true;
    QTest::newRow("stored") << false;
}

void tst_XlsxHostile::damageIsNeverReadAsData()
{
    QFETCH(const bool, isPacked);
    XlsxFile file;
    fill(file);
    if (!isPacked)
        file.store();
    const QByteArray whole = bytesOf(file.path());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xlsx"_s);
    write(path, whole);
    QCOMPARE(readPath(path).table, filled);
    for (qsizetype at = 0; at < whole.size(); at += 7) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ (1 << (at % 8)));
        write(path, damaged);
        const WholeTable read = readPath(path);
        QVERIFY2(read.problem || read.table == filled, QByteArray::number(at).constData());
    }
    for (qsizetype size = 0; size < whole.size(); size += 31) {
        write(path, whole.first(size));
        const WholeTable read = readPath(path);
        QVERIFY2(read.problem || read.table == filled, QByteArray::number(size).constData());
    }
}

// The library compares check sums only of parts that are as long as they say.
void tst_XlsxHostile::aPartShorterThanItSaysIsRefused()
{
    XlsxFile file;
    const QByteArray sheet
        = "<worksheet><sheetData>" + row("<c><v>46345</v></c>") + "</sheetData></worksheet>";
    file.set("xl/worksheets/sheet1.xml", sheet);
    file.store();
    QByteArray bytes = bytesOf(file.path());
    const auto sizes = [&](qsizetype packed, qsizetype unpacked) {
        const std::array<quint32, 2> both {qToLittleEndian(quint32(packed)),
                                           qToLittleEndian(quint32(unpacked))};
        return QByteArray(reinterpret_cast<const char *>(both.data()), sizeof both);
    };
    QVERIFY(bytes.contains(sizes(sheet.size(), sheet.size())));
    bytes.replace(sizes(sheet.size(), sheet.size()), sizes(sheet.size(), sheet.size() + 1));
    bytes.replace("46345", "46346");
    QTemporaryDir folder;
    write(folder.filePath(u"a.xlsx"_s), bytes);
    const WholeTable whole = readPath(folder.filePath(u"a.xlsx"_s));
    QVERIFY(whole.problem);
    QCOMPARE(whole.problem->fault, TableFault::NotAWorkbook);
}

QTEST_GUILESS_MAIN(tst_XlsxHostile)
#include "tst_xlsxhostile.moc"
