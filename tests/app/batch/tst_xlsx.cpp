// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/readxlsx.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// A sheet of a workbook as rows of text.
class tst_Xlsx : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rowsComeAsFromAFileOfText();
    void sheetsComeInTheirOrderAndHiddenOnesLast();
    void aSheetIsChosen();
    void partsAreFoundByWhatRefersToThem();
    void cellsBecomeText_data();
    void cellsBecomeText();
    void sharedTextsAreWhole_data();
    void sharedTextsAreWhole();
    void cellsKeepTheirPlaces();
    void rowsAreReadOneByOne();
    void readingCanBeCancelled();
};

void tst_Xlsx::rowsComeAsFromAFileOfText()
{
    QByteArray bytes = "name,value\r\n\r\nAnn,5\r\n";
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    DelimitedReader delimited(buffer, {});
    const WholeTable expected = readToEnd(delimited);

    XlsxFile file;
    file.setRows(row(text("name") + text("value")) + row({})
                 + row(text("Ann") + "<c><v>5</v></c>"));
    const WholeTable whole = readFile(file);
    QCOMPARE(whole.problem, std::nullopt);
    QCOMPARE(whole.table, expected.table);
    QCOMPARE(whole.lines, expected.lines);
}

void tst_Xlsx::sheetsComeInTheirOrderAndHiddenOnesLast()
{
    XlsxFile file;
    file.set(
        "xl/_rels/workbook.xml.rels",
        XlsxFile::relations(
            {XlsxFile::relation("a", "worksheet", "worksheets/sheet1.xml"),
             XlsxFile::relation("c", "chartsheet", "chartsheets/sheet1.xml"),
             XlsxFile::relation("x", "worksheet", "worksheets/sheet1.xml", "TargetMode='External'"),
             XlsxFile::relation("b", "worksheet", "/xl/worksheets/sheet2.xml")}));
    file.setSheets("<sheet name='Lists' state='hidden' r:id='a'/><sheet name='B &amp; C' r:id='b'/>"
                   "<sheet name='Chart' r:id='c'/><sheet name='Very' state='veryHidden' r:id='a'/>"
                   "<sheet name='Elsewhere' r:id='x'/><sheet name='A' state='visible' r:id='a'/>");
    const std::atomic_bool cancelled = false;
    const auto book = XlsxBook::open(file.path(), cancelled);
    QVERIFY(book);
    QStringList names;
    for (const XlsxSheet &sheet : (*book)->sheets())
        names.append(sheet.isHidden ? u'(' + sheet.name + u')' : sheet.name);
    QCOMPARE(names, (QStringList {u"B & C"_s, u"A"_s, u"(Lists)"_s, u"(Very)"_s}));
}

void tst_Xlsx::aSheetIsChosen()
{
    XlsxFile file;
    file.set("xl/_rels/workbook.xml.rels",
             XlsxFile::relations({XlsxFile::relation("a", "worksheet", "worksheets/sheet1.xml"),
                                  XlsxFile::relation("b", "worksheet", "worksheets/sheet2.xml")}));
    file.setSheets("<sheet name='A' r:id='b'/><sheet name='B' r:id='a'/>");
    file.setRows("xl/worksheets/sheet1.xml", row(text("in one")));
    file.setRows("xl/worksheets/sheet2.xml", row(text("in two")));
    const std::atomic_bool cancelled = false;
    const auto book = XlsxBook::open(file.path(), cancelled);
    QVERIFY(book);
    for (const auto &[sheet, expected] : {std::pair(0, u"in two"_s), std::pair(1, u"in one"_s)}) {
        XlsxReader reader(**book, sheet);
        QCOMPARE(readToEnd(reader).table, (Table {{expected}}));
    }
    XlsxReader reader(**book, 2);
    QVERIFY(readToEnd(reader).problem);
}

void tst_Xlsx::partsAreFoundByWhatRefersToThem()
{
    XlsxFile file;
    file.set(
        "_rels/.rels",
        XlsxFile::relations({XlsxFile::relation("1", "officeDocument", "/Book/The%20book.xml")}));
    file.set("Book/_rels/The book.xml.rels",
             XlsxFile::relations({XlsxFile::relation("s", "worksheet", "../Sheets/./S.XML")}));
    file.set("Book/The book.xml",
             "<x:workbook xmlns:x='m' xmlns:q='r'><x:sheets><x:sheet name='A' q:id='s'/></x:sheets>"
             "</x:workbook>");
    file.set("sheets/s.xml",
             "<x:worksheet xmlns:x='m'><x:sheetData><x:row><x:c><x:v>5</x:v></x:c>"
             "</x:row></x:sheetData></x:worksheet>");
    const WholeTable whole = readFile(file);
    QCOMPARE(whole.problem, std::nullopt);
    QCOMPARE(whole.table, (Table {{u"5"_s}}));
}

void tst_Xlsx::cellsBecomeText_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const QByteArray &cell, const QString &expected) {
        QTest::newRow(name) << cell << expected;
    };
    add("shared", "<c t='s'><v>0</v></c>", u"shared"_s);
    add("inline", text("Müller;\"x\""), u"Müller;\"x\""_s);
    add("inline in runs",
        "<c t='inlineStr'><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r></is></c>", u"ab"_s);
    add("digits as text", text("00123"), u"00123"_s);
    add("phone number", text("+4915112345678"), u"+4915112345678"_s);
    add("number", "<c><v>12.5</v></c>", u"12.5"_s);
    add("number by name", "<c t='n'><v>12.5</v></c>", u"12.5"_s);
    add("style that is not there", "<c s='99'><v>12.5</v></c>", u"12.5"_s);
    add("true", "<c t='b'><v>1</v></c>", u"TRUE"_s);
    add("false", "<c t='b'><v>0</v></c>", u"FALSE"_s);
    add("error", "<c t='e'><v>#N/A</v></c>", u"#N/A"_s);
    add("iso date", "<c t='d'><v>2026-11-19T14:05:00</v></c>", u"2026-11-19T14:05:00"_s);
    add("formula, number", "<c><f>SUM(A1:A9)</f><v>0.30000000000000004</v></c>", u"0.3"_s);
    add("formula, text", "<c t='str'><f>\"1\"</f><v>a&lt;b_x000D_</v></c>", u"a<b\r"_s);
    add("formula, empty text", "<c t='str'><f>\"\"</f><v></v></c>", {});
    add("formula without result", "<c><f>NOW()</f></c>", {});
    add("style only", "<c s='0'/>", {});
    add("value in what is unknown", "<c><x><v>7</v></x><v>8</v></c>", u"8"_s);
}

void tst_Xlsx::cellsBecomeText()
{
    QFETCH(const QByteArray, cell);
    QFETCH(const QString, expected);
    XlsxFile file;
    file.setRows(row(cell + text("end")));
    const WholeTable whole = readFile(file);
    QCOMPARE(whole.problem, std::nullopt);
    QCOMPARE(whole.table, (Table {{expected, u"end"_s}}));
}

void tst_Xlsx::sharedTextsAreWhole_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const QByteArray &item, const QString &expected) {
        QTest::newRow(name) << item << expected;
    };
    add("plain", "<t>a</t>", u"a"_s);
    add("runs", "<r><t>a</t></r><r><rPr><t>no</t></rPr><t xml:space='preserve'> b </t></r>",
        u"a b "_s);
    add("spaces that count", "<t xml:space='preserve'> a\n</t>", u" a\n"_s);
    add("spaces that do not", "<t>\n  a b\n</t>", u"a b"_s);
    add("how it is spoken", "<t>課</t><rPh sb='0' eb='1'><t>カ</t></rPh><phoneticPr/>", u"課"_s);
    add("escaped", "<t>a_x000a_b_x005F_x0041_</t>", u"a\nb_x0041_"_s);
    add("not escaped", "<t>a_x12_ _x00g0_ _x+001_ _x0041</t>", u"a_x12_ _x00g0_ _x+001_ _x0041"_s);
    add("characters by number", "<t>&#65;&#x1F600;&amp;&quot;</t>", u"A\U0001F600&\""_s);
    add("in a section", "<t><![CDATA[<b>&]]></t>", u"<b>&"_s);
    add("empty", "<t/>", {});
    add("nothing", {}, {});
    add("long", "<t>" + QByteArray(32'767, 'x') + "</t>", QString(32'767, u'x'));
}

void tst_Xlsx::sharedTextsAreWhole()
{
    QFETCH(const QByteArray, item);
    QFETCH(const QString, expected);
    XlsxFile file;
    file.setTexts("<si><t>before</t></si><si>" + item + "</si><si><t>behind</t></si>");
    file.setRows(row("<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>"));
    const WholeTable whole = readFile(file);
    QCOMPARE(whole.problem, std::nullopt);
    QCOMPARE(whole.table, (Table {{u"before"_s, expected, u"behind"_s}}));
}

void tst_Xlsx::cellsKeepTheirPlaces()
{
    XlsxFile file;
    file.setRows("<row r='2'><c r='B2'><v>1</v></c><c><v>2</v></c><c r='AA2'><v>3</v></c></row>"
                 "<row><c><v>4</v></c><c s='1'/></row>"
                 "<row r='9' hidden='1'><c r='A9' s='1'/><c r='B9'><v>5</v></c></row>"
                 "<row r='10' ht='15'/><row r='11'><c r='A11' s='1'/></row>"
                 "<row r='1048576'><c r='XFD1048576'><v>6</v></c></row>");
    const WholeTable whole = readFile(file);
    QCOMPARE(whole.problem, std::nullopt);
    QStringList wide(27);
    wide[1] = u"1"_s;
    wide[2] = u"2"_s;
    wide[26] = u"3"_s;
    QStringList widest(XlsxReader::mostColumns);
    widest.last() = u"6"_s;
    QCOMPARE(whole.table, (Table {wide, {u"4"_s}, {QString(), u"5"_s}, widest}));
    QCOMPARE(whole.lines, (QList<qint64> {2, 3, 9, 1'048'576}));
}

void tst_Xlsx::rowsAreReadOneByOne()
{
    XlsxFile file;
    file.setRows(row("<c><v>12345</v></c>").repeated(20'000));
    const std::atomic_bool cancelled = false;
    const auto book = XlsxBook::open(file.path(), cancelled);
    QVERIFY(book);
    XlsxReader reader(**book, 0);
    for (int i = 0; i < 10; ++i)
        QVERIFY(reader.next());
    QVERIFY(reader.bytesRead() > 0);
    QVERIFY(reader.bytesRead() < reader.bytesInAll() / 10);
    QCOMPARE(readToEnd(reader).table.size(), 20'000 - 10);
    QCOMPARE(reader.bytesRead(), reader.bytesInAll());
    const auto behind = reader.next();
    QVERIFY(behind && !*behind);
}

void tst_Xlsx::readingCanBeCancelled()
{
    XlsxFile file;
    file.setRows(row(text("a")).repeated(20'000));
    std::atomic_bool cancelled = false;
    const QString path = file.path();
    const auto book = XlsxBook::open(path, cancelled);
    QVERIFY(book);
    XlsxReader reader(**book, 0);
    QVERIFY(reader.next());
    cancelled = true;
    const WholeTable rest = readToEnd(reader);
    QCOMPARE(rest.problem, TableProblem());
    QVERIFY(rest.table.size() < 2000);
    const auto other = XlsxBook::open(path, cancelled);
    QVERIFY(!other);
    QCOMPARE(other.error(), TableProblem());
}

QTEST_GUILESS_MAIN(tst_Xlsx)
#include "tst_xlsx.moc"
