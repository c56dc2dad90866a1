// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/loopbackserver.h"

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace desk {

struct LoopbackServer::State
{
    QMutex mutex;
    ServerAnswer usual;
    QList<ServerAnswer> queued;
    QList<SeenRequest> seen;
    int connections = 0;

    ServerAnswer next(bool take)
    {
        const QMutexLocker lock(&mutex);
        if (queued.isEmpty())
            return usual;
        return take ? queued.takeFirst() : queued.first();
    }
};

namespace {

QByteArray fileBytes(const char *name)
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
    const qint64 length = answer.promised >= 0 ? answer.promised : answer.body.size();
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
        if (m_state->next(false).does == ServerAnswer::Does::CloseUnread) {
            (void)m_state->next(true);
            return socket->abort();
        }
        connect(socket, &QSslSocket::readyRead, this, [this, socket, number] {
            m_pending[socket] += socket->readAll();
            while (takeRequest(socket, number)) { }
        });
        if (m_security == Security::SelfSigned)
            secure(socket);
    }

private:
    static void secure(QSslSocket *socket)
    {
        socket->setLocalCertificate(QSslCertificate(fileBytes("selfsigned-cert.pem")));
        socket->setPrivateKey(QSslKey(fileBytes("selfsigned-key.pem"), QSsl::Ec));
        socket->startServerEncryption();
    }

    bool takeRequest(QSslSocket *socket, int number)
    {
        QByteArray &bytes = m_pending[socket];
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        SeenRequest request = readHead(bytes.left(end));
        const qsizetype length = request.header("Content-Length").toInt();
        if (bytes.size() < end + 4 + length)
            return false;
        request.body = bytes.mid(end + 4, length);
        request.connection = number;
        bytes.remove(0, end + 4 + length);
        {
            const QMutexLocker lock(&m_state->mutex);
            m_state->seen.append(request);
        }
        answer(socket, m_state->next(true));
        return m_pending.contains(socket);
    }

    static void answer(QSslSocket *socket, const ServerAnswer &answer)
    {
        using Does = ServerAnswer::Does;
        switch (answer.does) {
        case Does::Answer:
            socket->write(headOf(answer) + bodyOf(answer));
            if (answer.closes)
                socket->disconnectFromHost();
            return;
        case Does::CloseUnread:
        case Does::CloseUnanswered:
            return socket->abort();
        case Does::Hang:
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

    std::shared_ptr<State> m_state;
    Security m_security;
    QHash<QSslSocket *, QByteArray> m_pending;
};

LoopbackServer::LoopbackServer(Security security)
    : m_state(std::make_shared<State>())
    , m_listener(new Listener(m_state, security))
{
    m_listener->listen(QHostAddress::LocalHost);
    m_url = (security == Security::Plain ? u"http"_s : u"https"_s) + u"://127.0.0.1:"_s
        + QString::number(m_listener->serverPort());
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
