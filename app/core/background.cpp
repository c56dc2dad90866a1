// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/background.h"

namespace desk {

Background::Background()
    : m_landings([](Landing &&landing) { landing(); })
{
    m_pool.setMaxThreadCount(1);
}

Background::~Background()
{
    m_isEnding = true;
    m_pool.waitForDone();
}

void Background::run(std::function<void()> job)
{
    m_pool.start([this, job = std::move(job)] {
        if (!m_isEnding)
            job();
    });
}

void Background::mustRun(std::function<void()> job)
{
    m_pool.start(std::move(job));
}

void Background::land(Landing landing)
{
    m_landings.post(std::move(landing));
}

} // namespace desk
