// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/tonedlabel.h"

namespace desk {

/// One line that takes the width it is given: what does not fit ends in "…", and its tip has it
/// all.
class ElidedLabel final : public TonedLabel
{
    Q_OBJECT

public:
    ElidedLabel(Tone tone, const QString &text, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString shown() const;
};

} // namespace desk
