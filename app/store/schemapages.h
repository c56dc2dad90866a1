// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QString>

namespace desk {

/// Writes the header and the schema of `pattern` over those of `file`: what makes the rest readable
/// where exactly these pages are damaged. Both are closed databases that the same steps made, so
/// that their tables begin on the same pages.
[[nodiscard]] Result<void> putSchemaPages(const QString &pattern, const QString &file);

/// The schema's version as the header says it, without opening the database; 0 where it cannot be
/// read.
[[nodiscard]] int versionInHeader(const QString &file);

} // namespace desk
