// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/workbook.h"

#include "app/batch/tablegatherer.h"
#include "app/batch/workbookcells.h"

#include <QFile>
#include <QXmlStreamReader>
#include <quazip.h>
#include <quazipfile.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr qint64 largestPart = 2LL * 1024 * 1024 * 1024;
constexpr qint64 mostText = 512LL * 1024 * 1024; // of all shared strings
constexpr qint64 suspiciousRatio = 500;
constexpr qint64 smallPart = 16 * 1024 * 1024; // may be packed as tightly as it likes
constexpr int mostColumns = 16384;
constexpr int rowsBetweenReports = 1024;

struct Refusal
{
    QString why;
};

/// One part of the package. Its parser throws Refusal where the part is not what it should be.
class Part
{
public:
    Part(QuaZip &zip, const QString &name)
        : m_file(&zip)
    {
        if (!zip.setCurrentFile(name, QuaZip::csSensitive))
            throw Refusal {u"no part "_s + name};
        QuaZipFileInfo64 info;
        if (!zip.getCurrentFileInfo(&info))
            throw Refusal {u"no information on "_s + name};
        const auto size = qint64(info.uncompressedSize);
        const auto packed = std::max<qint64>(1, qint64(info.compressedSize));
        if (size > largestPart || (size > smallPart && size / packed > suspiciousRatio))
            throw Refusal {u"too large inside: "_s + name};
        if (!m_file.open(QIODevice::ReadOnly))
            throw Refusal {u"cannot be unpacked: "_s + name};
        m_size = size;
        xml.setDevice(&m_file);
    }

    /// The next element that begins; false at the end.
    bool nextElement()
    {
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::DTD || m_file.pos() > m_size)
                throw Refusal {u"not a part of a workbook"_s};
            if (token == QXmlStreamReader::StartElement)
                return true;
        }
        if (xml.hasError())
            throw Refusal {xml.errorString()};
        return false;
    }
    [[nodiscard]] qint64 done() const { return m_file.pos(); }

    QXmlStreamReader xml;

private:
    QuaZipFile m_file;
    qint64 m_size = 0;
};

struct Sheet
{
    QString name;
    QString part;
};

/// What the whole workbook has in common.
struct Book
{
    std::vector<Sheet> sheets;
    QStringList strings;
    QList<bool> styleIsDate; ///< by the index that a cell's style has
    bool from1904 = false;
};

QHash<QString, QString> readTargets(QuaZip &zip)
{
    QHash<QString, QString> targets;
    Part part(zip, u"xl/_rels/workbook.xml.rels"_s);
    while (part.nextElement()) {
        const auto attributes = part.xml.attributes();
        QString target = attributes.value("Target"_L1).toString();
        const bool isOutside = attributes.value("TargetMode"_L1) == "External"_L1;
        if (target.isEmpty() || isOutside || target.contains(".."_L1))
            continue;
        target = target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target;
        targets.insert(attributes.value("Id"_L1).toString(), target);
    }
    return targets;
}

void readSheets(QuaZip &zip, Book &book)
{
    const QHash<QString, QString> targets = readTargets(zip);
    std::vector<Sheet> hidden;
    Part part(zip, u"xl/workbook.xml"_s);
    while (part.nextElement()) {
        const auto attributes = part.xml.attributes();
        if (part.xml.name() == "workbookPr"_L1) {
            const auto value = attributes.value("date1904"_L1);
            book.from1904 = value == "1"_L1 || value == "true"_L1;
        }
        if (part.xml.name() != "sheet"_L1)
            continue;
        QString id;
        for (const auto &attribute : attributes) {
            if (attribute.name() == "id"_L1 && !attribute.namespaceUri().isEmpty())
                id = attribute.value().toString();
        }
        const Sheet sheet {attributes.value("name"_L1).toString(), targets.value(id)};
        if (sheet.part.isEmpty())
            continue;
        const bool isSeen = attributes.value("state"_L1).isEmpty()
            || attributes.value("state"_L1) == "visible"_L1;
        (isSeen ? book.sheets : hidden).push_back(sheet);
    }
    book.sheets.insert(book.sheets.end(), hidden.begin(), hidden.end());
    if (book.sheets.empty())
        throw Refusal {u"no sheet"_s};
}

/// The text of an `si` or `is`: all of its `t`, but not what says how they are spoken.
QString readText(Part &part)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !part.xml.atEnd()) {
        const auto token = part.xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::StartElement) {
            if (part.xml.name() == "rPh"_L1)
                part.xml.skipCurrentElement();
            else if (part.xml.name() == "t"_L1)
                text += part.xml.readElementText(QXmlStreamReader::SkipChildElements);
            else
                ++depth;
        }
    }
    return text;
}

void readStrings(QuaZip &zip, Book &book)
{
    const QString name = u"xl/sharedStrings.xml"_s;
    if (!zip.setCurrentFile(name, QuaZip::csSensitive))
        return; // a workbook of numbers has none
    qint64 size = 0;
    Part part(zip, name);
    while (part.nextElement()) {
        if (part.xml.name() != "si"_L1)
            continue;
        book.strings.append(readText(part));
        size += book.strings.last().size() * qint64(sizeof(QChar));
        if (size > mostText)
            throw Refusal {u"too much text"_s};
    }
}

void readStyles(QuaZip &zip, Book &book)
{
    const QString name = u"xl/styles.xml"_s;
    if (!zip.setCurrentFile(name, QuaZip::csSensitive))
        return;
    QHash<int, QString> codes;
    bool isOfCells = false;
    Part part(zip, name);
    while (part.nextElement()) {
        const auto element = part.xml.name();
        const auto attributes = part.xml.attributes();
        if (element == "numFmt"_L1)
            codes.insert(attributes.value("numFmtId"_L1).toInt(),
                         attributes.value("formatCode"_L1).toString());
        else if (element == "cellXfs"_L1 || element == "cellStyleXfs"_L1)
            isOfCells = element == "cellXfs"_L1;
        else if (element == "xf"_L1 && isOfCells) {
            const int id = attributes.value("numFmtId"_L1).toInt();
            book.styleIsDate.append(isDateFormat(id, codes.value(id)));
        } else if (element == "cellStyles"_L1 || element == "dxfs"_L1) {
            isOfCells = false;
        }
    }
}

QString valueOf(const QString &type, const QString &value, int style, const Book &book)
{
    if (type == "s"_L1) {
        bool ok = false;
        const int index = value.toInt(&ok);
        if (!ok || index < 0 || index >= book.strings.size())
            throw Refusal {u"a text that is not there"_s};
        return book.strings[index];
    }
    if (type == "b"_L1)
        return value == "1"_L1 ? u"TRUE"_s : u"FALSE"_s;
    if (!type.isEmpty() && type != "n"_L1)
        return value; // the text of a formula, an error, or a date as ISO 8601
    if (value.isEmpty())
        return value;
    return book.styleIsDate.value(style) ? dateOfSerial(value, book.from1904)
                                         : plainCellNumber(value);
}

/// A cell, up to its end.
QString readCell(Part &part, const Book &book)
{
    const auto attributes = part.xml.attributes();
    const QString type = attributes.value("t"_L1).toString();
    const int style = attributes.value("s"_L1).toInt();
    QString text;
    while (part.xml.readNextStartElement()) {
        if (part.xml.name() == "v"_L1)
            text = valueOf(type, part.xml.readElementText(QXmlStreamReader::SkipChildElements),
                           style, book);
        else if (part.xml.name() == "is"_L1)
            text = readText(part);
        else
            part.xml.skipCurrentElement();
    }
    return text;
}

void readRows(Part &part, const Book &book, TableGatherer &gatherer,
              const std::atomic_bool &cancelled, const std::function<void(qint64)> &progress)
{
    DelimitedRow row;
    qint64 line = 0;
    while (!cancelled && part.nextElement()) {
        if (part.xml.name() != "row"_L1)
            continue;
        const qint64 given = part.xml.attributes().value("r"_L1).toLongLong();
        line = given > 0 ? given : line + 1;
        row.cells.clear();
        while (part.xml.readNextStartElement()) {
            if (part.xml.name() != "c"_L1) {
                part.xml.skipCurrentElement();
                continue;
            }
            const auto reference = part.xml.attributes().value("r"_L1);
            const int column
                = reference.isEmpty() ? int(row.cells.size()) : columnOfReference(reference);
            if (column < 0 || column >= mostColumns)
                throw Refusal {u"a cell without a place"_s};
            while (row.cells.size() <= column)
                row.cells.append(QString());
            row.cells[column] = readCell(part, book);
        }
        const bool isEmpty = std::all_of(row.cells.begin(), row.cells.end(),
                                         [](const QString &cell) { return cell.isEmpty(); });
        if (isEmpty)
            continue;
        row.line = line;
        ++row.number;
        gatherer.take(row);
        if (row.number % rowsBetweenReports == 0)
            progress(part.done());
    }
}

bool isOleFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == QByteArray("\xD0\xCF\x11\xE0", 4);
}
} // namespace

tl::expected<ReadTable, TableProblem> readWorkbook(const QString &path, const ReadOptions &options,
                                                   const std::atomic_bool &cancelled,
                                                   const std::function<void(qint64)> &progress)
{
    if (isOleFile(path))
        return tl::unexpected(TableProblem {TableFault::Encrypted, 0, {}});
    if (!QFile::exists(path))
        return tl::unexpected(TableProblem {TableFault::NotReadable, 0, u"not there"_s});
    QuaZip zip(path);
    if (!zip.open(QuaZip::mdUnzip))
        return tl::unexpected(TableProblem {TableFault::NotAWorkbook, 0, u"not a zip"_s});
    try {
        Book book;
        readSheets(zip, book);
        readStrings(zip, book);
        readStyles(zip, book);
        const int sheet = qBound(0, options.sheet, int(book.sheets.size()) - 1);
        TableGatherer gatherer(options);
        Part part(zip, book.sheets[size_t(sheet)].part);
        readRows(part, book, gatherer, cancelled, progress);
        if (cancelled)
            return tl::unexpected(TableProblem {});
        auto table = gatherer.table();
        if (table) {
            table->sheet = sheet;
            for (const Sheet &one : book.sheets)
                table->sheets.append(one.name);
        }
        return table;
    } catch (const Refusal &refusal) {
        return tl::unexpected(TableProblem {TableFault::NotAWorkbook, 0, refusal.why});
    }
}

bool isWorkbook(const QString &path)
{
    return path.endsWith(".xlsx"_L1, Qt::CaseInsensitive)
        || path.endsWith(".xlsm"_L1, Qt::CaseInsensitive)
        || path.endsWith(".xls"_L1, Qt::CaseInsensitive);
}

} // namespace desk
