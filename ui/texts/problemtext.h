// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/schema/problem.h"

#include <QString>

namespace desk {

/// What is wrong with a value and, where it is known, what would be right. `label` is the field's,
/// as the person sees it; empty for a problem of the whole entry.
[[nodiscard]] QString sentence(const Problem &problem, const Api &api, const QString &label);

} // namespace desk
