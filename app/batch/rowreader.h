// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/importplan.h"
#include "app/entry/assembly.h"

namespace desk {

/// What a batch is made for, the same for all of its rows.
struct BatchSubject
{
    const Api &api;
    const Operation &operation;
    Account account;
};

/// A row of a table -> the sheet that a person would have filled. Used by several threads at once.
class RowReader final
{
public:
    /// What `subject` points to must outlive the reader.
    RowReader(const BatchSubject &subject, const ImportPlan &plan);

    [[nodiscard]] const ImportPlan &plan() const { return m_plan; }
    /// `key` names the act where no cell does. Dates and numbers are in the form that means the
    /// same everywhere; what could not be brought into it stays as it is, for the field to refuse.
    [[nodiscard]] Draft read(const QStringList &cells, const QString &key) const;
    /// Of a time that comes twice on its day: the two cells that say which one is meant.
    [[nodiscard]] QStringList bothTimes(const QStringList &cells, const QString &field) const;
    /// The column that feeds a field; -1: none does.
    [[nodiscard]] int columnOf(const QString &field) const;

private:
    void put(Draft &draft, const ColumnUse &use, const QString &cell) const;
    void set(Draft &draft, const QString &field, const QString &text) const;
    [[nodiscard]] bool isTime(const QString &field) const;
    [[nodiscard]] bool isDay(const QString &field) const;
    [[nodiscard]] bool isNumber(const QString &field) const;

    const BatchSubject m_subject;
    const ImportPlan m_plan;
    Draft m_base; // what all rows have in common
    QString m_zone;
};

/// Names the act of a row that has no id of its own: from what the row says as it came, and which
/// of the rows that say so it is. So a file that is brought in twice is recognised, whatever was
/// mended in it, while equal rows of one file stay apart.
[[nodiscard]] QString rowKey(const QString &operation, const QStringList &cells, int occurrence);

} // namespace desk
