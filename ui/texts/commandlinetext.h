// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/commandline.h"

#include <QString>

namespace desk {

/// For a terminal, with line breaks.
[[nodiscard]] QString helpText();
/// What is wrong with the arguments and where help is.
[[nodiscard]] QString wrongArgumentsText(const CommandLine &line);
/// The window that is open could not be reached.
[[nodiscard]] QString notHeardText();

} // namespace desk
