// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/assembly.h"
#include "app/entry/rules.h"

namespace desk {

struct Assembler::Reading
{
    const Draft &draft;
    const bool isSend;
    const QDateTime now;
    ReadValues read;
    Problems problems; ///< what could not be read, and warnings beside what could
    Assembled result;
};

/// A pointer into the body; else it names a parameter.
[[nodiscard]] inline bool isInBody(const QString &pointer)
{
    return pointer.isEmpty() || pointer.startsWith(u'/');
}

} // namespace desk
