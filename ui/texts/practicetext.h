// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace desk {

/// A choice of what the practice vendor answers: a status, or one of Engine::setPracticeAnswer's
/// negative numbers.
[[nodiscard]] QString practiceAnswerText(int answer);

} // namespace desk
