// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/outbox/engine.h"
#include "ui/pages/submissionsview.h"

#include <QMap>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk {

class AccountsModel;

/// What is not finished: queued, under way, waiting or without an answer, and what holds it back.
class OutboxPage final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    OutboxPage(const SubmissionsView::Parts &parts, const AccountsModel &accounts,
               QWidget *parent = nullptr);

    [[nodiscard]] DetailsPane &details() { return m_view->details(); }

signals:
    void keyRequested(const QString &account); ///< a pause asks for a key

protected:
    void showEvent(QShowEvent *event) override;

private:
    void onStatusChanged(const OutboxStatus &status);
    void addPause(const Pause &pause);
    void addBar(const QString &sentence, const QString &step, const std::function<void()> &then);
    [[nodiscard]] QWidget *buildActions();
    void askToRetry();

    Engine &m_engine;
    const Catalog &m_catalog;
    const AccountsModel &m_accounts;
    HistoryModel &m_model;
    QVBoxLayout *m_pauses;
    QLabel *m_inFiles; ///< how many rows the list does not have yet
    QPushButton *m_pauseAll = nullptr;
    QPushButton *m_sendNow = nullptr;
    QPushButton *m_retryFailed = nullptr;
    QMap<QString, int> m_failed; // account -> how many
    SubmissionsView *m_view;
};

} // namespace desk
