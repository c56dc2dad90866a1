// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/darkpalette.h"

#include "ui/look/readablestyle.h"

#include <QColor>

namespace desk {

QPalette darkPalette()
{
    const QColor window(0x2b, 0x2d, 0x30);
    const QColor base(0x1f, 0x20, 0x23);
    const QColor text(0xe8, 0xe8, 0xe8);
    QPalette palette(text, window.lighter(125), window.lighter(170), window.darker(150),
                     window.lighter(110), text, Qt::white, base, window);
    palette.setColor(QPalette::AlternateBase, window.darker(108));
    palette.setColor(QPalette::Highlight, QColor(0x3b, 0x82, 0xc4));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7f, 0xb8, 0xf0));
    palette.setColor(QPalette::ToolTipBase, window.lighter(130));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0xa6, 0xa8, 0xab));
    const QColor dim(0x7c, 0x7e, 0x82);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    return readable(palette);
}

} // namespace desk
