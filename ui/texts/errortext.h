// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QString>

namespace desk {

/// What happened, in one or two whole sentences.
[[nodiscard]] QString sentence(const Error &error);
/// What a person can do about it, one whole sentence.
[[nodiscard]] QString nextStep(const Error &error);

} // namespace desk
