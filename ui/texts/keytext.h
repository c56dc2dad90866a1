// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/core/error.h"
#include "app/entry/account.h"
#include "app/net/keycheck.h"

#include <QString>

namespace desk {

/// The keychain's name for people; the code is KeyStore::backend().
[[nodiscard]] QString backendName(const QString &backend);
/// Where keys are and who can read them there, or what to install where there is no keychain.
[[nodiscard]] QString backendText(const QString &backend);

/// What the harmless read says, and no more.
[[nodiscard]] QString keyCheckText(const KeyCheck &check, const Api &api);

/// Why a row waits for the account's key, and where the key should be.
[[nodiscard]] QString missingKeyText(const Account &account, const Error &error);
[[nodiscard]] QString silentKeychainText(const Account &account);

} // namespace desk
