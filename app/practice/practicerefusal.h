// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/net/transport.h"

#include <optional>

namespace desk {

/// A mistake in a request, as a vendor would name it.
struct Fault
{
    QString at; ///< field pointer or "path:name"; empty: the whole request
    QString code;
    QString message; ///< "%1" stands for the field's name
};

/// The first mistake of a request, if there is one. `body` gets what the request holds.
[[nodiscard]] std::optional<Fault> faultIn(const HttpRequest &request, const Operation &operation,
                                           Json &body);

/// 400 with an error object in the vendor's shape.
[[nodiscard]] HttpAnswer refuse(const Fault &fault, const ErrorShape &shape);
/// The documented answer of that status, or one in the vendor's shape where none is documented.
[[nodiscard]] HttpAnswer refuseWith(int status, const Api &api, const Operation &operation);

} // namespace desk
