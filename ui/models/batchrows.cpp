// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/datetext.h"
#include "app/entry/numbertext.h"
#include "ui/models/batchsession.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

// The rows of a batch that was checked: what a person changes in them.

namespace desk {
namespace {

/// Of a time that was read: with the zone that was chosen, and with the choice of two.
QString timeText(const ReadTime &read, const Entered &entered, const QString &zone,
                 const QString &columnZone)
{
    const QString wall = read.date.toString(Qt::ISODate) + u' ' + read.time.toString(Qt::ISODate);
    if (read.offsetSeconds)
        return withOffset(
            read.date, read.time,
            QDateTime(read.date, read.time, QTimeZone::utc()).addSecs(-*read.offsetSeconds));
    const ZonedTime time = zonedTime(read.date, read.time, QTimeZone(zone.toUtf8()));
    const bool isChosen = time.kind == ZonedTime::Kind::Twice && entered.fold >= 0;
    if (isChosen)
        return withOffset(read.date, read.time, entered.fold == 0 ? time.first : time.second);
    return zone == columnZone ? wall : wall + u' ' + zone;
}

/// What was typed in the window's locale, as the cells of its column are read.
QString cellText(const QString &text, const FieldSpec &field, const ColumnUse &use, int thisYear)
{
    if (field.format == Format::Date) {
        const auto date = DateText(QLocale()).readDate(text, thisYear);
        return date ? date->toString(Qt::ISODate) : text;
    }
    if (field.kind != FieldKind::Number && field.kind != FieldKind::Integer)
        return text;
    QString number = NumberText(QLocale()).read(text).value_or(text);
    return use.decimal == u',' ? number.replace(u'.', u',') : number;
}
} // namespace

int BatchSession::columnOf(const Problem &problem) const
{
    if (!m_judge)
        return -1;
    // What is wrong with a part is shown where the whole is: "/metadata/x" at "/metadata".
    for (QString at = problem.at; !at.isEmpty(); at = at.left(at.lastIndexOf(u'/'))) {
        if (const int column = m_judge->reader().columnOf(at); column >= 0)
            return column;
        if (!at.contains(u'/'))
            break;
    }
    return -1;
}

QString BatchSession::keyOf(int row) const
{
    return rowKey(m_operation->id, m_batch.rows.rows->cells(row), m_occurrences.value(row));
}

void BatchSession::edit(const QList<Edit> &edits)
{
    QList<int> rows;
    QHash<int, int> revisions;
    for (const Edit &edit : edits) {
        rows.append(edit.row);
        m_batch.rows.edits.insert(edit.row, edit.cells);
        if (edit.isAnew)
            revisions.insert(edit.row, ++m_batch.revisions[edit.row]);
    }
    keepEdits(edits, revisions);
    judgeAnew(rows);
}

QStringList BatchSession::bothTimes(int row, const QString &field) const
{
    return m_judge->reader().bothTimes(m_batch.rows.cells(row), field);
}

void BatchSession::setConstant(const QString &field, const QString &text)
{
    ImportPlan plan = m_batch.plan;
    const FieldSpec &spec = *m_operation->field(field);
    const int year = m_parts.clock.now().date().year();
    const auto time
        = spec.format == Format::DateTime ? DateText(QLocale()).readTime(text, year) : std::nullopt;
    const ColumnUse plain {field, {}, DateOrder::YearMonthDay, u'.'};
    plan.constants.insert(
        field, time ? timeText(*time, {}, {}, {}) : cellText(text.trimmed(), spec, plain, year));
    if (text.trimmed().isEmpty())
        plan.constants.remove(field);
    setPlan(plan);
}

QString BatchSession::constant(const QString &field) const
{
    Draft draft;
    draft.locale = u"C"_s;
    draft.values.insert(field, {EnteredState::Set, m_batch.plan.constants.value(field), {}, -1});
    return draftInLocale(draft, *m_operation, QLocale(), m_parts.clock.now())
        .values.value(field)
        .text;
}

Draft BatchSession::sheetOf(int row) const
{
    const Draft plain = m_judge->reader().read(m_batch.rows.cells(row), keyOf(row));
    return draftInLocale(plain, *m_operation, QLocale(), m_parts.clock.now());
}

QStringList BatchSession::cellsWith(int row, const Draft &sheet)
{
    const Draft before = sheetOf(row);
    QStringList cells = m_batch.rows.cells(row);
    for (const QString &field : fillableFields(*m_operation)) {
        const Entered now = sheet.values.value(field);
        const Entered then = before.values.value(field);
        if (now.text == then.text && now.zone == then.zone && now.fold == then.fold)
            continue;
        int column = m_judge->reader().columnOf(field);
        if (column < 0)
            column = addColumn(field);
        while (cells.size() <= column)
            cells.append(QString());
        const int year = m_parts.clock.now().date().year();
        const auto time = m_operation->field(field)->format == Format::DateTime
            ? DateText(QLocale()).readTime(now.text, year)
            : std::nullopt;
        const QString zone = now.zone.isEmpty() ? m_account.zone : now.zone;
        cells[column] = time
            ? timeText(*time, now, zone, m_batch.plan.zone)
            : cellText(now.text, *m_operation->field(field), m_batch.plan.columns[column], year);
    }
    return cells;
}

int BatchSession::addColumn(const QString &field)
{
    keep({columnChange(m_operation->label(field), field)});
    m_table.header = m_batch.head.header;
    makeJudge();
    emit columnsChanged();
    return int(m_batch.head.header.size()) - 1;
}

bool BatchSession::isChosen(int row) const
{
    const RowMark what = mark(row);
    if (what == RowMark::Wrong || what == RowMark::Unchecked)
        return false;
    return m_batch.chosen.value(row, what == RowMark::Good || what == RowMark::Warned);
}

void BatchSession::choose(const QList<int> &rows, bool isSent, const QList<int> &anew)
{
    QList<BatchChange> changes;
    for (const int row : anew)
        changes.append(reviseChange(row, m_batch.revisions.value(row) + 1));
    for (const int row : rows)
        changes.append(chooseChange(row, isSent));
    keep(changes);
    tellOf(rows);
}

void BatchSession::tellOf(const QList<int> &rows)
{
    constexpr int few = 50;
    if (rows.size() > few)
        emit rowsChanged();
    else
        std::for_each(rows.begin(), rows.end(), [this](int row) { emit rowChanged(row); });
    emit countsChanged();
}

} // namespace desk
