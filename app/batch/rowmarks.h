// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/rowjudge.h"

#include <QSet>

namespace desk {

/// What is thought of each row of a table now, and of how many what: kept up to date while rows are
/// mended.
class RowMarks final
{
public:
    struct Counts
    {
        int all = 0;
        int good = 0;
        int warned = 0;
        int wrong = 0;
        int repeated = 0;
        int known = 0;

        friend bool operator==(const Counts &, const Counts &) = default;
    };

    void reset(CheckedRows &&checked);

    [[nodiscard]] RowMark at(int row) const;
    [[nodiscard]] Problems problems(int row) const { return m_checked.problems.value(row); }
    [[nodiscard]] Counts counts() const { return m_counts; }
    /// The row whose words a Repeated one says; -1: unknown. Looks through the table.
    [[nodiscard]] int firstOfEqual(int row) const;

    /// It is Unchecked until it is put().
    void expect(int row) { set(row, RowMark::Unchecked); }
    /// Good, Warned or Wrong; which of equal rows is the first is for mark() to find.
    void put(const RowFinding &finding);
    /// History has what they say. Wrong and Unchecked ones stay what they are. Whether any changed.
    [[nodiscard]] bool setKnown(const QSet<int> &rows);

    /// Of all rows, as they were judged last.
    [[nodiscard]] const QList<RowFacts> &facts() const { return m_facts; }
    /// Without facts, for markRepeated() on another thread.
    [[nodiscard]] const CheckedRows &checked() const { return m_checked; }
    /// What it found there, where nothing was changed meanwhile; the rows that it changes.
    [[nodiscard]] QList<int> take(const std::vector<RowMark> &marks);

private:
    void set(int row, RowMark mark);
    [[nodiscard]] int *countOf(RowMark mark);

    CheckedRows m_checked;
    QList<RowFacts> m_facts;
    Counts m_counts;
};

} // namespace desk
