// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/batchsession.h"

#include "app/batch/columns.h"
#include "app/batch/workbook.h"
#include "app/core/ids.h"
#include "app/core/privatefile.h"
#include "ui/models/preferences.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int rowsToLookAt
    = 2000; // from all of the file, to tell how dates and numbers are written
} // namespace

BatchSession::BatchSession(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

// Whoever would hear of it is going, too.
BatchSession::~BatchSession()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void BatchSession::setPhase(Phase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    emit phaseChanged();
}

void BatchSession::readFile(const QString &path)
{
    Q_ASSERT(m_operation); // see setTarget()
    m_source = {path, {}, QFileInfo(path).fileName()};
    read({});
}

void BatchSession::readText(const QByteArray &text, const QString &name)
{
    m_source = {{}, text, name};
    read({});
}

void BatchSession::readAgain(const ReadOptions &options)
{
    read(options);
}

void BatchSession::read(const ReadOptions &options)
{
    cancel();
    setPhase(Phase::Reading);
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_background.run([this, options, source = m_source, cancelled = m_cancelled] {
        if (isWorkbook(source.path)) {
            const qint64 size = QFileInfo(source.path).size();
            return landTable(readWorkbook(source.path, options, *cancelled,
                                          [&](qint64 done) {
                                              m_background.land([this, done, size] {
                                                  emit progressed(std::min(done, size), size);
                                              });
                                          }),
                             cancelled);
        }
        QFile file(source.path);
        QBuffer buffer;
        buffer.setData(source.text);
        QIODevice &device = source.path.isEmpty() ? static_cast<QIODevice &>(buffer) : file;
        if (!device.open(QIODevice::ReadOnly))
            return landTable(
                tl::unexpected(TableProblem {TableFault::NotReadable, 0, device.errorString()}),
                cancelled);
        const auto table = readTable(device, options, *cancelled, [&](qint64 done) {
            m_background.land([this, done, of = device.size()] { emit progressed(done, of); });
        });
        landTable(table, cancelled);
    });
}

// From the thread that reads.
void BatchSession::landTable(const tl::expected<ReadTable, TableProblem> &table,
                             const std::shared_ptr<std::atomic_bool> &cancelled)
{
    m_background.land([this, table, cancelled] {
        if (*cancelled)
            return;
        if (table)
            return onRead(*table);
        setPhase(Phase::Empty);
        emit readingFailed(table.error());
    });
}

void BatchSession::onRead(const ReadTable &table)
{
    m_table = table;
    m_batch = {};
    m_batch.head.id = makeUuid();
    m_batch.head.name = m_source.name;
    m_batch.head.createdAt = m_parts.clock.now().toMSecsSinceEpoch();
    m_batch.head.api = m_api->id;
    m_batch.head.operation = m_operation->id;
    m_batch.head.account = m_account.id;
    m_batch.head.header = table.header;
    m_batch.rows = {table.rows, {}};
    m_marks.reset({});
    propose();
    setPhase(Phase::Mapping);
}

void BatchSession::openKept(const QString &path)
{
    cancel();
    setPhase(Phase::Reading);
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_background.run([this, path, cancelled = m_cancelled] {
        auto batch = std::make_shared<Result<Batch>>(takeIn(path));
        m_background.land([this, batch, cancelled] {
            if (*cancelled)
                return;
            if (*batch)
                return onOpened(std::move(**batch));
            setPhase(Phase::Empty);
            emit keepingFailed(batch->error());
        });
    });
}

// On the thread that keeps batches.
Result<Batch> BatchSession::takeIn(const QString &path)
{
    leaveFile();
    auto batch = readBatch(path);
    if (!batch)
        return batch;
    const QString own = batchPath(m_parts.folder, batch->head.id);
    if (QFileInfo(path) == QFileInfo(own)) {
        const auto opened = BatchFile::open(own, m_file);
        return opened ? std::move(batch) : tl::unexpected(opened.error());
    }
    auto done = makePrivateFolder(m_parts.folder);
    QList<BatchChange> news;
    if (done && QFileInfo::exists(own)) { // it comes back
        auto mine = readBatch(own);
        if (!mine)
            return mine;
        news = changesFrom(*batch, *mine);
        batch = std::move(mine);
    } else if (done) {
        batch->copy = makeUuid();
        batch->givenBy.clear();
        done = writeBatch(*batch, own);
    }
    if (done)
        done = BatchFile::open(own, m_file);
    if (done)
        done = m_file.add(news);
    if (!done)
        return tl::unexpected(done.error());
    for (const BatchChange &change : news)
        apply(change, *batch);
    return batch;
}

void BatchSession::onOpened(Batch &&batch)
{
    m_batch = std::move(batch);
    m_source = {};
    m_table = {};
    m_table.header = m_batch.head.header;
    m_table.rows = m_batch.rows.rows;
    const Account account = m_parts.accountFor(m_batch.head);
    if (!setSubject(account, m_batch.head.api, m_batch.head.operation)) {
        setPhase(Phase::Empty);
        emit keepingFailed({ErrorCode::NotFound, m_batch.head.api, {}, 0, 0});
        return;
    }
    emit targetChanged();
    runCheck();
}

void BatchSession::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic_bool>(true); // nobody waits for what comes now
    if (m_phase == Phase::Reading)
        setPhase(Phase::Empty);
    else if (m_phase == Phase::Checking)
        setPhase(Phase::Mapping);
}

void BatchSession::close()
{
    cancel();
    setPhase(Phase::Empty); // first: what is open on its rows still finds them
    m_background.mustRun([this] { leaveFile(); });
    m_source = {};
    m_table = {};
    m_batch = {};
    m_marks.reset({});
}

bool BatchSession::setSubject(const Account &account, const QString &api, const QString &operation)
{
    const Api *found = m_parts.catalog.api(api);
    const Operation *what = found ? found->operation(operation) : nullptr;
    if (!what)
        return false;
    m_account = account;
    m_api = found;
    m_operation = what;
    return true;
}

void BatchSession::setTarget(const Account &account, const QString &operation)
{
    const bool isSent = !m_batch.runs.isEmpty(); // its rows in the file are built as what it is
    if (isSent && (account.api != m_batch.head.api || operation != m_batch.head.operation))
        return emit targetChanged();
    if (!setSubject(account, account.api, operation))
        return;
    m_batch.head.api = account.api;
    m_batch.head.operation = operation;
    m_batch.head.account = account.id;
    if (m_phase == Phase::Mapping)
        propose();
    emit targetChanged();
}

void BatchSession::refreshAccount(const Account &account)
{
    if (account.id != m_account.id || account.api != m_account.api)
        return;
    Account before = std::exchange(m_account, account);
    before.name = account.name; // neither they nor what follows are part of an entry
    before.keyBackend = account.keyBackend;
    before.keySavedAt = account.keySavedAt;
    before.order = account.order;
    const bool isFilesZone = !m_table.zone.isEmpty() || m_batch.plan.zone != before.zone;
    if (m_phase == Phase::Mapping && !isFilesZone)
        m_batch.plan.zone = account.zone;
    if (before == account)
        return;
    if (m_phase == Phase::Checking || m_phase == Phase::Rows)
        runCheck();
    else if (m_phase == Phase::Mapping)
        emit planChanged(); // what it lacks may be another
}

QString BatchSession::planName() const
{
    return m_api->id + u'/' + m_operation->id + u'/'
        + QString::fromLatin1(headerFingerprint(m_table.header));
}

void BatchSession::propose()
{
    if (!m_operation || !m_table.rows)
        return;
    const QString learned = m_parts.preferences.learnedPlan(planName());
    const auto json = parseJson(learned.toUtf8());
    if (!learned.isEmpty() && json) {
        m_batch.plan = planFromJson(*json);
        for (int column = 0; column < m_batch.plan.columns.size(); ++column)
            adjustFormat(m_batch.plan.columns[column], samples(column, rowsToLookAt), *m_operation);
    } else {
        QList<QStringList> rows;
        const int step = std::max(1, m_table.rows->count() / rowsToLookAt);
        for (int row = 0; row < m_table.rows->count(); row += step)
            rows.append(m_table.rows->cells(row));
        m_batch.plan = proposePlan(m_table.header, rows, *m_operation);
    }
    m_batch.plan.zone = m_table.zone.isEmpty() ? m_account.zone : m_table.zone;
    emit planChanged();
}

void BatchSession::setPlan(const ImportPlan &plan)
{
    if (plan == m_batch.plan)
        return;
    m_batch.plan = plan;
    emit planChanged();
}

void BatchSession::setField(int column, const QString &field)
{
    ImportPlan plan = m_batch.plan;
    ColumnUse &use = plan.columns[column];
    use = {field, {}, {}, {}};
    learnFormat(use, samples(column, rowsToLookAt), *m_operation);
    setPlan(plan);
}

QList<PlanProblem> BatchSession::planProblems() const
{
    return m_operation ? desk::planProblems(m_batch.plan, *m_api, *m_operation, m_account)
                       : QList<PlanProblem>();
}

QStringList BatchSession::samples(int column, int count) const
{
    QStringList cells;
    const int all = m_table.rows ? m_table.rows->count() : 0;
    const int step = std::max(1, all / count);
    for (int row = 0; row < all && cells.size() < count; row += step)
        cells.append(m_table.rows->cell(row, column));
    return cells;
}

} // namespace desk
