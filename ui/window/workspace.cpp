// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/workspace.h"

#include "app/entry/practiceaccount.h"
#include "ui/look/messagebar.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/composepage.h"
#include "ui/pages/detailspane.h"
#include "ui/pages/historypage.h"
#include "ui/pages/outboxpage.h"
#include "ui/pages/settingspage.h"
#include "ui/texts/errortext.h"
#include "ui/window/mainwindow.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
const auto newPrefix = QStringLiteral("new/");
}

Workspace::Workspace(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_accounts(parts.engine, parts.catalog)
    , m_recent(parts.engine, parts.catalog, parts.clock, QLocale())
    , m_composeModel(parts.engine, parts.catalog, parts.currencies, parts.clock, QLocale())
    , m_historyModel(parts.engine, parts.catalog, parts.clock, QLocale())
    , m_outboxModel(parts.engine, parts.catalog, parts.clock, QLocale())
{
    const KeyEditor::Parts keyParts {parts.engine, parts.courier, parts.catalog};
    m_compose = new ComposePage(
        {m_composeModel, m_recent, parts.engine, parts.catalog, parts.preferences});
    m_history = new HistoryPage({m_historyModel, parts.engine, parts.catalog, parts.preferences},
                                m_accounts, parts.clock);
    m_outbox = new OutboxPage({m_outboxModel, parts.engine, parts.catalog, parts.preferences},
                              m_accounts);
    m_accountsPage = new AccountsPage(keyParts, m_accounts);
    m_settings = new SettingsPage(parts.preferences, parts.catalog, parts.folders);
    showPages();
    addCommands();
    connectEngine();
    connectPages();
}

// The pages belong to the window, which may live longer than the models behind them.
Workspace::~Workspace()
{
    m_parts.window.disconnect(this);
    delete m_compose;
    delete m_history;
    delete m_outbox;
    delete m_accountsPage;
    delete m_settings;
}

void Workspace::connectEngine()
{
    connect(&m_parts.engine, &Engine::started, this, &Workspace::onStarted);
    connect(&m_parts.engine, &Engine::statusChanged, this, &Workspace::onStatusChanged);
    const auto showError = [this](const Error &error) {
        m_parts.window.messages().showMessage(Tone::Bad, sentence(error) + u' ' + nextStep(error));
    };
    connect(&m_parts.engine, &Engine::storeFailed, this, showError);
    connect(&m_parts.engine, &Engine::historyFailed, this, showError);
    connect(&m_parts.engine, &Engine::commandRefused, this,
            [showError](qint64, const Error &error) { showError(error); });
    connect(&m_parts.engine, &Engine::draftFailed, this,
            [showError](const QString &, const Error &e) { showError(e); });
    connect(&m_parts.engine, &Engine::accountFailed, this,
            [showError](const QString &, const Error &e) { showError(e); });
    connect(&m_parts.courier, &KeyCourier::missing, this, &Workspace::onKeyMissing);
}

void Workspace::connectPages()
{
    connect(&m_accounts, &AccountsModel::accountChanged, this, &Workspace::onAccountChanged);
    connect(&m_accounts, &AccountsModel::accountRemoved, this, &Workspace::onAccountRemoved);
    connect(&m_parts.window, &MainWindow::pageShown, this, &Workspace::onPageShown);
    connect(&m_parts.window, &MainWindow::accountChosen, this, &Workspace::openAccount);
    connect(&m_parts.window, &MainWindow::outboxAsked, this,
            [this] { m_parts.window.showPage(u"outbox"_s); });
    connect(m_compose, &ComposePage::openRequested, this, &Workspace::showHistoryOf);
    connect(m_history, &HistoryPage::newEntryRequested, this, [this] {
        if (m_account)
            openOperation(m_parts.preferences.operation(m_account->id));
    });
    connect(m_outbox, &OutboxPage::keyRequested, m_accountsPage, [this](const QString &account) {
        m_parts.window.showPage(u"accounts"_s);
        m_accountsPage->editKey(account);
    });
    connect(m_accountsPage, &AccountsPage::openRequested, this, [this](const QString &account) {
        m_accountToOpen = account; // it may not be saved yet
        openAccount(account);
    });
    connectDetails(m_history->details());
    connectDetails(m_outbox->details());
}

void Workspace::connectDetails(DetailsPane &details)
{
    connect(&details, &DetailsPane::templateRequested, this,
            [this](const SubmissionDetails &d, bool keepTime) {
                if (openSheetOf(d.row))
                    m_composeModel.useAsTemplate(d, keepTime);
            });
    connect(&details, &DetailsPane::correctRequested, this, [this](const SubmissionDetails &d) {
        if (openSheetOf(d.row))
            m_composeModel.correct(d);
    });
    connect(&details, &DetailsPane::followRequested, this,
            [this](const SubmissionDetails &d, int index) {
                const Operation *operation = m_parts.catalog.operation(d.row.api, d.row.operation);
                const FollowOn follow = operation->follow[size_t(index)];
                if (!openSheetOf(d.row))
                    return;
                openOperation(follow.operation);
                m_composeModel.followOn(follow, d);
            });
}

void Workspace::addCommands()
{
    CommandList &commands = m_parts.window.commands();
    commands.add({.id = u"workspace/new-account"_s,
                  .title = tr("New account…"),
                  .group = tr("Set-up"),
                  .glyph = u"add"_s,
                  .menu = CommandMenu::File,
                  .run = [this] {
                      m_parts.window.showPage(u"accounts"_s);
                      m_accountsPage->addAccount();
                  }});
    commands.add({.id = u"workspace/search-history"_s,
                  .title = tr("Search in history"),
                  .group = tr("Work"),
                  .glyph = u"search"_s,
                  .shortcut = QKeySequence::Find,
                  .menu = CommandMenu::Edit,
                  .run = [this] {
                      m_parts.window.showPage(u"history"_s);
                      m_history->focusSearch();
                  }});
}

void Workspace::onStarted(const QList<Account> &accounts, const QList<Draft> &drafts)
{
    m_accounts.setAccounts(accounts);
    m_composeModel.setDrafts(drafts);
    if (accounts.isEmpty())
        return makePracticeAccounts();
    const QString last = m_parts.preferences.account();
    openAccount(m_accounts.indexOf(last) >= 0 ? last : accounts.first().id);
}

// So that the first entry takes a minute and no key.
void Workspace::makePracticeAccounts()
{
    for (const Api &api : m_parts.catalog.apis()) {
        if (!api.builtIn)
            continue;
        //: The name of an account to practise with; %1 is the vendor.
        const Account account = practiceAccount(api, tr("Practice with %1").arg(api.title),
                                                QString::fromLatin1(QTimeZone::systemTimeZoneId()));
        if (m_accountToOpen.isEmpty())
            m_accountToOpen = account.id;
        m_parts.engine.saveAccount(account);
    }
}

void Workspace::openAccount(const QString &id)
{
    const auto account = m_accounts.account(id);
    if (!account)
        return;
    const bool isNew = !m_account || m_account->id != id;
    m_accountToOpen.clear();
    m_account = account;
    m_parts.preferences.setAccount(id);
    if (isNew)
        m_recent.setAccount(id);
    showAccounts();
    showPages();
    const Api *api = m_parts.catalog.api(account->api);
    const QString last = m_parts.preferences.operation(id);
    const bool known = api && api->operation(last);
    const QString first = api && !api->operations.empty() ? api->operations.front().id : QString();
    openOperation(known ? last : first);
    emit ready();
}

void Workspace::onAccountChanged(const Account &account)
{
    if (account.id == m_accountToOpen)
        return openAccount(account.id);
    showAccounts();
    if (m_account && m_account->id == account.id) {
        m_account = account;
        m_composeModel.open(account, m_parts.preferences.operation(account.id));
    }
}

void Workspace::onAccountRemoved(const QString &account)
{
    if (m_account && m_account->id == account) {
        m_account.reset();
        m_composeModel.close();
        if (!m_accounts.accounts().isEmpty())
            return openAccount(m_accounts.accounts().first().id);
        m_parts.window.showPage(u"accounts"_s);
    }
    showAccounts();
}

void Workspace::onPageShown(const QString &id)
{
    if (!m_account || !id.startsWith(newPrefix))
        return;
    const QString operation = id.mid(newPrefix.size());
    m_parts.preferences.setOperation(m_account->id, operation);
    m_composeModel.open(*m_account, operation);
    m_compose->focusForm();
}

void Workspace::onStatusChanged(const OutboxStatus &status)
{
    m_parts.window.setCount(u"outbox"_s, status.unfinished + status.unknown);
    m_parts.window.setOutbox(status.unfinished, status.unknown);
}

void Workspace::onKeyMissing(const QString &id, const Error &error)
{
    const auto account = m_accounts.account(id);
    const QString what = account && error.code == ErrorCode::KeyMissing
        //: %1 is the account's name.
        ? tr("No key is stored for %1. Enter it on the page Accounts; what you sent waits.")
              .arg(account->name)
        : sentence(error) + u' ' + nextStep(error);
    m_parts.window.messages().showMessage(Tone::Attention, what);
}

void Workspace::showAccounts()
{
    QList<AccountEntry> entries;
    for (const Account &account : m_accounts.accounts())
        entries.append({account.id, account.name, m_accounts.title(account), account.environment});
    m_parts.window.setAccounts(entries, m_account ? m_account->id : QString());
}

void Workspace::showPages()
{
    QList<PageEntry> entries;
    const Api *api = m_account ? m_parts.catalog.api(m_account->api) : nullptr;
    for (size_t i = 0; api && i < api->operations.size(); ++i) {
        const Operation &operation = api->operations[i];
        entries.append({newPrefix + operation.id, PageGroup::New, operation.title, operation.icon,
                        m_compose, 0});
    }
    entries.append({u"outbox"_s, PageGroup::Work, tr("Outbox"), u"outbox"_s, m_outbox, 0});
    entries.append({u"history"_s, PageGroup::Work, tr("History"), u"history"_s, m_history, 0});
    entries.append(
        {u"accounts"_s, PageGroup::SetUp, tr("Accounts"), u"accounts"_s, m_accountsPage, 0});
    entries.append({u"settings"_s, PageGroup::SetUp, tr("Settings"), u"settings"_s, m_settings, 0});
    m_parts.window.setPages(entries);
}

void Workspace::showHistoryOf(qint64 submission)
{
    m_parts.window.showPage(u"history"_s);
    m_history->showSubmission(submission);
}

bool Workspace::openSheetOf(const SubmissionRow &row)
{
    if (!m_account || m_account->id != row.account) {
        if (m_accounts.indexOf(row.account) < 0) {
            m_parts.window.messages().showMessage(
                Tone::Attention,
                tr("The account %1 is gone. Open another account to make the entry there.")
                    .arg(row.accountName));
            return false;
        }
        openAccount(row.account);
    }
    openOperation(row.operation);
    return true;
}

void Workspace::openOperation(const QString &operation)
{
    m_parts.window.showPage(newPrefix + operation);
}

} // namespace desk
