// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/schemapages.h"

#include <QFile>
#include <QList>
#include <QtEndian>

namespace desk {
namespace {

// https://www.sqlite.org/fileformat.html, 1.3 and 1.6
constexpr qint64 headerSize = 100;
constexpr int pageSizeAt = 16;
constexpr int pageCountAt = 28;
constexpr int freePagesAt = 32; // the first one and how many, four bytes each
constexpr int versionAt = 60;
constexpr uchar interiorTable = 5;

quint32 numberAt(const QByteArray &bytes, qint64 at)
{
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + at) : 0;
}

quint32 shortAt(const QByteArray &bytes, qint64 at)
{
    return at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.constData() + at) : 0;
}

// Page 1 and, where the schema has outgrown it, the leaves that it names.
QList<quint32> schemaPages(const QByteArray &database)
{
    QList<quint32> pages {1};
    if (database.size() < headerSize + 12 || uchar(database[headerSize]) != interiorTable)
        return pages;
    const quint32 cells = shortAt(database, headerSize + 3);
    for (quint32 cell = 0; cell < cells; ++cell)
        pages.append(numberAt(database, shortAt(database, headerSize + 12 + 2 * cell)));
    pages.append(numberAt(database, headerSize + 8));
    return pages;
}

tl::unexpected<Error> failAt(const QFile &file)
{
    return tl::unexpected(
        Error {ErrorCode::FileNotWritable, file.errorString(), file.fileName(), 0, 0});
}
} // namespace

Result<void> putSchemaPages(const QString &pattern, const QString &file)
{
    QFile source(pattern);
    if (!source.open(QIODevice::ReadOnly))
        return failAt(source);
    QByteArray database = source.readAll();
    if (database.size() < headerSize)
        return failAt(source);
    // Another size and other free pages: SQLite then goes by the file's own size.
    database.replace(pageCountAt, 4, QByteArray(4, '\0'));
    database.replace(freePagesAt, 8, QByteArray(8, '\0'));
    const qint64 pageSize = shortAt(database, pageSizeAt);
    QFile target(file);
    if (!target.open(QIODevice::ReadWrite))
        return failAt(target);
    for (const quint32 page : schemaPages(database)) {
        const QByteArray bytes = database.mid(pageSize * (qint64(page) - 1), pageSize);
        if (!target.seek(pageSize * (qint64(page) - 1)) || target.write(bytes) != bytes.size())
            return failAt(target);
    }
    return {};
}

int versionInHeader(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return 0;
    return int(numberAt(source.read(headerSize), versionAt));
}

} // namespace desk
