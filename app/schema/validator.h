// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"
#include "app/schema/fieldspec.h"
#include "app/schema/problem.h"

namespace desk {

/// Holds a value against a field tree. Every mistake is found in one pass, and each gives one
/// problem. The problems' pointers are those of the value ("/items/3/name").
[[nodiscard]] Problems validate(const Json &value, const FieldSpec &spec);

/// One field's text against its format; empty where it fits. Used for typed text before there is
/// JSON.
[[nodiscard]] Problems checkText(const QString &text, const FieldSpec &spec);

} // namespace desk
