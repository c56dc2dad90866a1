// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"

#include <QByteArray>

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

} // namespace desk
