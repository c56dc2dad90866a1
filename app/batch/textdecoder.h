// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace desk {

/// How a text file was written. UTF-8 and UTF-16 with or without a byte order mark.
enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

/// From the first bytes of a file: its byte order mark, else what the bytes can be. Windows-1252 is
/// what is left, since every byte is something there. `isWhole`: nothing follows, so a character
/// that is cut off at the end is a mistake.
[[nodiscard]] TextEncoding guessEncoding(QByteArrayView start, bool isWhole);

/// Bytes to text, a piece at a time: a character may begin in one piece and end in the next. A byte
/// order mark is not part of the text. What cannot be read becomes U+FFFD and is noted.
class TextDecoder final
{
public:
    explicit TextDecoder(TextEncoding encoding);

    [[nodiscard]] QString decode(QByteArrayView piece);
    [[nodiscard]] bool hadErrors() const;

private:
    [[nodiscard]] QString fromWindows(QByteArrayView piece);

    const TextEncoding m_encoding;
    QStringDecoder m_decoder;
    bool m_atStart = true;
    bool m_unassigned = false;
};

} // namespace desk
