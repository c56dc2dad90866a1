// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/batchfile.h"
#include "app/batch/rowmarks.h"
#include "app/batch/tablefile.h"
#include "app/catalog/catalog.h"
#include "app/core/background.h"

#include <QObject>

#include <memory>

namespace desk {

class Preferences;

/// A batch from the file to checked rows: what is open, how its columns are used, what is wrong
/// with its rows, and what a person changed. Knows no widget. Reading, checking and keeping run on
/// a thread of their own.
class BatchSession final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Empty,
        Reading,
        Mapping, ///< read; a person says what the columns are
        Checking,
        Rows, ///< checked: rows can be mended and sent
    };
    struct Parts
    {
        const Catalog &catalog;
        const Currencies &currencies;
        const Clock &clock;
        Preferences &preferences;
        QString folder; ///< of the batches that are kept
        /// The account that a batch which was kept, or came from a colleague, goes to.
        std::function<Account(const BatchHead &)> accountFor;
    };

    /// All must outlive the session.
    explicit BatchSession(const Parts &parts, QObject *parent = nullptr);
    ~BatchSession() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const Batch &batch() const { return m_batch; }
    [[nodiscard]] const ReadTable &table() const { return m_table; }
    [[nodiscard]] QString sourceName() const { return m_source.name; }
    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] const Api *api() const { return m_api; } ///< null before the first batch
    [[nodiscard]] const Operation *operation() const { return m_operation; }

    // In, after setTarget()
    void readFile(const QString &path);
    void readText(const QByteArray &text, const QString &name); ///< pasted
    void readAgain(const ReadOptions &options); ///< the same, otherwise
    /// A batch that was kept or handed over. One that is here already takes over what a colleague
    /// has done with it.
    void openKept(const QString &path);
    void cancel(); ///< reading or checking
    void close();

    // Mapping
    /// Where the rows are to go; proposes anew what the columns are.
    void setTarget(const Account &account, const QString &operation);
    /// Its own account was changed: rows are checked anew where that matters to them.
    void refreshAccount(const Account &account);
    [[nodiscard]] const ImportPlan &plan() const { return m_batch.plan; }
    void setPlan(const ImportPlan &plan);
    /// A column's field, with its dates and numbers as its cells show.
    void setField(int column, const QString &field);
    /// A value for all rows, as it is typed in the window's locale; empty: none.
    void setConstant(const QString &field, const QString &text);
    [[nodiscard]] QString constant(const QString &field) const;
    [[nodiscard]] QList<PlanProblem> planProblems() const;
    [[nodiscard]] QStringList samples(int column, int count) const;
    /// Every row; keeps the batch and remembers the plan for files with this header row.
    void check();
    void backToMapping();

    // Rows
    [[nodiscard]] int count() const { return m_batch.rows.count(); }
    /// Unchecked while it is judged anew.
    [[nodiscard]] RowMark mark(int row) const { return m_marks.at(row); }
    [[nodiscard]] Problems problems(int row) const { return m_marks.problems(row); }
    [[nodiscard]] const QList<RowFacts> &facts() const { return m_marks.facts(); }
    [[nodiscard]] RowMarks::Counts counts() const { return m_marks.counts(); }
    /// Of a time that comes twice on its day: the two cells that say which one is meant.
    [[nodiscard]] QStringList bothTimes(int row, const QString &field) const;
    /// The column that shows the problem; -1: none feeds its field.
    [[nodiscard]] int columnOf(const Problem &problem) const;
    [[nodiscard]] int firstOfEqual(int row) const { return m_marks.firstOfEqual(row); }
    /// What a person did at once, kept as one.
    struct Edit
    {
        int row;
        QStringList cells;
        bool isAnew = false; ///< it goes out as another submission: what there was of it has ended
    };
    void edit(const QList<Edit> &edits);
    /// With their cells, and at the time, of now. Of many rows on another thread.
    void judgeAnew(const QList<int> &rows);
    /// Which of equal rows are Repeated; those that have left come first.
    void findRepeated();
    void setHaveLeft(std::function<bool(int)> haveLeft) { m_haveLeft = std::move(haveLeft); }
    /// Whether the marks are those of the rows as they are; else settled() follows.
    [[nodiscard]] bool isSettled() const { return m_awaited.isEmpty() && !m_isFinding; }
    /// The row as a sheet of the form, in the window's locale.
    [[nodiscard]] Draft sheetOf(int row) const;
    /// What was changed in that sheet goes into the row's cells; a field that no column feeds gets
    /// one of its own. The cells that the row would have.
    [[nodiscard]] QStringList cellsWith(int row, const Draft &sheet);
    [[nodiscard]] const Parts &parts() const { return m_parts; }
    void setKnown(const QSet<int> &rows); ///< that history knows
    /// Whether the person wants the row sent; by default all that is Good or Warned.
    [[nodiscard]] bool isChosen(int row) const;
    /// `anew`: those of them that go out as other submissions.
    void choose(const QList<int> &rows, bool isSent, const QList<int> &anew = {});
    /// Answered by runKept() when it is on the disk, else by keepingFailed().
    void keepRun(const BatchRun &run);
    void stopRuns();
    void setHandedOver(bool isHandedOver);
    [[nodiscard]] QString keyOf(int row) const;
    /// For whoever works on rows in another thread.
    [[nodiscard]] std::shared_ptr<const RowJudge> judge() const { return m_judge; }
    [[nodiscard]] const QHash<int, int> &occurrencesOfRows() const { return m_occurrences; }
    [[nodiscard]] QString keptPath() const; ///< of the open batch

signals:
    void phaseChanged();
    void targetChanged();
    void planChanged();
    void progressed(qint64 done, qint64 of);
    void rowChanged(int row);
    void rowsChanged(); ///< many
    void cellsChanged(); ///< many; what is thought of their rows follows with rowsChanged()
    void columnsChanged();
    void countsChanged();
    void settled();
    void readingFailed(const desk::TableProblem &problem);
    void runKept(const QString &batch, const desk::BatchRun &run);
    void keepingFailed(const desk::Error &error);

private:
    struct Source
    {
        QString path; ///< empty: `text` was pasted
        QByteArray text;
        QString name;
    };
    void setPhase(Phase phase);
    void read(const ReadOptions &options);
    void landTable(const tl::expected<ReadTable, TableProblem> &table,
                   const std::shared_ptr<std::atomic_bool> &cancelled);
    void onRead(const ReadTable &table);
    void propose();
    [[nodiscard]] Result<Batch> takeIn(const QString &path);
    void onOpened(Batch &&batch);
    void runCheck();
    void onChecked(CheckedRows &&checked, QHash<int, int> &&occurrences);
    [[nodiscard]] Result<void> writeWhole(const Batch &batch);
    void leaveFile();
    [[nodiscard]] Result<void> write(const QList<BatchChange> &changes);
    void keep(const QList<BatchChange> &changes);
    void keepEdits(const QList<Edit> &edits, const QHash<int, int> &revisions);
    void writeOrSay(const QList<BatchChange> &changes);
    void tellOf(const QList<int> &rows);
    void keepAll();
    void judgeBehind(const QList<int> &rows);
    void onFound(const QList<RowFinding> &findings, int ticket);
    void put(const RowFinding &finding);
    void tellOfJudged();
    void takeRepeated(const std::vector<RowMark> &marks);
    void makeJudge();
    [[nodiscard]] int addColumn(const QString &field);
    [[nodiscard]] bool setSubject(const Account &account, const QString &api,
                                  const QString &operation);
    [[nodiscard]] QString planName() const;

    const Parts m_parts;
    Phase m_phase = Phase::Empty;
    Source m_source;
    ReadTable m_table;
    Batch m_batch;
    Account m_account;
    const Api *m_api = nullptr;
    const Operation *m_operation = nullptr;
    std::shared_ptr<const RowJudge> m_judge;
    RowMarks m_marks;
    QHash<int, int> m_occurrences;
    std::function<bool(int)> m_haveLeft;
    QHash<int, int> m_awaited; ///< row -> the judging whose word on it is waited for
    QList<int> m_judged; ///< rows whose word came while others are waited for
    int m_lastJudging = 0;
    bool m_isFinding = false; ///< equal rows, on the other thread
    bool m_findAgain = false; ///< something changed meanwhile
    std::shared_ptr<std::atomic_bool> m_cancelled;
    // Both are touched by the background's thread only.
    BatchFile m_file;
    QList<BatchChange> m_unwritten; ///< could not be kept: goes before what is kept next
    Background m_background; ///< last: ends before what its jobs use
};

} // namespace desk
