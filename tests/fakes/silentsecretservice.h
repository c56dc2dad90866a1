// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

#include <utility>
#include <vector>

namespace desk {

/// Owns org.freedesktop.secrets on the session bus and answers nothing until it is told to.
class SilentSecretService final : public QDBusVirtualObject
{
public:
    SilentSecretService()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus,
                                              QStringLiteral("silent secret service")))
    {
        isOwner = m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath)
            && m_bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }

    /// Refuses what was asked so far, and whatever comes.
    void wake()
    {
        m_isSilent = false;
        for (const QDBusMessage &question : std::exchange(m_questions, {}))
            refuse(question);
    }

    void fallAsleep() { m_isSilent = true; }

    [[nodiscard]] size_t questions() const { return m_questions.size(); }

    bool isOwner = false;

private:
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        if (m_isSilent)
            m_questions.push_back(message);
        else
            refuse(message);
        return true;
    }

    void refuse(const QDBusMessage &question)
    {
        m_bus.send(question.createErrorReply(QDBusError::Failed, QStringLiteral("not today")));
    }

    QDBusConnection m_bus;
    std::vector<QDBusMessage> m_questions;
    bool m_isSilent = true;
};

} // namespace desk
