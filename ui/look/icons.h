// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/tones.h"

#include <QIcon>
#include <QStringList>

namespace desk {

/// A glyph of the program in the palette's text colour, or in a tone; drawn anew for each size,
/// state and palette. An unknown name gives the generic sheet: a user's overlay may name anything.
[[nodiscard]] QIcon icon(const QString &name, Tone tone = Tone::Plain);
/// The program's own icon, in its colours.
[[nodiscard]] QIcon appIcon();
[[nodiscard]] QStringList iconNames();

} // namespace desk
