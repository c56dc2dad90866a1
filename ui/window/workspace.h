// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/outbox/batchfeed.h"
#include "app/outbox/engine.h"
#include "app/outbox/keycourier.h"
#include "ui/models/accountsmodel.h"
#include "ui/models/composemodel.h"
#include "ui/models/folders.h"
#include "ui/models/historymodel.h"
#include "ui/models/preferences.h"
#include "ui/models/recentmodel.h"
#include "ui/window/notices.h"

#include <QObject>

#include <optional>

namespace desk {

class AccountsPage;
class ComposePage;
class DetailsPane;
class HistoryPage;
class ImportPage;
class MainWindow;
class OutboxPage;
class SettingsPage;

/// What the window shows: which account and page is open, and what leads from one page to another.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        Engine &engine;
        KeyCourier &courier;
        const Catalog &catalog;
        const Currencies &currencies;
        const Clock &clock;
        Preferences &preferences;
        Folders folders;
        std::optional<PresetProblem> presetProblem = {}; ///< of the administrator's file
    };

    /// All must outlive the workspace.
    explicit Workspace(const Parts &parts, QObject *parent = nullptr);
    ~Workspace() override;

    // For the tour and tests.
    [[nodiscard]] ComposePage &composePage() { return *m_compose; }
    [[nodiscard]] HistoryPage &historyPage() { return *m_history; }
    [[nodiscard]] ImportPage &importPage() { return *m_import; }
    [[nodiscard]] RecentModel &recent() { return m_recent; }
    [[nodiscard]] AccountsModel &accounts() { return m_accounts; }
    void openAccount(const QString &account);
    void importFile(const QString &path); ///< once an account is open

signals:
    void ready(); ///< an account is open

private:
    void connectEngine();
    void connectPages();
    void forgetOldEntries();
    void connectDetails(DetailsPane &details);
    void addCommands();
    void addImportCommands();
    bool eventFilter(QObject *watched, QEvent *event) override;
    void onStarted(const QList<Account> &accounts, const QList<Draft> &drafts);
    void makePracticeAccounts();
    void onAccountChanged(const Account &account);
    void onAccountRemoved(const QString &account);
    void onPageShown(const QString &id);
    void onFormReplaced();
    void onStatusChanged(const OutboxStatus &status);
    void askForKey(const QString &account);
    void copyLastId();
    void showAccounts();
    void showPages();
    void showHistoryOf(qint64 submission);
    /// Opens the row's account and operation; false where the account is gone.
    [[nodiscard]] bool openSheetOf(const SubmissionRow &row);
    void openOperation(const QString &operation);

    const Parts m_parts;
    AccountsModel m_accounts;
    RecentModel m_recent; // hears of a row before the page that selects it there
    ComposeModel m_composeModel;
    HistoryModel m_historyModel;
    HistoryModel m_outboxModel;
    Notices m_notices;
    BatchFeed m_feed;
    ComposePage *m_compose;
    HistoryPage *m_history;
    OutboxPage *m_outbox;
    ImportPage *m_import;
    AccountsPage *m_accountsPage;
    SettingsPage *m_settings;
    std::optional<Account> m_account;
    int m_unfinished = 0; // entries
    QString m_fileToImport; // given before an account was open
    QString m_accountToOpen; // saved a moment ago
};

} // namespace desk
