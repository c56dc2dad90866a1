// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/secret.h"
#include "app/store/submission.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <memory>

namespace desk {

/// One request as it goes out. The key's header is added by the transport and stands nowhere else.
struct HttpRequest
{
    QByteArray method;
    QString url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray keyHeader = "Authorization"; ///< see KeyRules
    QByteArray keyBefore = "Bearer ";
    std::chrono::milliseconds deadline {30000};
    bool freshConnection = false; ///< a kept-alive one that died would make the row undecidable
    // What the practice vendor needs to answer; the network ignores them.
    QString api;
    QString operation;
};

/// What came of it, before it is judged.
struct HttpAnswer
{
    enum class End {
        Complete,
        Refused,
        HostUnknown,
        NoNetwork,
        TlsFailed,
        TlsUntrusted, ///< by an authority that this computer does not know
        TlsNotNow, ///< expired or not yet valid, by this computer's clock
        ProxyFailed,
        TimedOut,
        Broken,
        TooLarge
    };
    End end = End::Complete;
    int status = 0; ///< 0: no status line came
    QString host; ///< that was asked; empty for practice
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< at most 1 MB
    qint64 bytesRead = 0; ///< of the request's body by the network
    QString detail; ///< technical, English, without key or person data
    qint64 startedAt = 0; ///< ms since the epoch, UTC
    qint64 finishedAt = 0;
};

/// One request under way. `finished` comes once, queued; deleting the job cancels it.
class TransportJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void start() = 0;

signals:
    void finished(const desk::HttpAnswer &answer);
};

/// Sends requests: the network, or the practice vendor. Lives in the engine thread.
class Transport
{
public:
    virtual ~Transport() = default;
    /// The caller owns the job. The key is empty for practice.
    [[nodiscard]] virtual std::unique_ptr<TransportJob> send(const HttpRequest &request,
                                                             const Secret &key)
        = 0;
};

} // namespace desk
