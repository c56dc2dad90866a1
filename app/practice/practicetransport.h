// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/clock.h"
#include "app/net/transport.h"
#include "app/practice/practicevendor.h"

namespace desk {

/// The transport of practice accounts: no network, no key, an answer after a short pause.
class PracticeTransport final : public Transport
{
public:
    /// Catalog and clock must outlive the transport, and the transport its jobs.
    PracticeTransport(const Catalog &catalog, const Clock &clock,
                      std::chrono::milliseconds pause = std::chrono::milliseconds(400));

    /// See PracticeVendor::setNextStatus.
    void setNextStatus(int status) { m_vendor.setNextStatus(status); }

    [[nodiscard]] std::unique_ptr<TransportJob> send(const HttpRequest &request,
                                                     const Secret &key) override;

private:
    PracticeVendor m_vendor;
    const Clock &m_clock;
    std::chrono::milliseconds m_pause;
};

} // namespace desk
