// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/importplan.h"

#include "app/batch/columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
const auto clockFormat = QStringLiteral("HH:mm");

bool isTime(const FieldSpec &field)
{
    return field.format == Format::Date || field.format == Format::DateTime;
}

bool isNumber(const FieldSpec &field)
{
    return field.kind == FieldKind::Number || field.kind == FieldKind::Integer;
}

QStringList columnOf(const QList<QStringList> &rows, int column)
{
    QStringList cells;
    cells.reserve(rows.size());
    for (const QStringList &row : rows)
        cells.append(row.value(column));
    return cells;
}

bool isFed(const QString &field, const ImportPlan &plan, const Api &api, const Account &account)
{
    if (!plan.constants.value(field).isEmpty())
        return true;
    for (const ColumnUse &use : plan.columns) {
        if (use.field == field || use.restField == field)
            return true;
    }
    for (const AccountValue &value : api.accountValues) {
        if (value.feeds.contains(field) && !account.values.value(value.id).isEmpty())
            return true;
    }
    return false;
}

void findMissing(QList<PlanProblem> &problems, const ImportPlan &plan, const Api &api,
                 const Operation &operation, const Account &account)
{
    for (const QString &pointer : fillableFields(operation)) {
        if (pointer.count(u'/') > 1)
            continue; // needed only where its neighbours are there: each row is asked
        const FieldSpec &field = *operation.field(pointer);
        const bool isFilledIn = operation.repeat.field == pointer; // a row has a key of its own
        if (field.required && !isFilledIn && !isFed(pointer, plan, api, account))
            problems.append({PlanFault::FieldMissing, pointer, -1});
    }
}
} // namespace

void learnFormat(ColumnUse &use, const QStringList &cells, const Operation &operation)
{
    use.order.reset();
    use.decimal.reset();
    use.clock.reset();
    use.isAssumed = false;
    const FieldSpec *field = use.field.isEmpty() ? nullptr : operation.field(use.field);
    if (!field)
        return;
    if (isTime(*field)) {
        const DateOrderGuess guess = guessDateOrder(cells);
        use.order = guess.isAmbiguous || guess.isMixed ? std::nullopt
            : guess.order                              ? guess.order
                                                       : DateOrder::YearMonthDay;
        use.isAssumed = use.order && !guess.order;
        if (field->format == Format::DateTime
            && std::any_of(cells.begin(), cells.end(), isDateAlone))
            use.clock = QTime(0, 0);
    } else if (isNumber(*field)) {
        const DecimalGuess guess = guessDecimalSign(cells);
        use.decimal = guess.isAmbiguous ? std::nullopt : guess.sign ? guess.sign : u'.';
        use.isAssumed = use.decimal && !guess.sign;
    }
}

void adjustFormat(ColumnUse &use, const QStringList &cells, const Operation &operation)
{
    ColumnUse seen {use.field, use.restField, {}, {}};
    learnFormat(seen, cells, operation);
    const bool isUnclear = (use.order && !seen.order) || (use.decimal && !seen.decimal);
    // Of dates with the year first nobody chose how to read others.
    const bool wasAsked = !use.isAssumed && use.order != DateOrder::YearMonthDay;
    const bool keeps = isUnclear ? wasAsked && !guessDateOrder(cells).isMixed : seen.isAssumed;
    if (!keeps) {
        use.order = seen.order;
        use.decimal = seen.decimal;
        use.isAssumed = seen.isAssumed;
    }
    if (!seen.clock || !use.clock)
        use.clock = seen.clock;
}

ImportPlan proposePlan(const QStringList &header, const QList<QStringList> &rows,
                       const Operation &operation)
{
    ImportPlan plan;
    const QStringList fields = proposeColumns(header, rows, operation);
    for (int column = 0; column < header.size(); ++column) {
        ColumnUse use;
        use.field = fields[column];
        learnFormat(use, columnOf(rows, column), operation);
        plan.columns.append(use);
    }
    return plan;
}

QList<PlanProblem> planProblems(const ImportPlan &plan, const Api &api, const Operation &operation,
                                const Account &account)
{
    QList<PlanProblem> problems;
    QMap<QString, int> feeders;
    for (int column = 0; column < plan.columns.size(); ++column) {
        const ColumnUse &use = plan.columns[column];
        for (const QString &pointer : {use.field, use.restField}) {
            if (pointer.isEmpty())
                continue;
            if (feeders.contains(pointer))
                problems.append({PlanFault::FieldTwice, pointer, column});
            feeders.insert(pointer, column);
        }
        const FieldSpec *field = use.field.isEmpty() ? nullptr : operation.field(use.field);
        if (field && isTime(*field) && !use.order)
            problems.append({PlanFault::OrderUnknown, use.field, column});
        if (field && isNumber(*field) && !use.decimal)
            problems.append({PlanFault::DecimalUnknown, use.field, column});
    }
    if (feeders.isEmpty())
        problems.prepend({PlanFault::NothingMapped, {}, -1});
    else
        findMissing(problems, plan, api, operation, account);
    return problems;
}

QStringList fillableFields(const Operation &operation)
{
    QStringList fields;
    for (const Section &section : operation.sections)
        fields += section.fields;
    return fields;
}

Json planToJson(const ImportPlan &plan)
{
    std::vector<Json> columns;
    for (const ColumnUse &use : plan.columns) {
        Json column = Json::object({{u"field"_s, Json::string(use.field)}});
        if (!use.restField.isEmpty())
            column.set(u"rest"_s, Json::string(use.restField));
        if (use.order)
            column.set(u"order"_s, Json::number(qint64(*use.order)));
        if (use.decimal)
            column.set(u"decimal"_s, Json::string(QString(*use.decimal)));
        if (use.clock)
            column.set(u"clock"_s, Json::string(use.clock->toString(clockFormat)));
        if (use.isAssumed)
            column.set(u"assumed"_s, Json::boolean(true));
        columns.push_back(column);
    }
    Json constants = Json::object();
    for (auto it = plan.constants.begin(); it != plan.constants.end(); ++it)
        constants.set(it.key(), Json::string(it.value()));
    return Json::object({{u"columns"_s, Json::array(std::move(columns))},
                         {u"constants"_s, constants},
                         {u"zone"_s, Json::string(plan.zone)}});
}

ImportPlan planFromJson(const Json &json)
{
    ImportPlan plan;
    for (const Json &column : json[u"columns"].items()) {
        ColumnUse use;
        use.field = column[u"field"].toString();
        use.restField = column[u"rest"].toString();
        const qint64 order = column[u"order"].toInt(-1);
        if (order >= 0 && order <= qint64(DateOrder::MonthDayYear))
            use.order = DateOrder(order);
        const QString decimal = column[u"decimal"].toString();
        if (decimal == u"."_s || decimal == u","_s)
            use.decimal = decimal.front();
        const QTime clock = QTime::fromString(column[u"clock"].toString(), clockFormat);
        if (clock.isValid())
            use.clock = clock;
        use.isAssumed = column[u"assumed"].toBool();
        plan.columns.append(use);
    }
    for (const auto &[field, text] : json[u"constants"].members())
        plan.constants.insert(field, text.toString());
    plan.zone = json[u"zone"].toString();
    return plan;
}

} // namespace desk
