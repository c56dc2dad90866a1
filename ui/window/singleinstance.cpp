// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int patience = 1000; // ms

constexpr qint64 longestPath = 64 * 1024;

// Names of local sockets are short on some systems.
QString serverNameOf(const QString &folder)
{
    const QByteArray path = QDir(folder).absolutePath().toUtf8();
    const QByteArray hash
        = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16);
    return u"conversion-desk-"_s + QString::fromLatin1(hash);
}
} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_serverName(serverNameOf(folder))
    , m_lock((QDir().mkpath(folder), QDir(folder).filePath(u"in-use.lock"_s)))
{
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock.setStaleLockTime(0); // a lock is stale only when its process is gone
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

bool SingleInstance::begin(const QString &file)
{
    if (m_lock.tryLock() || m_lock.error() != QLockFile::LockFailedError) {
        QFile::setPermissions(m_lock.fileName(), QFile::ReadOwner | QFile::WriteOwner);
        QLocalServer::removeServer(m_serverName); // left behind by one that was killed
        m_server.listen(m_serverName);
        return true; // a folder that cannot be locked is the store's to complain about
    }
    QLocalSocket first;
    first.connectToServer(m_serverName);
    m_wasHeard = first.waitForConnected(patience);
    if (m_wasHeard && !file.isEmpty()) {
        first.write(file.toUtf8());
        m_wasHeard = first.waitForBytesWritten(patience);
    }
    first.disconnectFromServer();
    return false;
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *second = m_server.nextPendingConnection()) {
        const auto hear = [this, second] {
            emit raiseAsked(QString::fromUtf8(second->read(longestPath)));
            second->deleteLater();
        };
        if (second->state() == QLocalSocket::UnconnectedState)
            hear();
        else
            connect(second, &QLocalSocket::disconnected, this, hear);
    }
}

} // namespace desk
