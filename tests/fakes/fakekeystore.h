// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/secrets/keystore.h"

#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace desk {

/// Keys in memory, answered from the event loop like the real ones. Can refuse, and can hang:
/// then silent() comes at once instead of after 3 s.
class FakeKeyStore final : public KeyStore
{
public:
    using KeyStore::KeyStore;

    std::map<QString, Secret> keys; ///< what "the keychain" holds
    QString name = QStringLiteral("libsecret");
    std::optional<ErrorCode> failure; ///< every request fails so
    bool hangs = false;

    /// The keychain wakes up: what hung is answered, in order.
    void wake()
    {
        hangs = false;
        for (const auto &answer : std::exchange(m_hanging, {}))
            QTimer::singleShot(0, this, answer);
    }

    void put(const QString &account, const QByteArray &key)
    {
        keys[account] = Secret(QByteArray(key));
    }

    void read(const QString &account) override
    {
        if (isSessionOnly(account))
            QTimer::singleShot(0, this, [this, account] { answerRead(m_session, account); });
        else
            answer(account, [this, account] {
                if (failure)
                    emit readFailed(account, error());
                else
                    answerRead(keys, account);
            });
    }

    void write(const QString &account, Secret key) override
    {
        m_written[account] = std::move(key);
        answer(account, [this, account] {
            if (failure) {
                emit writeFailed(account, error());
                return;
            }
            keys[account] = m_written[account].clone();
            m_session.erase(account);
            emit written(account, name);
        });
    }

    void remove(const QString &account) override
    {
        m_session.erase(account);
        answer(account, [this, account] {
            if (failure) {
                emit removeFailed(account, error());
                return;
            }
            keys.erase(account);
            emit removed(account);
        });
    }

    void test() override
    {
        answer(QString(), [this] {
            const Error why = error();
            emit tested(failure ? &why : nullptr);
        });
    }

    [[nodiscard]] QString backend() const override { return name; }

    void keepForSession(const QString &account, Secret key) override
    {
        m_session[account] = std::move(key);
    }

    [[nodiscard]] bool isSessionOnly(const QString &account) const override
    {
        return m_session.find(account) != m_session.end();
    }

private:
    [[nodiscard]] Error error() const
    {
        return Error {failure.value_or(ErrorCode::KeyMissing), {}, {}, 0, 0};
    }

    void answer(const QString &account, const std::function<void()> &then)
    {
        if (!hangs) {
            QTimer::singleShot(0, this, then);
            return;
        }
        m_hanging.push_back(then);
        QTimer::singleShot(0, this, [this, account] { emit silent(account); });
    }

    void answerRead(const std::map<QString, Secret> &from, const QString &account)
    {
        const auto at = from.find(account);
        if (at == from.end()) {
            emit readFailed(account, Error {ErrorCode::KeyMissing, {}, {}, 0, 0});
            return;
        }
        const Secret key = at->second.clone();
        emit keyRead(account, key);
    }

    std::map<QString, Secret> m_session;
    std::map<QString, Secret> m_written;
    std::vector<std::function<void()>> m_hanging;
};

} // namespace desk
