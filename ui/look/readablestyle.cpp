// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/readablestyle.h"

#include "ui/look/tones.h"

namespace desk {
namespace {

/// What a half-transparent colour looks like on its ground.
QColor seenOn(const QColor &color, const QColor &ground)
{
    const auto part = [&](int above, int below) {
        return qRound(below + (above - below) * double(color.alphaF()));
    };
    return {part(color.red(), ground.red()), part(color.green(), ground.green()),
            part(color.blue(), ground.blue())};
}

} // namespace

QPalette readable(QPalette palette)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const QColor marked = palette.color(group, QPalette::HighlightedText);
        const QColor ground = palette.color(group, QPalette::Highlight);
        const bool isLight = contrast(marked, Qt::black) > contrast(marked, Qt::white);
        palette.setColor(group, QPalette::Highlight,
                         movedUntilReadable(ground, isLight ? Qt::black : Qt::white, marked));
        const QColor base = palette.color(group, QPalette::Base);
        const QColor example = seenOn(palette.color(group, QPalette::PlaceholderText), base);
        palette.setColor(group, QPalette::PlaceholderText,
                         movedUntilReadable(example, palette.color(group, QPalette::Text), base));
    }
    return palette;
}

void ReadableStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    palette = readable(palette);
}

int ReadableStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *returned) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
        ? 0
        : QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace desk
