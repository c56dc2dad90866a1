// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"

namespace desk {

/// The first placeholder of a template that nothing fills; empty where all are known. `operation`
/// may be null: then no value of a request can stand in it.
[[nodiscard]] QString unknownPlaceholder(const QString &text, const Api &api,
                                         const Operation *operation);

} // namespace desk
