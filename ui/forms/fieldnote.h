// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/tones.h"

#include <QWidget>

namespace desk {

/// The small line below a field: help, what will be sent, or what is wrong, with its glyph.
///
/// Keeps the room of one line when it is empty, so that nothing moves when it speaks.
class FieldNote final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldNote(QWidget *parent = nullptr);

    void say(Tone tone, const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString glyph() const;
    [[nodiscard]] QRect textRect() const;
    void fit();

    QString m_text;
    Tone m_tone = Tone::Quiet;
};

} // namespace desk
