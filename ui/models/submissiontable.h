// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/core/clock.h"
#include "app/store/submission.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <vector>

namespace desk {

/// Submissions as a table of plain values; fetches nothing. The newest stands first.
class SubmissionTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Type, Summary, State, ReturnedId, AccountName };
    enum Role {
        RowRole = Qt::UserRole, ///< the SubmissionRow
        StateRole, ///< SubmissionState as int
        EnvironmentRole, ///< EnvironmentKind as int
        GlyphRole, ///< of the operation
    };

    /// Both must outlive the model. Times are shown in the computer's zone.
    SubmissionTable(const Catalog &catalog, const Clock &clock, const QLocale &locale,
                    QObject *parent = nullptr);

    [[nodiscard]] const std::vector<SubmissionRow> &rows() const { return m_rows; }
    [[nodiscard]] int indexOf(qint64 submission) const; ///< -1: not here

    // QAbstractTableModel
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    void replaceRows(std::vector<SubmissionRow> rows);
    void prependRows(const std::vector<SubmissionRow> &rows);
    void appendRows(const std::vector<SubmissionRow> &rows);
    void removeLast(int count);
    /// False where the row is not here.
    bool updateRow(const SubmissionRow &row);

private:
    [[nodiscard]] QString text(const SubmissionRow &row, Column column) const;
    [[nodiscard]] QString tip(const SubmissionRow &row, Column column) const;
    [[nodiscard]] QString spoken(const SubmissionRow &row) const;

    const Catalog &m_catalog;
    const Clock &m_clock;
    const QLocale m_locale;
    std::vector<SubmissionRow> m_rows;
};

} // namespace desk
