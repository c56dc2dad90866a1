// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>

class QWidget;

namespace desk {

/// All sizes of the window, derived from a font; there is no other source of pixel sizes.
struct Measures
{
    explicit Measures(const QFont &font);
    explicit Measures(const QWidget *widget);

    int u = 8; ///< half the line height
    int icon = 16; ///< beside a line of text
    int largeIcon = 48; ///< of an empty page
    int hairline = 1;

    [[nodiscard]] int gap() const { return u; } ///< inside a group
    [[nodiscard]] int group() const { return 2 * u; } ///< between groups
    [[nodiscard]] int page() const { return 3 * u; } ///< around a page
    [[nodiscard]] int characters(int count) const; ///< width of that many average characters

private:
    qreal m_character = 8;
};

[[nodiscard]] QFont pageTitleFont(const QFont &base);
[[nodiscard]] QFont sectionTitleFont(const QFont &base);
[[nodiscard]] QFont metaFont(const QFont &base); ///< help and side notes
[[nodiscard]] QFont fixedFont(const QFont &base); ///< ids, JSON, times

} // namespace desk
