// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/xlsxreader.h"
#include "fakes/wholetable.h"
#include "fakes/xlsxfile.h"

namespace desk {

/// A sheet of the workbook there, to its end or to what is wrong.
inline WholeTable readPath(const QString &path, int sheet = 0, const XlsxLimits &limits = {})
{
    const std::atomic_bool cancelled = false;
    const auto book = XlsxBook::open(path, cancelled, limits);
    if (!book)
        return {{}, {}, book.error()};
    XlsxReader reader(**book, sheet);
    return readToEnd(reader);
}

inline WholeTable readFile(const XlsxFile &file, int sheet = 0, const XlsxLimits &limits = {})
{
    return readPath(file.path(), sheet, limits);
}

inline QByteArray row(const QByteArray &cells)
{
    return "<row>" + cells + "</row>";
}

inline QByteArray text(const QByteArray &text)
{
    return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
}

} // namespace desk
