// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/secrets/keychainbackend.h"
#include "app/secrets/keystore.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace desk {

/// Keys in the keychain of the system, or in memory for the session.
///
/// Never blocks, not even in its destructor: what the keychain has not done by then is done without
/// it, and its answer is dropped.
class KeychainStore final : public KeyStore
{
    Q_OBJECT

public:
    explicit KeychainStore(QObject *parent = nullptr);
    /// `backend` must outlive the store.
    KeychainStore(KeychainBackend &backend, std::chrono::milliseconds patience,
                  QObject *parent = nullptr);
    ~KeychainStore() override;

    void read(const QString &account) override;
    void write(const QString &account, Secret key) override;
    void remove(const QString &account) override;
    void test() override;
    [[nodiscard]] QString backend() const override { return m_name; }
    void keepForSession(const QString &account, Secret key) override;
    [[nodiscard]] bool isSessionOnly(const QString &account) const override;

private:
    using Kind = KeychainRequest::Kind;
    using Question = std::pair<Kind, QString>;

    struct Pending
    {
        quint64 serial = 0;
        Secret key; ///< being written
        std::optional<Secret> newer; ///< to be written after it; the earlier one is not reported
        bool wasSessionOnly = false; ///< before the removal
        quint64 asked = 0; ///< the last time of asking: from then on patience counts
    };
    struct SessionKey
    {
        quint64 serial = 0;
        Secret key;
    };
    struct Reply
    {
        Question question;
        quint64 serial = 0;
        KeychainAnswer answer;
    };
    struct Line;

    void ask(Kind kind, const QString &account, Secret key = {});
    void beginToWait(const Question &question, Pending &pending);
    void send(const Question &question, const Pending &pending);
    void onReply(Reply &&reply);
    void answerRead(const QString &account, Result<Secret> &&result);
    void answerWrite(const QString &account, const Pending &pending, const Result<Secret> &result);
    void answerRemove(const QString &account, const Pending &pending, const Result<Secret> &result);
    void answerFromSession(const QString &account);

    KeychainBackend &m_backend;
    const std::chrono::milliseconds m_patience;
    const std::shared_ptr<Line> m_line; ///< also held by the replies that are still to come
    std::map<Question, Pending> m_pending;
    std::map<QString, SessionKey> m_session;
    quint64 m_serial = 0; ///< of all that is asked and kept: which came later
    QString m_name;
};

} // namespace desk
