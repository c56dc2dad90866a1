// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/store/submission.h"

#include <QColor>

class QPalette;

namespace desk {

/// What a colour says. It never says it alone: a glyph and a word go with it.
enum class Tone {
    Plain, ///< the text's own colour
    Quiet, ///< help and side notes
    Good, ///< accepted
    Attention, ///< a person should look
    Bad, ///< refused
    Busy, ///< in motion
};

[[nodiscard]] Tone toneOf(SubmissionState state);
[[nodiscard]] Tone toneOf(EnvironmentKind environment);
[[nodiscard]] Tone toneOf(ProblemLevel level);

/// For text and glyphs: at least 4.5:1 on the palette's base, its window and on the tone's tint.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);
/// A background that belongs to the tone.
[[nodiscard]] QColor toneTint(Tone tone, const QPalette &palette);
/// The ground of what must not be overlooked, and the text on it: production.
struct StrongGround
{
    QColor ground;
    QColor text;
};
[[nodiscard]] StrongGround strongGround();
/// A line that divides and says nothing.
[[nodiscard]] QColor hairlineColor(const QPalette &palette);
/// The palette with the tone as its text colour.
[[nodiscard]] QPalette tonedPalette(Tone tone, const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);
/// `color`, with as much of `end` in it as it needs to be told from `against`: 4.5 to 1.
[[nodiscard]] QColor movedUntilReadable(const QColor &color, const QColor &end,
                                        const QColor &against);
/// As WCAG 2 measures it: 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

} // namespace desk
