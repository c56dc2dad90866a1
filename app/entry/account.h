// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/core/json.h"

#include <QMap>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace desk {

/// Where entries go and in whose name. Its key is in the keychain, never here.
struct Account
{
    QString id; ///< a UUID; also the name of the keychain entry
    QString name;
    QString api;
    EnvironmentKind environment = EnvironmentKind::Practice;
    QString environmentId; ///< see Environment::id
    QUrl customUrl; ///< of a Custom environment
    QString zone; ///< IANA name
    QMap<QString, QString> values; ///< AccountValue::id -> text
    QMap<QString, QString> headers; ///< "operation/Header-Name" -> value: overrides the overlay's
    QString keyBackend; ///< where the key was put; empty: none was saved
    qint64 keySavedAt = 0; ///< ms since the epoch, UTC
    int order = 0;
    QString preset; ///< its id in the administrator's file; empty: a person made it
    bool isPreset = false; ///< it stands in that file: only its key is the person's own

    friend bool operator==(const Account &, const Account &) = default;
};

[[nodiscard]] Json accountToJson(const Account &account);
[[nodiscard]] Account accountFromJson(const Json &json);

/// The base URL that the account sends to; empty for practice. Null catalog entries give an empty
/// one.
[[nodiscard]] QUrl baseUrl(const Account &account, const Api &api);
/// Whether a request goes to the base URL of the account.
[[nodiscard]] bool isUnder(const QString &url, const Account &account, const Api &api);
/// https anywhere, plain http on loopback addresses only. Fails with UrlInvalid or UrlNotSecure.
[[nodiscard]] Result<QUrl> checkUrl(const QString &text);
/// Fills "{company}" with the account's value of that name.
[[nodiscard]] QString fillPattern(const QString &pattern, const Account &account);

} // namespace desk

Q_DECLARE_METATYPE(desk::Account)
