// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/xlsxreader.h"
#include "fakes/files.h"
#include "fakes/wholetable.h"
#include "fakes/xlsxfile.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

#include <array>
#include <functional>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
using Change = std::function<void(XlsxFile &)>;

WholeTable readPath(const QString &path, int sheet = 0, const XlsxLimits &limits = {})
{
    const std::atomic_bool cancelled = false;
    const auto book = XlsxBook::open(path, cancelled, limits);
    if (!book)
        return {{}, {}, book.error()};
    XlsxReader reader(**book, sheet);
    return readToEnd(reader);
}

WholeTable readFile(const XlsxFile &file, int sheet = 0, const XlsxLimits &limits = {})
{
    return readPath(file.path(), sheet, limits);
}

QByteArray row(const QByteArray &cells)
{
    return "<row>" + cells + "</row>";
}

QByteArray text(const QByteArray &text)
{
    return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
}

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

/// A sheet of a workbook as rows of text, and every file that is not one refused.
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
    void stylesDecideWhatIsADate();
    void aWorkbookFrom1904CountsFromThere();
    void aFormatSaysWhetherItIsADate_data();
    void aFormatSaysWhetherItIsADate();
    void numbersArePlain_data();
    void numbersArePlain();
    void datesAreWallClockTimes_data();
    void datesAreWallClockTimes();
    void rowsAreReadOneByOne();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void whatIsLargerInsideIsRefused_data();
    void whatIsLargerInsideIsRefused();
    void rowsThatAreTooManyAreCounted();
    void otherFilesAreRefused();
    void damageIsNeverReadAsData_data();
    void damageIsNeverReadAsData();
    void aPartShorterThanItSaysIsRefused();
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

void tst_Xlsx::stylesDecideWhatIsADate()
{
    XlsxFile file;
    file.setFormats("<numFmt numFmtId='164' formatCode='[$-407]d. mmmm yyyy'/>"
                    "<numFmt numFmtId='165' formatCode='0.00 &quot;days&quot;'/>",
                    {0, 14, 164, 165, 22, 21, 46});
    QByteArray cells;
    for (int style = 0; style < 7; ++style)
        cells += "<c s='" + QByteArray::number(style) + "'><v>46345</v></c>";
    file.setRows(row(cells));
    const WholeTable whole = readFile(file);
    QCOMPARE(whole.problem, std::nullopt);
    QCOMPARE(whole.table,
             (Table {{u"46345"_s, u"2026-11-19"_s, u"2026-11-19"_s, u"46345"_s,
                      u"2026-11-19T00:00:00"_s, u"2026-11-19T00:00:00"_s, u"1112280:00:00"_s}}));
}

void tst_Xlsx::aWorkbookFrom1904CountsFromThere()
{
    XlsxFile file;
    file.setFormats({}, {14});
    file.setRows(row("<c s='0'><v>44883</v></c>"));
    file.setSheets("<sheet name='A' r:id='s1'/>", "<workbookPr date1904='1'/>");
    QCOMPARE(readFile(file).table, (Table {{u"2026-11-19"_s}}));
    file.setSheets("<sheet name='A' r:id='s1'/>", "<workbookPr date1904='false'/>");
    QCOMPARE(readFile(file).table, (Table {{u"2022-11-18"_s}}));
}

void tst_Xlsx::aFormatSaysWhetherItIsADate_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("code");
    QTest::addColumn<XlsxFormat>("expected");
    const auto add = [](const char *code, XlsxFormat expected) {
        QTest::newRow(code) << 164 << QString::fromUtf8(code) << expected;
    };
    using enum XlsxFormat;
    for (int id = 0; id <= 49; ++id) {
        const XlsxFormat expected = id == 22                   ? DateTime
            : (id >= 14 && id <= 17) || (id >= 27 && id <= 36) ? Date
            : (id >= 18 && id <= 21) || id == 45 || id == 47   ? Time
            : id == 46                                         ? Elapsed
                                                               : Number;
        QTest::addRow("built-in %d", id) << id << QString() << expected;
    }
    QTest::newRow("built-in, but redefined") << 14 << u"0.00"_s << Number;
    add("General", Number);
    add("0.00E+00", Number);
    add("#,##0.00;[Red]-#,##0.00", Number);
    add("[Red][<100]0;[Color 12]0", Number);
    add("[$€-407] #,##0.00", Number);
    add("[$USD] 0", Number);
    add("0 \"days\"", Number);
    add("0\\d", Number);
    add("0_d*y", Number);
    add("@", Number);
    add("\"unclosed yyyy", Number);
    add("[unclosed yyyy", Number);
    add("yyyy-mm-dd", Date);
    add("d/m", Date);
    add("MMM YY", Date);
    add("mm", Date);
    add("[$-F800]dddd, mmmm dd, yyyy", Date);
    add("yyyy\"年\"m\"月\"d\"日\"", Date);
    add("[Red]d.m.yyyy;@", Date);
    add("[=0]\"-\";dd.mm.yyyy", Date);
    add("dd/mm/yyyy hh:mm", DateTime);
    add("yyyy-mm-dd\\Thh:mm:ss", DateTime);
    add("h:mm dd/mm", DateTime);
    add("h:mm AM/PM", Time);
    add("mm:ss", Time);
    add("mm:ss.0", Time);
    add("h", Time);
    add("[Blue]h:mm", Time);
    add("[h]:mm:ss", Elapsed);
    add("[mm]:ss", Elapsed);
    add("[m]", Elapsed);
    add("[Red][ss]", Elapsed);
}

void tst_Xlsx::aFormatSaysWhetherItIsADate()
{
    QFETCH(const int, id);
    QFETCH(const QString, code);
    QFETCH(const XlsxFormat, expected);
    QCOMPARE(xlsxFormat(id, code), expected);
}

void tst_Xlsx::numbersArePlain_data()
{
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(expected);
    };
    add("0", "0");
    add("-0", "0");
    add("-0.0", "0");
    add("5", "5");
    add("-5", "-5");
    add("5.0", "5");
    add("5.", "5");
    add(".5", "0.5");
    add("00.5", "0.5");
    add("-0.5", "-0.5");
    add("1.50", "1.5");
    add("-.", "-.");
    add("", "");
    add("1.2.3", "1.2.3");
    add("007", "7");
    add("129.9", "129.9");
    add("6.9000000000000004", "6.9");
    add("0.10000000000000001", "0.1");
    add("-3.3000000000000003", "-3.3");
    add("1E+3", "1000");
    add("1.5E-7", "0.00000015");
    add("1.23456789012345E+18", "1234567890123450000");
    add("1E+30", "1000000000000000000000000000000");
    add("1E+31", "1e+31");
    add("99999999999999.9", "99999999999999.9");
    add("0.99999999999999999", "1");
    add("1234567890123456789", "1234567890123456789");
    add("-1234567890123456789", "-1234567890123456789");
    add("1e999", "1e999");
    add("nan", "nan");
    add("abc", "abc");
    add("-", "-");
    add("1,5", "1,5");
}

void tst_Xlsx::numbersArePlain()
{
    QFETCH(const QString, expected);
    QCOMPARE(xlsxNumber(QString::fromLatin1(QTest::currentDataTag())), expected);
}

void tst_Xlsx::datesAreWallClockTimes_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<XlsxFormat>("format");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *serial, XlsxFormat format, const char *expected,
                        bool from1904 = false) {
        QTest::addRow("%s as %d%s", serial, int(format), from1904 ? " from 1904" : "")
            << QString::fromLatin1(serial) << format << from1904 << QString::fromLatin1(expected);
    };
    using enum XlsxFormat;
    add("46345", Date, "2026-11-19");
    add("46345", DateTime, "2026-11-19T00:00:00");
    add("46345.586805555555", DateTime, "2026-11-19T14:05:00");
    add("46345.586805555555", Date, "2026-11-19T14:05:00");
    add("46345.586805555555", Time, "2026-11-19T14:05:00");
    add("46345.999999", DateTime, "2026-11-20T00:00:00");
    add("0.586805555555", Time, "14:05:00");
    add("0.586805555555", DateTime, "14:05:00");
    add("0", Time, "00:00:00");
    add("0.9999999", Time, "00:00:00");
    add("1.1041666666666667", Elapsed, "26:30:00");
    add("0", Date, "1900-01-00");
    add("1", Date, "1900-01-01");
    add("59", Date, "1900-02-28");
    add("60", Date, "1900-02-29");
    add("61", Date, "1900-03-01");
    add("2958465", Date, "9999-12-31");
    add("2958466", Date, "2958466");
    add("2958465.9999999", DateTime, "2958465.9999999");
    add("-1.5", Date, "-1.5");
    add("1e300", Elapsed, "1e+300");
    add("nan", Date, "nan");
    add("2026-11-19", Date, "2026-11-19");
    add("0", Date, "1904-01-01", true);
    add("0.5", Time, "12:00:00", true);
    add("0.5", DateTime, "1904-01-01T12:00:00", true);
    add("44883", Date, "2026-11-19", true);
    add("2957003", Date, "9999-12-31", true);
    add("2957004", Date, "2957004", true);
}

void tst_Xlsx::datesAreWallClockTimes()
{
    QFETCH(const QString, serial);
    QFETCH(const XlsxFormat, format);
    QFETCH(const bool, from1904);
    QFETCH(const QString, expected);
    QCOMPARE(xlsxDate(serial, format, from1904), expected);
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

void tst_Xlsx::hostileFilesAreRefused_data()
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

void tst_Xlsx::hostileFilesAreRefused()
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

void tst_Xlsx::whatIsLargerInsideIsRefused_data()
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

void tst_Xlsx::whatIsLargerInsideIsRefused()
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

void tst_Xlsx::rowsThatAreTooManyAreCounted()
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

void tst_Xlsx::otherFilesAreRefused()
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

void tst_Xlsx::damageIsNeverReadAsData_data()
{
    QTest::addColumn<bool>("isPacked");
    QTest::newRow("packed") << true;
    QTest::newRow("stored") << false;
}

void tst_Xlsx::damageIsNeverReadAsData()
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
void tst_Xlsx::aPartShorterThanItSaysIsRefused()
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
