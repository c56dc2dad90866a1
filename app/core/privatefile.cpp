// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/privatefile.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr auto ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFile::ExeOwner;
constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;

tl::unexpected<Error> failAt(ErrorCode code, const QString &path, const QString &detail)
{
    return tl::unexpected(Error {code, detail, path, 0, 0});
}
} // namespace

Result<void> makePrivateFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return failAt(ErrorCode::StoreNotOpened, folder, u"the folder cannot be made"_s);
    // A folder that its owner made read-only stays so.
    const QFile::Permissions rights = QFile::permissions(folder);
    if ((rights & others) && !QFile::setPermissions(folder, rights & ownerFolder))
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
    if ((file.permissions() & others) && !file.setPermissions(ownerFile))
        return failAt(ErrorCode::StoreNotOpened, path, file.errorString());
    return {};
}

Result<void> copyPrivately(const QString &from, const QString &to)
{
    constexpr qint64 block = 4096;
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failAt(ErrorCode::FileNotReadable, from, source.errorString());
    QFile::remove(to);
    if (const auto made = makePrivateFile(to); !made)
        return made;
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failAt(ErrorCode::FileNotWritable, to, target.errorString());
    for (qint64 at = 0; at < source.size(); at += block) {
        const qint64 size = std::min(block, source.size() - at);
        QByteArray bytes = source.seek(at) ? source.read(size) : QByteArray();
        bytes.resize(size, '\0'); // a bad sector
        if (target.write(bytes) != size)
            return failAt(ErrorCode::StoreFull, to, target.errorString());
    }
    return {};
}

} // namespace desk
