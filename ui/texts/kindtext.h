// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace desk {

/// "product id" for the kind "product"; the API description names the kinds, in the chosen
/// language.
[[nodiscard]] QString idKindText(const QString &kind);

} // namespace desk
