// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/batchmodel.h"
#include "ui/models/batchsending.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace desk {

class MessageBar;
class RowsView;
class TonedLabel;

/// The checked rows: what is wrong is mended in place, what is right is sent, and what came back
/// stands beside each row.
class RowsPart final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the part.
    RowsPart(BatchSession &session, BatchSending &sending, BatchModel &model,
             QWidget *parent = nullptr);

    void focusFirst(); ///< the first cell with a problem
    [[nodiscard]] RowsView &view() { return *m_view; }
    void saveResultsAs(const QString &path);

signals:
    void backAsked();
    void closeAsked();
    void openAsked(qint64 submission); ///< in history

private:
    [[nodiscard]] QWidget *buildTools();
    [[nodiscard]] QWidget *buildActions();
    void goToProblem(int step);
    void chooseSelected();
    void showCurrent();
    void showCounts();
    void showReview(const BatchReview &review);
    void saveResults();
    void handOver();
    void askToTakeBack();
    void openForm();
    void askToStop();
    void closeDialogs();

    BatchSession &m_session;
    BatchSending &m_sending;
    BatchModel &m_model;
    RowsView *m_view;
    MessageBar *m_message;
    QLabel *m_counts;
    QComboBox *m_show;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QPushButton *m_choose;
    TonedLabel *m_said;
    QPushButton *m_form;
    QPushButton *m_open;
    QPushButton *m_retry;
    QPushButton *m_hold;
    QPushButton *m_goOn;
    QPushButton *m_stop;
    QPushButton *m_send;
    QTimer *m_countSoon;
};

} // namespace desk
