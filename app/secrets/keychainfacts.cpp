// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/secrets/keychainfacts.h"

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#define DESK_KEYCHAIN_ON_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QLibrary>
#include <QStringList>
#endif

namespace desk {

using namespace Qt::StringLiterals;

#ifdef DESK_KEYCHAIN_ON_DBUS
namespace {
constexpr int questionTimeout = 500; // ms; QtKeychain gives KWallet as long
const QString secretServiceName = u"org.freedesktop.secrets"_s;

// Empty where there is no proper answer.
QVariantList call(const QString &service, const QString &path, const QString &interface,
                  const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    const QDBusMessage reply
        = QDBusConnection::sessionBus().call(message, QDBus::Block, questionTimeout);
    return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments() : QVariantList();
}

QVariantList callBus(const QString &method, const QVariantList &arguments = {})
{
    const QString bus = u"org.freedesktop.DBus"_s;
    return call(bus, u"/org/freedesktop/DBus"_s, bus, method, arguments);
}

bool isOwned(const QString &service)
{
    const QVariantList answer = callBus(u"NameHasOwner"_s, {service});
    return !answer.isEmpty() && answer.first().toBool();
}

bool canBeStarted(const QString &service)
{
    const QVariantList answer = callBus(u"ListActivatableNames"_s);
    return !answer.isEmpty() && answer.first().toStringList().contains(service);
}

bool walletAnswers(const QString &daemon)
{
    return !call(u"org.kde."_s + daemon, u"/modules/"_s + daemon, u"org.kde.KWallet"_s,
                 u"networkWallet"_s)
                .isEmpty();
}

QByteArray plasmaVersion()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    const bool isKde = desktop.isEmpty()
        ? qgetenv("DESKTOP_SESSION") == "kde" || !qgetenv("KDE_FULL_SESSION").isEmpty()
        : desktop == "KDE";
    return isKde ? qgetenv("KDE_SESSION_VERSION") : QByteArray();
}
} // namespace

KeychainFacts keychainFacts()
{
    KeychainFacts facts;
    facts.libsecret = QLibrary(u"secret-1"_s, 0).load();
    facts.plasma = plasmaVersion();
    facts.bus = QDBusConnection::sessionBus().isConnected();
    if (!facts.bus)
        return facts;
    facts.secretService = isOwned(secretServiceName) || canBeStarted(secretServiceName);
    // Once, as QtKeychain does: it stays with its first choice until the program ends.
    static const bool kwallet6
        = (facts.plasma == "6" || !facts.libsecret) && walletAnswers(u"kwalletd6"_s);
    static const bool kwallet5
        = (facts.plasma == "5" || !facts.libsecret) && walletAnswers(u"kwalletd5"_s);
    facts.kwallet6 = kwallet6;
    facts.kwallet5 = kwallet5;
    return facts;
}

bool askWhetherLocked(const KeychainFacts &facts)
{
    if (!facts.bus || !isOwned(secretServiceName))
        return false;
    const QVariantList answer
        = call(secretServiceName, u"/org/freedesktop/secrets/aliases/default"_s,
               u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
               {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return !answer.isEmpty() && answer.first().value<QDBusVariant>().variant().toBool();
}
#else
KeychainFacts keychainFacts()
{
    return {};
}

bool askWhetherLocked(const KeychainFacts &)
{
    return false;
}
#endif

QString backendName(const KeychainFacts &facts)
{
#if defined(Q_OS_DARWIN)
    Q_UNUSED(facts);
    return u"macos"_s;
#elif defined(Q_OS_WIN)
    Q_UNUSED(facts);
    return u"windows"_s;
#else
    if (facts.plasma == "6" && facts.kwallet6)
        return u"kwallet6"_s;
    if (facts.plasma == "5" && facts.kwallet5)
        return u"kwallet5"_s;
    if (facts.libsecret)
        return facts.secretService ? u"libsecret"_s : u"none"_s;
    if (facts.kwallet6)
        return u"kwallet6"_s;
    return facts.kwallet5 ? u"kwallet5"_s : u"none"_s;
#endif
}

ErrorCode keychainErrorCode(QKeychain::Error error, const KeychainFacts &facts)
{
    switch (error) {
    case QKeychain::AccessDeniedByUser:
        return ErrorCode::KeychainDenied;
    case QKeychain::EntryNotFound: // so libsecret says of a locked collection that stayed locked
        return facts.locked ? ErrorCode::KeychainLocked : ErrorCode::KeyMissing;
    case QKeychain::AccessDenied:
        return facts.locked ? ErrorCode::KeychainLocked : ErrorCode::KeychainDenied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return ErrorCode::KeychainAbsent;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    if (backendName(facts) == "none"_L1)
        return ErrorCode::KeychainAbsent;
    return facts.locked ? ErrorCode::KeychainLocked : ErrorCode::KeychainFailed;
}

qsizetype longestKey()
{
#ifdef Q_OS_WIN
    return 2560; // CRED_MAX_CREDENTIAL_BLOB_SIZE
#else
    return 0;
#endif
}

} // namespace desk
