// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace desk {

/// One file of the source tree, as the rules look at it.
struct SourceFile
{
    QString path; ///< from the root: "app/core/json.h"
    QString text;
    QString code; ///< without comments and without the content of string literals
    QStringList includes; ///< as written: "\"app/core/json.h\"", "<QString>"

    [[nodiscard]] static SourceFile fromText(const QString &path, const QString &text);
    [[nodiscard]] bool isIn(const QString &folder) const { return path.startsWith(folder + u'/'); }
};

/// All .cpp and .h files below the folder, and the CMakeLists.txt where `withCMake`.
[[nodiscard]] std::vector<SourceFile> readSources(const QString &folder, bool withCMake = false);

} // namespace desk
