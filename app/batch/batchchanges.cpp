// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/batchchanges.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

Json texts(const QStringList &list)
{
    Json::Array items;
    items.reserve(size_t(list.size()));
    for (const QString &text : list)
        items.push_back(Json::string(text));
    return Json::array(std::move(items));
}

BatchChange change(const QString &what, int row)
{
    return Json::object({{u"do"_s, Json::string(what)}, {u"row"_s, Json::number(qint64(row))}});
}

/// [first, last] of each range, because most runs take most of a table.
Json rangesToJson(const std::vector<int> &rows)
{
    Json::Array ranges;
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        ranges.push_back(
            Json::array({Json::number(qint64(rows[i])), Json::number(qint64(rows[end - 1]))}));
        i = end;
    }
    return Json::array(std::move(ranges));
}

std::vector<int> rangesFromJson(const Json &json, int count)
{
    std::vector<int> rows;
    for (const Json &range : json.items()) {
        if (range.items().size() != 2)
            continue;
        const qint64 last = std::min<qint64>(range.items()[1].toInt(-1), count - 1);
        for (qint64 row = std::max<qint64>(0, range.items()[0].toInt()); row <= last; ++row)
            rows.push_back(int(row));
    }
    return rows;
}

std::vector<int> sorted(const QSet<int> &set)
{
    std::vector<int> rows(set.begin(), set.end());
    std::sort(rows.begin(), rows.end());
    return rows;
}

BatchRun runFrom(const BatchChange &change, int count)
{
    const std::vector<int> again = rangesFromJson(change[u"again"], count);
    BatchRun run {int(change[u"number"].toInt()),
                  change[u"at"].toInt(),
                  change[u"api"].toString(),
                  change[u"operation"].toString(),
                  accountFromJson(change[u"account"]),
                  planFromJson(change[u"plan"]),
                  rangesFromJson(change[u"rows"], count),
                  QSet<int>(again.begin(), again.end()),
                  {},
                  change[u"stopped"].toBool()};
    for (const Json &pair : change[u"corrects"].items()) {
        if (pair.items().size() == 2)
            run.corrects.insert(int(pair.items()[0].toInt()), pair.items()[1].toInt());
    }
    return run;
}

// The plan may have it already: a later line holds the whole plan.
void addColumn(const BatchChange &change, Batch &batch)
{
    batch.head.header.append(change[u"name"].toString());
    while (batch.plan.columns.size() < batch.head.header.size())
        batch.plan.columns.append(ColumnUse());
    ColumnUse &use = batch.plan.columns[batch.head.header.size() - 1];
    use = {change[u"field"].toString(), {}, DateOrder::YearMonthDay, u'.'};
}

void applyToRow(const QString &what, int row, const BatchChange &change, Batch &batch)
{
    if (what == u"edit")
        batch.rows.edits.insert(row, change[u"cells"].toStringList());
    else if (what == u"unedit")
        batch.rows.edits.remove(row);
    else if (what == u"choose")
        batch.chosen.insert(row, change[u"on"].toBool());
    else if (what == u"revise")
        batch.revisions.insert(row, int(change[u"revision"].toInt()));
    else if (what == u"elsewhere")
        batch.elsewhere.insert(row,
                               {change[u"state"].toString(), change[u"id"].toString(),
                                change[u"at"].toInt(), change[u"from"].toString(),
                                int(change[u"revision"].toInt())});
}
/// Whether a result says more than what we have: files may come back in any order.
bool isNews(const ResultElsewhere &theirs, const Batch &batch, int row)
{
    const auto mine = batch.elsewhere.constFind(row);
    if (mine == batch.elsewhere.constEnd())
        return true;
    if (theirs == *mine || theirs.revision < mine->revision)
        return false;
    const bool isFinished = mine->state == u"accepted" || mine->finishedAt > theirs.finishedAt;
    return theirs.revision > mine->revision || !isFinished;
}

/// Whether our row went on after theirs was written.
bool knowsMore(const Batch &mine, const Batch &theirs, int row)
{
    const auto result = mine.elsewhere.constFind(row);
    return mine.revisions.value(row) > theirs.revisions.value(row)
        || (result != mine.elsewhere.constEnd()
            && result->revision > theirs.elsewhere.value(row).revision);
}

void addRowChanges(QList<BatchChange> &changes, const Batch &theirs, const Batch &mine, int row)
{
    if (theirs.rows.edits.value(row) != mine.rows.edits.value(row))
        changes.append(theirs.rows.edits.contains(row)
                           ? editChange(row, theirs.rows.edits.value(row))
                           : unEditChange(row));
    const bool isAsMine = mine.chosen.contains(row) && mine.chosen[row] == theirs.chosen.value(row);
    if (theirs.chosen.contains(row) && !isAsMine)
        changes.append(chooseChange(row, theirs.chosen[row]));
    if (theirs.revisions.value(row) > mine.revisions.value(row))
        changes.append(reviseChange(row, theirs.revisions[row]));
}
} // namespace

BatchChange planChange(const ImportPlan &plan)
{
    return Json::object({{u"do"_s, Json::string(u"plan"_s)}, {u"plan"_s, planToJson(plan)}});
}

BatchChange editChange(int row, const QStringList &cells)
{
    BatchChange edit = change(u"edit"_s, row);
    edit.set(u"cells"_s, texts(cells));
    return edit;
}

BatchChange unEditChange(int row)
{
    return change(u"unedit"_s, row);
}

BatchChange columnChange(const QString &name, const QString &field)
{
    return Json::object({{u"do"_s, Json::string(u"column"_s)},
                         {u"name"_s, Json::string(name)},
                         {u"field"_s, Json::string(field)}});
}

BatchChange chooseChange(int row, bool isSent)
{
    BatchChange choose = change(u"choose"_s, row);
    choose.set(u"on"_s, Json::boolean(isSent));
    return choose;
}

BatchChange reviseChange(int row, int revision)
{
    BatchChange revise = change(u"revise"_s, row);
    revise.set(u"revision"_s, Json::number(qint64(revision)));
    return revise;
}

BatchChange elsewhereChange(int row, const ResultElsewhere &result)
{
    BatchChange elsewhere = change(u"elsewhere"_s, row);
    elsewhere.set(u"state"_s, Json::string(result.state));
    elsewhere.set(u"id"_s, Json::string(result.returnedId));
    elsewhere.set(u"at"_s, Json::number(result.finishedAt));
    elsewhere.set(u"from"_s, Json::string(result.from));
    elsewhere.set(u"revision"_s, Json::number(qint64(result.revision)));
    return elsewhere;
}

BatchChange runChange(const BatchRun &run)
{
    Json::Array corrects;
    for (auto it = run.corrects.begin(); it != run.corrects.end(); ++it)
        corrects.push_back(Json::array({Json::number(qint64(it.key())), Json::number(it.value())}));
    return Json::object({{u"do"_s, Json::string(u"run"_s)},
                         {u"number"_s, Json::number(qint64(run.number))},
                         {u"at"_s, Json::number(run.at)},
                         {u"api"_s, Json::string(run.api)},
                         {u"operation"_s, Json::string(run.operation)},
                         {u"account"_s, accountToJson(run.account)},
                         {u"plan"_s, planToJson(run.plan)},
                         {u"rows"_s, rangesToJson(run.rows)},
                         {u"again"_s, rangesToJson(sorted(run.again))},
                         {u"corrects"_s, Json::array(std::move(corrects))},
                         {u"stopped"_s, Json::boolean(run.isStopped)}});
}

BatchChange stopChange()
{
    return Json::object({{u"do"_s, Json::string(u"stop"_s)}});
}

BatchChange handOverChange(bool isHandedOver)
{
    return Json::object(
        {{u"do"_s, Json::string(u"handOver"_s)}, {u"on"_s, Json::boolean(isHandedOver)}});
}

BatchChange copyChange(const QString &copy, const QString &givenBy)
{
    return Json::object({{u"do"_s, Json::string(u"copy"_s)},
                         {u"copy"_s, Json::string(copy)},
                         {u"givenBy"_s, Json::string(givenBy)}});
}

BatchChange accountChange(const QString &account)
{
    return Json::object(
        {{u"do"_s, Json::string(u"account"_s)}, {u"account"_s, Json::string(account)}});
}

void apply(const BatchChange &change, Batch &batch)
{
    const QString what = change[u"do"].toString();
    if (what == u"plan")
        batch.plan = planFromJson(change[u"plan"]);
    else if (what == u"column")
        addColumn(change, batch);
    else if (what == u"run")
        batch.runs.insert(int(change[u"number"].toInt()), runFrom(change, batch.rows.count()));
    else if (what == u"stop")
        std::for_each(batch.runs.begin(), batch.runs.end(),
                      [](BatchRun &run) { run.isStopped = true; });
    else if (what == u"handOver")
        batch.isHandedOver = change[u"on"].toBool();
    else if (what == u"copy") {
        batch.copy = change[u"copy"].toString();
        batch.givenBy = change[u"givenBy"].toString();
    } else if (what == u"account")
        batch.head.account = change[u"account"].toString();
    const qint64 row = change[u"row"].toInt(-1);
    if (row >= 0 && row < batch.rows.count())
        applyToRow(what, int(row), change, batch);
}

QList<BatchChange> changesFrom(const Batch &theirs, const Batch &mine)
{
    if (theirs.givenBy == copyOf(mine))
        return {};
    QList<BatchChange> changes;
    for (qsizetype column = mine.head.header.size(); column < theirs.head.header.size(); ++column)
        changes.append(
            columnChange(theirs.head.header[column], theirs.plan.columns.value(column).field));
    for (int row = 0; row < mine.rows.count(); ++row) {
        const auto result = theirs.elsewhere.constFind(row);
        const bool hasNews = result != theirs.elsewhere.constEnd() && result->from != copyOf(mine)
            && isNews(*result, mine, row);
        if (hasNews)
            changes.append(elsewhereChange(row, *result));
        if (hasNews || !knowsMore(mine, theirs, row))
            addRowChanges(changes, theirs, mine, row);
    }
    changes.append(handOverChange(false));
    return changes;
}

} // namespace desk
