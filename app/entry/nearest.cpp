// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/nearest.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>
#include <vector>

namespace desk {
namespace {

/// How many letters to add, drop, change or swap with their neighbour.
int distance(const QString &a, const QString &b)
{
    std::vector<int> beforeLast, last(size_t(b.size()) + 1), row(last.size());
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t at = size_t(j);
            row[at] = std::min(
                {last[at] + 1, row[at - 1] + 1, last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        beforeLast = std::exchange(last, row);
    }
    return last.back();
}

int commonBeginning(const QString &a, const QString &b)
{
    return int(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}
} // namespace

QString nearestWord(const QString &typed, const QStringList &words, const QString &preferred)
{
    const QString lower = typed.toLower();
    const int farthest = std::max(1, int(lower.size()) / 3);
    QString nearest;
    std::pair<int, int> best(farthest + 1, 0); // distance, then minus the letters in common
    for (const QString &word : words) {
        if (std::abs(word.size() - lower.size()) > farthest)
            continue;
        const QString other = word.toLower();
        const bool isPreferred = word.compare(preferred, Qt::CaseInsensitive) == 0;
        const std::pair<int, int> now(distance(lower, other),
                                      isPreferred ? -1000 : -commonBeginning(lower, other));
        if (now.first <= farthest && now < best) {
            best = now;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace desk
