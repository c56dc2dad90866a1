// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPalette>
#include <QProxyStyle>

namespace desk {

/// The desktop's own style; only what its palette paints too faintly to be read is made stronger:
/// marked rows and the examples in empty fields. And the buttons of dialogs have words alone, since
/// the pictures that some styles put on them do not follow the palette.
class ReadableStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;
};

/// The palette with its marked rows and examples at 4.5 to 1 or better (WCAG 2.2, 1.4.3).
[[nodiscard]] QPalette readable(QPalette palette);

} // namespace desk
