// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/loopbackserver.h"

#include "app/core/json.h"
#include "app/core/pointer.h"

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {

struct LoopbackServer::State
{
    QMutex mutex;
    ServerAnswer usual;
    QList<ServerAnswer> queued;
    QList<SeenRequest> seen;
    QStringList keysAt;
    QHash<QString, int> recordOfKey;
    int records = 0;
    int connections = 0;

    /// Notes the request and answers the number of its record.
    int note(SeenRequest request)
    {
        const QMutexLocker lock(&mutex);
        QString key;
        const auto json = keysAt.isEmpty() ? Result<Json>(Json()) : parseJson(request.body);
        for (const QString &at : std::as_const(keysAt)) {
            const Json *found = json ? resolve(*json, at) : nullptr;
            if (found && key.isEmpty())
                key = found->toString();
        }
        request.record = key.isEmpty() ? 0 : recordOfKey.value(key);
        if (request.record == 0)
            request.record = ++records;
        if (!key.isEmpty())
            recordOfKey.insert(key, request.record);
        seen.append(request);
        return request.record;
    }

    ServerAnswer next(bool take)
    {
        const QMutexLocker lock(&mutex);
        if (queued.isEmpty())
            return usual;
        return take ? queued.takeFirst() : queued.first();
    }
};

namespace {

QByteArray fileBytes(const QByteArray &name)
{
    QFile file(QString::fromUtf8(DESK_TEST_DATA) + u"/tls/"_s + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray headOf(const ServerAnswer &answer)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Said\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (answer.chunked)
        return head + "Transfer-Encoding: chunked\r\n\r\n";
    const qint64 length
        = answer.promised >= 0 ? answer.promised : answer.body.size() + answer.padding;
    return head + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n";
}

QByteArray bodyOf(const ServerAnswer &answer)
{
    if (!answer.chunked)
        return answer.body;
    return QByteArray::number(answer.body.size(), 16) + "\r\n" + answer.body + "\r\n0\r\n\r\n";
}

SeenRequest readHead(const QByteArray &head)
{
    SeenRequest request;
    QList<QByteArray> lines = head.split('\n');
    request.line = lines.takeFirst().trimmed();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return request;
}
} // namespace

QByteArray SeenRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

class LoopbackServer::Listener final : public QTcpServer
{
public:
    Listener(std::shared_ptr<State> state, Security security)
        : m_state(std::move(state))
        , m_security(security)
    {
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        int number = 0;
        {
            const QMutexLocker lock(&m_state->mutex);
            number = ++m_state->connections;
        }
        connect(socket, &QSslSocket::disconnected, this, [this, socket] {
            m_pending.remove(socket);
            socket->deleteLater();
        });
        if (isNext(ServerAnswer::Does::CloseUnread))
            return socket->abort();
        if (isNext(ServerAnswer::Does::HangUnread))
            return;
        connect(socket, &QSslSocket::readyRead, this, [this, socket, number] {
            m_pending[socket] += socket->readAll();
            while (takeRequest(socket, number)) { }
        });
        if (m_security != Security::Plain)
            secure(socket, certificateOf(m_security));
    }

private:
    bool isNext(ServerAnswer::Does what)
    {
        const bool isIt = m_state->next(false).does == what;
        if (isIt)
            (void)m_state->next(true);
        return isIt;
    }

    static QByteArray certificateOf(Security security)
    {
        switch (security) {
        case Security::Plain:
            break;
        case Security::SelfSigned:
            return "selfsigned";
        case Security::Issued:
            return "issued";
        case Security::Expired:
            return "expired";
        case Security::Future:
            return "future";
        case Security::WrongName:
            return "wrongname";
        }
        return {};
    }

    static void secure(QSslSocket *socket, const QByteArray &name)
    {
        const QByteArray key = name == "selfsigned" ? name : "issued";
        socket->setLocalCertificate(QSslCertificate(fileBytes(name + "-cert.pem")));
        socket->setPrivateKey(QSslKey(fileBytes(key + "-key.pem"), QSsl::Ec));
        socket->startServerEncryption();
    }

    bool takeRequest(QSslSocket *socket, int number)
    {
        QByteArray &bytes = m_pending[socket];
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        if (isNext(ServerAnswer::Does::CloseAfterHead)) {
            socket->abort();
            return false;
        }
        SeenRequest request = readHead(bytes.left(end));
        const qsizetype length = request.header("Content-Length").toInt();
        if (bytes.size() < end + 4 + length)
            return false;
        request.body = bytes.mid(end + 4, length);
        request.connection = number;
        bytes.remove(0, end + 4 + length);
        ServerAnswer next = m_state->next(true);
        next.body.replace("%n", QByteArray::number(m_state->note(request)));
        answerInTime(socket, next);
        return m_pending.contains(socket);
    }

    static void answerInTime(QSslSocket *socket, const ServerAnswer &next)
    {
        const int more = next.delayUpToMs > 0
            ? int(QRandomGenerator::global()->bounded(next.delayUpToMs + 1))
            : 0;
        if (next.delayMs + more > 0)
            QTimer::singleShot(next.delayMs + more, socket, [=] { answer(socket, next); });
        else
            answer(socket, next);
    }

    static void answer(QSslSocket *socket, const ServerAnswer &answer)
    {
        using Does = ServerAnswer::Does;
        switch (answer.does) {
        case Does::Answer:
            socket->write(headOf(answer) + bodyOf(answer));
            if (answer.padding > 0)
                pad(socket, answer.padding);
            if (answer.closes)
                socket->disconnectFromHost();
            return;
        case Does::CloseUnread:
        case Does::CloseAfterHead:
        case Does::CloseUnanswered:
            return socket->abort();
        case Does::Hang:
        case Does::HangUnread:
            return;
        case Does::Drip:
            return drip(socket, headOf(answer) + bodyOf(answer), answer.pauseMs);
        case Does::CutOff:
            socket->write(headOf(answer) + bodyOf(answer).left(bodyOf(answer).size() / 2));
            return socket->disconnectFromHost();
        }
    }

    static void drip(QSslSocket *socket, const QByteArray &bytes, int pauseMs)
    {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket,
                [socket, bytes, timer, at = qsizetype(0)]() mutable {
                    if (at >= bytes.size())
                        return timer->stop();
                    socket->write(bytes.mid(at++, 1));
                });
        timer->start(pauseMs);
    }

    // A piece at a time, as fast as they are taken.
    static void pad(QSslSocket *socket, qint64 length)
    {
        const auto more = [socket, left = length]() mutable {
            constexpr qint64 piece = 65536;
            if (left <= 0 || socket->bytesToWrite() + socket->encryptedBytesToWrite() > piece)
                return;
            socket->write(QByteArray(std::min(left, piece), ' '));
            left -= piece;
        };
        connect(socket, &QSslSocket::bytesWritten, socket, more);
    }

    std::shared_ptr<State> m_state;
    Security m_security;
    QHash<QSslSocket *, QByteArray> m_pending;
};

LoopbackServer::LoopbackServer(Security security)
    : m_state(std::make_shared<State>())
    , m_listener(new Listener(m_state, security))
{
    m_listener->listen(QHostAddress::LocalHost);
    m_port = m_listener->serverPort();
    m_url = (security == Security::Plain ? u"http"_s : u"https"_s) + u"://127.0.0.1:"_s
        + QString::number(m_port);
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
}

LoopbackServer::~LoopbackServer()
{
    m_thread.quit();
    m_thread.wait();
}

QString LoopbackServer::url() const
{
    return m_url;
}

void LoopbackServer::answerWith(const ServerAnswer &answer)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->usual = answer;
}

void LoopbackServer::enqueue(const ServerAnswer &answer)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->queued.append(answer);
}

void LoopbackServer::deduplicateBy(const QStringList &pointers)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->keysAt = pointers;
}

void LoopbackServer::refuse()
{
    QMetaObject::invokeMethod(
        m_listener, [this] { m_listener->close(); }, Qt::BlockingQueuedConnection);
}

void LoopbackServer::listenAgain()
{
    QMetaObject::invokeMethod(
        m_listener, [this] { m_listener->listen(QHostAddress::LocalHost, m_port); },
        Qt::BlockingQueuedConnection);
}

void LoopbackServer::clear()
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->usual = {};
    m_state->queued.clear();
    m_state->seen.clear();
    m_state->recordOfKey.clear();
    m_state->records = 0;
    m_state->connections = 0;
}

QList<SeenRequest> LoopbackServer::requests() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->seen;
}

int LoopbackServer::connections() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->connections;
}

} // namespace desk
