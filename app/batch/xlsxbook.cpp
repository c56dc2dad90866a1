// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/xlsxbook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr size_t mostTexts = 16'000'000;
constexpr size_t mostStyles = 100'000; // Excel has 65,490
constexpr size_t mostSheets = 10'000;

bool isTrue(QStringView value)
{
    return value == "1"_L1 || value == "true"_L1;
}

QString partOfType(const QList<XlsxPackage::Relation> &relations, QLatin1StringView type)
{
    const auto found = std::find_if(relations.begin(), relations.end(),
                                    [&](const auto &one) { return one.type == type; });
    return found == relations.end() ? QString() : found->target;
}
} // namespace

XlsxBook::XlsxBook(const QString &path, const std::atomic_bool &cancelled, const XlsxLimits &limits)
    : m_package(path, {limits, cancelled})
{
}

tl::expected<std::unique_ptr<XlsxBook>, TableProblem>
XlsxBook::open(const QString &path, const std::atomic_bool &cancelled, const XlsxLimits &limits)
{
    std::unique_ptr<XlsxBook> book(new XlsxBook(path, cancelled, limits));
    if (const auto problem = book->m_package.open())
        return tl::unexpected(*problem);
    const QString fault = book->read();
    if (cancelled)
        return tl::unexpected(TableProblem {});
    if (!fault.isEmpty())
        return tl::unexpected(TableProblem {TableFault::NotAWorkbook, 0, fault});
    return book;
}

QString XlsxBook::read()
{
    const auto fromPackage = m_package.relations({});
    if (!fromPackage)
        return fromPackage.error();
    const QString name = partOfType(*fromPackage, "officeDocument"_L1);
    const auto relations = m_package.relations(name);
    if (!relations)
        return relations.error();
    QString fault = readSheets(name, *relations);
    const QString texts = partOfType(*relations, "sharedStrings"_L1);
    if (fault.isEmpty() && !texts.isEmpty()) // a workbook of numbers has none
        fault = readTexts(texts);
    const QString styles = partOfType(*relations, "styles"_L1);
    if (fault.isEmpty() && !styles.isEmpty())
        fault = readStyles(styles);
    return fault;
}

QString XlsxBook::readSheets(const QString &name, const QList<XlsxPackage::Relation> &relations)
{
    const auto part = m_package.part(name);
    if (!part->enter("workbook"_L1))
        return part->refusal();
    while (part->nextChild(1)) {
        if (part->name() == "workbookPr"_L1)
            m_isFrom1904 = isTrue(part->attributes().value("date1904"_L1));
        if (part->name() != "sheets"_L1)
            continue;
        const int depth = part->depth();
        while (part->nextChild(depth, "sheet"_L1))
            addSheet(*part, relations);
    }
    part->finish();
    if (part->refusal().isEmpty() && m_sheets.empty())
        return u"no sheet"_s;
    return part->refusal();
}

// Charts and macros are sheets too, of other types.
void XlsxBook::addSheet(const XlsxPart &part, const QList<XlsxPackage::Relation> &relations)
{
    const auto &attributes = part.attributes();
    const auto id = std::find_if(attributes.begin(), attributes.end(), [](const auto &one) {
        return one.name() == "id"_L1 && !one.namespaceUri().isEmpty();
    });
    const auto relation = std::find_if(relations.begin(), relations.end(), [&](const auto &one) {
        return id != attributes.end() && one.id == id->value() && one.type == "worksheet"_L1;
    });
    if (relation == relations.end() || m_sheets.size() >= mostSheets)
        return;
    const QStringView state = attributes.value("state"_L1);
    const bool isHidden = !state.isEmpty() && state != "visible"_L1;
    const auto firstHidden = std::find_if(m_sheets.begin(), m_sheets.end(),
                                          [](const XlsxSheet &one) { return one.isHidden; });
    const auto place = isHidden ? m_sheets.end() : firstHidden;
    m_sheetParts.insert(place - m_sheets.begin(), relation->target);
    m_sheets.insert(place, {attributes.value("name"_L1).toString(), isHidden});
}

QString XlsxBook::readTexts(const QString &name)
{
    const auto part = m_package.part(name);
    if (!part->enter("sst"_L1))
        return part->refusal();
    while (part->nextChild(1, "si"_L1)) {
        m_texts += richText(*part).toUtf8();
        m_textEnds.push_back(m_texts.size());
        if (m_texts.size() > bounds().limits.sharedText || m_textEnds.size() > mostTexts)
            part->refuse(u"too much text"_s);
    }
    part->finish();
    return part->refusal();
}

QString XlsxBook::readStyles(const QString &name)
{
    const auto part = m_package.part(name);
    QHash<int, QString> codes;
    if (!part->enter("styleSheet"_L1))
        return part->refusal();
    while (part->nextChild(1)) {
        const bool isFormats = part->name() == "numFmts"_L1;
        const bool isOfCells = part->name() == "cellXfs"_L1;
        const int depth = part->depth();
        while ((isFormats || isOfCells) && part->nextChild(depth)) {
            const int id = part->attributes().value("numFmtId"_L1).toInt();
            if (isFormats)
                codes.insert(id, part->attributes().value("formatCode"_L1).toString());
            else
                m_formats.push_back(xlsxFormat(id, codes.value(id)));
            if (m_formats.size() > mostStyles || codes.size() > qsizetype(mostStyles))
                part->refuse(u"too many styles"_s);
        }
    }
    part->finish();
    return part->refusal();
}

std::unique_ptr<XlsxPart> XlsxBook::sheetPart(int sheet)
{
    return m_package.part(m_sheetParts.value(sheet));
}

qint64 XlsxBook::sheetSize(int sheet) const
{
    return m_package.size(m_sheetParts.value(sheet));
}

std::optional<QString> XlsxBook::text(qint64 index) const
{
    if (index < 0 || size_t(index) >= m_textEnds.size())
        return {};
    const qsizetype start = index == 0 ? 0 : m_textEnds[size_t(index) - 1];
    const qsizetype size = m_textEnds[size_t(index)] - start;
    return QString::fromUtf8(QByteArrayView(m_texts).sliced(start, size));
}

XlsxFormat XlsxBook::format(int style) const
{
    const bool isKnown = style >= 0 && size_t(style) < m_formats.size();
    return isKnown ? m_formats[size_t(style)] : XlsxFormat::Number;
}

} // namespace desk
