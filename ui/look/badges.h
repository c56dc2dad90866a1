// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/tones.h"

#include <QWidget>

namespace desk {

/// A glyph and a word in a tone, such as "Accepted".
class StateBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit StateBadge(QWidget *parent = nullptr);

    void setState(SubmissionState state);
    void setText(const QString &glyph, const QString &word, Tone tone);
    [[nodiscard]] QString text() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_glyph;
    QString m_word;
    Tone m_tone = Tone::Plain;
};

/// PRODUCTION, SANDBOX, PRACTICE: the word on a coloured ground; production is filled, so that it
/// is never taken for another.
class EnvironmentBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBadge(QWidget *parent = nullptr);

    void setEnvironment(EnvironmentKind environment);
    [[nodiscard]] EnvironmentKind environment() const { return m_environment; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EnvironmentKind m_environment = EnvironmentKind::Practice;
};

/// Draws the badge's ground: for delegates as well.
void paintEnvironment(QPainter &painter, const QRect &rect, EnvironmentKind environment,
                      const QPalette &palette);
[[nodiscard]] QSize environmentSize(EnvironmentKind environment, const QFont &font);

} // namespace desk
