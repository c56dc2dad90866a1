// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// The crash sweep. 50 deaths by default; the long one, with its figures at the end:
//     QTEST_FUNCTION_TIMEOUT=3600000 DESK_KILLS=1000 build/dev/tests/tst_killed -maxwarnings 0
// DESK_SEED=N repeats the deaths of an earlier sweep, as far as two runs can be alike.

#include "app/store/database.h"
#include "fakes/enginedesk.h"
#include "fakes/faultserverprocess.h"

#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "features/killpoint.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr int entriesARun = 8;

/// How one run ends: some time after its start, or where it passes a point for the nth time.
struct Death
{
    QString point; ///< empty: at a time
    int nth = 0;
    int afterMs = 0;

    QString text() const
    {
        return point.isEmpty() ? u"after %1 ms"_s.arg(afterMs) : u"%1 %2"_s.arg(point).arg(nth);
    }
};

/// The first passings of each point in their order, the rest as chance has it.
Death deathOf(int kill, int startMs, QRandomGenerator &chance)
{
    if (kill % 2 == 0)
        return {{}, 0, startMs / 2 + int(chance.bounded(startMs / 2 + 150))};
    const int turn = kill / 2;
    const int round = turn / int(killPoints().size());
    return {killPoints()[turn % killPoints().size()],
            round < 3 ? round + 1 : int(chance.bounded(1, 40)), 0};
}

/// Runs the program to its death and answers which sheets it said to be stored.
QStringList runUntil(const Death &death, QStringList arguments, int *firstWordMs = nullptr)
{
    if (!death.point.isEmpty())
        arguments << death.point << QString::number(death.nth);
    QProcess program;
    program.start(QStringLiteral(DESK_SENDING_PROGRAM), arguments);
    QElapsedTimer timer;
    timer.start();
    QByteArray said;
    const int longest = death.point.isEmpty() ? death.afterMs : 1500;
    while (timer.elapsed() < longest && program.state() != QProcess::NotRunning) {
        program.waitForReadyRead(int(std::max(qint64(1), longest - timer.elapsed())));
        said += program.readAllStandardOutput();
        if (firstWordMs && said.contains('\n')) {
            *firstWordMs = int(timer.elapsed());
            firstWordMs = nullptr;
        }
    }
    program.kill();
    program.waitForFinished();
    said += program.readAllStandardOutput();
    said.truncate(said.lastIndexOf('\n') + 1);
    QStringList stored;
    for (const QByteArray &line : said.split('\n')) {
        if (line.startsWith("stored "))
            stored.append(QString::fromLatin1(line.mid(7)));
    }
    return stored;
}

struct Row
{
    QString draft;
    QString operation;
    SubmissionState state;
    QString returnedId;
    QByteArray body;
};

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
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
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
    const int kills = isSet ? asked : 50;
    const int givenSeed = qEnvironmentVariableIntValue("DESK_SEED", &isSet);
    const quint32 seed = isSet ? quint32(givenSeed) : QRandomGenerator::global()->generate() >> 1;
    qInfo("seed %u", seed);
    QRandomGenerator chance(seed);

    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    FaultServer server;
    ServerAnswer slow; // so that six are on their way
    slow.body = R"({"id":"x_%n"})";
    slow.delayUpToMs = 30;
    server.answerWith(slow);
    server.deduplicateBy({u"/event_id"_s, u"/user_identifier"_s});
    Ledger ledger;
    int startMs = 0;
    for (int kill = 0; kill <= kills; ++kill) {
        const QStringList arguments {folder, server.url(), QString::number(kill * entriesARun),
                                     QString::number(entriesARun)};
        const Death death = kill == 0 ? Death {{}, 0, 1500} : deathOf(kill, startMs, chance);
        ledger.note(runUntil(death, arguments, kill == 0 ? &startMs : nullptr));
        ledger.note(server.record(ledger.requests()).requests);
        const QString wrong = ledger.compare(readHistory(folder));
        QVERIFY2(wrong.isEmpty(), qPrintable(death.text() + u": "_s + wrong));
    }

    const SystemClock clock;
    EngineDesk desk(m_catalog, clock, folder);
    QVERIFY(desk.isStarted());
    desk.engine().setKey(desk.accounts.constFirst().id, Secret(QByteArray("whop_1")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.status.unknown > 0 && desk.status.unfinished == 0, 60000);
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
    qInfo("%d kills, %d entries: 0 lost, 0 doubled, 0 repeated blindly; %d requests, of these %d "
          "repeats of what is safe to repeat; %d left to a person",
          kills, int(history.size()), int(ledger.requests()),
          int(ledger.requests() - ledger.different()), unknown);
}

QTEST_GUILESS_MAIN(tst_Killed)
#include "tst_killed.moc"
