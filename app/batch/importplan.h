// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/cellformat.h"
#include "app/catalog/api.h"
#include "app/core/json.h"
#include "app/entry/account.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QTime>

#include <optional>

namespace desk {

/// What a column of a file is for.
struct ColumnUse
{
    QString field; ///< pointer; empty: the column is only kept
    QString restField; ///< where the words after the first go; empty: all goes to `field`
    std::optional<DateOrder> order; ///< of a date or time
    std::optional<QChar> decimal; ///< of a number
    std::optional<QTime> clock {}; ///< of dates without one where the field wants a time
    bool isAssumed = false; ///< no cell showed how its dates or numbers are written

    friend bool operator==(const ColumnUse &, const ColumnUse &) = default;
};

/// How the rows of a file become entries. Knows the columns by their place.
struct ImportPlan
{
    QList<ColumnUse> columns;
    QMap<QString, QString> constants; ///< field -> text, for rows whose column is empty or absent
    QString zone; ///< of times without one; empty: the account's

    friend bool operator==(const ImportPlan &, const ImportPlan &) = default;
};

enum class PlanFault {
    NothingMapped,
    FieldTwice, ///< two columns feed the same field
    FieldMissing, ///< required, and neither a column nor a constant feeds it
    OrderUnknown, ///< dates that can be read in two ways: a person must say
    DecimalUnknown, ///< "1.234": a person must say
};

struct PlanProblem
{
    PlanFault fault = PlanFault::NothingMapped;
    QString field;
    int column = -1;

    friend bool operator==(const PlanProblem &, const PlanProblem &) = default;
};

/// By the columns' names and what stands in them; numbers and dates as all of their cells show.
[[nodiscard]] ImportPlan proposePlan(const QStringList &header, const QList<QStringList> &rows,
                                     const Operation &operation);
/// What the cells of a column tell about its dates or numbers, of a column whose field changed.
void learnFormat(ColumnUse &use, const QStringList &cells, const Operation &operation);
/// The same of a column that was used before: what its cells show by themselves goes before what
/// was chosen then.
void adjustFormat(ColumnUse &use, const QStringList &cells, const Operation &operation);
/// FieldMissing does not keep rows from being checked: cells may be filled in later.
[[nodiscard]] QList<PlanProblem> planProblems(const ImportPlan &plan, const Api &api,
                                              const Operation &operation, const Account &account);
/// Fields that a column or a constant may feed, in the order of the form.
[[nodiscard]] QStringList fillableFields(const Operation &operation);

[[nodiscard]] Json planToJson(const ImportPlan &plan);
[[nodiscard]] ImportPlan planFromJson(const Json &json);

} // namespace desk
