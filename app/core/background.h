// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/mailbox.h"

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace desk {

/// Work for a thread of its own, one piece after the other, with its results back in the thread
/// that owns this. At the end what waits is dropped, except what must be done; what is under way is
/// waited for.
class Background final
{
public:
    using Landing = std::function<void()>;

    Background();
    ~Background();
    Q_DISABLE_COPY_MOVE(Background)

    /// `job` runs on the other thread and must not touch what the owner's thread touches.
    void run(std::function<void()> job);
    /// The same for what a person was told is kept: it is done at the end, too.
    void mustRun(std::function<void()> job);
    /// From a job: `landing` runs in the owner's thread, in the order of the posts.
    void land(Landing landing);

private:
    std::atomic_bool m_isEnding = false;
    QThreadPool m_pool;
    Mailbox<Landing> m_landings;
};

} // namespace desk
