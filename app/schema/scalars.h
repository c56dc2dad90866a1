// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"
#include "app/schema/fieldspec.h"
#include "app/schema/problem.h"

#include <optional>

namespace desk {

// What is wrong with a value that has no parts; `at` is left empty. Of several things the most
// telling: first the format, then the length, then the pattern.

[[nodiscard]] std::optional<Problem> textProblem(const QString &text, const FieldSpec &spec);
/// The text must be a JSON number.
[[nodiscard]] std::optional<Problem> numberProblem(const QString &number, const FieldSpec &spec);
[[nodiscard]] std::optional<Problem> choiceProblem(const Json &value, const FieldSpec &spec);
/// Items of a list or members of an object.
[[nodiscard]] std::optional<Problem> countProblem(size_t count, const FieldSpec &spec);

/// A choice as it is typed: a text as it is, all else as JSON.
[[nodiscard]] QString choiceText(const Json &choice);
/// What WrongType says was expected.
[[nodiscard]] QString typeName(FieldKind kind);
[[nodiscard]] Problem makeProblem(ProblemCode code, const QStringList &args = {});

} // namespace desk
