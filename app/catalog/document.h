// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/core/json.h"

#include <QMap>

#include <optional>

namespace desk {

/// Where one operation and its parts stand in an OpenAPI document, as pointers into it.
struct OperationPlace
{
    QByteArray method; ///< "POST"
    QString path;
    QMap<QString, QString> parameters; ///< "path:id" -> its place, references already followed
    QString bodySchema;
    QMap<int, QString> answers; ///< status -> its media type object, references already followed
};

/// Fails with OverlayPointerUnknown where the document has no operation of that id, and with
/// DescriptionInvalid where it has one without a JSON body or with a path that names no parameter.
[[nodiscard]] Result<OperationPlace> findOperation(const Json &document,
                                                   const QString &operationId);

/// The header that carries the key and what stands before the key in it, by a security scheme.
[[nodiscard]] Result<std::pair<QByteArray, QByteArray>> keyHeader(const Json &document,
                                                                  const QString &scheme);

} // namespace desk
