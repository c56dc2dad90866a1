// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/keyeditor.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QPushButton;

namespace desk {

class AccountsModel;

/// The accounts: made, edited, removed, and opened for entry.
class AccountsPage final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    AccountsPage(const KeyEditor::Parts &parts, AccountsModel &accounts, QWidget *parent = nullptr);

    void addAccount();
    void editKey(const QString &account);

signals:
    void openRequested(const QString &account);

private:
    [[nodiscard]] std::optional<Account> current() const;
    void edit(const std::optional<Account> &account, bool atKey);
    void remove();
    void refresh();

    const KeyEditor::Parts m_parts;
    AccountsModel &m_accounts;
    QListView *m_list;
    QLabel *m_about;
    QPushButton *m_open;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

} // namespace desk
