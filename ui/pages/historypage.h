// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/pages/submissionsview.h"

#include <QWidget>

class QLabel;

namespace desk {

class AccountsModel;
class Clock;
class FilterBar;

/// All that was ever submitted: found by words and filters, with what became of each.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    HistoryPage(const SubmissionsView::Parts &parts, const AccountsModel &accounts,
                const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] DetailsPane &details() { return m_view->details(); }
    /// Shows that row, without filters.
    void showSubmission(qint64 submission);
    void focusSearch();

signals:
    void newEntryRequested(); ///< the first step of an empty history

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void explainEmptiness();
    void sayWhatIsKept();

    HistoryModel &m_model;
    Preferences &m_preferences;
    QLabel *m_kept;
    FilterBar *m_filters;
    SubmissionsView *m_view;
};

} // namespace desk
