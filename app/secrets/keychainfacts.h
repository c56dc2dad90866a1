// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <qt6keychain/keychain.h>

#include <QByteArray>
#include <QString>

namespace desk {

/// What can be known about the keychain without using it. QtKeychain tells neither which backend it
/// took nor why one failed, so both are worked out from these.
struct KeychainFacts
{
    bool bus = false; ///< a session bus answers
    bool libsecret = false; ///< the library can be loaded
    bool secretService = false; ///< runs, or the bus can start it
    bool kwallet5 = false; ///< answers
    bool kwallet6 = false; ///< answers
    bool locked = false; ///< the Secret Service's default collection; see askWhetherLocked()
    QByteArray plasma; ///< KDE_SESSION_VERSION under KDE, else empty
};

/// Asks the session bus; may block, so never in the window's thread. Everything is false where keys
/// do not go through D-Bus.
[[nodiscard]] KeychainFacts keychainFacts();
/// A running Secret Service only, which it gives half a second.
[[nodiscard]] bool askWhetherLocked(const KeychainFacts &facts);

/// The one that QtKeychain takes, by its own order; "none" where that one is not there.
[[nodiscard]] QString backendName(const KeychainFacts &facts);
[[nodiscard]] ErrorCode keychainErrorCode(QKeychain::Error error, const KeychainFacts &facts);

/// The longest key in bytes that this system's keychain takes; 0: no limit that matters.
[[nodiscard]] qsizetype longestKey();

} // namespace desk
