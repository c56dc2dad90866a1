// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringList>

namespace desk {

/// Holds a JSON text against a JSON Schema with valijson, a judge that shares no code with ours.
/// Answers what it finds; empty where the document fits.
[[nodiscard]] QStringList judge(const QByteArray &schema, const QByteArray &document);

} // namespace desk
