// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/rowfacts.h"
#include "app/batch/rowreader.h"
#include "app/batch/tablerows.h"

#include <atomic>
#include <functional>
#include <vector>

namespace desk {

/// What the program thinks of a row before it is sent.
enum class RowMark : quint8 {
    Unchecked,
    Good,
    Warned, ///< may be sent; a person should look
    Wrong, ///< cannot be sent as it is
    Repeated, ///< says what an earlier row of the table says
    Known, ///< was sent before, see history
};

struct JudgedRow
{
    Draft draft;
    Assembled assembled;
    RowMark mark = RowMark::Unchecked; ///< Good, Warned or Wrong
};

/// Holds rows against the form that a person would fill. Used by several threads at once.
class RowJudge final
{
public:
    /// What the arguments point to must outlive the judge.
    RowJudge(const BatchSubject &subject, const ImportPlan &plan, const Currencies &currencies,
             const Clock &clock);

    [[nodiscard]] const RowReader &reader() const { return m_reader; }
    [[nodiscard]] JudgedRow judge(const QStringList &cells, const QString &key) const;
    /// As of the moment of Send: empty times become that moment.
    [[nodiscard]] JudgedRow judgeForSend(const QStringList &cells, const QString &key) const;
    [[nodiscard]] RowFacts facts(const JudgedRow &row) const;
    /// Whether a column gives rows their own ids, which tell them apart.
    [[nodiscard]] bool hasOwnKeys() const;
    /// Equal for rows that are the same act or say the same.
    [[nodiscard]] QByteArray sameness(const JudgedRow &row, const RowFacts &facts) const;

private:
    const Operation &m_operation;
    const Account m_account;
    const RowReader m_reader;
    const Assembler m_assembler;
    const FactReader m_facts;
};

/// Which of several equal rows a row is, for rowKey(); rows that are alone in what they say are not
/// listed.
[[nodiscard]] QHash<int, int> occurrences(const TableRows &rows);

/// What a check found of one row.
struct RowFinding
{
    int row = 0;
    RowMark mark = RowMark::Unchecked; ///< Good, Warned or Wrong
    Problems problems {}; ///< of a row that is not Good
    quint64 sameness = 0; ///< a short hash of RowJudge::sameness
    RowFacts facts {};
};

[[nodiscard]] RowFinding judgeRow(int row, const EditedRows &rows, const RowJudge &judge,
                                  const QString &operation, const QHash<int, int> &occurrences);

/// What a check of a table found.
struct CheckedRows
{
    std::vector<RowMark> marks;
    QHash<int, Problems> problems; ///< of rows that are Wrong or Warned
    std::vector<quint64> sameness; ///< see RowFinding
    QList<RowFacts> facts {};
};

/// Those rows, on all processors.
[[nodiscard]] QList<RowFinding> judgeRows(const QList<int> &which, const EditedRows &rows,
                                          const RowJudge &judge, const QString &operation,
                                          const QHash<int, int> &occurrences);

/// Checks every row to the last on all processors; returns early, with rows left Unchecked, once
/// `cancelled` is set. `progress` is called with the number of rows done, from any thread.
[[nodiscard]] CheckedRows checkRows(const EditedRows &rows, const RowJudge &judge,
                                    const QString &operation, const QHash<int, int> &occurrences,
                                    const std::atomic_bool &cancelled,
                                    const std::function<void(int)> &progress);
/// Marks rows that may be sent and say what an earlier one says, anew. Rows that are Known or have
/// left (`haveLeft`: empty, or a flag for each row) come before all others.
void markRepeated(CheckedRows &checked, const std::vector<bool> &haveLeft = {});
/// The hash that `sameness` of CheckedRows holds.
[[nodiscard]] quint64 shortHash(const QByteArray &sameness);

} // namespace desk
