// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/batchsession.h"
#include "ui/models/preferences.h"

// What is thought of the rows of a batch: of all at first, and then of those that change.

namespace desk {
namespace {
constexpr int judgedAtOnce = 300; // some 10 ms: more are judged on the other thread
constexpr int judgedInAPiece = 5000;
constexpr int comparedAtOnce = 20'000; // rows of a table that are sorted in some 2 ms
} // namespace

void BatchSession::check()
{
    m_parts.preferences.setLearnedPlan(planName(),
                                       QString::fromUtf8(writeJson(planToJson(m_batch.plan))));
    keepAll();
    runCheck();
}

void BatchSession::backToMapping()
{
    cancel();
    setPhase(Phase::Mapping);
}

void BatchSession::makeJudge()
{
    m_judge = std::make_shared<RowJudge>(BatchSubject {*m_api, *m_operation, m_account},
                                         m_batch.plan, m_parts.currencies, m_parts.clock);
}

void BatchSession::runCheck()
{
    if (m_cancelled)
        *m_cancelled = true; // what is judged for the rows as they were
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_awaited.clear();
    m_judged.clear();
    m_isFinding = false;
    m_findAgain = false;
    setPhase(Phase::Checking);
    makeJudge();
    m_background.run([this, rows = m_batch.rows, judge = m_judge, cancelled = m_cancelled,
                      operation = m_operation->id] {
        auto which = std::make_shared<QHash<int, int>>(occurrences(*rows.rows));
        const int all = rows.count();
        auto checked = std::make_shared<CheckedRows>(
            checkRows(rows, *judge, operation, *which, *cancelled, [&](int done) {
                m_background.land([this, done, all] { emit progressed(done, all); });
            }));
        m_background.land([this, checked, which, cancelled] {
            if (!*cancelled)
                onChecked(std::move(*checked), std::move(*which));
        });
    });
}

void BatchSession::onChecked(CheckedRows &&checked, QHash<int, int> &&occurrences)
{
    m_marks.reset(std::move(checked));
    m_occurrences = std::move(occurrences);
    setPhase(Phase::Rows);
    emit countsChanged();
}

void BatchSession::judgeAnew(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    if (rows.size() > judgedAtOnce)
        return judgeBehind(rows);
    for (const int row : rows)
        put(judgeRow(row, m_batch.rows, *m_judge, m_operation->id, m_occurrences));
    if (!m_awaited.isEmpty())
        tellOf(rows); // many others are waited for
    tellOfJudged();
}

void BatchSession::put(const RowFinding &finding)
{
    m_awaited.remove(finding.row);
    m_marks.put(finding);
    m_judged.append(finding.row);
}

/// Once, when all are: a list that shows some of the rows is made anew.
void BatchSession::tellOfJudged()
{
    m_findAgain = m_isFinding;
    if (!m_awaited.isEmpty())
        return emit countsChanged();
    tellOf(std::exchange(m_judged, {}));
    findRepeated();
}

void BatchSession::judgeBehind(const QList<int> &rows)
{
    const int ticket = ++m_lastJudging;
    for (const int row : rows) {
        m_marks.expect(row);
        m_awaited.insert(row, ticket);
    }
    m_findAgain = m_isFinding; // it knows them as they were
    emit cellsChanged();
    emit countsChanged();
    m_background.run([this, rows, ticket, table = m_batch.rows, judge = m_judge,
                      operation = m_operation->id, which = m_occurrences, cancelled = m_cancelled] {
        for (qsizetype from = 0; from < rows.size() && !*cancelled; from += judgedInAPiece) {
            const QList<RowFinding> found
                = judgeRows(rows.mid(from, judgedInAPiece), table, *judge, operation, which);
            m_background.land([this, found, ticket, cancelled] {
                if (!*cancelled)
                    onFound(found, ticket);
            });
        }
    });
}

/// A row that was judged once more meanwhile waits for that word.
void BatchSession::onFound(const QList<RowFinding> &findings, int ticket)
{
    for (const RowFinding &finding : findings) {
        if (m_awaited.value(finding.row) == ticket)
            put(finding);
    }
    tellOfJudged();
}

void BatchSession::findRepeated()
{
    if (m_isFinding) {
        m_findAgain = true;
        return;
    }
    auto found = std::make_shared<CheckedRows>(m_marks.checked());
    std::vector<bool> haveLeft;
    for (int row = 0; m_haveLeft && row < count(); ++row)
        haveLeft.push_back(m_haveLeft(row));
    if (count() <= comparedAtOnce) {
        markRepeated(*found, haveLeft);
        return takeRepeated(found->marks);
    }
    m_isFinding = true;
    m_background.run([this, found, haveLeft, cancelled = m_cancelled] {
        markRepeated(*found, haveLeft);
        m_background.land([this, found, cancelled] {
            if (*cancelled)
                return;
            m_isFinding = false;
            if (std::exchange(m_findAgain, false))
                return findRepeated();
            takeRepeated(found->marks);
        });
    });
}

void BatchSession::takeRepeated(const std::vector<RowMark> &marks)
{
    tellOf(m_marks.take(marks));
    if (isSettled())
        emit settled();
}

void BatchSession::setKnown(const QSet<int> &rows)
{
    if (!m_marks.setKnown(rows))
        return;
    m_findAgain = m_isFinding;
    emit rowsChanged();
    emit countsChanged();
}

} // namespace desk
