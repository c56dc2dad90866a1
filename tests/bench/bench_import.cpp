// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/practiceaccount.h"
#include "ui/models/batchmodel.h"
#include "ui/models/batchsending.h"
#include "ui/models/preferences.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include "resources/resources.h"

using namespace Qt::StringLiterals;
using namespace desk;

// A file of entries read, mapped, checked, changed by hand and stored ready to send, against what
// sqlite3 .import needs for the same file in the same run; the longest time that the window's
// thread did not answer meanwhile, and the most memory that the program had.
//
//     cmake --preset bench && cmake --build --preset bench --target bench
//
// bench_import ROWS

namespace {

QByteArray rowOf(int i)
{
    const QByteArray n = QByteArray::number(i);
    return "lead,person" + n + "@example.com," + QByteArray::number(i % 1000)
        + ".50,eur,2026-11-19 " + QByteArray::number(10 + i % 10) + ":15,Order " + n + ",Bob\n";
}

bool writeFile(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("event_name,email,value,currency,event_time,Order,Salesperson\n");
    for (int i = 0; i < rows; ++i)
        file.write(rowOf(i));
    return true;
}

/// ms; -1: it could not be started.
qint64 sqliteImport(const QString &folder, const QString &csv)
{
    QElapsedTimer timer;
    timer.start();
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s,
                 {folder + u"/baseline.db"_s, u".mode csv"_s, u".import \"%1\" rows"_s.arg(csv)});
    return sqlite.waitForFinished(-1) && sqlite.exitCode() == 0 ? timer.elapsed() : -1;
}

/// The longest time between two turns of the event loop.
class Pulse final : public QObject
{
public:
    Pulse()
    {
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(1);
        m_since.start();
    }
    [[nodiscard]] qint64 take()
    {
        m_since.restart();
        return std::exchange(m_longest, 0);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

qint64 peakMemory() // MB
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

template<typename Done>
qint64 timeUntil(const Done &done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return timer.elapsed();
}

struct Changing
{
    qint64 typed = 0; ///< ms until one cell is judged and compared with all other rows
    qint64 filled = 0; ///< ms until many are
    qint64 pulse = 0;
    int rows = 0;
};

/// What a person does in the grid, and takes back.
Changing changeRows(BatchModel &model, const BatchSession &session, Pulse &pulse)
{
    constexpr int value = 3;
    constexpr int most = 50000;
    const auto untilSettled = [&](const auto &act) {
        QElapsedTimer timer;
        timer.start();
        act();
        (void)timeUntil([&] { return session.isSettled(); });
        return timer.elapsed();
    };
    Changing changing;
    changing.rows = std::min(model.rowCount(), most);
    QModelIndexList cells;
    for (int row = 0; row < changing.rows; ++row)
        cells.append(model.index(row, value));
    (void)pulse.take();
    const QModelIndex last = model.index(model.rowCount() - 1, value);
    changing.typed = untilSettled([&] { model.setData(last, u"7777"_s, Qt::EditRole); });
    changing.filled = untilSettled([&] { model.fillDown(cells); });
    changing.pulse = pulse.take();
    while (model.undoStack().canUndo())
        (void)untilSettled([&] { model.undoStack().undo(); });
    return changing;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    initResources();
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : 50000;
    const QTemporaryDir dir;
    const QString csv = dir.filePath(u"rows.csv"_s);
    QTextStream out(stdout);
    if (!writeFile(csv, rows))
        return 1;
    const qint64 baseline = sqliteImport(dir.path(), csv);

    const Catalog catalog = Catalog::load(u":/apis"_s, {}, u"en"_s);
    const Currencies currencies
        = Currencies::fromJson(readJsonFile(u":/currencies.json"_s).value(), u"en"_s);
    const SystemClock clock;
    Preferences preferences(dir.filePath(u"settings.ini"_s));
    Engine engine(catalog, clock, {dir.filePath(u"data"_s)});
    const Account account = practiceAccount(catalog.apis().front(), u"Practice"_s, u"UTC"_s);
    bool isSaved = false;
    QObject::connect(&engine, &Engine::accountSaved, &engine, [&] { isSaved = true; });
    engine.start();
    engine.pauseAll();
    engine.saveAccount(account);
    BatchSession session({catalog, currencies, clock, preferences, dir.filePath(u"batches"_s),
                          [&](const BatchHead &) {
                              return account;
                          }});
    BatchSending sending(session, engine, clock);
    BatchModel model(session, sending.sent(), QLocale());
    Pulse pulse;
    (void)timeUntil([&] { return isSaved; });
    session.setTarget(account, catalog.apis().front().operations.front().id);

    using Phase = BatchSession::Phase;
    (void)pulse.take();
    session.readFile(csv);
    const qint64 reading = timeUntil([&] { return session.phase() == Phase::Mapping; });
    const qint64 pulseReading = pulse.take();
    session.check();
    const qint64 checking = timeUntil([&] { return session.phase() == Phase::Rows; });
    const qint64 pulseChecking = pulse.take();
    const qint64 memoryChecked = peakMemory();
    bool isKnown = false;
    QObject::connect(&sending, &BatchSending::knownFound, &sending, [&] { isKnown = true; });
    const qint64 asking = timeUntil([&] { return isKnown; });
    const qint64 pulseAsking = pulse.take();
    const Changing changing = changeRows(model, session, pulse);
    (void)pulse.take();
    BatchReview review;
    QObject::connect(&sending, &BatchSending::reviewed, &sending,
                     [&](const BatchReview &heard) { review = heard; });
    sending.askReview();
    const qint64 reviewing = timeUntil([&] { return review.rows() > 0; });
    const qint64 pulseReviewing = pulse.take();
    sending.send(review);
    const qint64 sent = timeUntil([&] { return !sending.isStoring(); });
    const qint64 pulseSending = pulse.take();
    QElapsedTimer timer; // what checking keeps along the way, on its own
    timer.start();
    if (!writeBatch(session.batch(), dir.filePath(u"again.batch"_s)))
        return 1;
    const qint64 keeping = timer.elapsed();
    const qint64 storing = keeping + sent;

    out << rows << " rows, " << QFileInfo(csv).size() / 1024 << " KB; sqlite3 .import " << baseline
        << " ms\n"
        << "read     " << reading << " ms, thread blocked at most " << pulseReading << " ms\n"
        << "checked  " << checking << " ms (with keeping), at most " << pulseChecking << " ms, "
        << session.counts().good << " good\n"
        << "asked    " << asking << " ms, at most " << pulseAsking << " ms\n"
        << "typed    " << changing.typed << " ms until judged, " << changing.rows
        << " rows filled down " << changing.filled << " ms, at most " << changing.pulse << " ms\n"
        << "kept     " << keeping << " ms (a part of checking, by itself)\n"
        << "reviewed " << reviewing << " ms, at most " << pulseReviewing << " ms\n"
        << "sent     " << sent << " ms until all are released, at most " << pulseSending << " ms\n"
        << "read and checked: " << double(reading + checking) / double(baseline)
        << " times the baseline, stored durably and released: "
        << double(storing) / double(baseline) << " times\n"
        << "most memory: " << memoryChecked << " MB checked, " << peakMemory()
        << " MB at the end\n";
    return session.counts().good == rows ? 0 : 1;
}
