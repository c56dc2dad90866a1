// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/darkpalette.h"
#include "ui/look/readablestyle.h"

#include <QColor>
#include <QPalette>

namespace desk {

inline QPalette lightPalette()
{
    return readable({QColor(0xef, 0xef, 0xef), QColor(0xef, 0xef, 0xef)});
}

} // namespace desk
