// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/textdecoder.h"

#include <algorithm>
#include <array>

namespace desk {
namespace {

// 0x80 to 0x9F, https://encoding.spec.whatwg.org/#windows-1252; the rest is Latin-1. Qt knows this
// encoding only where it was built with ICU.
constexpr std::array<char16_t, 32> windowsOwn {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
constexpr char16_t byteOrderMark = 0xFEFF;
constexpr char16_t replacement = 0xFFFD;

QStringConverter::Encoding unicodeOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16Le:
        return QStringConverter::Utf16LE;
    case TextEncoding::Utf16Be:
        return QStringConverter::Utf16BE;
    case TextEncoding::Utf8:
    case TextEncoding::Windows1252:
        break;
    }
    return QStringConverter::Utf8;
}

bool canBeUtf8(QByteArrayView bytes, bool isWhole)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder.decode(bytes);
    // An incomplete character at the end is no error yet; asked for a byte more, it would be one.
    if (!isWhole)
        return !decoder.hasError();
    const QString rest = decoder.decode(QByteArrayView("\n"));
    return !decoder.hasError() && !rest.contains(QChar(replacement)) && !text.isNull();
}

/// Tables are full of separators and digits, whose other half is a zero.
TextEncoding byZeros(QByteArrayView start)
{
    std::array<qsizetype, 2> zeros {};
    for (qsizetype i = 0; i < start.size(); ++i)
        zeros[size_t(i % 2)] += start[i] == '\0';
    const qsizetype many = start.size() / 8;
    if (zeros[1] > many && zeros[1] > 4 * zeros[0])
        return TextEncoding::Utf16Le;
    if (zeros[0] > many && zeros[0] > 4 * zeros[1])
        return TextEncoding::Utf16Be;
    return TextEncoding::Utf8;
}
} // namespace

TextEncoding guessEncoding(QByteArrayView start, bool isWhole)
{
    if (start.startsWith("\xef\xbb\xbf"))
        return TextEncoding::Utf8;
    if (start.startsWith("\xff\xfe"))
        return TextEncoding::Utf16Le;
    if (start.startsWith("\xfe\xff"))
        return TextEncoding::Utf16Be;
    if (const auto wide = byZeros(start); wide != TextEncoding::Utf8)
        return wide;
    return start.isEmpty() || canBeUtf8(start, isWhole) ? TextEncoding::Utf8
                                                        : TextEncoding::Windows1252;
}

TextDecoder::TextDecoder(TextEncoding encoding)
    : m_encoding(encoding)
    , m_decoder(unicodeOf(encoding), QStringConverter::Flag::ConvertInitialBom)
{
}

QString TextDecoder::decode(QByteArrayView piece)
{
    QString text = m_encoding == TextEncoding::Windows1252 ? fromWindows(piece)
                                                           : QString(m_decoder.decode(piece));
    if (m_atStart && !text.isEmpty()) {
        m_atStart = false;
        if (text.front() == QChar(byteOrderMark))
            text.remove(0, 1);
    }
    return text;
}

bool TextDecoder::hadErrors() const
{
    return m_unassigned || m_decoder.hasError();
}

QString TextDecoder::fromWindows(QByteArrayView piece)
{
    QString text = QString::fromLatin1(piece);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9F)
            c = QChar(windowsOwn[c.unicode() - 0x80U]);
        m_unassigned |= c.unicode() == replacement;
    }
    return text;
}

} // namespace desk
