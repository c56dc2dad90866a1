// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QThread>

#include <memory>
#include <utility>

namespace desk {

/// What the server does with one request.
struct ServerAnswer
{
    enum class Does {
        Answer,
        CloseUnread, ///< closes as soon as the connection stands
        CloseAfterHead, ///< closes when it has read the headers
        CloseUnanswered, ///< reads all, then closes
        Hang, ///< reads all, then says nothing
        HangUnread, ///< takes the connection, then neither reads nor says anything
        Drip, ///< answers one byte at a time, `pauseMs` apart
        CutOff, ///< answers half of the body it promised, then closes
    };
    Does does = Does::Answer;
    int status = 200;
    QByteArray body = R"({"id":"x_1"})"; ///< "%n" in it becomes SeenRequest::record
    QList<std::pair<QByteArray, QByteArray>> headers;
    qint64 promised = -1; ///< Content-Length; -1: the real one
    qint64 padding = 0; ///< as many spaces follow the body
    bool closes = false; ///< after the answer
    bool chunked = false; ///< one chunk instead of a Content-Length
    int pauseMs = 20;
    int delayMs = 0; ///< before the answer
    int delayUpToMs = 0; ///< a random time more
};

/// A request as it stood on the wire.
struct SeenRequest
{
    QByteArray line; ///< "POST /leads HTTP/1.1"
    QList<std::pair<QByteArray, QByteArray>> headers; ///< in their order, names as written
    QByteArray body;
    int connection = 0; ///< from 1
    int record = 0; ///< the number, from 1, of what it created or, by its key, found

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// An HTTP server on 127.0.0.1 in a thread of its own. Every method may be called from the test's
/// thread.
class LoopbackServer final
{
public:
    /// All but Plain and SelfSigned have a certificate of the authority in tests/data/tls.
    enum class Security { Plain, SelfSigned, Issued, Expired, Future, WrongName };
    explicit LoopbackServer(Security security = Security::Plain);
    ~LoopbackServer();

    [[nodiscard]] QString url() const; ///< "http://127.0.0.1:4711"
    /// For every request that no queued answer is left for.
    void answerWith(const ServerAnswer &answer);
    void enqueue(const ServerAnswer &answer);
    /// Requests with the same text at one of these pointers into their body make one record.
    void deduplicateBy(const QStringList &pointers);
    void refuse(); ///< closes the port; those who are connected stay
    void listenAgain(); ///< on the same port
    void clear(); ///< forgets what was seen and what is queued; answers well from now on

    [[nodiscard]] QList<SeenRequest> requests() const;
    [[nodiscard]] int connections() const;

private:
    class Listener;
    struct State;
    std::shared_ptr<State> m_state; // shared with the listener's thread
    QThread m_thread;
    Listener *m_listener; // deleted in its thread
    quint16 m_port = 0;
    QString m_url;
};

} // namespace desk
