// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "fakes/loopbackserver.h"
#include "fakes/serverjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace desk {

/// The same server in a process of its own: it outlives the death of whoever sends to it, and
/// shares neither thread nor memory with the program under test.
class FaultServer final
{
public:
    struct Record
    {
        QList<SeenRequest> requests; ///< read to their end
        int connections = 0;
        int otherConnections = 0; ///< to otherUrl()
    };

    explicit FaultServer(LoopbackServer::Security security = LoopbackServer::Security::Plain)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(DESK_FAULT_SERVER), {QString::number(int(security))});
        const QJsonObject hello = read();
        m_url = hello[u"url"].toString();
        m_otherUrl = hello[u"other"].toString();
    }
    ~FaultServer()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
    }

    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] QString otherUrl() const { return m_otherUrl; } ///< of one that only counts

    void answerWith(const ServerAnswer &answer) { tell("answer", answer); }
    void enqueue(const ServerAnswer &answer) { tell("enqueue", answer); }
    void deduplicateBy(const QStringList &pointers)
    {
        (void)ask({{QStringLiteral("do"), QStringLiteral("deduplicate")},
                   {QStringLiteral("by"), QJsonArray::fromStringList(pointers)}});
    }
    void refuse() { tell("refuse"); }
    void listenAgain() { tell("listen"); }
    void clear() { tell("clear"); }

    /// From the request of that number on.
    [[nodiscard]] Record record(qsizetype first = 0)
    {
        const QJsonObject json = ask({{QStringLiteral("do"), QStringLiteral("record")},
                                      {QStringLiteral("first"), int(first)}});
        Record record;
        for (const auto &request : json[u"requests"].toArray())
            record.requests.append(requestFrom(request.toObject()));
        record.connections = json[u"connections"].toInt();
        record.otherConnections = json[u"otherConnections"].toInt();
        return record;
    }
    [[nodiscard]] int count() { return int(record().requests.size()); }

private:
    void tell(const char *what, const ServerAnswer &answer = {})
    {
        (void)ask({{QStringLiteral("do"), QLatin1String(what)},
                   {QStringLiteral("answer"), toJson(answer)}});
    }
    QJsonObject ask(const QJsonObject &command)
    {
        m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
        return read();
    }
    QJsonObject read()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20000))
                qFatal("the server does not answer: %s", qPrintable(m_process.errorString()));
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }

    QProcess m_process;
    QString m_url;
    QString m_otherUrl;
};

} // namespace desk
