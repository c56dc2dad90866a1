// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace desk {

/// Where the program keeps its files.
struct Folders
{
    QString data; ///< history and search index
    QString apis; ///< the person's own API descriptions, one folder a vendor
    QString preferences; ///< the INI file
    QString log;

    /// The platform's folders for this program.
    [[nodiscard]] static Folders standard();
    /// All below one folder, for a trial or a test.
    [[nodiscard]] static Folders below(const QString &folder);
};

} // namespace desk
