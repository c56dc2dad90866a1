// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/json.h"
#include "app/secrets/keychain.h"
#include "fakes/virtualscreen.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>

#include "resources/resources.h"

using namespace Qt::StringLiterals;
using namespace desk;

// From the start of the process to a sheet that is painted and takes keys, against a bare Qt window
// in the same run; with an empty history and with a long one.
//
//     cmake --preset bench && cmake --build --preset bench --target bench
//
// bench_start ROUNDS ROWS; it starts itself again for each measurement.

namespace {

constexpr int indexTime = 15000; // ms: the search index follows a history that came from elsewhere
constexpr double mostTimesBare = 3;
constexpr qint64 mostForHistory = 100; // ms

qint64 now()
{
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference();
}

/// Waits for the next time that the window is painted, which is after it is on the screen, says
/// when that was, and ends `stay` ms later.
class Painted final : public QObject
{
public:
    Painted(QWidget &window, int stay)
        : m_window(window)
        , m_stay(stay)
    {
        m_window.installEventFilter(this);
        m_window.update();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(m_isPainting, true))
            QTimer::singleShot(0, this, &Painted::end); // its children are painted with it
        return false;
    }

private:
    void end() const
    {
        QTextStream(stdout) << now() << Qt::endl;
        QTimer::singleShot(m_stay, QCoreApplication::instance(), &QCoreApplication::quit);
    }

    QWidget &m_window;
    const int m_stay;
    bool m_isPainting = false;
};

int showBare(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(u"Text"_s)); // with a font, as every window
    window.resize(1312, 736);
    window.show();
    const Painted painted(window, 0);
    return QCoreApplication::exec();
}

int showDesk(int argc, char **argv)
{
    const QApplication app(argc, argv);
    initResources();
    const Folders folders = Folders::below(QString::fromLocal8Bit(argv[2]));
    const int stay = QByteArray(argv[3]).toInt();
    Preferences preferences(folders.preferences);
    const Catalog catalog = Catalog::load(u":/apis"_s, folders.apis, u"en"_s);
    const Currencies currencies
        = Currencies::fromJson(readJsonFile(u":/currencies.json"_s).value(), u"en"_s);
    const SystemClock clock;
    Engine engine(catalog, clock, {folders.data});
    KeychainStore keys;
    KeyCourier courier(engine, keys);
    MainWindow window;
    Workspace workspace(
        {window, engine, courier, catalog, currencies, clock, preferences, folders});
    std::optional<Painted> painted;
    QObject::connect(
        &workspace, &Workspace::ready, &window, [&] { painted.emplace(window, stay); },
        Qt::SingleShotConnection);
    engine.start();
    window.show();
    return QCoreApplication::exec();
}

/// Milliseconds from the start of a process of our own to its painted window.
qint64 timeOf(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const qint64 start = now();
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed().toLongLong() - start;
}

qint64 median(std::vector<qint64> times)
{
    std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
    return times[times.size() / 2];
}

/// Accepted conversions as they stand after years, in one transaction.
void fillHistory(const QString &folder, int rows)
{
    {
        QSqlDatabase history = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"filler"_s);
        history.setDatabaseName(folder + u"/history.sqlite"_s);
        history.open();
        QSqlQuery query(history);
        const QString insert = uR"(
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)
            INSERT INTO submissions (draft, account, account_name, api, operation, environment,
                state, status, key, returned_id, summary, created_at, finished_at, attempts, method,
                url, headers, body, parameters, zone, search_text, fingerprint, changed)
            SELECT 'draft-' || i, a.id, 'Practice', 'whop', 'createConversion', 'practice',
                'accepted', 200, 'key-' || i, 'evnt_' || i,
                'lead · person' || i || '@example.com · 129.90 USD', 1735689600000 + i * 60000,
                1735689600500 + i * 60000, 1, 'POST', 'https://example.com/conversions', '[]',
                '{"event_name":"lead","user":{"email":"person' || i || '@example.com"}}', '{}',
                'UTC', 'lead person' || i || '@example.com', randomblob(16), i
            FROM n, (SELECT id FROM accounts ORDER BY position LIMIT 1) a)"_s;
        if (!query.exec(insert.arg(rows)))
            qFatal("%s", qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"filler"_s);
}

int compare(int rounds, int rows)
{
    const QTemporaryDir empty;
    const QTemporaryDir full;
    const QStringList asBare {u"--bare"_s};
    const QStringList asEmpty {u"--desk"_s, empty.path(), u"0"_s};
    const QStringList asFull {u"--desk"_s, full.path(), u"0"_s};
    (void)timeOf(asBare); // libraries and fonts are in memory from here on
    (void)timeOf(asEmpty);
    (void)timeOf(asFull);
    fillHistory(full.path(), rows);
    (void)timeOf({u"--desk"_s, full.path(), QString::number(indexTime)});

    std::vector<qint64> bareTimes;
    std::vector<qint64> emptyTimes;
    std::vector<qint64> fullTimes;
    for (int round = 0; round < rounds; ++round) { // in turn: a busy moment hits all alike
        bareTimes.push_back(timeOf(asBare));
        emptyTimes.push_back(timeOf(asEmpty));
        fullTimes.push_back(timeOf(asFull));
    }
    const qint64 bare = median(bareTimes);
    const qint64 withEmpty = median(emptyTimes);
    const qint64 withFull = median(fullTimes);
    const double times = double(withFull) / double(bare);
    QTextStream(stdout) << "bare window: " << bare << " ms\n"
                        << "sheet, empty history: " << withEmpty << " ms, "
                        << double(withEmpty) / double(bare) << " x\n"
                        << "sheet, history of " << rows << ": " << withFull << " ms, " << times
                        << " x (bound " << mostTimesBare << "), " << withFull - withEmpty
                        << " ms more (bound " << mostForHistory << ")\n";
    return times <= mostTimesBare && withFull - withEmpty < mostForHistory ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray first(argc > 1 ? argv[1] : "");
    if (first == "--bare")
        return showBare(argc, argv);
    if (first == "--desk")
        return showDesk(argc, argv);
    const QTemporaryDir session;
    qputenv("XDG_RUNTIME_DIR", session.path().toLocal8Bit());
    const VirtualScreen screen;
    const QApplication app(argc, argv); // keeps the screen there between two measurements
    return compare(argc > 1 ? first.toInt() : 11, argc > 2 ? QByteArray(argv[2]).toInt() : 100000);
}
