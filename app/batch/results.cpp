// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/results.h"

#include "app/batch/delimitedwriter.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");

QStringList cellsOf(const QString &line, const RowResult &result)
{
    return {line,         result.state, result.status,  result.returnedId,
            result.error, result.field, result.message, result.time};
}

QByteArray lineOf(QStringList cells)
{
    for (QString &cell : cells)
        cell = guarded(unguarded(cell)); // one guard, also where the file had one
    return delimitedLine(cells, {TextEncoding::Utf8, u',', u'"'}).toUtf8();
}

/// "/user/email" -> "user.email", which is read back as that field.
QString columnName(QString pointer)
{
    if (pointer.startsWith(u'/'))
        pointer.remove(0, 1);
    return pointer.replace(u'/', u'.').replace(u':', u'.');
}

QString exampleOf(const FieldSpec &field)
{
    if (!field.examples.empty() && field.examples.front().isString())
        return field.examples.front().toString();
    if (!field.choices.empty())
        return field.choices.front().toString();
    return {};
}
} // namespace

bool writeResults(const Batch &batch, const ResultNames &names,
                  const std::function<RowResult(int)> &resultOf, QIODevice &device)
{
    const auto put = [&device](const QByteArray &bytes) {
        return device.write(bytes) == bytes.size();
    };
    const qsizetype own = batch.head.header.size();
    if (!put(byteOrderMark) || !put(lineOf(batch.head.header + cellsOf(names.line, names.names))))
        return false;
    for (int row = 0; row < batch.rows.count(); ++row) {
        QStringList cells = batch.rows.cells(row);
        while (cells.size() < own)
            cells.append(QString());
        const QString line = QString::number(batch.rows.rows->line(row));
        if (!put(lineOf(cells + cellsOf(line, resultOf(row)))))
            return false;
    }
    return true;
}

QByteArray templateFor(const Operation &operation, const QString &example)
{
    QStringList names;
    QStringList examples;
    for (const QString &pointer : fillableFields(operation)) {
        names.append(columnName(pointer));
        examples.append(exampleOf(*operation.field(pointer)));
    }
    examples.first() = u"# "_s + example + u' ' + examples.first();
    return byteOrderMark + lineOf(names) + lineOf(examples);
}

} // namespace desk
