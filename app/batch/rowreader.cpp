// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/rowreader.h"

#include "app/batch/delimitedwriter.h"
#include "app/entry/datetext.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace desk {

RowReader::RowReader(const BatchSubject &subject, const ImportPlan &plan)
    : m_subject(subject)
    , m_plan(plan)
    , m_base(newDraft(subject.api, subject.operation, subject.account, QLocale::c()))
    , m_zone(plan.zone.isEmpty() ? subject.account.zone : plan.zone)
{
    m_base.locale = u"C"_s; // reads what means the same everywhere, and guesses nothing else
    for (auto it = m_plan.constants.begin(); it != m_plan.constants.end(); ++it)
        set(m_base, it.key(), it.value());
}

Draft RowReader::read(const QStringList &cells, const QString &key) const
{
    Draft draft = m_base;
    draft.key = m_subject.operation.repeat.field.isEmpty() ? QString() : key;
    const auto columns = std::min(cells.size(), m_plan.columns.size());
    for (qsizetype column = 0; column < columns; ++column) {
        const ColumnUse &use = m_plan.columns[column];
        if (!use.field.isEmpty())
            put(draft, use, unguarded(cells[column]).trimmed());
    }
    return draft;
}

void RowReader::put(Draft &draft, const ColumnUse &use, const QString &cell) const
{
    if (cell.isEmpty())
        return; // what all rows have, or nothing
    if (!use.restField.isEmpty()) {
        const qsizetype space = cell.indexOf(u' ');
        set(draft, use.field, cell.left(space));
        set(draft, use.restField, space < 0 ? QString() : cell.mid(space + 1).trimmed());
    } else if (use.order && isDay(use.field)) {
        const QString iso = isoDate(cell, *use.order);
        const bool needsClock = use.clock && isTime(use.field) && isDateAlone(iso);
        set(draft, use.field, needsClock ? iso + use.clock->toString(u" HH:mm") : iso);
    } else if (use.decimal && isNumber(use.field)) {
        set(draft, use.field, plainNumber(cell, *use.decimal));
    } else {
        set(draft, use.field, cell);
    }
}

void RowReader::set(Draft &draft, const QString &field, const QString &text) const
{
    if (text.isEmpty())
        return;
    Entered entered {EnteredState::Set, text, {}, -1};
    if (isTime(field))
        entered.zone = takeZone(entered.text).value_or(m_zone);
    draft.values.insert(field, entered);
}

bool RowReader::isDay(const QString &field) const
{
    const FieldSpec *spec = m_subject.operation.field(field);
    return isTime(field) || (spec && spec->format == Format::Date);
}

bool RowReader::isNumber(const QString &field) const
{
    const FieldSpec *spec = m_subject.operation.field(field);
    return spec && (spec->kind == FieldKind::Number || spec->kind == FieldKind::Integer);
}

bool RowReader::isTime(const QString &field) const
{
    const FieldSpec *spec = m_subject.operation.field(field);
    return spec && spec->format == Format::DateTime;
}

QStringList RowReader::bothTimes(const QStringList &cells, const QString &field) const
{
    const Entered entered = read(cells, {}).values.value(field);
    const QTimeZone zone(entered.zone.toUtf8());
    const auto read = DateText(QLocale::c()).readTime(entered.text, 0);
    if (!zone.isValid() || !read || read->offsetSeconds)
        return {};
    const ZonedTime both = zonedTime(read->date, read->time, zone);
    if (both.kind != ZonedTime::Kind::Twice)
        return {};
    return {withOffset(read->date, read->time, both.first),
            withOffset(read->date, read->time, both.second)};
}

int RowReader::columnOf(const QString &field) const
{
    for (int column = 0; column < m_plan.columns.size(); ++column) {
        const ColumnUse &use = m_plan.columns[column];
        if (!field.isEmpty() && (use.field == field || use.restField == field))
            return column;
    }
    return -1;
}

QString rowKey(const QString &operation, const QStringList &cells, int occurrence)
{
    static const QUuid space(u"3f1d6a0e-6c0b-5c55-9b1f-2f7c4f5d8a11"_s); // ours, made once
    const QString name
        = operation + QChar(0) + cells.join(QChar(0)) + QChar(0) + QString::number(occurrence);
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

} // namespace desk
