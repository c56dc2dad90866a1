// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/rowjudge.h"

#include "app/entry/sameentry.h"

#include <QCryptographicHash>
#include <QMutex>
#include <QThread>

#include <algorithm>
#include <thread>

namespace desk {
namespace {
constexpr int rowsAtOnce = 256;

bool maySend(RowMark mark)
{
    return mark == RowMark::Good || mark == RowMark::Warned || mark == RowMark::Repeated;
}

template<typename Work>
void onAllProcessors(const Work &work)
{
    std::vector<std::thread> helpers;
    for (int i = 1; i < QThread::idealThreadCount(); ++i)
        helpers.emplace_back(std::cref(work));
    work();
    for (std::thread &helper : helpers)
        helper.join();
}

RowMark markOf(const Problems &problems)
{
    RowMark mark = RowMark::Good;
    for (const Problem &problem : problems) {
        if (problem.level == ProblemLevel::Error)
            return RowMark::Wrong;
        mark = RowMark::Warned;
    }
    return mark;
}
} // namespace

RowJudge::RowJudge(const BatchSubject &subject, const ImportPlan &plan,
                   const Currencies &currencies, const Clock &clock)
    : m_operation(subject.operation)
    , m_account(subject.account)
    , m_reader(subject, plan)
    , m_assembler(subject.api, subject.operation, m_account, currencies, clock, QLocale::c())
    , m_facts(subject.operation)
{
}

JudgedRow RowJudge::judge(const QStringList &cells, const QString &key) const
{
    JudgedRow row;
    row.draft = m_reader.read(cells, key);
    row.assembled = m_assembler.assemble(row.draft);
    row.mark = markOf(row.assembled.problems);
    return row;
}

JudgedRow RowJudge::judgeForSend(const QStringList &cells, const QString &key) const
{
    JudgedRow row;
    row.draft = m_reader.read(cells, key);
    row.assembled = m_assembler.assembleForSend(row.draft);
    row.mark = markOf(row.assembled.problems);
    return row;
}

RowFacts RowJudge::facts(const JudgedRow &row) const
{
    RowFacts facts = m_facts.read(row.assembled.body);
    const QByteArray fingerprint = contentFingerprint(row.assembled, row.draft, m_operation);
    Q_ASSERT(size_t(fingerprint.size()) == facts.fingerprint.size());
    std::copy_n(fingerprint.begin(), facts.fingerprint.size(), facts.fingerprint.begin());
    return facts;
}

bool RowJudge::hasOwnKeys() const
{
    return m_reader.columnOf(m_operation.repeat.field) >= 0;
}

QByteArray RowJudge::sameness(const JudgedRow &row, const RowFacts &facts) const
{
    if (hasOwnKeys() && row.draft.values.contains(m_operation.repeat.field))
        return row.assembled.key.toUtf8();
    return QByteArray(facts.fingerprint.data(), qsizetype(facts.fingerprint.size()));
}

quint64 shortHash(const QByteArray &sameness)
{
    const QByteArray hash = QCryptographicHash::hash(sameness, QCryptographicHash::Blake2b_160);
    quint64 value = 0;
    for (int i = 0; i < int(sizeof value); ++i)
        value = (value << 8) | quint8(hash[i]);
    return value;
}

QHash<int, int> occurrences(const TableRows &rows)
{
    std::vector<std::pair<quint64, int>> hashes;
    hashes.reserve(size_t(rows.count()));
    for (int row = 0; row < rows.count(); ++row)
        hashes.emplace_back(shortHash(rows.cells(row).join(QChar(0)).toUtf8()), row);
    std::sort(hashes.begin(), hashes.end());
    QHash<int, int> found;
    int run = 0;
    for (size_t i = 1; i < hashes.size(); ++i) {
        run = hashes[i].first == hashes[i - 1].first ? run + 1 : 0;
        if (run > 0)
            found.insert(hashes[i].second, run);
    }
    return found;
}

QList<RowFinding> judgeRows(const QList<int> &which, const EditedRows &rows, const RowJudge &judge,
                            const QString &operation, const QHash<int, int> &occurrences)
{
    QList<RowFinding> findings(which.size());
    RowFinding *const found = findings.data(); // each is written by one thread
    std::atomic<qsizetype> next = 0;
    onAllProcessors([&] {
        for (qsizetype from = next.fetch_add(rowsAtOnce); from < which.size();
             from = next.fetch_add(rowsAtOnce)) {
            const qsizetype to = std::min<qsizetype>(from + rowsAtOnce, which.size());
            for (qsizetype i = from; i < to; ++i)
                found[i] = judgeRow(which[i], rows, judge, operation, occurrences);
        }
    });
    return findings;
}

RowFinding judgeRow(int row, const EditedRows &rows, const RowJudge &judge,
                    const QString &operation, const QHash<int, int> &occurrences)
{
    const QString key = rowKey(operation, rows.rows->cells(row), occurrences.value(row));
    const JudgedRow judged = judge.judge(rows.cells(row), key);
    RowFinding finding {row, judged.mark, {}, 0, judge.facts(judged)};
    if (judged.mark != RowMark::Good)
        finding.problems = judged.assembled.problems;
    finding.sameness = shortHash(judge.sameness(judged, finding.facts));
    return finding;
}

CheckedRows checkRows(const EditedRows &rows, const RowJudge &judge, const QString &operation,
                      const QHash<int, int> &occurrences, const std::atomic_bool &cancelled,
                      const std::function<void(int)> &progress)
{
    const int count = rows.count();
    CheckedRows checked;
    checked.marks.assign(size_t(count), RowMark::Unchecked);
    checked.sameness.assign(size_t(count), 0);
    checked.facts.resize(count);
    RowFacts *const facts = checked.facts.data(); // each is written by one thread
    std::atomic_int next = 0;
    std::atomic_int done = 0;
    QMutex mutex;
    const auto work = [&] {
        QHash<int, Problems> problems;
        for (int from = next.fetch_add(rowsAtOnce); from < count && !cancelled;
             from = next.fetch_add(rowsAtOnce)) {
            const int to = std::min(from + rowsAtOnce, count);
            for (int row = from; row < to; ++row) {
                const RowFinding found = judgeRow(row, rows, judge, operation, occurrences);
                checked.marks[size_t(row)] = found.mark;
                checked.sameness[size_t(row)] = found.sameness;
                facts[row] = found.facts;
                if (found.mark != RowMark::Good)
                    problems.insert(row, found.problems);
            }
            progress(done.fetch_add(to - from) + to - from);
        }
        const QMutexLocker lock(&mutex);
        checked.problems.insert(problems);
    };
    onAllProcessors(work);
    markRepeated(checked);
    return checked;
}

void markRepeated(CheckedRows &checked, const std::vector<bool> &haveLeft)
{
    const int count = int(checked.marks.size());
    const auto isBefore = [&](int row) {
        return checked.marks[size_t(row)] == RowMark::Known
            || (!haveLeft.empty() && haveLeft[size_t(row)]);
    };
    std::vector<std::pair<quint64, int>> hashes;
    for (int row = 0; row < count; ++row) {
        RowMark &mark = checked.marks[size_t(row)];
        if (mark == RowMark::Repeated)
            mark = checked.problems.contains(row) ? RowMark::Warned : RowMark::Good;
        if (isBefore(row)) // whatever is thought of it now
            hashes.emplace_back(checked.sameness[size_t(row)], row - count);
        else if (maySend(mark))
            hashes.emplace_back(checked.sameness[size_t(row)], row);
    }
    std::sort(hashes.begin(), hashes.end());
    for (size_t i = 1; i < hashes.size(); ++i) {
        const int place = hashes[i].second;
        RowMark &mark = checked.marks[size_t(place < 0 ? place + count : place)];
        if (hashes[i].first == hashes[i - 1].first && maySend(mark))
            mark = RowMark::Repeated;
    }
}

} // namespace desk
