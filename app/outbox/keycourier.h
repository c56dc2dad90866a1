// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/account.h"
#include "app/outbox/engine.h"
#include "app/secrets/keystore.h"

#include <QObject>

#include <map>

namespace desk {

/// Carries keys between the keychain and the engine, so that nobody else holds one.
///
/// In the window's thread. Reads a key when the engine needs it, and hands the engine a saved one
/// only after it was read back.
class KeyCourier final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the courier.
    KeyCourier(Engine &engine, KeyStore &keys, QObject *parent = nullptr);

    [[nodiscard]] KeyStore &keys() { return m_keys; }

    void save(const QString &account, Secret key);
    /// The key is known until the program ends, and written nowhere.
    void keepForSession(const QString &account, Secret key);
    /// The same with the key of a save() that was not answered.
    void keepUnansweredForSession(const QString &account);
    void remove(const QString &account);
    void readAgain(const QString &account);

signals:
    void saved(const QString &account, const QString &backend);
    void saveFailed(const QString &account, const desk::Error &error);
    void keptForSession(const QString &account);
    /// A key that the engine needs could not be had.
    void missing(const QString &account, const desk::Error &error);
    /// The keychain has not answered for 3 s; the answer may still come.
    void silent(const QString &account);

private:
    void onRead(const QString &account, const Secret &key);
    void onReadFailed(const QString &account, const Error &error);
    void onWritten(const QString &account, const QString &backend);
    void onWriteFailed(const QString &account, const Error &error);

    Engine &m_engine;
    KeyStore &m_keys;
    std::map<QString, Secret> m_unconfirmed; // until the keychain has read them back
};

} // namespace desk
