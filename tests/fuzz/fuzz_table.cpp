// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// Input: the bytes of a file that a person brings in.

#include "app/batch/delimitedwriter.h"
#include "app/batch/tablefile.h"

#include <QBuffer>

#include "tests/fuzz/fuzz.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

tl::expected<ReadTable, TableProblem> readBytes(QByteArray bytes, const ReadOptions &options)
{
    QBuffer buffer(&bytes);
    (void)buffer.open(QIODevice::ReadOnly);
    const std::atomic_bool no = false;
    return readTable(buffer, options, no, [](qint64) {});
}

void holdTable(const ReadTable &table)
{
    hold(table.header.size() >= table.rows->widest(), "every column has a name");
    qint64 line = 0;
    for (int row = 0; row < table.rows->count(); ++row) {
        hold(table.rows->line(row) > line, "lines go up");
        line = table.rows->line(row);
        const QStringList cells = table.rows->cells(row);
        for (int column = 0; column <= cells.size(); ++column)
            hold(table.rows->cell(row, column) == cells.value(column), "a cell is in its row");
        for (const QString &cell : cells)
            hold(unguarded(guarded(cell)) == cell, "a guard is taken off again");
    }
}

/// What is written is read back, cell by cell.
void holdRoundTrip(const ReadTable &table)
{
    const Dialect dialect {TextEncoding::Utf8, u';', u'"'};
    QString text;
    for (int row = 0; row < table.rows->count(); ++row)
        text += delimitedLine(table.rows->cells(row), dialect);
    ReadOptions options {dialect, false, 0};
    const auto again = readBytes(u"\ufeff"_s.toUtf8() + text.toUtf8(), options);
    hold(again.has_value(), "what was written can be read");
    const bool startsWithParameters = again->rows->count() == table.rows->count() - 1;
    if (startsWithParameters)
        return; // the first row says what a parameters line says
    hold(again->rows->count() == table.rows->count(), "no row is lost or made");
    for (int row = 0; row < table.rows->count(); ++row)
        hold(again->rows->cells(row) == table.rows->cells(row), "cells are read back");
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const bool hasHeader : {true, false}) {
        const auto table = readBytes(bytes, {std::nullopt, hasHeader, 0});
        if (!table)
            continue;
        holdTable(*table);
        holdRoundTrip(*table);
    }
    return 0;
}
