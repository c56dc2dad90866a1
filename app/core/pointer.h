// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"

#include <QString>
#include <QStringList>

namespace desk {

// JSON Pointer (RFC 6901) as plain strings: "" is the whole value, "/user/email" a member of a
// member.

[[nodiscard]] QStringList pointerTokens(QStringView pointer);
[[nodiscard]] QString pointerFromTokens(const QStringList &tokens);
/// Adds one token, escaped.
[[nodiscard]] QString pointerJoin(const QString &parent, const QString &token);
[[nodiscard]] QString pointerParent(const QString &pointer);
[[nodiscard]] QString pointerLeaf(const QString &pointer);
/// "/user/*" matches every pointer below "/user"; without a star only the same pointer.
[[nodiscard]] bool pointerMatches(const QString &pattern, const QString &pointer);

/// May be null. Array items are named by their index.
[[nodiscard]] const Json *resolve(const Json &root, QStringView pointer);
/// Creates the objects on the way. An index one past the end of an array appends.
void setAt(Json &root, const QString &pointer, const Json &value);
void removeAt(Json &root, const QString &pointer);

} // namespace desk
