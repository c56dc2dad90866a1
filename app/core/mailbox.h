// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QMutex>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <utility>

namespace desk {

/// Hands values from any thread to the thread that this object lives in, in order.
///
/// A mutex and a deque, woken by an empty event: nothing crosses threads inside a Qt event or a
/// queued lambda, so that ThreadSanitizer can judge it. The handler runs once per value; what is
/// posted after the owner's destruction began must not happen (stop the posting thread first).
template<typename T>
class Mailbox final : public QObject
{
public:
    using Handler = std::function<void(T &&)>;

    explicit Mailbox(Handler handler, QObject *parent = nullptr)
        : QObject(parent)
        , m_handler(std::move(handler))
    {
    }

    /// From any thread.
    void post(T value)
    {
        std::unique_ptr<QEvent> wake;
        {
            const QMutexLocker lock(&m_mutex);
            if (m_values.empty())
                wake = std::make_unique<QEvent>(QEvent::User);
            m_values.push_back(std::move(value));
        }
        if (wake)
            QCoreApplication::postEvent(this, wake.release());
    }

    bool event(QEvent *event) override
    {
        std::deque<T> values;
        bool isWake = false;
        {
            const QMutexLocker lock(&m_mutex); // the event, too, was made under it
            isWake = event->type() == QEvent::User;
            if (isWake)
                values.swap(m_values);
        }
        if (!isWake)
            return QObject::event(event);
        for (T &value : values)
            m_handler(std::move(value));
        return true;
    }

private:
    const Handler m_handler;
    QMutex m_mutex;
    std::deque<T> m_values;
};

} // namespace desk
