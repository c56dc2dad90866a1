// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/storefiles.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace desk {

void removeDatabaseFile(const QString &path)
{
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + end);
    QFile::remove(damageMark(path));
}

QString damageMark(const QString &path)
{
    return path + "-damaged"_L1;
}

} // namespace desk
