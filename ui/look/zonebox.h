// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QComboBox;

namespace desk {

/// All time zones by their IANA names, to choose or to type.
[[nodiscard]] QComboBox *makeZoneBox(const QString &zone);

} // namespace desk
