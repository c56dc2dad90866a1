// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/workbook.h"
#include "fakes/xlsxfile.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// A sheet of a workbook as the table that everything else works on.
class tst_Workbook : public QObject
{
    Q_OBJECT

private slots:
    void aSheetIsATable();
    void theChosenSheetIsRead();
    void whatIsNoWorkbookIsSaidSo();

private:
    static tl::expected<ReadTable, TableProblem> read(const QString &path, int number = 0)
    {
        const std::atomic_bool no = false;
        ReadOptions options;
        options.sheet = number;
        return readWorkbook(path, options, no, [](qint64) {});
    }
};

void tst_Workbook::aSheetIsATable()
{
    XlsxFile file;
    file.setFormats({}, {0, 22});
    file.setRows("<row r='1'><c r='A1' t='inlineStr'><is><t>E-Mail</t></is></c>"
                 "<c r='C1' t='s'><v>0</v></c></row><row r='2'/>"
                 "<row r='4'><c r='A4' t='inlineStr'><is><t>a@example.com</t></is></c>"
                 "<c r='B4'><v>0.10000000000000001</v></c>"
                 "<c r='C4' s='1'><v>46345.586805555555</v></c></row>");
    const auto table = read(file.path());
    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->header, (QStringList {u"E-Mail"_s, u"B"_s, u"shared"_s}));
    QCOMPARE(table->rows->count(), 1);
    QCOMPARE(table->rows->line(0), 4);
    QCOMPARE(table->rows->cells(0),
             (QStringList {u"a@example.com"_s, u"0.1"_s, u"2026-11-19T14:05:00"_s}));
}

void tst_Workbook::theChosenSheetIsRead()
{
    XlsxFile file;
    file.set("xl/_rels/workbook.xml.rels",
             XlsxFile::relations({XlsxFile::relation("s1", "worksheet", "worksheets/sheet1.xml"),
                                  XlsxFile::relation("s2", "worksheet", "worksheets/sheet2.xml")}));
    file.setSheets("<sheet name='One' sheetId='1' r:id='s1'/><sheet name='Two' sheetId='2' "
                   "r:id='s2'/>");
    file.setRows("<row r='1'><c r='A1'><v>1</v></c></row>");
    file.setRows("xl/worksheets/sheet2.xml", "<row r='1'><c r='A1'><v>2</v></c></row>");
    const QString path = file.path();
    QCOMPARE(read(path)->sheets, (QStringList {u"One"_s, u"Two"_s}));
    QCOMPARE(read(path)->header, QStringList {u"1"_s});
    QCOMPARE(read(path, 1)->header, QStringList {u"2"_s});
    QCOMPARE(read(path, 7)->sheet, 1); // another file had more
}

void tst_Workbook::whatIsNoWorkbookIsSaidSo()
{
    XlsxFile file;
    file.remove("xl/workbook.xml");
    QCOMPARE(read(file.path()).error().fault, TableFault::NotAWorkbook);
    QVERIFY(isWorkbook(u"/a/Leads.XLSX"_s) && !isWorkbook(u"/a/leads.csv"_s));
}

QTEST_GUILESS_MAIN(tst_Workbook)
#include "tst_workbook.moc"
