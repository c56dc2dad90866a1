// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/secrets/keychain.h"

#include "app/core/mailbox.h"
#include "app/secrets/keychainfacts.h"

#include <QMutex>
#include <QTimer>

namespace desk {
namespace {
constexpr auto defaultPatience = std::chrono::seconds(3);
}

/// Where answers come in, until the store hangs up.
struct KeychainStore::Line
{
    explicit Line(Mailbox<Reply>::Handler handler)
        : mailbox(std::make_unique<Mailbox<Reply>>(std::move(handler)))
    {
    }

    void post(Reply &&reply)
    {
        const QMutexLocker lock(&mutex);
        if (mailbox)
            mailbox->post(std::move(reply));
    }

    void hangUp()
    {
        const QMutexLocker lock(&mutex);
        mailbox.reset();
    }

    QMutex mutex;
    std::unique_ptr<Mailbox<Reply>> mailbox;
};

KeychainStore::KeychainStore(QObject *parent)
    : KeychainStore(systemKeychain(), defaultPatience, parent)
{
}

KeychainStore::KeychainStore(KeychainBackend &backend, std::chrono::milliseconds patience,
                             QObject *parent)
    : KeyStore(parent)
    , m_backend(backend)
    , m_patience(patience)
    , m_line(std::make_shared<Line>([this](Reply &&reply) { onReply(std::move(reply)); }))
{
    send({Kind::Look, QString()}, {});
}

KeychainStore::~KeychainStore()
{
    m_line->hangUp();
}

void KeychainStore::read(const QString &account)
{
    if (isSessionOnly(account))
        QTimer::singleShot(0, this, [this, account] { answerFromSession(account); });
    else
        ask(Kind::Read, account);
}

void KeychainStore::write(const QString &account, Secret key)
{
    if (longestKey() > 0 && key.size() > longestKey()) {
        QTimer::singleShot(0, this, [this, account] {
            emit writeFailed(account, Error {ErrorCode::KeyTooLong, {}, {}, 0, 0});
        });
        return;
    }
    ask(Kind::Write, account, std::move(key));
}

void KeychainStore::remove(const QString &account)
{
    const bool wasSessionOnly = m_session.erase(account) > 0;
    ask(Kind::Remove, account);
    if (wasSessionOnly)
        m_pending[{Kind::Remove, account}].wasSessionOnly = true;
}

void KeychainStore::test()
{
    ask(Kind::Test, QString());
}

void KeychainStore::keepForSession(const QString &account, Secret key)
{
    m_session[account] = SessionKey {++m_serial, std::move(key)};
    // Who waits for the keychain's answer need not wait any longer.
    if (m_pending.erase({Kind::Read, account}) > 0)
        QTimer::singleShot(0, this, [this, account] { answerFromSession(account); });
}

bool KeychainStore::isSessionOnly(const QString &account) const
{
    return m_session.find(account) != m_session.end();
}

void KeychainStore::ask(Kind kind, const QString &account, Secret key)
{
    const Question question(kind, account);
    const bool isNew = m_pending.find(question) == m_pending.end();
    Pending &pending = m_pending[question];
    beginToWait(question, pending);
    if (isNew) {
        pending.serial = pending.asked;
        pending.key = std::move(key);
        send(question, pending);
    } else if (kind == Kind::Write) {
        pending.newer = std::move(key);
    }
}

void KeychainStore::beginToWait(const Question &question, Pending &pending)
{
    pending.asked = ++m_serial;
    // Precise: a coarse timer may fire 5 % early, and the patience is a promise.
    QTimer::singleShot(m_patience, Qt::PreciseTimer, this, [this, question, asked = pending.asked] {
        const auto at = m_pending.find(question);
        if (at != m_pending.end() && at->second.asked == asked)
            emit silent(question.second);
    });
}

void KeychainStore::send(const Question &question, const Pending &pending)
{
    m_backend.post({question.first, question.second, pending.key.clone()},
                   [line = m_line, question, serial = pending.serial](KeychainAnswer &&answer) {
                       line->post({question, serial, std::move(answer)});
                   });
}

void KeychainStore::onReply(Reply &&reply)
{
    if (m_name != reply.answer.backend) {
        m_name = reply.answer.backend;
        emit backendChanged();
    }
    const auto at = m_pending.find(reply.question);
    if (at == m_pending.end() || at->second.serial != reply.serial)
        return; // a look, or a read that a session key has answered
    Pending &waiting = at->second;
    if (waiting.newer && !waiting.newer->equals(waiting.key)) {
        waiting.serial = waiting.asked;
        waiting.key = std::move(*waiting.newer);
        waiting.newer.reset();
        return send(reply.question, waiting);
    }
    const Pending pending = std::move(waiting);
    m_pending.erase(at);
    const QString &account = reply.question.second;
    Result<Secret> &result = reply.answer.result;
    switch (reply.question.first) {
    case Kind::Look:
        return;
    case Kind::Read:
        return answerRead(account, std::move(result));
    case Kind::Write:
        return answerWrite(account, pending, result);
    case Kind::Remove:
        return answerRemove(account, pending, result);
    case Kind::Test:
        emit tested(result ? nullptr : &result.error());
        return;
    }
    Q_UNREACHABLE();
}

void KeychainStore::answerRead(const QString &account, Result<Secret> &&result)
{
    if (result)
        emit keyRead(account, *result);
    else
        emit readFailed(account, result.error());
}

void KeychainStore::answerWrite(const QString &account, const Pending &pending,
                                const Result<Secret> &result)
{
    if (!result) {
        emit writeFailed(account, result.error());
        return;
    }
    const auto session = m_session.find(account);
    const bool isOutdated = session != m_session.end()
        && (session->second.serial < pending.asked || session->second.key.equals(pending.key));
    if (isOutdated)
        m_session.erase(session);
    emit written(account, m_name);
}

void KeychainStore::answerRemove(const QString &account, const Pending &pending,
                                 const Result<Secret> &result)
{
    const bool isGone = result || result.error().code == ErrorCode::KeyMissing
        || (pending.wasSessionOnly && result.error().code == ErrorCode::KeychainAbsent);
    if (isGone)
        emit removed(account);
    else
        emit removeFailed(account, result.error());
}

void KeychainStore::answerFromSession(const QString &account)
{
    const auto session = m_session.find(account);
    if (session == m_session.end())
        return read(account);
    const Secret key = session->second.key.clone();
    emit keyRead(account, key);
}

} // namespace desk
