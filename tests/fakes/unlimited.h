// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace desk {

/// Writes the descriptions of the program without their limits of requests per minute, for tests of
/// many rows.
inline void writeUnlimitedApis(const QString &folder)
{
    const QDir from(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"));
    const QDir to(folder);
    for (const QString &vendor : from.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        to.mkpath(vendor);
        for (const QString &name : QDir(from.filePath(vendor)).entryList(QDir::Files)) {
            QFile file(from.filePath(vendor + u'/' + name));
            QFile changed(to.filePath(vendor + u'/' + name));
            if (!file.open(QIODevice::ReadOnly) || !changed.open(QIODevice::WriteOnly))
                qFatal("%s", qPrintable(file.fileName()));
            changed.write(file.readAll().replace("\"requests\": 600", "\"requests\": 1000000"));
        }
    }
}

[[nodiscard]] inline Catalog unlimitedCatalog()
{
    const QTemporaryDir copy;
    writeUnlimitedApis(copy.path());
    return Catalog::load(copy.path(), {}, QStringLiteral("en"));
}

} // namespace desk
