// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/tones.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace desk {
namespace {

constexpr double least = 4.5; // WCAG 2.2, 1.4.3
constexpr double margin = 0.1; // colours are rounded to 8 bits afterwards
constexpr double step = 0.05;

// The only colours of the program that do not come from the palette. Text that is not yet readable
// on a palette of the desktop's own is moved towards black or white until it is.
QColor fromTable(Tone tone, bool dark, const QPalette &palette)
{
    switch (tone) {
    case Tone::Plain:
        return palette.color(QPalette::Text);
    case Tone::Quiet:
        return dark ? QColor(0xa6, 0xa6, 0xa6) : QColor(0x62, 0x62, 0x62);
    case Tone::Good:
        return dark ? QColor(0x6c, 0xc9, 0x8a) : QColor(0x17, 0x6b, 0x3a);
    case Tone::Attention:
        return dark ? QColor(0xe8, 0xb3, 0x4b) : QColor(0x8a, 0x55, 0x00);
    case Tone::Bad:
        return dark ? QColor(0xf2, 0x8b, 0x82) : QColor(0xb3, 0x26, 0x1e);
    case Tone::Busy:
        return dark ? QColor(0x86, 0xb8, 0xf5) : QColor(0x1b, 0x5f, 0xad);
    }
    Q_UNREACHABLE();
}

QColor mix(const QColor &one, const QColor &other, double share)
{
    const auto part = [share](int a, int b) {
        return qRound(a + (b - a) * share);
    };
    return {part(one.red(), other.red()), part(one.green(), other.green()),
            part(one.blue(), other.blue())};
}

QColor tintOf(const QColor &color, const QPalette &palette)
{
    return mix(palette.color(QPalette::Base), color, isDark(palette) ? 0.16 : 0.10);
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

Tone toneOf(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Held:
    case SubmissionState::Cancelled:
        return Tone::Quiet;
    case SubmissionState::Queued:
    case SubmissionState::Sending:
    case SubmissionState::Waiting:
        return Tone::Busy;
    case SubmissionState::Unknown:
        return Tone::Attention;
    case SubmissionState::Accepted:
        return Tone::Good;
    case SubmissionState::Rejected:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

Tone toneOf(EnvironmentKind environment)
{
    switch (environment) {
    case EnvironmentKind::Production:
        return Tone::Attention;
    case EnvironmentKind::Sandbox:
        return Tone::Busy;
    case EnvironmentKind::Practice:
        return Tone::Good;
    case EnvironmentKind::Custom:
        return Tone::Quiet;
    }
    Q_UNREACHABLE();
}

Tone toneOf(ProblemLevel level)
{
    return level == ProblemLevel::Error ? Tone::Bad : Tone::Attention;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const QColor end(dark ? Qt::white : Qt::black);
    const auto start = fromTable(tone, dark, palette);
    for (double share = 0; share < 1; share += step) {
        const auto color = mix(start, end, share);
        const auto worst = std::min({contrast(color, palette.color(QPalette::Base)),
                                     contrast(color, palette.color(QPalette::Window)),
                                     contrast(color, tintOf(start, palette))});
        if (worst >= least + margin)
            return color;
    }
    return end;
}

QColor movedUntilReadable(const QColor &color, const QColor &end, const QColor &against)
{
    for (double share = 0; share < 1; share += step) {
        const QColor moved = mix(color, end, share);
        if (contrast(moved, against) >= least + margin)
            return moved;
    }
    return end;
}

QColor toneTint(Tone tone, const QPalette &palette)
{
    return tintOf(fromTable(tone, isDark(palette), palette), palette);
}

// The same on light and on dark: it carries its own text.
StrongGround strongGround()
{
    return {QColor(0xf2, 0xa9, 0x1d), QColor(Qt::black)};
}

QColor hairlineColor(const QPalette &palette)
{
    return mix(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.2);
}

QPalette tonedPalette(Tone tone, const QPalette &palette)
{
    auto result = palette;
    const auto color = toneColor(tone, palette);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(role, color);
    return result;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace desk
