// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/workbook.h"
#include "app/batch/workbookcells.h"

#include <QTemporaryDir>
#include <QTest>
#include <quazip.h>
#include <quazipfile.h>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
using Parts = QMap<QString, QByteArray>;

const QByteArray workbook = R"(<workbook xmlns="m" xmlns:r="rel"><sheets>
        <sheet name="Hidden" sheetId="1" state="hidden" r:id="r1"/>
        <sheet name="Leads" sheetId="2" r:id="r2"/></sheets></workbook>)";
const QByteArray relations
    = R"(<Relationships xmlns="p"><Relationship Id="r1" Target="worksheets/sheet1.xml"/>
        <Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>)";
const QByteArray strings = R"(<sst xmlns="m">
        <si><t>E-Mail</t></si><si><r><t>Mül</t></r><r><t xml:space="preserve">ler </t></r>
        <rPh sb="0" eb="1"><t>spoken</t></rPh></si></sst>)";
const QByteArray styles = R"(<styleSheet xmlns="m"><numFmts>
        <numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/>
        <numFmt numFmtId="165" formatCode="0.00&quot; days&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/>
        </cellXfs></styleSheet>)";

QByteArray sheet(const QByteArray &rows)
{
    return "<worksheet xmlns=\"m\"><sheetData>" + rows + "</sheetData></worksheet>";
}

Parts usual(const QByteArray &rows)
{
    return {
        {u"xl/workbook.xml"_s, workbook},           {u"xl/_rels/workbook.xml.rels"_s, relations},
        {u"xl/sharedStrings.xml"_s, strings},       {u"xl/styles.xml"_s, styles},
        {u"xl/worksheets/sheet1.xml"_s, sheet({})}, {u"xl/worksheets/sheet2.xml"_s, sheet(rows)}};
}
} // namespace

/// Excel's files, good and hostile.
class tst_Workbook : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreReadAsTheyAreMeant();
    void theSheetThatIsSeenComesFirst();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void whatIsNoWorkbookIsSaidSo();
    void dateFormatsAreKnown_data();
    void dateFormatsAreKnown();
    void countsOfDaysAreDates_data();
    void countsOfDaysAreDates();
    void numbersArePlain_data();
    void numbersArePlain();

private:
    QString write(const Parts &parts)
    {
        const QString path = m_dir.filePath(u"book.xlsx"_s);
        QFile::remove(path);
        QuaZip zip(path);
        (void)zip.open(QuaZip::mdCreate);
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            QuaZipFile file(&zip);
            (void)file.open(QIODevice::WriteOnly, QuaZipNewInfo(part.key()));
            file.write(part.value());
            file.close();
        }
        zip.close();
        return path;
    }
    static tl::expected<ReadTable, TableProblem> read(const QString &path, int number = 0)
    {
        const std::atomic_bool no = false;
        ReadOptions options;
        options.sheet = number;
        return readWorkbook(path, options, no, [](qint64) {});
    }

    QTemporaryDir m_dir;
};

void tst_Workbook::cellsAreReadAsTheyAreMeant()
{
    const auto table = read(write(usual(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Value</t></is></c>
           <c r="D1" t="str"><f>"W"&amp;"hen"</f><v>When</v></c></row>
           <row r="2"/>
           <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>0.10000000000000001</v></c>
           <c r="D4" s="1"><v>46345.586805555555</v></c><c r="E4" t="b"><v>1</v></c>
           <c r="F4" t="e"><v>#N/A</v></c><c r="G4" s="2"><v>46345</v></c>
           <c r="H4"><v>491511234567</v></c><c r="I4" s="3"><v>32888</v></c></row>
           <row><c><v>7</v></c><c t="d"><v>2026-11-19T14:05:00</v></c></row>)")));
    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->header.mid(0, 4), (QStringList {u"E-Mail"_s, u"Value"_s, u"C"_s, u"When"_s}));
    QCOMPARE(table->rows->count(), 2);
    QCOMPARE(table->rows->line(0), 4);
    QCOMPARE(table->rows->line(1), 5);
    QCOMPARE(table->rows->cells(0),
             (QStringList {u"Müller "_s, u"0.1"_s, QString(), u"2026-11-19 14:05:00"_s, u"TRUE"_s,
                           u"#N/A"_s, u"46345"_s, u"491511234567"_s, u"1990-01-15"_s}));
    QCOMPARE(table->rows->cells(1), (QStringList {u"7"_s, u"2026-11-19T14:05:00"_s}));
}

void tst_Workbook::theSheetThatIsSeenComesFirst()
{
    Parts parts = usual(R"(<row r="1"><c r="A1"><v>1</v></c></row>)");
    parts[u"xl/worksheets/sheet1.xml"_s] = sheet(R"(<row r="1"><c r="A1"><v>2</v></c></row>)");
    const QString path = write(parts);
    QCOMPARE(read(path)->sheets, (QStringList {u"Leads"_s, u"Hidden"_s}));
    QCOMPARE(read(path)->header, QStringList {u"1"_s});
    QCOMPARE(read(path, 1)->header, QStringList {u"2"_s});
    QCOMPARE(read(path, 7)->sheet, 1);
}

void tst_Workbook::hostileFilesAreRefused_data()
{
    QTest::addColumn<Parts>("parts");
    const auto with = [](const QString &part, const QByteArray &content) {
        Parts parts = usual(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)");
        if (content.isNull())
            parts.remove(part);
        else
            parts[part] = content;
        return parts;
    };
    const QString cells = u"xl/worksheets/sheet2.xml"_s;
    const QByteArray laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    QTest::newRow("no workbook") << with(u"xl/workbook.xml"_s, {});
    QTest::newRow("no relations") << with(u"xl/_rels/workbook.xml.rels"_s, {});
    QTest::newRow("no sheet") << with(cells, {});
    QTest::newRow("a sheet outside")
        << with(u"xl/_rels/workbook.xml.rels"_s,
                R"(<Relationships xmlns="p"><Relationship Id="r2" Target="../../etc/passwd"/>
                   <Relationship Id="r1" TargetMode="External" Target="http://x/y"/>
                   </Relationships>)");
    QTest::newRow("entities") << with(cells, laughs + sheet("<row><c><v>&b;</v></c></row>"));
    QTest::newRow("entities in texts")
        << with(u"xl/sharedStrings.xml"_s, laughs + "<sst><si><t>&b;</t></si></sst>");
    QTest::newRow("text that is not there")
        << with(cells, sheet(R"(<row><c t="s"><v>2</v></c></row>)"));
    QTest::newRow("negative text") << with(cells, sheet(R"(<row><c t="s"><v>-1</v></c></row>)"));
    QTest::newRow("far column") << with(cells, sheet(R"(<row><c r="ZZZZZZ1"><v>1</v></c></row>)"));
    QTest::newRow("cut off") << with(cells, "<worksheet xmlns=\"m\"><sheetData><row><c>");
    QTest::newRow("bomb") << with(cells, sheet(QByteArray(40 * 1024 * 1024, ' ')));
}

void tst_Workbook::hostileFilesAreRefused()
{
    QFETCH(const Parts, parts);
    const auto table = read(write(parts));
    QVERIFY(!table);
    QCOMPARE(table.error().fault, TableFault::NotAWorkbook);
}

void tst_Workbook::whatIsNoWorkbookIsSaidSo()
{
    const auto faultOf = [this](const QByteArray &bytes) {
        const QString path = m_dir.filePath(u"x.xlsx"_s);
        QFile file(path);
        (void)file.open(QIODevice::WriteOnly);
        file.write(bytes);
        file.close();
        return read(path).error().fault;
    };
    QCOMPARE(faultOf(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)), TableFault::Encrypted);
    QCOMPARE(faultOf("email,name\n"), TableFault::NotAWorkbook);
    QCOMPARE(faultOf({}), TableFault::NotAWorkbook);
    QCOMPARE(read(m_dir.filePath(u"none.xlsx"_s)).error().fault, TableFault::NotReadable);
}

void tst_Workbook::dateFormatsAreKnown_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isDate");
    QTest::newRow("built in") << 22 << QString() << true;
    QTest::newRow("built-in number") << 4 << QString() << false;
    QTest::newRow("custom") << 170 << u"yyyy-mm-dd"_s << true;
    QTest::newRow("with locale") << 170 << u"[$-407]dd.mm.yyyy;@"_s << true;
    QTest::newRow("duration") << 170 << u"[h]:mm:ss"_s << true;
    QTest::newRow("quoted letters") << 170 << u"0.00\" days\""_s << false;
    QTest::newRow("escaped letter") << 170 << u"0\\d"_s << false;
    QTest::newRow("colour") << 170 << u"[Red]0.00"_s << false;
    QTest::newRow("general") << 170 << u"General"_s << false;
    QTest::newRow("open quote") << 170 << u"0\"d"_s << false;
}

void tst_Workbook::dateFormatsAreKnown()
{
    QFETCH(const int, id);
    QFETCH(const QString, code);
    QTEST(isDateFormat(id, code), "isDate");
}

void tst_Workbook::countsOfDaysAreDates_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QString>("date");
    QTest::newRow("first day") << u"1"_s << false << u"1900-01-01"_s;
    QTest::newRow("before the leap day that was not") << u"59"_s << false << u"1900-02-28"_s;
    QTest::newRow("after it") << u"61"_s << false << u"1900-03-01"_s;
    QTest::newRow("time alone") << u"0.5"_s << false << u"12:00:00"_s;
    QTest::newRow("rounded to the second") << u"46345.999999"_s << false << u"2026-11-20"_s;
    QTest::newRow("1904") << u"0"_s << true << u"1904-01-01"_s;
    QTest::newRow("negative") << u"-1"_s << false << u"-1"_s;
    QTest::newRow("too late") << u"2958466"_s << false << u"2958466"_s;
    QTest::newRow("no number") << u"x"_s << false << u"x"_s;
}

void tst_Workbook::countsOfDaysAreDates()
{
    QFETCH(const QString, serial);
    QFETCH(const bool, from1904);
    QTEST(dateOfSerial(serial, from1904), "date");
}

void tst_Workbook::numbersArePlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("fraction") << u"129.90000000000001"_s << u"129.9"_s;
    QTest::newRow("large") << u"1E+20"_s << u"100000000000000000000"_s;
    QTest::newRow("small") << u"1.5E-7"_s << u"0.00000015"_s;
    QTest::newRow("whole") << u"491511234567"_s << u"491511234567"_s;
    QTest::newRow("negative") << u"-5"_s << u"-5"_s;
    QTest::newRow("no number") << u"abc"_s << u"abc"_s;
    QTest::newRow("no end") << u"inf"_s << u"inf"_s;
}

void tst_Workbook::numbersArePlain()
{
    QFETCH(const QString, text);
    QTEST(plainCellNumber(text), "plain");
}

QTEST_GUILESS_MAIN(tst_Workbook)
#include "tst_workbook.moc"
