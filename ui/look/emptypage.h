// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk {

class Glyph;

/// What stands where a list has nothing to show: what will be here, and the first step.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    /// An empty `step` shows no button.
    void setContent(const QString &glyph, const QString &sentence, const QString &step);

signals:
    void stepChosen();

private:
    Glyph *m_glyph;
    QLabel *m_sentence;
    QPushButton *m_step;
};

} // namespace desk
