// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFile>
#include <QList>
#include <QTemporaryDir>
#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

namespace desk {

/// A workbook as a test needs it: small and whole at first, any part of which can be replaced.
class XlsxFile final
{
public:
    XlsxFile()
    {
        set("_rels/.rels", relations({relation("r1", "officeDocument", "xl/workbook.xml")}));
        set("xl/_rels/workbook.xml.rels",
            relations({relation("s1", "worksheet", "worksheets/sheet1.xml"),
                       relation("t", "sharedStrings", "sharedStrings.xml"),
                       relation("f", "styles", "styles.xml")}));
        setSheets("<sheet name='One' sheetId='1' r:id='s1'/>");
        setTexts("<si><t>shared</t></si>");
        setFormats({}, {0});
        setRows({});
    }

    void set(const QByteArray &part, const QByteArray &bytes)
    {
        remove(part);
        m_parts.append({part, bytes});
    }
    void add(const QByteArray &part, const QByteArray &bytes) { m_parts.append({part, bytes}); }
    void remove(const QByteArray &part)
    {
        m_parts.removeIf([&](const auto &one) { return one.first == part; });
    }

    void setSheets(const QByteArray &sheets, const QByteArray &properties = {})
    {
        set("xl/workbook.xml",
            "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
            "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                + properties + "<sheets>" + sheets + "</sheets></workbook>");
    }
    void setTexts(const QByteArray &items)
    {
        set("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }
    /// Number formats as `numFmt` elements, and which of them the styles 0, 1, 2, … have.
    void setFormats(const QByteArray &formats, const QList<int> &ofStyles)
    {
        QByteArray styles;
        for (const int id : ofStyles)
            styles += "<xf numFmtId='" + QByteArray::number(id) + "'/>";
        set("xl/styles.xml",
            "<styleSheet><numFmts>" + formats
                + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" + styles
                + "</cellXfs><cellStyles><cellStyle xfId='0'/></cellStyles></styleSheet>");
    }
    void setRows(const QByteArray &rows) { setRows("xl/worksheets/sheet1.xml", rows); }
    void setRows(const QByteArray &part, const QByteArray &rows)
    {
        set(part,
            "<worksheet><dimension ref='A1'/><sheetData>" + rows
                + "</sheetData><mergeCells/></worksheet>");
    }
    static QByteArray relation(const QByteArray &id, const QByteArray &type,
                               const QByteArray &target, const QByteArray &more = {})
    {
        return "<Relationship Id='" + id
            + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
            + "' Target='" + target + "' " + more + "/>";
    }
    static QByteArray relations(const QList<QByteArray> &all)
    {
        return "<?xml version='1.0' encoding='UTF-8'?><Relationships>" + all.join()
            + "</Relationships>";
    }

    void store() { m_method = 0; } ///< without packing
    void setPassword(const QByteArray &password) { m_password = password; }

    /// Written once; the file goes with this object.
    [[nodiscard]] QString path() const
    {
        const QString path = m_folder.filePath(QStringLiteral("book.xlsx"));
        QuaZip zip(path);
        zip.setUtf8Enabled(true);
        bool isGood = zip.open(QuaZip::mdCreate);
        for (const auto &[name, bytes] : m_parts) {
            QuaZipFile file(&zip);
            const char *password = m_password.isEmpty() ? nullptr : m_password.constData();
            isGood = isGood
                && file.open(QIODevice::WriteOnly, QuaZipNewInfo(QString::fromUtf8(name)), password,
                             0, m_method)
                && file.write(bytes) == bytes.size();
        }
        zip.close();
        return isGood ? path : QString();
    }

private:
    QList<QPair<QByteArray, QByteArray>> m_parts;
    QByteArray m_password;
    int m_method = 8;
    QTemporaryDir m_folder;
};

} // namespace desk
