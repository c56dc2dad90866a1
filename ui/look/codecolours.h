// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/codeview.h"

#include <QPalette>
#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace desk {

/// Colours names, texts and numbers of JSON, and the options of a cURL line, in the palette's
/// tones.
class CodeColours final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit CodeColours(QTextDocument *document);

    void setLanguage(CodeView::Language language);
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightJson(const QString &text);
    void highlightCurl(const QString &text);

    CodeView::Language m_language = CodeView::Language::Json;
    QPalette m_palette;
};

} // namespace desk
