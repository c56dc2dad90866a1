// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/privatefile.h"
#include "app/entry/datetext.h"
#include "app/entry/numbertext.h"
#include "ui/models/batchsession.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

// The rows of a batch that was checked: what a person changes in them, and how that is kept.

namespace desk {
namespace {

/// What was typed in the window's locale, as the cells of its column are read.
QString cellText(const QString &text, const FieldSpec &field, const ColumnUse &use, int thisYear)
{
    const DateText dates {QLocale()};
    if (field.format == Format::Date) {
        const auto date = dates.readDate(text, thisYear);
        return date ? date->toString(Qt::ISODate) : text;
    }
    if (field.format == Format::DateTime) {
        const auto time = dates.readTime(text, thisYear);
        const bool isPlain = time && !time->offsetSeconds;
        return isPlain ? time->date.toString(Qt::ISODate) + u' ' + time->time.toString(Qt::ISODate)
                       : text;
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
    keep(isAsInFile ? unEditChange(row) : editChange(row, cells));
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
        const QString text = sheet.values.value(field).text;
        if (text == before.values.value(field).text)
            continue;
        int column = m_judge->reader().columnOf(field);
        if (column < 0)
            column = addColumn(field);
        while (cells.size() <= column)
            cells.append(QString());
        cells[column] = cellText(text, *m_operation->field(field), m_batch.plan.columns[column],
                                 m_parts.clock.now().date().year());
    }
    return cells;
}

int BatchSession::addColumn(const QString &field)
{
    keep(columnChange(m_operation->label(field), field));
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

void BatchSession::choose(int row, bool isSent)
{
    keep(chooseChange(row, isSent));
    emit rowChanged(row);
    emit countsChanged();
}

void BatchSession::revise(int row)
{
    keep(reviseChange(row, m_batch.revisions.value(row) + 1));
    emit rowChanged(row);
}

void BatchSession::setHandedOver(bool isHandedOver)
{
    keep(handOverChange(isHandedOver));
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
    return QDir(m_parts.folder).filePath(m_batch.head.id + u".batch"_s);
}

// The change counts at once, and is on the disk a moment later.
void BatchSession::keep(const BatchChange &change)
{
    apply(change, m_batch);
    m_background.run([this, change] {
        if (const auto kept = m_file.add({change}); !kept)
            m_background.land([this, why = kept.error()] { emit keepingFailed(why); });
    });
}

void BatchSession::keepAll()
{
    m_background.run([this, batch = m_batch, folder = m_parts.folder, path = keptPath()] {
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
