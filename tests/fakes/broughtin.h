// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/rowjudge.h"
#include "app/batch/tablefile.h"
#include "fakes/sheet.h"

#include <QBuffer>
#include <QTest>

#include <ctime>

namespace desk {

/// The zone of the process, for as long as this lives.
class ProcessZone final
{
public:
    explicit ProcessZone(const QByteArray &zone)
        : m_before(qgetenv("TZ"))
    {
        set(zone);
    }
    ~ProcessZone() { set(m_before); }
    Q_DISABLE_COPY_MOVE(ProcessZone)

private:
    static void set(const QByteArray &zone)
    {
        qputenv("TZ", zone);
        tzset();
    }
    const QByteArray m_before;
};

/// A file of conversions the whole way from its bytes to the bodies that would be sent, as the
/// window does it. Times of any age are taken.
class BroughtIn final
{
public:
    BroughtIn(const QByteArray &bytes, const QString &accountZone)
        : m_sheet(QStringLiteral("whop"), QStringLiteral("createConversion"))
        , m_table(read(bytes))
    {
        m_sheet.account.zone = accountZone;
        m_sheet.account.values.insert(QStringLiteral("company"), QStringLiteral("biz_acme"));
        FieldOverlay &time = m_sheet.operation.fields[QStringLiteral("/event_time")];
        time.oldest.reset();
        time.newest.reset();
        QList<QStringList> rows;
        for (int row = 0; row < m_table.rows->count(); ++row)
            rows.append(m_table.rows->cells(row));
        plan = proposePlan(m_table.header, rows, m_sheet.operation);
        plan.zone = m_table.zone.isEmpty() ? accountZone : m_table.zone;
    }

    [[nodiscard]] const QStringList &header() const { return m_table.header; }
    [[nodiscard]] int count() const { return m_table.rows->count(); }
    [[nodiscard]] QList<PlanProblem> planProblems() const
    {
        return desk::planProblems(plan, m_sheet.api(), m_sheet.operation, m_sheet.account);
    }
    [[nodiscard]] JudgedRow row(int row) const { return judged(m_table.rows->cells(row)); }
    [[nodiscard]] JudgedRow rowWith(int row, int column, const QString &cell) const
    {
        QStringList cells = m_table.rows->cells(row);
        cells[column] = cell;
        return judged(cells);
    }
    /// What is sent in a field of that row; empty: nothing.
    [[nodiscard]] QString sent(int row, const QString &field) const
    {
        return valueOf(this->row(row), field);
    }
    [[nodiscard]] static QString valueOf(const JudgedRow &row, const QString &field)
    {
        const Json *at = &row.assembled.body;
        for (const QString &name : field.split(u'/', Qt::SkipEmptyParts))
            at = &(*at)[name];
        return at->isNumber() ? at->numberText() : at->toString();
    }
    /// "#12 in When": what keeps a row from being sent, with the columns that show them.
    [[nodiscard]] QString problemsOf(int row) const
    {
        QStringList found;
        const RowReader reader(subject(), plan);
        for (const Problem &problem : this->row(row).assembled.problems) {
            if (problem.level == ProblemLevel::Error)
                found.append(QStringLiteral("#%1 in %2")
                                 .arg(int(problem.code))
                                 .arg(header().value(reader.columnOf(problem.at))));
        }
        return found.join(u", ");
    }
    [[nodiscard]] QStringList bothTimes(int row, const QString &field) const
    {
        return RowReader(subject(), plan).bothTimes(m_table.rows->cells(row), field);
    }
    static QString problem(ProblemCode code, const QString &column)
    {
        return QStringLiteral("#%1 in %2").arg(int(code)).arg(column);
    }

    ImportPlan plan;

private:
    static ReadTable read(QByteArray bytes)
    {
        QBuffer buffer(&bytes);
        (void)buffer.open(QIODevice::ReadOnly);
        const std::atomic_bool no = false;
        return readTable(buffer, {}, no, [](qint64) {}).value();
    }
    [[nodiscard]] BatchSubject subject() const
    {
        return {m_sheet.api(), m_sheet.operation, m_sheet.account};
    }
    [[nodiscard]] JudgedRow judged(const QStringList &cells) const
    {
        const RowJudge judge(subject(), plan, m_sheet.currencies(), m_sheet.clock());
        return judge.judge(cells, QStringLiteral("k1"));
    }

    Sheet m_sheet;
    const ReadTable m_table;
};

} // namespace desk
