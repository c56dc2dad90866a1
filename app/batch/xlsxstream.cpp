// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/xlsxstream.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int mostAttributes = 256;
}

XlsxStream::XlsxStream(QuaZip &zip, qint64 packed, qint64 declared, XlsxBounds &bounds)
    : m_file(&zip)
    , m_packed(std::max<qint64>(1, packed))
    , m_declared(declared)
    , m_bounds(bounds)
{
    if (!m_file.open(QIODevice::ReadOnly))
        m_refusal = u"cannot be unpacked"_s;
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

XlsxStream::~XlsxStream()
{
    close();
}

qint64 XlsxStream::readData(char *data, qint64 most)
{
    if (m_refusal.isEmpty() && m_bounds.cancelled)
        m_refusal = u"cancelled"_s;
    if (!m_refusal.isEmpty())
        return -1;
    const qint64 size = m_file.read(data, most);
    if (size < 0)
        m_refusal = u"cannot be unpacked"_s;
    else
        m_refusal = faultOf(data, size);
    return m_refusal.isEmpty() ? size : -1;
}

qint64 XlsxStream::writeData(const char *, qint64)
{
    return -1;
}

QString XlsxStream::faultOf(const char *data, qint64 size)
{
    const XlsxLimits &limits = m_bounds.limits;
    m_unpacked += size;
    m_ofToken += size;
    m_bounds.unpacked += size;
    scan(data, size);
    if (m_unpacked > limits.part || m_bounds.unpacked > limits.allParts)
        return u"too large inside"_s;
    if (m_unpacked > limits.harmless && m_unpacked / m_packed > limits.ratio)
        return u"packed too tightly"_s;
    if (m_ofToken > limits.token)
        return u"a text or tag without end"_s;
    if (m_attributes > mostAttributes)
        return u"too many attributes"_s;
    if (m_hasNul)
        return u"not UTF-8"_s;
    return {};
}

// QXmlStreamReader compares each attribute of a tag with every other one: 200,000 of them take
// minutes. UTF-16, which this would not see through, is not what any program writes.
void XlsxStream::scan(const char *data, qint64 size)
{
    for (qint64 i = 0; i < size && m_attributes <= mostAttributes; ++i) {
        const char c = data[i];
        m_hasNul = m_hasNul || c == 0;
        if (c == '<') { // stands in no attribute
            m_inTag = true;
            m_quote = 0;
            m_attributes = 0;
        } else if (!m_inTag) {
            continue;
        } else if (m_quote != 0) {
            m_quote = c == m_quote ? char(0) : m_quote;
        } else if (c == '"' || c == '\'') {
            m_quote = c;
            ++m_attributes;
        } else if (c == '>') {
            m_inTag = false;
        }
    }
}

void XlsxStream::finish()
{
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    qint64 size = 1;
    while (size > 0) {
        beginToken();
        size = read(piece.data(), piece.size());
    }
    if (!m_refusal.isEmpty())
        return;
    m_file.close();
    if (m_file.getZipError() != UNZ_OK || m_unpacked != m_declared)
        m_refusal = u"the check sum is wrong"_s;
}

} // namespace desk
