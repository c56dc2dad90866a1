// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/delimitedreader.h"

#include <QByteArrayView>
#include <QMap>

namespace desk {

/// How a file seems to be written, from its first bytes (64 KiB are plenty): the separator is the
/// one of comma, semicolon, tab and bar that splits the first rows most evenly. `isWhole`: nothing
/// follows these bytes.
[[nodiscard]] Dialect sniff(QByteArrayView start, bool isWhole);

/// What a first line such as "Parameters:TimeZone=Europe/Berlin" says, by lower-case name; such
/// lines are known from the offline imports of advertising networks. Nothing where it is an
/// ordinary row. Further parameters follow behind ";" or in the next cells.
[[nodiscard]] std::optional<QMap<QString, QString>> parametersOf(const DelimitedRow &row);

} // namespace desk
