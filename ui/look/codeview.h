// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

namespace desk {

class CodeColours;

/// Shows JSON or a cURL line to be read and copied: fixed font, light colours, never edited. Tab
/// leaves it.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Language { Json, Curl };

    /// `name` is what assistive technology calls it.
    explicit CodeView(const QString &name, QWidget *parent = nullptr);

    /// Keeps the place where the person reads, as far as the new text has it.
    void setCode(const QString &code, Language language);
    [[nodiscard]] QString code() const { return toPlainText(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    CodeColours *m_colours = nullptr;
};

} // namespace desk
