// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/xlsxpackage.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int mostEntries = 20'000;
constexpr quint16 passwordFlag = 1;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;

/// Names that would leave the folder if the file were unpacked.
bool isTrick(const QString &name)
{
    return name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':')
        || name.split(u'/').contains(u".."_s);
}

/// Where a reference from a part in `folder` leads; empty: out of the file.
QString resolved(const QString &folder, const QString &target)
{
    const QString decoded = QUrl::fromPercentEncoding(target.toUtf8());
    const QString path = decoded.startsWith(u'/') ? decoded.mid(1) : folder + decoded;
    const QString clean = QDir::cleanPath(path);
    return isTrick(clean) ? QString() : clean;
}
} // namespace

XlsxPackage::XlsxPackage(const QString &path, XlsxBounds bounds)
    : m_file(path)
    , m_bounds(bounds)
    , m_zip(&m_file)
{
}

std::optional<TableProblem> XlsxPackage::open()
{
    if (QFileInfo(m_file.fileName()).isDir() || !m_file.open(QIODevice::ReadOnly))
        return TableProblem {TableFault::NotReadable, 0, m_file.errorString()};
    if (m_file.peek(4) == QByteArray("\xD0\xCF\x11\xE0", 4))
        return TableProblem {TableFault::Encrypted, 0, u"a compound file"_s};
    if (!m_zip.open(QuaZip::mdUnzip))
        return TableProblem {TableFault::NotAWorkbook, 0, u"not a zip file"_s};
    if (const QString fault = faultOfEntries(); !fault.isEmpty())
        return TableProblem {TableFault::NotAWorkbook, 0, fault};
    if (m_hasPassword)
        return TableProblem {TableFault::Encrypted, 0, u"a zip file with a password"_s};
    return {};
}

QString XlsxPackage::faultOfEntries()
{
    for (bool more = m_zip.goToFirstFile(); more; more = m_zip.goToNextFile()) {
        QuaZipFileInfo64 info;
        if (!m_zip.getCurrentFileInfo(&info))
            return u"a damaged zip file"_s;
        if (isTrick(info.name))
            return u"a part outside of the file: "_s + info.name;
        if (info.method != stored && info.method != deflated)
            return u"a part packed in another way: "_s + info.name;
        const QString key = info.name.toLower();
        if (m_entries.contains(key))
            return u"a part that is there twice: "_s + info.name;
        const qint64 packed = std::min(qint64(info.compressedSize), m_file.size());
        m_entries.insert(key, {info.name, packed, qint64(info.uncompressedSize)});
        if (m_entries.size() > mostEntries)
            return u"too many parts"_s;
        m_hasPassword = m_hasPassword || (info.flags & passwordFlag) != 0;
    }
    return m_zip.getZipError() == UNZ_OK ? QString() : u"a damaged zip file"_s;
}

std::unique_ptr<XlsxPart> XlsxPackage::part(const QString &name)
{
    const auto entry = m_entries.constFind(name.toLower());
    if (entry == m_entries.cend() || !m_zip.setCurrentFile(entry->name, QuaZip::csSensitive))
        return XlsxPart::absent(name);
    return std::make_unique<XlsxPart>(
        name, std::make_unique<XlsxStream>(m_zip, entry->packed, entry->unpacked, m_bounds));
}

qint64 XlsxPackage::size(const QString &name) const
{
    return m_entries.value(name.toLower()).unpacked;
}

tl::expected<QList<XlsxPackage::Relation>, QString> XlsxPackage::relations(const QString &name)
{
    const qsizetype slash = name.lastIndexOf(u'/');
    const QString folder = name.left(slash + 1);
    const auto file = part(folder + u"_rels/"_s + name.mid(slash + 1) + u".rels"_s);
    QList<Relation> relations;
    if (!file->enter("Relationships"_L1))
        return tl::unexpected(file->refusal());
    while (file->nextChild(1, "Relationship"_L1)) {
        const auto &attributes = file->attributes();
        const QString target = resolved(folder, attributes.value("Target"_L1).toString());
        const bool isOutside = attributes.value("TargetMode"_L1) == "External"_L1;
        if (!isOutside && !target.isEmpty())
            relations.append({attributes.value("Id"_L1).toString(),
                              attributes.value("Type"_L1).toString().section(u'/', -1), target});
    }
    file->finish();
    if (!file->refusal().isEmpty())
        return tl::unexpected(file->refusal());
    return relations;
}

} // namespace desk
