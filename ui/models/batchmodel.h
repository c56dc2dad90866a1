// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/batchsession.h"
#include "ui/models/sentrows.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QModelIndexList>
#include <QUndoStack>

#include <map>

namespace desk {

/// The rows of a batch as a table that is typed in: first what is thought of a row, then the file's
/// own columns in their order, then the id that came back.
class BatchModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Show { All, ToMend, LeftOut, NotAccepted };
    enum Role {
        RowRole = Qt::UserRole, ///< the row of the batch
        GlyphRole, ///< of the first column and of cells with a problem
        MarkRole, ///< RowMark as int
        StateRole, ///< SubmissionState as int; -1: not stored
        LevelRole, ///< ProblemLevel as int, of a cell; -1: nothing is wrong with it
        FieldRole, ///< the pointer that the column feeds
        ChoicesRole, ///< of a field with a list: what it takes, as people see it
    };

    /// Both must outlive the model.
    BatchModel(BatchSession &session, const SentRows &sent, const QLocale &locale,
               QObject *parent = nullptr);

    void show(Show what);
    [[nodiscard]] Show shown() const { return m_show; }
    /// The cell of the next (1) or previous (-1) error, round the end; invalid: there is none. A
    /// wrong row's own cells come first where the current one is none of them.
    [[nodiscard]] QModelIndex nextProblem(const QModelIndex &from, int step) const;
    /// All that is wrong with a row, a sentence a line.
    [[nodiscard]] QString whatIsWrong(int row) const;
    [[nodiscard]] int rowOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(int row, int column) const; ///< invalid: not shown
    [[nodiscard]] int columnOfField(int fileColumn) const { return fileColumn + 1; }

    // What a person does to several cells is one step of undo.
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }
    void paste(const QModelIndex &at, const QString &text);
    void fillDown(const QModelIndexList &selected);
    void clearCells(const QModelIndexList &selected);
    [[nodiscard]] QString copied(const QModelIndexList &selected) const;
    void choose(const QModelIndexList &selected, bool isSent);
    /// What was changed in the row's sheet; see BatchSession::sheetOf.
    void takeSheet(int row, const Draft &sheet);
    [[nodiscard]] bool mayEdit(int row) const;
    /// Whether a person may say that the row is sent, or sent again, or left out.
    [[nodiscard]] bool mayChoose(int row) const;
    /// Whether it was stored as it is: what was mended since, or is sent again, is not.
    [[nodiscard]] bool isStored(int row) const;
    /// Whether it would go out as another submission: what there was of it has ended.
    [[nodiscard]] bool goesAnew(int row) const;

    /// What is known of a row's submission changed.
    void noteSent(int row);
    void noteManySent();

    // QAbstractTableModel
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    friend class EditRows;
    struct Edit
    {
        QStringList before;
        QStringList after;
    };
    using Edits = std::map<int, Edit>; ///< by row
    void push(const QString &name, Edits &&edits);
    void setCell(Edits &edits, int row, int column, const QString &text) const;
    /// Of rows that may be edited.
    void apply(QList<BatchSession::Edit> edits);
    void noteAll();
    void rebuild();
    [[nodiscard]] bool isShown(int row) const;
    /// Here or at a colleague's; none: it never left.
    [[nodiscard]] std::optional<SubmissionState> whatItBecame(int row) const;
    [[nodiscard]] QList<int> problemColumns(int row) const;
    [[nodiscard]] QVariant stateData(int row, int role) const;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const;
    [[nodiscard]] QVariant idData(int row, int role) const;
    [[nodiscard]] QString stateText(int row) const;
    [[nodiscard]] bool isTwice(int row, int column) const;
    [[nodiscard]] QStringList choicesOf(const QString &field) const;
    [[nodiscard]] QString problemsAt(int row, int column) const;
    [[nodiscard]] QString sentenceFor(const Problem &problem) const;

    BatchSession &m_session;
    const SentRows &m_sent;
    const QLocale m_locale;
    Show m_show = Show::All;
    std::vector<int> m_rows; ///< those that are shown, in order
    QUndoStack m_undo;
};

} // namespace desk
