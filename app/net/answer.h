// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/net/transport.h"

#include <chrono>
#include <optional>

namespace desk {

/// What an answer says about an error. Whatever is missing or of another shape stays empty.
struct Said
{
    QString message; ///< as given, with the parameter's name where we know no such field
    QString code;
    QString type;
    QString param; ///< pointer of a field that the operation has
};

/// `json` is null where the body is none.
[[nodiscard]] Said readSaid(const QByteArray &body, const Json *json, const ErrorShape &shape,
                            const Operation &operation);

/// How long the server asks to wait, as given: from the headers of the limit, else from its text.
[[nodiscard]] std::optional<std::chrono::milliseconds>
readWait(const HttpAnswer &answer, const Json *json, const RateLimit &limit);

} // namespace desk
