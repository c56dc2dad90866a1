// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringList>

class QJsonObject;

namespace desk {

/// Holds a request body against the schema at a pointer of an OpenAPI document, with valijson.
/// Answers what it finds; empty where the body fits.
///
/// Keywords beside `$ref` are judged too, which valijson alone skips, and a document with a cycle
/// of references is answered instead of crashing. What it cannot see is a table in tst_judge.
[[nodiscard]] QStringList judge(const QJsonObject &openApi, const QString &schemaPointer,
                                const QByteArray &body);

} // namespace desk
