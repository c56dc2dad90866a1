// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/entry/assembly.h"

#include <QByteArray>

namespace desk {

/// A hash that two entries of an account share if they say the same, in whatever order and however
/// their numbers were written ("129.90", "129.9").
///
/// The fields that the operation leaves out of the comparison count only where a person or a file
/// gave them: two sheets with the time of Send are the same entry, two with typed times are not.
[[nodiscard]] QByteArray contentFingerprint(const Assembled &entry, const Draft &draft,
                                            const Operation &operation);

} // namespace desk
