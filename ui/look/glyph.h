// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/tones.h"

#include <QString>
#include <QWidget>

namespace desk {

/// A picture of one glyph, as large as a line of text or a multiple of it. Decoration: the word
/// beside it says the same.
class Glyph final : public QWidget
{
    Q_OBJECT

public:
    explicit Glyph(const QString &name, Tone tone = Tone::Plain, QWidget *parent = nullptr);

    void setGlyph(const QString &name, Tone tone);
    void setLines(int lines); ///< 1 beside text, 3 on an empty page

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_name;
    Tone m_tone;
    int m_lines = 1;
};

} // namespace desk
