// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/clock.h"
#include "app/net/transport.h"

#include <memory>

class QNetworkAccessManager;

namespace desk {

/// Sends over HTTP/1.1. Follows no redirect, keeps no cookie and repeats nothing.
///
/// Lives in one thread; the proxy is that of the application.
class HttpTransport final : public Transport
{
public:
    explicit HttpTransport(const Clock &clock);
    ~HttpTransport() override;

    [[nodiscard]] std::unique_ptr<TransportJob> send(const HttpRequest &request,
                                                     const Secret &key) override;

private:
    const Clock &m_clock;
    // Shared with the jobs that it carries: a fresh connection is a new manager, and the old one
    // ends with its last job. Clearing its connections would break those under way.
    std::shared_ptr<QNetworkAccessManager> m_manager;
};

} // namespace desk
