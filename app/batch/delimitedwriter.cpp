// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/delimitedwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool needsQuotes(const QString &cell, const Dialect &dialect)
{
    if (cell.isEmpty())
        return false;
    const auto isSpecial = [&](QChar c) {
        return c == dialect.separator || c == dialect.quote || c == u'\n' || c == u'\r';
    };
    return cell.front().isSpace() || cell.back().isSpace()
        || std::any_of(cell.begin(), cell.end(), isSpecial);
}

bool beginsLikeAFormula(QStringView cell)
{
    return !cell.isEmpty() && u"=+-@'"_s.contains(cell.front());
}
} // namespace

QString delimitedLine(const QStringList &cells, const Dialect &dialect)
{
    QString line;
    for (const QString &cell : cells) {
        if (!line.isEmpty() || &cell != &cells.first())
            line += dialect.separator;
        // A row of one empty cell would be an empty line.
        if (!needsQuotes(cell, dialect) && !(cell.isEmpty() && cells.size() == 1)) {
            line += cell;
            continue;
        }
        QString doubled = cell;
        doubled.replace(dialect.quote, QString(2, dialect.quote));
        line += dialect.quote + doubled + dialect.quote;
    }
    return line + u"\r\n"_s;
}

QString guarded(const QString &cell)
{
    return beginsLikeAFormula(cell) ? u'\'' + cell : cell;
}

QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') && beginsLikeAFormula(QStringView(cell).mid(1)) ? cell.mid(1)
                                                                                  : cell;
}

} // namespace desk
