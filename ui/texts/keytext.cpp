// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/keytext.h"

#include "ui/texts/errortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

class KeyText
{
    Q_DECLARE_TR_FUNCTIONS(desk::KeyText)

public:
    static QString name(const QString &backend)
    {
        if (backend == "libsecret"_L1)
            return tr("the Secret Service of this computer");
        if (backend.startsWith("kwallet"_L1))
            return tr("KWallet");
        if (backend == "macos"_L1)
            return tr("the macOS Keychain");
        if (backend == "windows"_L1)
            return tr("the Windows Credential Manager");
        if (backend == "session"_L1)
            return tr("this session only");
        return tr("no keychain");
    }

    static QString explanation(const QString &backend)
    {
        if (backend == "none"_L1)
            return tr("No keychain answers on this computer. You can enter a key for each session; "
                      "it is written "
                      "nowhere. To keep keys, install gnome-keyring, KWallet with a wallet, or "
                      "KeePassXC, and start "
                      "Conversion Desk again.");
        if (backend == "session"_L1)
            return tr(
                "The key is kept in memory until Conversion Desk is closed, and written nowhere.");
        return tr("Keys are kept in %1. It protects them with your login; Conversion Desk writes "
                  "them nowhere else.")
            .arg(name(backend));
    }

    static QString check(const KeyCheck &check, const QString &vendor)
    {
        switch (check.verdict) {
        case KeyVerdict::Works:
            return tr("%1 knows this key.").arg(vendor);
        case KeyVerdict::Wrong:
            return tr("%1 refuses this key. Check that it belongs to this environment.")
                .arg(vendor);
        case KeyVerdict::MayNotRead:
            return tr("%1 knows this key, but it may not read this list. Whether it may create is "
                      "not known.")
                .arg(vendor);
        case KeyVerdict::Unclear:
            return tr("%1 answered something that says nothing about the key.").arg(vendor);
        case KeyVerdict::NoAnswer:
            return tr("%1 did not answer. Check the network and try again.").arg(vendor);
        case KeyVerdict::NotChecked:
            return tr("There is no way to test a key of %1 without sending.").arg(vendor);
        }
        Q_UNREACHABLE();
    }

    static QString saved(const Account &account)
    {
        //: %1 is the account, %2 a keychain, %3 a day.
        return tr("The key of %1 was saved in %2 on %3.")
            .arg(account.name, name(account.keyBackend),
                 QLocale().toString(QDateTime::fromMSecsSinceEpoch(account.keySavedAt).date(),
                                    QLocale::ShortFormat));
    }

    static QString missing(const Account &account, const Error &error)
    {
        const QString waits = tr("What you send waits for it.");
        if (account.keyBackend.isEmpty() && error.code == ErrorCode::KeyMissing)
            return tr("No key is stored for %1.").arg(account.name) + u' ' + waits;
        const QString why
            = error.code == ErrorCode::KeyMissing ? tr("It is no longer there.") : sentence(error);
        if (account.keyBackend.isEmpty())
            return why + u' ' + waits;
        return saved(account) + u' ' + why + u' ' + waits;
    }

    static QString silent(const Account &account)
    {
        const QString now
            = tr("The keychain does not answer. It may be waiting for you in another window.");
        return account.keyBackend.isEmpty() ? now : saved(account) + u' ' + now;
    }
};
} // namespace

QString backendName(const QString &backend)
{
    return KeyText::name(backend);
}

QString backendText(const QString &backend)
{
    return KeyText::explanation(backend);
}

QString missingKeyText(const Account &account, const Error &error)
{
    return KeyText::missing(account, error);
}

QString silentKeychainText(const Account &account)
{
    return KeyText::silent(account);
}

QString keyCheckText(const KeyCheck &check, const Api &api)
{
    return KeyText::check(check, api.title);
}

} // namespace desk
