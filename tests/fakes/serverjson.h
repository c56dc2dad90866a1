// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "fakes/loopbackserver.h"

#include <QJsonObject>

namespace desk {

// What crosses the pipe between a test and its server's process.

[[nodiscard]] QJsonObject toJson(const ServerAnswer &answer);
[[nodiscard]] ServerAnswer answerFrom(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const SeenRequest &request);
[[nodiscard]] SeenRequest requestFrom(const QJsonObject &json);

} // namespace desk
