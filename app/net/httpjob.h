// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/clock.h"
#include "app/net/oncebody.h"
#include "app/net/transport.h"

#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

class QNetworkAccessManager;

namespace desk {

/// One request of HttpTransport on its way.
class HttpJob final : public TransportJob
{
    Q_OBJECT

public:
    HttpJob(std::shared_ptr<QNetworkAccessManager> manager, const Clock &clock, HttpRequest request,
            Secret key);
    ~HttpJob() override;

    void start() override;

private:
    void post();
    void readSome();
    void onReplyFinished();
    void onSslErrors(const QList<QSslError> &errors);
    void stop(HttpAnswer::End end, const QString &detail);
    void takeHead();
    void report();
    void letGo();

    std::shared_ptr<QNetworkAccessManager> m_manager; // outlives the reply
    const Clock &m_clock;
    HttpRequest m_request;
    Secret m_key;
    OnceBody m_body; // outlives the reply, which reads from it
    std::unique_ptr<QNetworkReply> m_reply;
    QTimer m_deadline;
    HttpAnswer m_answer;
    HttpAnswer::End m_tlsFailure = HttpAnswer::End::TlsFailed;
    bool m_done = false;
};

} // namespace desk
