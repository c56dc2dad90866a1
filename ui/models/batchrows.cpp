// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/privatefile.h"
#include "app/entry/datetext.h"
#include "app/entry/numbertext.h"
#include "ui/models/batchsession.h"

#include <QDir>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

// The rows of a batch that was checked: what a person changes in them, and how that is kept.

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

RowMark BatchSession::mark(int row) const
{
    return size_t(row) < m_checked.marks.size() ? m_checked.marks[size_t(row)] : RowMark::Unchecked;
}

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

int BatchSession::earlierEqual(int row) const
{
    const auto begin = m_checked.sameness.begin();
    const auto found = std::find(begin, begin + row, m_checked.sameness[size_t(row)]);
    return found == begin + row ? -1 : int(found - begin);
}

QString BatchSession::keyOf(int row) const
{
    return rowKey(m_operation->id, m_batch.rows.rows->cells(row), m_occurrences.value(row));
}

void BatchSession::edit(int row, const QStringList &cells)
{
    const bool isAsInFile = cells == m_batch.rows.rows->cells(row);
    keep({isAsInFile ? unEditChange(row) : editChange(row, cells)});
    judgeAnew(row);
}

void BatchSession::judgeAnew(int row)
{
    const JudgedRow judged = m_judge->judge(m_batch.rows.cells(row), keyOf(row));
    m_known.remove(row);
    add(mark(row), -1);
    m_checked.marks[size_t(row)] = judged.mark;
    m_checked.problems.remove(row);
    if (judged.mark != RowMark::Good)
        m_checked.problems.insert(row, judged.assembled.problems);
    m_checked.sameness[size_t(row)]
        = judged.mark == RowMark::Wrong ? 0 : shortHash(m_judge->sameness(judged));
    if (judged.mark != RowMark::Wrong && earlierEqual(row) >= 0)
        m_checked.marks[size_t(row)] = RowMark::Repeated;
    add(mark(row), 1);
    emit rowChanged(row);
    emit countsChanged();
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
    m_judge = std::make_shared<RowJudge>(BatchSubject {*m_api, *m_operation, m_account},
                                         m_batch.plan, m_parts.currencies, m_parts.clock);
    emit columnsChanged();
    return int(m_batch.head.header.size()) - 1;
}

void BatchSession::setKnown(const QSet<int> &rows)
{
    for (const int row : rows) {
        const RowMark before = mark(row);
        if (before != RowMark::Good && before != RowMark::Warned && before != RowMark::Repeated)
            continue;
        m_known.insert(row);
        m_checked.marks[size_t(row)] = RowMark::Known;
    }
    countAnew();
    emit rowsChanged();
}

bool BatchSession::isChosen(int row) const
{
    const RowMark what = mark(row);
    if (what == RowMark::Wrong || what == RowMark::Unchecked)
        return false;
    return m_batch.chosen.value(row, what == RowMark::Good || what == RowMark::Warned);
}

bool BatchSession::leftElsewhere(int row) const
{
    const auto elsewhere = m_batch.elsewhere.constFind(row);
    return elsewhere != m_batch.elsewhere.constEnd() && elsewhere->state != u"rejected"
        && elsewhere->state != u"cancelled";
}

void BatchSession::choose(const QList<int> &rows, bool isSent)
{
    QList<BatchChange> changes;
    for (const int row : rows)
        changes.append(chooseChange(row, isSent));
    keep(changes);
    tellOf(rows);
}

void BatchSession::revise(const QList<int> &rows)
{
    QList<BatchChange> changes;
    for (const int row : rows)
        changes.append(reviseChange(row, m_batch.revisions.value(row) + 1));
    keep(changes);
    tellOf(rows);
}

void BatchSession::tellOf(const QList<int> &rows)
{
    if (rows.size() == 1)
        emit rowChanged(rows.front());
    else if (!rows.isEmpty())
        emit rowsChanged();
    emit countsChanged();
}

void BatchSession::setHandedOver(bool isHandedOver)
{
    keep({handOverChange(isHandedOver)});
    emit rowsChanged();
}

void BatchSession::countAnew()
{
    m_counts = {};
    m_counts.all = count();
    for (const RowMark one : m_checked.marks)
        add(one, 1);
    emit countsChanged();
}

void BatchSession::add(RowMark mark, int by)
{
    switch (mark) {
    case RowMark::Unchecked:
        return;
    case RowMark::Good:
        m_counts.good += by;
        return;
    case RowMark::Warned:
        m_counts.warned += by;
        return;
    case RowMark::Wrong:
        m_counts.wrong += by;
        return;
    case RowMark::Repeated:
        m_counts.repeated += by;
        return;
    case RowMark::Known:
        m_counts.known += by;
        return;
    }
}

QString BatchSession::keptPath() const
{
    return batchPath(m_parts.folder, m_batch.head.id);
}

// The change counts at once, and is on the disk a moment later.
void BatchSession::keep(const QList<BatchChange> &changes)
{
    if (changes.isEmpty())
        return;
    for (const BatchChange &change : changes)
        apply(change, m_batch);
    m_background.mustRun([this, changes] {
        if (const auto kept = m_file.add(changes); !kept)
            m_background.land([this, why = kept.error()] { emit keepingFailed(why); });
    });
}

void BatchSession::stopRuns()
{
    keep({stopChange()});
}

void BatchSession::keepRun(const BatchRun &run)
{
    m_batch.runs.insert(run.number, run); // at once: the whole file may be written meanwhile
    m_background.mustRun([this, run, batch = m_batch.head.id] {
        const auto kept = m_file.add({runChange(run)});
        m_background.land([this, run, batch, kept] {
            if (!kept) {
                if (m_batch.head.id == batch)
                    m_batch.runs.remove(run.number);
                return emit keepingFailed(kept.error());
            }
            emit runKept(batch, run);
        });
    });
}

void BatchSession::keepAll()
{
    m_background.mustRun([this, batch = m_batch, folder = m_parts.folder, path = keptPath()] {
        auto kept = makePrivateFolder(folder);
        if (kept)
            kept = writeBatch(batch, path);
        if (kept)
            kept = BatchFile::open(path, m_file);
        if (!kept)
            m_background.land([this, why = kept.error()] { emit keepingFailed(why); });
    });
}

} // namespace desk
