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
    QString log; ///< of five files

    /// The platform's folders for this program.
    [[nodiscard]] static Folders standard();
    /// All below one folder, for a trial or a test.
    [[nodiscard]] static Folders below(const QString &folder);
    /// The administrator's file, in the first of the system's own folders that has one; empty:
    /// none.
    [[nodiscard]] static QString preset();
};

} // namespace desk
