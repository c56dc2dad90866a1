// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/folders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

using Paths = QStandardPaths;
const auto name = QStringLiteral("/conversion-desk");

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
// C:/ProgramData; /Library/Application Support
constexpr auto ofTheSystem = Paths::GenericDataLocation;
#else
constexpr auto ofTheSystem = Paths::GenericConfigLocation; // /etc/xdg
#endif

/// Logs may be deleted and are of this computer only. QStandardPaths has a place for them from Qt
/// 6.7 on, and on Linux only.
QString logFolder(const QString &data)
{
#if defined(Q_OS_MACOS)
    return QDir::homePath() + u"/Library/Logs"_s + name;
#elif defined(Q_OS_WIN)
    return data + u"/log"_s;
#else
    Q_UNUSED(data)
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const bool counts = QDir::isAbsolutePath(state); // or so the standard says
    return (counts ? state : QDir::homePath() + u"/.local/state"_s) + name + u"/log"_s;
#endif
}

/// Settings follow the person to another computer where the system can do that.
QString settingsFolder()
{
#if defined(Q_OS_WIN)
    return Paths::writableLocation(Paths::AppDataLocation); // Roaming
#else
    return Paths::writableLocation(Paths::AppConfigLocation);
#endif
}
} // namespace

Folders Folders::standard()
{
    const QString data = Paths::writableLocation(Paths::AppLocalDataLocation);
    return {data, data + u"/apis"_s, settingsFolder() + u"/preferences.ini"_s, logFolder(data)};
}

Folders Folders::below(const QString &folder)
{
    return {folder, folder + u"/apis"_s, folder + u"/preferences.ini"_s, folder + u"/log"_s};
}

QString Folders::preset()
{
    QStringList folders = Paths::standardLocations(ofTheSystem);
    folders.removeAll(Paths::writableLocation(ofTheSystem)); // the person's own
    for (const QString &folder : std::as_const(folders)) {
        // On Windows the program's own folder is among them.
        const bool isOurs = folder.startsWith(QCoreApplication::applicationDirPath());
        const QString file = folder + name + u"/preset.json"_s;
        if (!isOurs && QFileInfo::exists(file))
            return file;
    }
    return {};
}

} // namespace desk
