// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/nearest.h"

#include <algorithm>
#include <vector>

namespace desk {
namespace {

constexpr qsizetype longestCompared = 64; // no name is longer; what is pasted may be

/// Insertions, deletions, replacements, and two neighbours that changed places.
int distance(QStringView a, QStringView b)
{
    const auto width = size_t(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const int replaced = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

qsizetype sharedBeginning(QStringView a, QStringView b)
{
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return ends.first - a.begin();
}
} // namespace

QString nearestTo(const QString &typed, const QStringList &candidates)
{
    const QString word = typed.trimmed().toCaseFolded();
    if (word.isEmpty() || word.size() > longestCompared)
        return {};
    const int most = word.size() < 5 ? 1 : 2;
    QString best;
    int bestDistance = most + 1;
    qsizetype bestBeginning = -1;
    for (const QString &candidate : candidates) {
        const QString other = candidate.toCaseFolded();
        if (qAbs(other.size() - word.size()) > most)
            continue;
        const int away = distance(word, other);
        const qsizetype beginning = sharedBeginning(word, other);
        if (away > bestDistance || (away == bestDistance && beginning <= bestBeginning))
            continue;
        best = candidate;
        bestDistance = away;
        bestBeginning = beginning;
    }
    return bestDistance <= most ? best : QString();
}

} // namespace desk
