// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"

#include <QHash>

#include <optional>
#include <vector>

namespace desk {

/// What an operation answers, as far as the description says it in a form that we understand.
struct AnswerShapes
{
    std::optional<FieldSpec> success;
    std::vector<FieldSpec> errors;
};

/// Holds every name and pointer of a read overlay against the description: the first one that does
/// not exist. Sections are checked where they are expanded. `answers` by operationId.
[[nodiscard]] std::optional<Error> checkPointers(const Api &api,
                                                 const QHash<QString, AnswerShapes> &answers);

} // namespace desk
