// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/rowmarks.h"

#include <utility>

namespace desk {

void RowMarks::reset(CheckedRows &&checked)
{
    m_checked = std::move(checked);
    m_facts = std::exchange(m_checked.facts, {});
    m_facts.resize(qsizetype(m_checked.marks.size()));
    m_counts = {};
    m_counts.all = int(m_checked.marks.size());
    for (const RowMark mark : m_checked.marks) {
        if (int *count = countOf(mark))
            ++*count;
    }
}

RowMark RowMarks::at(int row) const
{
    return size_t(row) < m_checked.marks.size() ? m_checked.marks[size_t(row)] : RowMark::Unchecked;
}

int RowMarks::firstOfEqual(int row) const
{
    const auto &sameness = m_checked.sameness;
    for (size_t i = 0; i < sameness.size(); ++i) {
        if (sameness[i] == sameness[size_t(row)] && int(i) != row
            && m_checked.marks[i] != RowMark::Repeated)
            return int(i);
    }
    return -1;
}

void RowMarks::put(const RowFinding &finding)
{
    set(finding.row, finding.mark);
    m_checked.sameness[size_t(finding.row)] = finding.sameness;
    m_facts[finding.row] = finding.facts;
    m_checked.problems.remove(finding.row);
    if (!finding.problems.isEmpty())
        m_checked.problems.insert(finding.row, finding.problems);
}

bool RowMarks::setKnown(const QSet<int> &rows)
{
    bool isAny = false;
    for (const int row : rows) {
        const RowMark before = at(row);
        if (before == RowMark::Wrong || before == RowMark::Unchecked || before == RowMark::Known)
            continue;
        set(row, RowMark::Known);
        isAny = true;
    }
    return isAny;
}

QList<int> RowMarks::take(const std::vector<RowMark> &marks)
{
    QList<int> changed;
    for (size_t row = 0; row < marks.size(); ++row) {
        if (marks[row] == m_checked.marks[row])
            continue;
        set(int(row), marks[row]);
        changed.append(int(row));
    }
    return changed;
}

void RowMarks::set(int row, RowMark mark)
{
    RowMark &now = m_checked.marks[size_t(row)];
    if (int *count = countOf(now))
        --*count;
    now = mark;
    if (int *count = countOf(now))
        ++*count;
}

int *RowMarks::countOf(RowMark mark)
{
    switch (mark) {
    case RowMark::Unchecked:
        return nullptr;
    case RowMark::Good:
        return &m_counts.good;
    case RowMark::Warned:
        return &m_counts.warned;
    case RowMark::Wrong:
        return &m_counts.wrong;
    case RowMark::Repeated:
        return &m_counts.repeated;
    case RowMark::Known:
        return &m_counts.known;
    }
    Q_UNREACHABLE();
}

} // namespace desk
