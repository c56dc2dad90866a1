// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/sniff.h"

#include <QBuffer>

#include <array>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr std::array separators {u',', u';', u'\t', u'|'};
constexpr int rowsToLookAt = 50;

/// How well a separator explains the text: the share of rows that have the most common number of
/// cells, if that is more than one, then the number of cells.
struct Fit
{
    double evenness = 0;
    qsizetype columns = 1;

    [[nodiscard]] bool isBetterThan(const Fit &other) const
    {
        if (columns < 2 || other.columns < 2)
            return columns > other.columns;
        return evenness != other.evenness ? evenness > other.evenness : columns > other.columns;
    }
};

Fit fitOf(const QByteArray &bytes, const Dialect &dialect, bool isWhole)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    DelimitedReader reader(buffer, dialect);
    QList<qsizetype> widths;
    while (widths.size() < rowsToLookAt) {
        const auto row = reader.next();
        if (!row || !*row)
            break;
        if (!parametersOf(**row))
            widths.append((*row)->cells.size());
    }
    if (!isWhole && widths.size() > 1 && widths.size() < rowsToLookAt)
        widths.removeLast(); // cut off by the end of the bytes
    QMap<qsizetype, int> counts;
    for (const qsizetype width : std::as_const(widths))
        ++counts[width];
    Fit fit;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const Fit candidate {double(it.value()) / double(widths.size()), it.key()};
        if (candidate.isBetterThan(fit))
            fit = candidate;
    }
    return fit;
}
} // namespace

Dialect sniff(QByteArrayView start, bool isWhole)
{
    Dialect best;
    best.encoding = guessEncoding(start, isWhole);
    const QByteArray bytes = start.toByteArray();
    Fit bestFit;
    for (const char16_t separator : separators) {
        Dialect dialect {best.encoding, separator, best.quote};
        const Fit fit = fitOf(bytes, dialect, isWhole);
        if (fit.isBetterThan(bestFit)) {
            bestFit = fit;
            best = dialect;
        }
    }
    return best;
}

std::optional<QMap<QString, QString>> parametersOf(const DelimitedRow &row)
{
    constexpr auto mark = "parameters:"_L1;
    if (row.number != 1 || row.cells.isEmpty()
        || !row.cells.first().trimmed().startsWith(mark, Qt::CaseInsensitive))
        return std::nullopt;
    QStringList cells = row.cells;
    cells.first() = cells.first().trimmed().mid(mark.size());
    QMap<QString, QString> parameters;
    for (const QString &cell : std::as_const(cells)) {
        for (const QString &part : cell.split(u';', Qt::SkipEmptyParts)) {
            const qsizetype equals = part.indexOf(u'=');
            if (equals > 0)
                parameters.insert(part.left(equals).trimmed().toLower(),
                                  part.mid(equals + 1).trimmed());
        }
    }
    return parameters;
}

} // namespace desk
