// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/transport.h"

#include <QPointer>

#include <vector>

namespace desk {

/// A job that says what it was given: at once, or when the test says so.
class FakeJob final : public TransportJob
{
public:
    explicit FakeJob(HttpAnswer answer, bool held)
        : m_answer(std::move(answer))
        , m_held(held)
    {
    }
    void start() override
    {
        m_started = true;
        if (!m_held)
            release();
    }
    void release()
    {
        QMetaObject::invokeMethod(
            this, [this] { emit finished(m_answer); }, Qt::QueuedConnection);
    }
    [[nodiscard]] bool isStarted() const { return m_started; }

private:
    HttpAnswer m_answer;
    bool m_held;
    bool m_started = false;
};

/// Canned answers and a list of what it saw. For one thread.
class FakeTransport final : public Transport
{
public:
    QList<HttpAnswer> answers; ///< in their order; after the last one `usual`
    HttpAnswer usual = answered(200, R"({"id":"x_1"})");
    bool holds = false; ///< jobs wait for release()
    std::vector<HttpRequest> seen;
    QList<QByteArray> keys; ///< of the requests in `seen`
    QList<QPointer<FakeJob>> jobs; ///< null where the owner deleted it

    [[nodiscard]] static HttpAnswer answered(int status, const QByteArray &body)
    {
        HttpAnswer answer;
        answer.status = status;
        answer.body = body;
        answer.bytesRead = 1;
        return answer;
    }
    [[nodiscard]] static HttpAnswer ended(HttpAnswer::End end, qint64 bytesRead)
    {
        HttpAnswer answer;
        answer.end = end;
        answer.bytesRead = bytesRead;
        return answer;
    }

    [[nodiscard]] std::unique_ptr<TransportJob> send(const HttpRequest &request,
                                                     const Secret &key) override
    {
        seen.push_back(request);
        keys.append(key.reveal());
        auto job
            = std::make_unique<FakeJob>(answers.isEmpty() ? usual : answers.takeFirst(), holds);
        jobs.append(job.get());
        return job;
    }
    void release()
    {
        for (const QPointer<FakeJob> &job : std::as_const(jobs)) {
            if (job)
                job->release();
        }
    }
};

} // namespace desk
