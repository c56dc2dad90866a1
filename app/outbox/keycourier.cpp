// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/keycourier.h"

namespace desk {

KeyCourier::KeyCourier(Engine &engine, KeyStore &keys, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_keys(keys)
{
    connect(&m_engine, &Engine::keyNeeded, this, &KeyCourier::readAgain);
    connect(&m_engine, &Engine::accountRemoved, this, &KeyCourier::remove);
    connect(&m_engine, &Engine::presetMoved, this, &KeyCourier::remove);
    connect(&m_keys, &KeyStore::keyRead, this, &KeyCourier::onRead);
    connect(&m_keys, &KeyStore::readFailed, this, &KeyCourier::onReadFailed);
    connect(&m_keys, &KeyStore::written, this, &KeyCourier::onWritten);
    connect(&m_keys, &KeyStore::writeFailed, this, &KeyCourier::onWriteFailed);
    connect(&m_keys, &KeyStore::silent, this, &KeyCourier::silent);
}

void KeyCourier::save(const QString &account, Secret key)
{
    m_unconfirmed.insert_or_assign(account, key.clone());
    m_keys.write(account, std::move(key));
}

void KeyCourier::keepForSession(const QString &account, Secret key)
{
    m_unconfirmed.erase(account);
    m_keys.keepForSession(account, key.clone());
    m_engine.setKey(account, std::move(key));
    emit keptForSession(account);
}

void KeyCourier::keepUnansweredForSession(const QString &account)
{
    const auto at = m_unconfirmed.find(account);
    if (at == m_unconfirmed.end())
        return;
    Secret key = std::move(at->second);
    keepForSession(account, std::move(key));
}

void KeyCourier::remove(const QString &account)
{
    m_unconfirmed.erase(account);
    m_keys.remove(account);
    m_engine.dropKey(account, Reason::KeyNeeded);
}

void KeyCourier::readAgain(const QString &account)
{
    m_keys.read(account);
}

void KeyCourier::onRead(const QString &account, const Secret &key)
{
    m_engine.setKey(account, key.clone(), KeyOrigin::Stored);
}

void KeyCourier::onReadFailed(const QString &account, const Error &error)
{
    emit missing(account, error);
}

void KeyCourier::onWritten(const QString &account, const QString &backend)
{
    const auto at = m_unconfirmed.find(account);
    if (at != m_unconfirmed.end()) {
        m_engine.setKey(account, std::move(at->second));
        m_unconfirmed.erase(at);
    }
    emit saved(account, backend);
}

void KeyCourier::onWriteFailed(const QString &account, const Error &error)
{
    // The typed key stays with us: the person may still keep it for this session.
    emit saveFailed(account, error);
}

} // namespace desk
