// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/xlsxpart.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int deepest = 64;
constexpr qsizetype longestText = 1024 * 1024; // a cell of Excel holds 32,767 characters

bool isHex(QStringView digits)
{
    return std::all_of(digits.begin(), digits.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}
} // namespace

XlsxPart::XlsxPart(const QString &name, std::unique_ptr<XlsxStream> stream)
    : m_name(name)
    , m_stream(std::move(stream))
{
    if (m_stream)
        m_xml.setDevice(m_stream.get());
}

std::unique_ptr<XlsxPart> XlsxPart::absent(const QString &name)
{
    auto part = std::make_unique<XlsxPart>(name, nullptr);
    part->refuse(u"not there"_s);
    return part;
}

bool XlsxPart::advance()
{
    if (!m_refusal.isEmpty() || m_xml.atEnd())
        return false;
    m_stream->beginToken();
    switch (m_xml.readNext()) {
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        refuse(u"declares entities"_s);
        break;
    case QXmlStreamReader::StartElement:
        m_attributes = m_xml.attributes();
        if (++m_depth > deepest)
            refuse(u"too deep"_s);
        break;
    case QXmlStreamReader::EndElement:
        --m_depth;
        break;
    case QXmlStreamReader::Invalid:
        refuse(m_stream->refusal().isEmpty() ? m_xml.errorString() : m_stream->refusal());
        break;
    default:
        break;
    }
    return m_refusal.isEmpty();
}

bool XlsxPart::enter(QLatin1StringView root)
{
    if (!nextChild(0))
        return false;
    if (name() != root)
        refuse(u"is something else"_s);
    return m_refusal.isEmpty();
}

bool XlsxPart::nextChild(int depth)
{
    while (advance()) {
        if (m_xml.isStartElement() && m_depth == depth + 1)
            return true;
        if (m_xml.isEndElement() && m_depth < depth)
            return false;
    }
    return false;
}

bool XlsxPart::nextChild(int depth, QLatin1StringView name)
{
    while (nextChild(depth)) {
        if (m_xml.name() == name)
            return true;
    }
    return false;
}

QString XlsxPart::text()
{
    const int depth = m_depth;
    const bool keepsSpaces = m_attributes.value("xml:space"_L1) == "preserve"_L1;
    QString text;
    while (advance() && m_depth >= depth) {
        if (m_xml.isCharacters() && m_depth == depth)
            text += m_xml.text();
        if (text.size() > longestText)
            refuse(u"a text that is too long"_s);
    }
    return keepsSpaces ? text : text.trimmed();
}

void XlsxPart::refuse(const QString &why)
{
    if (m_refusal.isEmpty())
        m_refusal = m_name + u": "_s + why;
}

QString XlsxPart::refusal() const
{
    return m_refusal;
}

void XlsxPart::finish()
{
    if (!m_refusal.isEmpty())
        return;
    m_stream->finish();
    if (!m_stream->refusal().isEmpty())
        refuse(m_stream->refusal());
}

QString richText(XlsxPart &part)
{
    QString text;
    const int depth = part.depth();
    while (part.nextChild(depth)) {
        if (part.name() == "t"_L1)
            text += unescaped(part.text());
        const bool isRun = part.name() == "r"_L1;
        const int run = part.depth();
        while (isRun && part.nextChild(run, "t"_L1))
            text += unescaped(part.text());
        if (text.size() > longestText)
            part.refuse(u"a text that is too long"_s);
    }
    return text;
}

QString unescaped(const QString &text)
{
    constexpr qsizetype size = 7; // _xHHHH_
    QString plain;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf("_x"_L1); at >= 0; at = text.indexOf("_x"_L1, at)) {
        const QStringView digits = QStringView(text).mid(at + 2, 4);
        if (!isHex(digits) || text.mid(at + size - 1, 1) != "_"_L1) {
            ++at;
            continue;
        }
        plain += QStringView(text).sliced(from, at - from);
        plain += QChar(digits.toUShort(nullptr, 16));
        at += size;
        from = at;
    }
    return from == 0 ? text : plain + text.mid(from);
}

} // namespace desk
