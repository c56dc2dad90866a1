// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/delimitedreader.h"
#include "app/batch/delimitedwriter.h"
#include "app/batch/sniff.h"
#include "fakes/wholetable.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// A device that gives its bytes in small pieces.
class Drops final : public QIODevice
{
public:
    Drops(QByteArray bytes, qint64 size)
        : m_bytes(std::move(bytes))
        , m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_bytes.isEmpty(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min({most, m_size, qint64(m_bytes.size())});
        std::copy_n(m_bytes.constData(), size, data);
        m_bytes.remove(0, size);
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    const qint64 m_size;
};

WholeTable readAll(QIODevice &device, const Dialect &dialect)
{
    DelimitedReader reader(device, dialect);
    return readToEnd(reader);
}

WholeTable readAll(const QByteArray &bytes, const Dialect &dialect = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, dialect);
}

QByteArray written(const Table &table, const Dialect &dialect)
{
    QString text;
    for (const QStringList &row : table)
        text += delimitedLine(row, dialect);
    return text.toUtf8();
}
} // namespace

class tst_Delimited : public QObject
{
    Q_OBJECT

private slots:
    void hardCasesAreRead_data();
    void hardCasesAreRead();
    void rowsKnowTheirLine();
    void aQuoteThatNeverClosesIsNamed();
    void aRowWithoutEndIsRefused();
    void aCellOfTenMegabytesIsRead();
    void aFileThatFailsIsNotTakenForItsEnd();
    void whatIsWrittenIsReadBack();
    void formulasAreGuardedAndGivenBack_data();
    void formulasAreGuardedAndGivenBack();
    void encodingsAreRecognised_data();
    void encodingsAreRecognised();
    void whatCannotBeReadIsNoted();
    void separatorsAreRecognised_data();
    void separatorsAreRecognised();
    void parametersAreRead();
};

void tst_Delimited::hardCasesAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Table>("table");
    const auto row = [](const char *name, const QByteArray &bytes, const Table &table) {
        QTest::newRow(name) << bytes << table;
    };
    row("nothing", "", {});
    row("only line ends", "\r\n\n\r", {});
    row("no final line end", "a,b\nc,d", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("every line end", "a\nb\rc\r\nd", {{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}});
    row("empty lines", "a\n\n\nb\r\n\r\nc", {{u"a"_s}, {u"b"_s}, {u"c"_s}});
    row("empty cells", ",\n,,\na,", {{{}, {}}, {{}, {}, {}}, {u"a"_s, {}}});
    row("quoted separators", "\"a,b\",c", {{u"a,b"_s, u"c"_s}});
    row("doubled quotes", "\"say \"\"hi\"\"\",\"\"\"\"", {{u"say \"hi\""_s, u"\""_s}});
    row("quoted line breaks", "\"a\r\nb\nc\",d\ne", {{u"a\r\nb\nc"_s, u"d"_s}, {u"e"_s}});
    row("quoted nothing is a row", "\"\"\nb", {{QString()}, {u"b"_s}});
    row("quoted at the end of the file", "a,\"b\"", {{u"a"_s, u"b"_s}});
    row("a quote inside is text", "5\" pipe,a\"b\"c", {{u"5\" pipe"_s, u"a\"b\"c"_s}});
    row("text after a quote", "\"a\"b,\"c\" ,d", {{u"ab"_s, u"c "_s, u"d"_s}});
    row("spaces are kept", " a , b\t", {{u" a "_s, u" b\t"_s}});
    row("ragged rows", "a,b,c\nd\ne,f", {{u"a"_s, u"b"_s, u"c"_s}, {u"d"_s}, {u"e"_s, u"f"_s}});
    row("zero bytes", QByteArray("a\0b,c", 5), {{QString::fromLatin1("a\0b", 3), u"c"_s}});
    row("byte order mark", "\xef\xbb\xbf\"a\",b", {{u"a"_s, u"b"_s}});
    row("outside the first plane", "\xf0\x9f\x98\x80,\xc3\xbc", {{u"\U0001F600"_s, u"ü"_s}});
}

void tst_Delimited::hardCasesAreRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Table, table);
    const WholeTable whole = readAll(bytes);
    QVERIFY(!whole.problem);
    QCOMPARE(whole.table, table);
    for (const qint64 size : {1, 2, 3, 5}) { // wherever a piece of the file ends
        Drops drops(bytes, size);
        QCOMPARE(readAll(drops, {}).table, table);
    }
}

void tst_Delimited::rowsKnowTheirLine()
{
    QCOMPARE(readAll("a\n\n\"b\r\nb\n\",c\r\nd\re").lines, (QList<qint64> {1, 3, 6, 7}));
}

void tst_Delimited::aQuoteThatNeverClosesIsNamed()
{
    const WholeTable whole = readAll("a,b\nc,\"d\ne,f\n");
    QCOMPARE(whole.table, (Table {{u"a"_s, u"b"_s}}));
    QCOMPARE(whole.problem, (TableProblem {TableFault::QuoteNeverCloses, 2, {}}));
}

void tst_Delimited::aRowWithoutEndIsRefused()
{
    const QByteArray bytes = "a\n\"" + QByteArray(DelimitedReader::longestRow + 1, 'x');
    QCOMPARE(readAll(bytes).problem, (TableProblem {TableFault::RowTooLong, 2, {}}));
}

void tst_Delimited::aCellOfTenMegabytesIsRead()
{
    const QString cell(10 * 1024 * 1024, u'x');
    QCOMPARE(readAll("a,\"" + cell.toUtf8() + "\"\nb").table, (Table {{u"a"_s, cell}, {u"b"_s}}));
}

void tst_Delimited::aFileThatFailsIsNotTakenForItsEnd()
{
    class Failing final : public QIODevice
    {
    public:
        Failing() { open(QIODevice::ReadOnly); }
        [[nodiscard]] bool atEnd() const override { return false; }

    protected:
        qint64 readData(char *, qint64) override
        {
            setErrorString(u"gone"_s);
            return -1;
        }
        qint64 writeData(const char *, qint64) override { return -1; }
    } device;
    QCOMPARE(readAll(device, {}).problem, (TableProblem {TableFault::NotReadable, 1, u"gone"_s}));
}

void tst_Delimited::whatIsWrittenIsReadBack()
{
    QRandomGenerator random(7);
    const QString alphabet = u"a\",;\t|\r\n '=ü\U0001F600"_s;
    for (int round = 0; round < 500; ++round) {
        Dialect dialect;
        dialect.separator = u",;\t|"_s.at(random.bounded(4));
        Table table(1 + random.bounded(4));
        const int columns = 1 + random.bounded(4);
        for (QStringList &row : table) {
            for (int column = 0; column < columns; ++column) {
                QString cell;
                for (int i = random.bounded(6); i > 0; --i)
                    cell += alphabet.at(random.bounded(int(alphabet.size()) - 2));
                row.append(cell);
            }
        }
        const QByteArray bytes = written(table, dialect);
        QCOMPARE(readAll(bytes, dialect).table, table);
        Drops drops(bytes, 1 + random.bounded(3));
        QCOMPARE(readAll(drops, dialect).table, table);
    }
}

void tst_Delimited::formulasAreGuardedAndGivenBack_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("inFile");
    QTest::newRow("phone") << u"+4915112345678"_s << u"'+4915112345678"_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("negative") << u"-5"_s << u"'-5"_s;
    QTest::newRow("at") << u"@ann"_s << u"'@ann"_s;
    QTest::newRow("apostrophe") << u"'tis"_s << u"''tis"_s;
    QTest::newRow("leading zeros") << u"00123"_s << u"00123"_s;
    QTest::newRow("many digits") << u"1234567890123456789"_s << u"1234567890123456789"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_Delimited::formulasAreGuardedAndGivenBack()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, inFile);
    QCOMPARE(guarded(cell), inFile);
    QCOMPARE(unguarded(inFile), cell);
}

void tst_Delimited::encodingsAreRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    const QString text = u"name;city\nMüller;Köln – „Süd“ €\n"_s;
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    const QByteArray utf16le = little(text);
    const QByteArray utf16be = big(text);
    QTest::newRow("UTF-8") << text.toUtf8() << TextEncoding::Utf8;
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + text.toUtf8() << TextEncoding::Utf8;
    QTest::newRow("UTF-16 LE") << utf16le << TextEncoding::Utf16Le;
    QTest::newRow("UTF-16 LE with mark") << "\xff\xfe" + utf16le << TextEncoding::Utf16Le;
    QTest::newRow("UTF-16 BE") << utf16be << TextEncoding::Utf16Be;
    QTest::newRow("UTF-16 BE with mark") << "\xfe\xff" + utf16be << TextEncoding::Utf16Be;
    QTest::newRow("Windows-1252") << QByteArray("name;city\nM\xfcller;K\xf6ln \x96 \x84S\xfc"
                                                "d\x93 \x80\n")
                                  << TextEncoding::Windows1252;
}

void tst_Delimited::encodingsAreRecognised()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const TextEncoding, encoding);
    QCOMPARE(guessEncoding(bytes, true), encoding);
    const Table table {{u"name"_s, u"city"_s}, {u"Müller"_s, u"Köln – „Süd“ €"_s}};
    const Dialect dialect = sniff(bytes, true);
    QCOMPARE(dialect.encoding, encoding);
    QCOMPARE(readAll(bytes, dialect).table, table);
    for (const qint64 size : {1, 3}) {
        Drops drops(bytes, size);
        QCOMPARE(readAll(drops, dialect).table, table);
    }
    // Cut off in the middle of a character it is still the same.
    for (qsizetype size = bytes.size() - 4; size < bytes.size(); ++size)
        QCOMPARE(guessEncoding(bytes.left(size), false), encoding);
}

void tst_Delimited::whatCannotBeReadIsNoted()
{
    QBuffer buffer;
    buffer.setData("a,\xff\n");
    buffer.open(QIODevice::ReadOnly);
    DelimitedReader reader(buffer, {});
    const auto row = reader.next();
    QVERIFY(row && *row);
    QVERIFY(reader.hadUnreadableCharacters());
    QCOMPARE((*row)->cells.size(), 2);
}

void tst_Delimited::separatorsAreRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << QChar(u',');
    QTest::newRow("semicolon, decimal commas")
        << QByteArray("a;b\n1,50;2,75\n3,10;4,00\n") << QChar(u';');
    QTest::newRow("tab") << QByteArray("a\tb\n1,2\t3;4\n") << QChar(u'\t');
    QTest::newRow("bar") << QByteArray("a|b|c\n1|2|3") << QChar(u'|');
    QTest::newRow("commas in quotes")
        << QByteArray("a;b\n\"x,y,z\";1\n\"u,v,w\";2\n") << QChar(u';');
    QTest::newRow("one column") << QByteArray("email\nann@example.com\n") << QChar(u',');
    QTest::newRow("after parameters")
        << QByteArray("Parameters:TimeZone=Europe/Berlin\na;b\n1;2\n") << QChar(u';');
    QTest::newRow("nothing") << QByteArray() << QChar(u',');
}

void tst_Delimited::separatorsAreRecognised()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QChar, separator);
    QCOMPARE(sniff(bytes, true).separator, separator);
}

void tst_Delimited::parametersAreRead()
{
    const auto first = [](const QByteArray &line) {
        DelimitedRow row;
        row.cells = readAll(line).table.value(0);
        row.number = 1;
        return parametersOf(row);
    };
    QCOMPARE(first("Parameters:TimeZone=Europe/Berlin")->value(u"timezone"_s), u"Europe/Berlin"_s);
    QCOMPARE(first("\"parameters:TimeZone=+0200; EventType=x\",A=b")->size(), 3);
    QVERIFY(!first("email,phone"));
    DelimitedRow later;
    later.cells = {u"Parameters:TimeZone=UTC"_s};
    later.number = 2;
    QVERIFY2(!parametersOf(later), "further down it is somebody's text");
}

QTEST_GUILESS_MAIN(tst_Delimited)
#include "tst_delimited.moc"
