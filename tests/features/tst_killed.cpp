// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// The crash sweep: 29 random moments and 21 named points by default. The long one, with its figures
// at the end, in some seven minutes:
//     QTEST_FUNCTION_TIMEOUT=7200000 DESK_KILLS=1000 build/dev/tests/tst_killed -maxwarnings 0
// DESK_SEED=N repeats the deaths of an earlier sweep, as far as two runs can be alike.

#include "app/store/database.h"
#include "fakes/enginedesk.h"
#include "fakes/faultserverprocess.h"
#include "fakes/unlimited.h"

#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include "features/killpoint.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostUnderWay = 6;

/// How one run ends: where it passes a point for the nth time, or some time after its start, or
/// some time after it has begun to send.
struct Death
{
    QString point = {}; ///< empty: at a time
    int nth = 0;
    bool isStarting = false;
    int afterMs = 0;

    QString text() const
    {
        if (!point.isEmpty())
            return u"%1 %2"_s.arg(point).arg(nth);
        return (isStarting ? u"%1 ms after the start"_s : u"%1 ms into sending"_s).arg(afterMs);
    }
};

/// So many random moments, every fifth before the first word, and each point at its first passings
/// and at others, in no order.
std::vector<Death> deaths(int moments, int startMs, QRandomGenerator &chance)
{
    std::vector<Death> all;
    for (int i = 0; i < moments; ++i) {
        const bool isStarting = i % 5 == 0;
        all.push_back({{}, 0, isStarting, int(chance.bounded(isStarting ? startMs : 200))});
    }
    const int rounds = 3 + moments / 50;
    for (const QString &point : killPoints()) {
        for (int round = 0; round < rounds; ++round) {
            const bool isRare = point == "before-connect"_L1; // as often as there are connections
            all.push_back({point,
                           isRare          ? 1 + round % mostUnderWay
                               : round < 3 ? round + 1
                                           : int(chance.bounded(1, 60)),
                           false, 0});
        }
    }
    std::shuffle(all.begin(), all.end(), chance);
    return all;
}

/// The program, from its start to its death.
class Run
{
public:
    Run(const Death &death, QStringList arguments)
    {
        if (!death.point.isEmpty())
            arguments << death.point << QString::number(death.nth);
        m_timer.start();
        m_program.start(QStringLiteral(DESK_SENDING_PROGRAM), arguments);
    }

    void listenFor(qint64 ms)
    {
        const qint64 end = m_timer.elapsed() + ms;
        while (m_timer.elapsed() < end && isAlive())
            hear(end - m_timer.elapsed());
    }
    [[nodiscard]] bool hears(const QByteArray &word, int times, qint64 ms)
    {
        const qint64 end = m_timer.elapsed() + ms;
        while (m_said.count(word) < times && m_timer.elapsed() < end && isAlive())
            hear(end - m_timer.elapsed());
        return m_said.count(word) >= times;
    }
    [[nodiscard]] int elapsed() const { return int(m_timer.elapsed()); }

    /// Ends it and answers which sheets it said to be stored.
    QStringList kill()
    {
        m_program.kill();
        m_program.waitForFinished();
        m_said += m_program.readAllStandardOutput();
        m_said.truncate(m_said.lastIndexOf('\n') + 1);
        QStringList stored;
        for (const QByteArray &line : m_said.split('\n')) {
            if (line.startsWith("stored "))
                stored.append(QString::fromLatin1(line.mid(7)));
        }
        return stored;
    }

private:
    bool isAlive() const { return m_program.state() != QProcess::NotRunning; }
    void hear(qint64 ms)
    {
        m_program.waitForReadyRead(int(std::max(qint64(1), ms)));
        m_said += m_program.readAllStandardOutput();
    }

    QProcess m_program;
    QElapsedTimer m_timer;
    QByteArray m_said;
};

QStringList runUntil(const Death &death, const QStringList &arguments)
{
    constexpr int longest = 4000; // a point that is not passed so often
    Run run(death, arguments);
    if (!death.point.isEmpty())
        run.listenFor(longest);
    else if (death.isStarting || run.hears("started\n", 1, longest))
        run.listenFor(death.afterMs);
    return run.kill();
}

struct Row
{
    QString draft;
    QString operation;
    SubmissionState state;
    QString returnedId;
    QByteArray body;
};

bool isOpen(const Row &row)
{
    return !isFinished(row.state) && row.state != SubmissionState::Unknown;
}

/// As the dead program left it: nothing is repaired, nothing is moved from the log.
std::vector<Row> readHistory(const QString &folder)
{
    std::vector<Row> rows;
    const auto database = Database::openReadOnly(folder);
    if (!database)
        return rows; // it died before there was one
    Statement statement(**database,
                        u"SELECT draft, operation, state, returned_id, body "
                        "FROM submissions ORDER BY id"_s);
    if (!statement.run())
        return rows;
    while (statement.next())
        rows.push_back({statement.value(0).toString(), statement.value(1).toString(),
                        stateFromName(statement.value(2).toString()), statement.value(3).toString(),
                        statement.value(4).toByteArray()});
    return rows;
}

/// What the server has read, by the bytes of the request.
struct Seen
{
    int times = 0;
    QSet<int> records;
};

/// Compares what was said, what history holds and what the server read.
class Ledger
{
public:
    void note(const QStringList &stored)
    {
        for (const QString &draft : stored)
            m_stored.insert(draft);
    }
    void note(const QList<SeenRequest> &requests)
    {
        for (const SeenRequest &request : requests) {
            Seen &seen = m_seen[request.body];
            ++seen.times;
            seen.records.insert(request.record);
        }
        m_requests += requests.size();
    }

    /// Rows that the server has read and whose answers are not recorded.
    int underWay(const std::vector<Row> &history) const
    {
        return int(std::count_if(history.begin(), history.end(), [this](const Row &row) {
            return row.state == SubmissionState::Sending && m_seen.contains(row.body);
        }));
    }

    /// What is wrong; empty: nothing.
    QString compare(const std::vector<Row> &history) const
    {
        QSet<QString> drafts;
        QSet<QByteArray> bodies;
        for (const Row &row : history) {
            drafts.insert(row.draft);
            bodies.insert(row.body);
            const QString wrong = judge(row, m_seen.value(row.body));
            if (!wrong.isEmpty())
                return wrong + u": "_s + row.operation + u' ' + QString::fromUtf8(row.body);
        }
        if (!(m_stored - drafts).isEmpty())
            return u"said to be stored, and not there: "_s + *(m_stored - drafts).begin();
        for (auto it = m_seen.cbegin(); it != m_seen.cend(); ++it) {
            if (!bodies.contains(it.key()))
                return u"the server read what history does not know: "_s
                    + QString::fromUtf8(it.key());
        }
        return {};
    }
    qsizetype requests() const { return m_requests; }
    qsizetype different() const { return m_seen.size(); }

private:
    static QString judge(const Row &row, const Seen &seen)
    {
        const bool isAccepted = row.state == SubmissionState::Accepted;
        if (seen.records.size() > 1 && row.operation != "createLead"_L1)
            return u"made twice"_s;
        if (isAccepted && seen.times == 0)
            return u"accepted by nobody"_s;
        if (isAccepted && row.returnedId != u"x_%1"_s.arg(*seen.records.begin()))
            return u"accepted under another id"_s;
        if (row.operation != "createLead"_L1 || seen.times == 0)
            return {};
        if (seen.times > 1)
            return u"repeated blindly"_s;
        const bool isHonest = isAccepted || row.state == SubmissionState::Sending
            || row.state == SubmissionState::Unknown;
        return isHonest ? QString() : u"arrived, and would go again"_s;
    }

    QSet<QString> m_stored;
    QHash<QByteArray, Seen> m_seen;
    qsizetype m_requests = 0;
};
} // namespace

class tst_Killed : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyPointIsPassed_data();
    void everyPointIsPassed();
    void nothingIsLostAndNothingIsSentTwice();

private:
    const Catalog m_catalog = unlimitedCatalog();
};

void tst_Killed::everyPointIsPassed_data()
{
    QTest::addColumn<QString>("point");
    for (const QString &point : killPoints())
        QTest::newRow(qPrintable(point)) << point;
}

// Else a sweep would prove nothing about it.
void tst_Killed::everyPointIsPassed()
{
    QFETCH(const QString, point);
    QTemporaryDir dir;
    FaultServer server;
    QProcess program;
    program.start(QStringLiteral(DESK_SENDING_PROGRAM),
                  {dir.filePath(u"data"_s), server.url(), u"0"_s, u"8"_s, point, u"1"_s});
    QVERIFY(program.waitForFinished(20000));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    QCOMPARE(program.exitCode(), 9);
}

void tst_Killed::nothingIsLostAndNothingIsSentTwice()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("DESK_KILLS", &isSet);
    const int moments = isSet ? asked : 29;
    const int outstanding = moments * 2; // lie in the outbox at every death
    const int givenSeed = qEnvironmentVariableIntValue("DESK_SEED", &isSet);
    const quint32 seed = isSet ? quint32(givenSeed) : QRandomGenerator::global()->generate() >> 1;
    qInfo("seed %u", seed);
    QRandomGenerator chance(seed);

    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    FaultServer server;
    ServerAnswer slow; // so that six are on their way
    slow.body = R"({"id":"x_%n"})";
    slow.delayUpToMs = 100;
    server.answerWith(slow);
    server.deduplicateBy({u"/event_id"_s, u"/user_identifier"_s});
    Ledger ledger;
    int made = 0;
    const auto arguments = [&](int entries) {
        made += entries;
        return QStringList {folder, server.url(), QString::number(made - entries),
                            QString::number(entries)};
    };
    int startMs = 0;
    {
        Run fills({}, arguments(outstanding));
        QVERIFY(fills.hears("started\n", 1, 20000));
        startMs = fills.elapsed();
        QVERIFY(fills.hears("stored ", outstanding, 300000));
        ledger.note(fills.kill());
    }
    int mostAtOnce = 0;
    int deathsOfSix = 0;
    int fewest = outstanding;
    const std::vector<Death> all = deaths(moments, startMs, chance);
    for (size_t kill = 0; kill <= all.size(); ++kill) {
        ledger.note(server.record(ledger.requests()).requests);
        const std::vector<Row> history = readHistory(folder);
        const QString wrong = ledger.compare(history);
        const QString how = kill == 0 ? u"the first"_s : all[kill - 1].text();
        QVERIFY2(wrong.isEmpty(), qPrintable(how + u": "_s + wrong));
        const int atOnce = ledger.underWay(history);
        mostAtOnce = std::max(mostAtOnce, atOnce);
        deathsOfSix += atOnce == mostUnderWay ? 1 : 0;
        const int open = int(std::count_if(history.begin(), history.end(), isOpen));
        fewest = std::min(fewest, open);
        if (kill < all.size())
            ledger.note(runUntil(all[kill], arguments(std::max(1, outstanding - open))));
    }
    QCOMPARE(mostAtOnce, mostUnderWay);

    const SystemClock clock;
    EngineDesk desk(m_catalog, clock, folder);
    QVERIFY(desk.isStarted());
    desk.engine().setKey(desk.accounts.constFirst().id, Secret(QByteArray("whop_1")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.status.unknown > 0 && desk.status.unfinished == 0, 600000);
    desk.end();
    ledger.note(server.record(ledger.requests()).requests);
    const std::vector<Row> history = readHistory(folder);
    const QString wrong = ledger.compare(history);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    int unknown = 0;
    for (const Row &row : history) {
        if (row.operation == "createLead"_L1 && row.state == SubmissionState::Unknown)
            ++unknown;
        else
            QCOMPARE(row.state, SubmissionState::Accepted);
    }
    QVERIFY(unknown > 0); // else no moment was the dangerous one
    QVERIFY(ledger.requests() > ledger.different()); // nor made a repeat necessary
    qInfo("%d kills at random moments and %d at named points, six under way at %d of them, at "
          "least %d in the outbox; %d entries: 0 lost, 0 doubled, 0 repeated blindly; %d requests, "
          "of these %d repeats of what is safe to repeat; %d left to a person",
          moments, int(all.size()) - moments, deathsOfSix, fewest, int(history.size()),
          int(ledger.requests()), int(ledger.requests() - ledger.different()), unknown);
}

QTEST_GUILESS_MAIN(tst_Killed)
#include "tst_killed.moc"
