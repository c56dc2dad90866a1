// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/batchfile.h"

#include "app/core/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr qint64 version = 1;
const auto mark = QStringLiteral("conversion desk batch");

tl::unexpected<Error> failed(ErrorCode code, const QString &path, const QString &detail,
                             int line = 0)
{
    return tl::unexpected(Error {code, detail, path, line, 0});
}

/// Behind the last line break of the file.
qint64 endOfLastLine(QFile &file)
{
    constexpr qint64 block = 65536;
    for (qint64 end = file.size(); end > 0; end -= block) {
        const qint64 from = std::max<qint64>(0, end - block);
        if (!file.seek(from))
            return file.size();
        const qsizetype at = file.read(end - from).lastIndexOf('\n');
        if (at >= 0)
            return from + at + 1;
    }
    return 0;
}

Json headToJson(const BatchHead &head)
{
    Json::Array header;
    for (const QString &name : head.header)
        header.push_back(Json::string(name));
    return Json::object({{mark, Json::number(version)},
                         {u"id"_s, Json::string(head.id)},
                         {u"name"_s, Json::string(head.name)},
                         {u"api"_s, Json::string(head.api)},
                         {u"operation"_s, Json::string(head.operation)},
                         {u"account"_s, Json::string(head.account)},
                         {u"createdAt"_s, Json::number(head.createdAt)},
                         {u"header"_s, Json::array(std::move(header))}});
}

Result<BatchHead> headFrom(QFile &file)
{
    const auto json = parseJson(file.readLine());
    if (!json || (*json)[mark].toInt() != version)
        return failed(ErrorCode::JsonSyntax, file.fileName(), u"not a batch of this version"_s, 1);
    return BatchHead {(*json)[u"id"].toString(),        (*json)[u"name"].toString(),
                      (*json)[u"api"].toString(),       (*json)[u"operation"].toString(),
                      (*json)[u"account"].toString(),   (*json)[u"createdAt"].toInt(),
                      (*json)[u"header"].toStringList()};
}

void addRowTo(TableRows &rows, const Json::Array &items)
{
    QStringList cells;
    cells.reserve(qsizetype(items.size()));
    for (size_t i = 1; i < items.size(); ++i)
        cells.append(items[i].toString());
    rows.append(cells, items.empty() ? 0 : items.front().toInt());
}
} // namespace

Result<void> BatchFile::create(const QString &path, const BatchHead &head, BatchFile &file)
{
    QFile::remove(path);
    if (const auto made = makePrivateFile(path); !made)
        return failed(ErrorCode::FileNotWritable, path, made.error().detail);
    file.m_file.close();
    file.m_file.setFileName(path);
    if (!file.m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failed(ErrorCode::FileNotWritable, path, file.m_file.errorString());
    return file.write(writeJson(headToJson(head)) + '\n');
}

Result<void> BatchFile::open(const QString &path, BatchFile &file)
{
    file.m_file.close();
    file.m_file.setFileName(path);
    // Unbuffered: what failed to be written must not be written with what comes next.
    if (!file.m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return failed(ErrorCode::FileNotWritable, path, file.m_file.errorString());
    // What a sudden end left of a line is not to run into the next.
    const qint64 whole = endOfLastLine(file.m_file);
    if (!file.m_file.resize(whole) || !file.m_file.seek(whole))
        return failed(ErrorCode::FileNotWritable, path, file.m_file.errorString());
    return {};
}

void BatchFile::close()
{
    m_file.close();
}

Result<void> BatchFile::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size())
        return failed(ErrorCode::FileNotWritable, m_file.fileName(), m_file.errorString());
    return {};
}

// By hand: a value of JSON for each of a million rows takes several times as long.
Result<void> BatchFile::addRows(const TableRows &rows)
{
    constexpr qsizetype enough = 65536;
    std::vector<QByteArrayView> cells;
    QByteArray text;
    text.reserve(2 * enough);
    Result<void> done;
    for (int row = 0; done && row < rows.count(); ++row) {
        rows.texts(row, cells);
        text += '[' + QByteArray::number(rows.line(row));
        for (const QByteArrayView cell : cells) {
            text += ',';
            writeJsonText(cell, text);
        }
        text += "]\n";
        if (text.size() < enough && row + 1 < rows.count())
            continue;
        done = write(text);
        text.resize(0);
    }
    return done;
}

Result<void> BatchFile::add(const QList<BatchChange> &changes)
{
    if (!m_file.isOpen()) // or the way back would be to nothing at all
        return failed(ErrorCode::FileNotWritable, m_file.fileName(), u"not open"_s);
    const qint64 before = m_file.pos();
    QByteArray lines;
    for (const BatchChange &change : changes)
        lines += writeJson(change) + '\n';
    auto done = write(lines);
    if (done)
        done = sync();
    if (!done) { // half a line would run into the next
        m_file.resize(before);
        m_file.seek(before);
    }
    return done;
}

Result<void> BatchFile::sync()
{
    bool done = m_file.flush();
#ifdef Q_OS_UNIX
    done = done && fsync(m_file.handle()) == 0;
#endif
    if (!done)
        return failed(ErrorCode::FileNotWritable, m_file.fileName(), m_file.errorString());
    return {};
}

Result<void> BatchFile::moveTo(const QString &path)
{
    m_file.close();
    std::error_code failure;
    std::filesystem::rename(m_file.filesystemFileName(), QFileInfo(path).filesystemFilePath(),
                            failure);
    if (failure)
        return failed(ErrorCode::FileNotWritable, path, QString::fromStdString(failure.message()));
    m_file.setFileName(path);
    return {};
}

Result<BatchHead> readBatchHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(ErrorCode::FileNotReadable, path, file.errorString());
    return headFrom(file);
}

namespace {

enum class Cells { Read, Skipped };

Result<Batch> readWhole(const QString &path, Cells cells)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(ErrorCode::FileNotReadable, path, file.errorString());
    const auto head = headFrom(file);
    if (!head)
        return tl::unexpected(head.error());
    Batch batch;
    batch.head = *head;
    auto rows = std::make_shared<TableRows>();
    batch.rows.rows = rows;
    for (int line = 2; !file.atEnd(); ++line) {
        const QByteArray text = file.readLine();
        if (cells == Cells::Skipped && text.startsWith('[') && text.endsWith('\n')) {
            rows->append({}, line);
            continue;
        }
        const auto json = parseJson(text);
        if (!json && !text.endsWith('\n'))
            continue; // cut off by a sudden end
        if (!json)
            return failed(ErrorCode::JsonSyntax, path, json.error().detail, line);
        if (json->isArray())
            addRowTo(*rows, json->items());
        else
            apply(*json, batch);
    }
    return batch;
}

} // namespace

Result<Batch> readBatch(const QString &path)
{
    return readWhole(path, Cells::Read);
}

Result<Batch> readBatchWithoutCells(const QString &path)
{
    return readWhole(path, Cells::Skipped);
}

QString batchPath(const QString &folder, const QString &batch)
{
    return QDir(folder).filePath(batch + u".batch"_s);
}

void removeBatches(const QString &folder, qint64 before, const QStringList &kept)
{
    const QDir dir(folder);
    for (const QFileInfo &file : dir.entryInfoList({u"*.batch"_s}, QDir::Files)) {
        if (file.lastModified().toMSecsSinceEpoch() < before
            && !kept.contains(file.completeBaseName()))
            QFile::remove(file.filePath());
    }
}

Result<void> writeBatch(const Batch &batch, const QString &path)
{
    const QString part = path + u".part"_s; // what is there stays until the new one is whole
    BatchFile file;
    auto done = BatchFile::create(part, batch.head, file); // with the columns that were added
    if (done)
        done = file.addRows(*batch.rows.rows);
    QList<BatchChange> changes {copyChange(batch.copy, batch.givenBy), planChange(batch.plan)};
    for (auto it = batch.rows.edits.begin(); it != batch.rows.edits.end(); ++it) {
        if (it.value() != batch.rows.rows->cells(it.key())) // else it was taken back
            changes.append(editChange(it.key(), it.value()));
    }
    for (auto it = batch.chosen.begin(); it != batch.chosen.end(); ++it)
        changes.append(chooseChange(it.key(), it.value()));
    for (auto it = batch.revisions.begin(); it != batch.revisions.end(); ++it)
        changes.append(reviseChange(it.key(), it.value()));
    for (auto it = batch.elsewhere.begin(); it != batch.elsewhere.end(); ++it)
        changes.append(elsewhereChange(it.key(), it.value()));
    for (const BatchRun &run : batch.runs)
        changes.append(runChange(run));
    if (batch.isHandedOver)
        changes.append(handOverChange(true));
    if (done)
        done = file.add(changes);
    if (done)
        done = file.moveTo(path);
    if (!done)
        QFile::remove(part);
    return done;
}

} // namespace desk
