// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/serverjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <string>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

void say(const QJsonObject &json)
{
    const QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact);
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

QJsonObject recordSince(const LoopbackServer &server, const LoopbackServer &other, int first)
{
    QJsonArray requests;
    for (const SeenRequest &request : server.requests().mid(first))
        requests.append(toJson(request));
    return {{u"requests"_s, requests},
            {u"connections"_s, server.connections()},
            {u"otherConnections"_s, other.connections()}};
}

QJsonObject carryOut(const QJsonObject &command, LoopbackServer &server,
                     const LoopbackServer &other)
{
    const QString what = command[u"do"].toString();
    const ServerAnswer answer = answerFrom(command[u"answer"].toObject());
    if (what == "answer"_L1)
        server.answerWith(answer);
    else if (what == "enqueue"_L1)
        server.enqueue(answer);
    else if (what == "deduplicate"_L1)
        server.deduplicateBy(command[u"by"].toVariant().toStringList());
    else if (what == "refuse"_L1)
        server.refuse();
    else if (what == "listen"_L1)
        server.listenAgain();
    else if (what == "clear"_L1)
        server.clear();
    else if (what == "record"_L1)
        return recordSince(server, other, command[u"first"].toInt());
    else
        return {{u"error"_s, u"no such command"_s}};
    return {};
}
} // namespace

/// faultserver SECURITY: a server on 127.0.0.1 that misbehaves as it is told, a line of JSON each,
/// and answers each line with one. See fakes/faultserverprocess.h, which speaks to it. Ends with
/// its input.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int security = QCoreApplication::arguments().value(1).toInt();
    LoopbackServer server {LoopbackServer::Security(security)};
    const LoopbackServer other;
    say({{u"url"_s, server.url()}, {u"other"_s, other.url()}});
    for (std::string line; std::getline(std::cin, line);) {
        const auto command = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        say(carryOut(command, server, other));
    }
    return 0;
}
