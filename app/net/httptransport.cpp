// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/httptransport.h"

#include "app/net/httpjob.h"

#include <QNetworkAccessManager>

namespace desk {

HttpTransport::HttpTransport(const Clock &clock)
    : m_clock(clock)
    , m_manager(std::make_shared<QNetworkAccessManager>())
{
}

HttpTransport::~HttpTransport() = default;

std::unique_ptr<TransportJob> HttpTransport::send(const HttpRequest &request, const Secret &key)
{
    if (request.freshConnection)
        m_manager = std::make_shared<QNetworkAccessManager>();
    return std::make_unique<HttpJob>(m_manager, m_clock, request, key.clone());
}

} // namespace desk
