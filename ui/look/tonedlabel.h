// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/tones.h"

#include <QLabel>

namespace desk {

/// A label whose text has a tone, in whichever palette the program has.
class TonedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TonedLabel(Tone tone, QWidget *parent = nullptr);
    TonedLabel(Tone tone, const QString &text, QWidget *parent = nullptr);

    void setTone(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeTone();

    Tone m_tone;
    bool m_taking = false; ///< its own change of palette comes back as an event
};

} // namespace desk
