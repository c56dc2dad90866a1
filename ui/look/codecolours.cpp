// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/codecolours.h"

#include "ui/look/tones.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int inJson = 1;
} // namespace

CodeColours::CodeColours(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void CodeColours::setLanguage(CodeView::Language language)
{
    m_language = language;
}

void CodeColours::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

void CodeColours::highlightBlock(const QString &text)
{
    if (m_language == CodeView::Language::Json)
        highlightJson(text);
    else
        highlightCurl(text);
}

// Header lines may stand before the JSON: it starts where a bracket does.
void CodeColours::highlightJson(const QString &text)
{
    const bool starts = text.startsWith(u'{') || text.startsWith(u'[');
    setCurrentBlockState(starts ? inJson : previousBlockState());
    if (currentBlockState() != inJson)
        return;
    static const QRegularExpression token(
        uR"re((?<name>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<text>"(?:[^"\\]|\\.)*")|(?<word>-?\d[\d.eE+-]*|\b(?:true|false|null)\b))re"_s);
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const auto tone = match.hasCaptured(u"name"_s) ? Tone::Busy
            : match.hasCaptured(u"text"_s)             ? Tone::Good
                                                       : Tone::Attention;
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  toneColor(tone, m_palette));
    }
}

void CodeColours::highlightCurl(const QString &text)
{
    static const QRegularExpression token(
        uR"re((?<option>(?<=^|\s)--?[a-zA-Z][\w-]*)|(?<key>\$[A-Z_]+)|(?<url>https?://[^\s'"]+))re"_s);
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const auto tone = match.hasCaptured(u"option"_s) ? Tone::Busy
            : match.hasCaptured(u"key"_s)                ? Tone::Attention
                                                         : Tone::Good;
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  toneColor(tone, m_palette));
    }
}

} // namespace desk
