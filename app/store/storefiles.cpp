// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/storefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr auto ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFile::ExeOwner;

tl::unexpected<Error> failAt(ErrorCode code, const QString &path, const QString &detail)
{
    return tl::unexpected(Error {code, detail, path, 0, 0});
}
} // namespace

Result<void> makePrivateFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return failAt(ErrorCode::StoreNotOpened, folder, u"the folder cannot be made"_s);
    if (!QFile::setPermissions(folder, ownerFolder))
        return failAt(ErrorCode::StoreNotOpened, folder, u"the folder's rights cannot be set"_s);
    return {};
}

Result<void> makePrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        // Born private: between creation and a later chmod others could open it.
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile))
            return failAt(ErrorCode::StoreNotOpened, path, file.errorString());
        return {};
    }
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if ((file.permissions() & others) && !file.setPermissions(ownerFile))
        return failAt(ErrorCode::StoreNotOpened, path, file.errorString());
    return {};
}

void removeDatabaseFile(const QString &path)
{
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + end);
}

} // namespace desk
