// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QMutex>
#include <QObject>

#include <deque>
#include <functional>
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
        bool wake = false;
        {
            const QMutexLocker lock(&m_mutex);
            wake = m_values.empty();
            m_values.push_back(std::move(value));
        }
        if (wake)
            QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        std::deque<T> values;
        {
            const QMutexLocker lock(&m_mutex);
            values.swap(m_values);
        }
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
