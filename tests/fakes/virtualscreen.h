// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>

namespace desk {

/// An X server of the test's own, without a window manager; what is started from here on opens its
/// windows there. It ends with its last client, even where the test was killed.
class VirtualScreen final
{
public:
    VirtualScreen()
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("1366x768x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp"), QStringLiteral("-terminate")});
        while (!m_server.canReadLine() && m_server.waitForReadyRead(patience)) { }
        const QByteArray number = m_server.readLine().trimmed();
        if (number.isEmpty())
            qFatal("Xvfb did not start: %s", qPrintable(m_server.errorString()));
        qputenv("DISPLAY", ':' + number);
        qputenv("QT_QPA_PLATFORM", "xcb");
        qunsetenv("WAYLAND_DISPLAY");
    }

    ~VirtualScreen()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

private:
    static constexpr int patience = 20000; // ms
    QProcess m_server;
};

} // namespace desk
