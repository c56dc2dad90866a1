// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/mailbox.h"

#include <QThreadPool>

#include <functional>

namespace desk {

/// Work for a thread of its own, one piece after the other, with its results back in the thread
/// that owns this. What waits is dropped at the end; what is under way is waited for.
class Background final
{
public:
    using Landing = std::function<void()>;

    Background();
    ~Background();
    Q_DISABLE_COPY_MOVE(Background)

    /// `job` runs on the other thread and must not touch what the owner's thread touches.
    void run(std::function<void()> job);
    /// From a job: `landing` runs in the owner's thread, in the order of the posts.
    void land(Landing landing);

private:
    QThreadPool m_pool;
    Mailbox<Landing> m_landings;
};

} // namespace desk
