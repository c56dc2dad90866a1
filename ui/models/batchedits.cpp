// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/delimitedreader.h"
#include "app/batch/delimitedwriter.h"
#include "ui/models/batchmodel.h"

#include <QBuffer>
#include <QUndoCommand>

using namespace Qt::StringLiterals;

// Typing into a table of rows, with undo.

namespace desk {

/// Rows as they were and as they became, by one act of a person. What has left since stays as it
/// is.
class EditRows final : public QUndoCommand
{
public:
    EditRows(BatchModel &model, const QString &name, BatchModel::Edits edits)
        : QUndoCommand(name)
        , m_model(model)
        , m_edits(std::move(edits))
    {
    }
    void undo() override
    {
        QList<BatchSession::Edit> edits;
        for (const auto &[row, edit] : m_edits)
            edits.append({row, edit.before, false});
        m_model.apply(edits);
    }
    void redo() override
    {
        QList<BatchSession::Edit> edits;
        for (const auto &[row, edit] : m_edits)
            edits.append({row, edit.after, false});
        m_model.apply(edits);
    }

private:
    BatchModel &m_model;
    BatchModel::Edits m_edits;
};

namespace {

/// Cells as spreadsheets put them on the clipboard.
QList<QStringList> cellsOf(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    QBuffer buffer(&bytes);
    (void)buffer.open(QIODevice::ReadOnly);
    DelimitedReader reader(buffer, {TextEncoding::Utf8, u'\t', u'"'});
    QList<QStringList> rows;
    for (auto row = reader.next(); row && *row; row = reader.next())
        rows.append((*row)->cells);
    return rows;
}
} // namespace

void BatchModel::push(const QString &name, Edits &&edits)
{
    std::erase_if(edits, [this](const auto &edit) {
        return edit.second.before == edit.second.after || !mayEdit(edit.first);
    });
    if (!edits.empty())
        m_undo.push(new EditRows(*this, name, std::move(edits)));
}

// A row that was refused and is mended goes out anew, as another submission.
void BatchModel::apply(QList<BatchSession::Edit> edits)
{
    edits.removeIf([this](const BatchSession::Edit &edit) { return !mayEdit(edit.row); });
    for (BatchSession::Edit &edit : edits)
        edit.isAnew = goesAnew(edit.row);
    m_session.edit(edits);
}

void BatchModel::setCell(Edits &edits, int row, int column, const QString &text) const
{
    auto edit = edits.find(row);
    if (edit == edits.end()) {
        const QStringList cells = m_session.batch().rows.cells(row);
        edit = edits.insert({row, {cells, cells}}).first;
    }
    QStringList &after = edit->second.after;
    while (after.size() <= column)
        after.append(QString());
    after[column] = text;
}

bool BatchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    Edits edits;
    setCell(edits, rowOf(index), index.column() - 1, value.toString());
    push(tr("Type"), std::move(edits));
    return true;
}

void BatchModel::paste(const QModelIndex &at, const QString &text)
{
    const QList<QStringList> block = cellsOf(text);
    Edits edits;
    for (qsizetype y = 0; y < block.size() && at.row() + y < rowCount(); ++y) {
        for (qsizetype x = 0; x < block[y].size(); ++x) {
            const int column = at.column() - 1 + int(x);
            if (column >= 0 && column < m_session.table().header.size())
                setCell(edits, m_rows[size_t(at.row() + y)], column, block[y][x]);
        }
    }
    push(tr("Paste"), std::move(edits));
}

// Each column's topmost selected cell goes into those below it.
void BatchModel::fillDown(const QModelIndexList &selected)
{
    std::map<int, std::map<int, QModelIndex>> columns;
    for (const QModelIndex &index : selected)
        columns[index.column()].insert({index.row(), index});
    Edits edits;
    for (const auto &[column, cells] : columns) {
        if (column == 0 || column == columnCount() - 1)
            continue;
        const QString text = data(cells.begin()->second, Qt::EditRole).toString();
        for (const auto &cell : cells)
            setCell(edits, rowOf(cell.second), column - 1, text);
    }
    push(tr("Fill down"), std::move(edits));
}

void BatchModel::clearCells(const QModelIndexList &selected)
{
    Edits edits;
    for (const QModelIndex &index : selected) {
        if (index.column() > 0 && index.column() < columnCount() - 1)
            setCell(edits, rowOf(index), index.column() - 1, {});
    }
    push(tr("Clear"), std::move(edits));
}

QString BatchModel::copied(const QModelIndexList &selected) const
{
    std::map<int, std::map<int, QString>> rows;
    for (const QModelIndex &index : selected)
        rows[index.row()][index.column()] = data(index, Qt::DisplayRole).toString();
    QStringList lines;
    for (const auto &[row, cells] : rows) {
        QStringList texts;
        for (const auto &[column, text] : cells)
            texts.append(text);
        lines.append(delimitedLine(texts, {TextEncoding::Utf8, u'\t', u'"'}));
    }
    return lines.join(QString());
}

void BatchModel::takeSheet(int row, const Draft &sheet)
{
    const QStringList before = m_session.batch().rows.cells(row);
    push(tr("Change the row"), {{row, {before, m_session.cellsWith(row, sheet)}}});
}

void BatchModel::choose(const QModelIndexList &selected, bool isSent)
{
    QSet<int> rows;
    for (const QModelIndex &index : selected)
        rows.insert(rowOf(index));
    QList<int> chosen;
    QList<int> again; // what was cancelled goes out as another submission
    for (const int row : rows) {
        if (!mayChoose(row))
            continue;
        chosen.append(row);
        if (isSent && goesAnew(row))
            again.append(row);
    }
    m_session.choose(chosen, isSent, again);
}

} // namespace desk
