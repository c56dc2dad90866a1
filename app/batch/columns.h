// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"

#include <QList>
#include <QStringList>

namespace desk {

/// The field that each column seems to hold, by pointer; empty where none does. Each field is
/// proposed once.
///
/// A column is known by its name, as the description, the overlay or a template of ours writes it,
/// whatever the case and the signs between words; else by its cells, where just one field that is
/// still free takes all of them.
[[nodiscard]] QStringList proposeColumns(const QStringList &header,
                                         const QList<QStringList> &sampleRows,
                                         const Operation &operation);

/// What two header rows share if a mapping of the one fits the other.
[[nodiscard]] QByteArray headerFingerprint(const QStringList &header);

} // namespace desk
