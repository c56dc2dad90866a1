// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/practice/practicetransport.h"

#include <QTimer>

namespace desk {
namespace {

class PracticeJob final : public TransportJob
{
public:
    PracticeJob(PracticeVendor &vendor, const Clock &clock, std::chrono::milliseconds pause,
                HttpRequest request)
        : m_vendor(vendor)
        , m_clock(clock)
        , m_pause(pause)
        , m_request(std::move(request))
    {
    }

    // The vendor has it from here on: a job that is deleted loses only the answer.
    void start() override
    {
        const qint64 startedAt = m_clock.now().toMSecsSinceEpoch();
        m_answer = m_vendor.answer(m_request);
        m_answer.startedAt = startedAt;
        QTimer::singleShot(m_pause, this, [this] {
            m_answer.finishedAt = m_clock.now().toMSecsSinceEpoch();
            emit finished(m_answer);
        });
    }

private:
    PracticeVendor &m_vendor;
    const Clock &m_clock;
    std::chrono::milliseconds m_pause;
    HttpRequest m_request;
    HttpAnswer m_answer;
};
} // namespace

PracticeTransport::PracticeTransport(const Catalog &catalog, const Clock &clock,
                                     std::chrono::milliseconds pause)
    : m_vendor(catalog)
    , m_clock(clock)
    , m_pause(pause)
{
}

std::unique_ptr<TransportJob> PracticeTransport::send(const HttpRequest &request, const Secret &)
{
    return std::make_unique<PracticeJob>(m_vendor, m_clock, m_pause, request);
}

} // namespace desk
