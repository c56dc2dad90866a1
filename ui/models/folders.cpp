// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/folders.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace desk {

Folders Folders::standard()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString config = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return {data, data + u"/apis"_s, config + u"/preferences.ini"_s, data + u"/log"_s};
}

Folders Folders::below(const QString &folder)
{
    return {folder, folder + u"/apis"_s, folder + u"/preferences.ini"_s, folder + u"/log"_s};
}

} // namespace desk
