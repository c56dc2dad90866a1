// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace desk {

/// An HTTP proxy on 127.0.0.1 for the program under test: lets through what is to be encrypted
/// (CONNECT), or does not. All hosts are this computer. Lives in the test's thread.
class FakeProxy final : public QTcpServer
{
public:
    enum class Does { LetThrough, Close, Answer };

    FakeProxy()
    {
        (void)listen(QHostAddress::LocalHost);
        m_port = serverPort();
        QNetworkProxy::setApplicationProxy(
            QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_port));
    }
    ~FakeProxy() override { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    Q_DISABLE_COPY_MOVE(FakeProxy)

    void refuse() { close(); } ///< as one that is switched off
    void listenAgain() { (void)listen(QHostAddress::LocalHost, m_port); }

    Does does = Does::LetThrough;
    QByteArray answer; ///< status and headers of Does::Answer
    QByteArray heard; ///< all that was said to the proxy itself

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *inner = new QTcpSocket(this);
        inner->setSocketDescriptor(handle);
        connect(inner, &QTcpSocket::disconnected, inner, &QObject::deleteLater);
        if (does == Does::Close)
            return inner->abort();
        connect(inner, &QTcpSocket::readyRead, this, [this, inner] { listenTo(inner); });
    }

private:
    void listenTo(QTcpSocket *inner)
    {
        QByteArray &head = m_heads[inner];
        head += inner->readAll();
        if (!head.endsWith("\r\n\r\n"))
            return;
        const QByteArray request = m_heads.take(inner);
        heard += request;
        if (does == Does::Answer) {
            inner->write("HTTP/1.1 " + answer
                         + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return inner->disconnectFromHost();
        }
        const QByteArray port = request.split(' ').value(1).split(':').value(1);
        inner->disconnect(this);
        auto *outer = new QTcpSocket(inner);
        connect(outer, &QTcpSocket::connected, inner,
                [inner] { inner->write("HTTP/1.1 200 Connected\r\n\r\n"); });
        connect(outer, &QTcpSocket::readyRead, inner,
                [inner, outer] { inner->write(outer->readAll()); });
        connect(inner, &QTcpSocket::readyRead, outer,
                [inner, outer] { outer->write(inner->readAll()); });
        connect(outer, &QTcpSocket::disconnected, inner, &QTcpSocket::disconnectFromHost);
        outer->connectToHost(QHostAddress::LocalHost, port.toUShort());
    }

    quint16 m_port = 0;
    QHash<QTcpSocket *, QByteArray> m_heads;
};

} // namespace desk
