// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/delimitedreader.h"

#include <QStringList>

namespace desk {

/// One line of a table, with its line end (CRLF, as RFC 4180 has it). Cells that a separator, a
/// quote, a line break or a space at an end makes ambiguous are quoted.
[[nodiscard]] QString delimitedLine(const QStringList &cells, const Dialect &dialect);

/// A spreadsheet would run a cell that begins like a formula: with "=", "+", "-", "@", or with the
/// apostrophe that guards one. It gets one apostrophe in front.
[[nodiscard]] QString guarded(const QString &cell);
/// The opposite, for what was exported that way.
[[nodiscard]] QString unguarded(const QString &cell);

} // namespace desk
