// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/enginedesk.h"
#include "fakes/loopbackserver.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr int entriesARun = 20;

/// The program is killed at the nth time that it says this word; "arrived": that the server has a
/// request.
struct Moment
{
    QByteArray word;
    int nth;
};

const std::vector<Moment> moments {
    {"stored", 1},   {"stored", 6},   {"sending", 1},   {"sending", 4}, {"sending", 9},
    {"accepted", 1}, {"accepted", 5}, {"accepted", 12}, {"arrived", 3}, {"stored", 20}};

/// What the program said, a line each, until it was killed.
QList<QByteArray> runUntil(const Moment &moment, const QStringList &arguments,
                           const LoopbackServer &server)
{
    const qsizetype before = server.requests().size();
    QProcess program;
    program.setProcessChannelMode(QProcess::SeparateChannels);
    program.start(QStringLiteral(DESK_SENDING_PROGRAM), arguments);
    QByteArray said;
    const auto isNow = [&] {
        if (moment.word == "arrived")
            return server.requests().size() - before >= moment.nth;
        return said.count(moment.word + ' ') >= moment.nth;
    };
    QElapsedTimer timer;
    timer.start();
    while (!isNow() && timer.elapsed() < 20000 && program.state() != QProcess::NotRunning) {
        program.waitForReadyRead(5);
        said += program.readAllStandardOutput();
    }
    const bool came = isNow();
    program.kill();
    program.waitForFinished();
    said += program.readAllStandardOutput();
    return came ? said.split('\n') : QList<QByteArray>();
}

QString actOf(const SubmissionRow &row)
{
    return row.operation == "createLead"_L1 ? row.summary : row.key;
}

/// How often the server got each act.
QMap<QString, int> seenActs(const LoopbackServer &server)
{
    QMap<QString, int> seen;
    for (const SeenRequest &request : server.requests()) {
        const Json body = parseJson(request.body).value();
        const QString event = body[u"event_id"].toString();
        ++seen[event.isEmpty() ? body[u"user_id"].toString() : event];
    }
    return seen;
}
} // namespace

class tst_Killed : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void nothingIsLostAndNothingIsSentTwice();
};

void tst_Killed::nothingIsLostAndNothingIsSentTwice()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    LoopbackServer server;
    ServerAnswer slow; // so that every moment finds some on their way
    slow.does = ServerAnswer::Does::Drip;
    slow.pauseMs = 1;
    server.answerWith(slow);
    QStringList stored;
    int first = 0;
    for (const Moment &moment : moments) {
        const QStringList arguments {folder, server.url(), QString::number(first),
                                     QString::number(entriesARun)};
        const QList<QByteArray> lines = runUntil(moment, arguments, server);
        QVERIFY2(!lines.isEmpty(), moment.word.constData());
        for (const QByteArray &line : lines) {
            if (line.startsWith("stored "))
                stored.append(QString::fromLatin1(line.mid(7)));
        }
        first += entriesARun;
    }

    server.answerWith({});
    const Catalog catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    const SystemClock clock;
    EngineDesk desk(catalog, clock, folder);
    QVERIFY(desk.isStarted());
    const QString account = desk.accounts.constFirst().id;
    desk.engine().setKey(account, Secret(QByteArray("whop_1")));
    HistoryQuery open;
    open.states = {SubmissionState::Held, SubmissionState::Queued, SubmissionState::Sending,
                   SubmissionState::Waiting};
    QTRY_VERIFY_WITH_TIMEOUT(desk.found(open).isEmpty(), 30000);
    desk.engine().askRecent(account, 1000);
    QTRY_COMPARE(desk.recent.size(), size_t(1));

    QMap<QString, int> seen = seenActs(server);
    int unknown = 0;
    for (const SubmissionRow &row : desk.recent[0]) {
        stored.removeAll(row.draft);
        const int times = seen.take(actOf(row));
        if (row.operation == "createConversion"_L1) {
            QCOMPARE(row.state, SubmissionState::Accepted); // the vendor counts an id once
            QVERIFY(times >= 1);
        } else if (row.state == SubmissionState::Unknown) {
            ++unknown;
            QCOMPARE(row.reason, Reason::Interrupted);
            QVERIFY2(times <= 1, qPrintable(row.summary));
        } else {
            QCOMPARE(row.state, SubmissionState::Accepted);
            QCOMPARE(times, 1);
        }
    }
    QCOMPARE(stored, QStringList()); // what was stored is there
    QCOMPARE(seen.keys(), QStringList()); // and what the server got
    QVERIFY(unknown > 0); // else no moment was the dangerous one
    QVERIFY(desk.statusIs(0, unknown));
}

QTEST_GUILESS_MAIN(tst_Killed)
#include "tst_killed.moc"
