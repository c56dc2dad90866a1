// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/keytext.h"

#include <QCoreApplication>

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

QString keyCheckText(const KeyCheck &check, const Api &api)
{
    return KeyText::check(check, api.title);
}

} // namespace desk
