// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/typedtext.h"

namespace desk {
namespace {

bool isMark(QChar c)
{
    const ushort code = c.unicode();
    return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)
        || (code >= 0x2060 && code <= 0x2069) || code == 0x061c || code == 0xfeff;
}
} // namespace

QString asciiDigits(const QString &text)
{
    QString ascii = text;
    for (QChar &c : ascii) {
        if (c.unicode() > 127 && c.category() == QChar::Number_DecimalDigit)
            c = QChar(u'0' + c.digitValue());
    }
    return ascii;
}

QString withoutMarks(const QString &text)
{
    QString plain = text;
    plain.removeIf(isMark);
    return plain.trimmed();
}

QString inCase(const QString &text, LetterCase letterCase)
{
    switch (letterCase) {
    case LetterCase::AsTyped:
        return text;
    case LetterCase::Lower:
        return text.toLower();
    case LetterCase::Upper:
        return text.toUpper();
    }
    Q_UNREACHABLE();
}

} // namespace desk
