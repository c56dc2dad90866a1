// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/readxlsx.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// What a cell of a workbook says: a number as it was typed, a date as it reads on the clock.
class tst_XlsxValues : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void stylesDecideWhatIsADate();
    void aWorkbookFrom1904CountsFromThere();
    void aFormatSaysWhetherItIsADate_data();
    void aFormatSaysWhetherItIsADate();
    void numbersArePlain_data();
    void numbersArePlain();
    void datesAreWallClockTimes_data();
    void datesAreWallClockTimes();
};

void tst_XlsxValues::stylesDecideWhatIsADate()
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

void tst_XlsxValues::aWorkbookFrom1904CountsFromThere()
{
    XlsxFile file;
    file.setFormats({}, {14});
    file.setRows(row("<c s='0'><v>44883</v></c>"));
    file.setSheets("<sheet name='A' r:id='s1'/>", "<workbookPr date1904='1'/>");
    QCOMPARE(readFile(file).table, (Table {{u"2026-11-19"_s}}));
    file.setSheets("<sheet name='A' r:id='s1'/>", "<workbookPr date1904='false'/>");
    QCOMPARE(readFile(file).table, (Table {{u"2022-11-18"_s}}));
}

void tst_XlsxValues::aFormatSaysWhetherItIsADate_data()
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

void tst_XlsxValues::aFormatSaysWhetherItIsADate()
{
    QFETCH(const int, id);
    QFETCH(const QString, code);
    QFETCH(const XlsxFormat, expected);
    QCOMPARE(xlsxFormat(id, code), expected);
}

void tst_XlsxValues::numbersArePlain_data()
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

void tst_XlsxValues::numbersArePlain()
{
    QFETCH(const QString, expected);
    QCOMPARE(xlsxNumber(QString::fromLatin1(QTest::currentDataTag())), expected);
}

void tst_XlsxValues::datesAreWallClockTimes_data()
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

void tst_XlsxValues::datesAreWallClockTimes()
{
    QFETCH(const QString, serial);
    QFETCH(const XlsxFormat, format);
    QFETCH(const bool, from1904);
    QFETCH(const QString, expected);
    QCOMPARE(xlsxDate(serial, format, from1904), expected);
}

QTEST_GUILESS_MAIN(tst_XlsxValues)
#include "tst_xlsxvalues.moc"
