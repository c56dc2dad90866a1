// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/submission.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QListView;
class QPushButton;

namespace desk {

class Catalog;
class CopyButton;
class RecentModel;

/// The newest submissions beside the form: state, time, and the id that came back or what is to be
/// done.
class JustSentPane final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    JustSentPane(RecentModel &model, const Catalog &catalog, QWidget *parent = nullptr);

    /// Makes the row current, so that its id can be copied by one key.
    void select(qint64 submission);
    /// Compact: one line that holds the newest row and its buttons.
    void setCompact(bool compact);

signals:
    void correctRequested(qint64 submission);
    void undoRequested(qint64 submission);
    void openRequested(qint64 submission); ///< in history: its details and decisions

private:
    [[nodiscard]] std::optional<SubmissionRow> current() const;
    void refresh();
    void activate();

    RecentModel &m_model;
    const Catalog &m_catalog;
    QBoxLayout *m_layout;
    QListView *m_list;
    QLabel *m_empty;
    CopyButton *m_copy;
    QPushButton *m_correct;
    QPushButton *m_undo;
    QPushButton *m_open;
};

} // namespace desk
