// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"

#include <QMap>
#include <QString>

namespace desk {

/// The fields that the query of a pasted URL fills: those members of the overlay's `queryFills`
/// object that a parameter of the URL names. Of a repeated parameter the first counts. Which of the
/// fields are still empty is for the caller to see.
[[nodiscard]] QMap<QString, QString> fieldsFromQuery(const Operation &operation,
                                                     const QString &urlField, const QString &url);

} // namespace desk
