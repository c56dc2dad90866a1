// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace desk {

/// The word that was probably meant; empty where none is near. Of equally near ones `preferred`
/// wins, then the one that begins alike, then the first.
[[nodiscard]] QString nearestWord(const QString &typed, const QStringList &words,
                                  const QString &preferred = {});

} // namespace desk
