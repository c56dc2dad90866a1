// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/workspace.h"

#include "app/entry/practiceaccount.h"
#include "ui/look/announce.h"
#include "ui/look/messagebar.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/composepage.h"
#include "ui/pages/detailspane.h"
#include "ui/pages/historypage.h"
#include "ui/pages/importpage.h"
#include "ui/pages/outboxpage.h"
#include "ui/pages/settingspage.h"
#include "ui/window/mainwindow.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimeZone>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
const auto newPrefix = QStringLiteral("new/");

QString batchesIn(const Folders &folders)
{
    return folders.data + u"/batches"_s;
}
} // namespace

Workspace::Workspace(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_accounts(parts.engine, parts.catalog)
    , m_recent(parts.engine, parts.catalog, parts.clock, QLocale())
    , m_composeModel(parts.engine, parts.catalog, parts.currencies, parts.clock, QLocale())
    , m_historyModel(parts.engine, parts.catalog, parts.clock, QLocale())
    , m_outboxModel(parts.engine, parts.catalog, parts.clock, QLocale())
    , m_notices({parts.window.messages(), parts.engine, parts.courier, parts.catalog, m_accounts,
                 parts.preferences, parts.presetProblem})
    , m_feed({parts.engine, parts.catalog, parts.currencies, batchesIn(parts.folders)})
{
    parts.engine.keepNoHistory(parts.preferences.retention().none);
    const KeyEditor::Parts keyParts {parts.engine, parts.courier, parts.catalog};
    m_compose = new ComposePage(
        {m_composeModel, m_recent, parts.engine, parts.catalog, parts.preferences});
    m_history = new HistoryPage({m_historyModel, parts.engine, parts.catalog, parts.preferences},
                                m_accounts, parts.clock);
    m_outbox = new OutboxPage({m_outboxModel, parts.engine, parts.catalog, parts.preferences},
                              m_accounts);
    m_import = new ImportPage({parts.engine, parts.catalog, parts.currencies, parts.clock,
                               parts.preferences, m_accounts, batchesIn(parts.folders)});
    m_accountsPage = new AccountsPage(keyParts, m_accounts);
    m_settings = new SettingsPage(parts.preferences, parts.catalog, parts.folders, parts.engine,
                                  parts.clock);
    parts.window.setDataFolder(parts.folders.data);
    showPages();
    addCommands();
    addImportCommands();
    m_parts.window.setAcceptDrops(true);
    m_parts.window.installEventFilter(this);
    connectEngine();
    connectPages();
    m_parts.window.setCloseQuestion([this] {
        if (m_import->sending().isStoring())
            return tr("The rows of a table are just being handed to the outbox. Wait a moment, "
                      "then close.");
        return m_unfinished == 0
            ? QString()
            : tr("%n entry(s) are not sent yet. They stay in the outbox and go out the next time.",
                 nullptr, m_unfinished);
    });
}

// The pages belong to the window, which may live longer than the models behind them.
Workspace::~Workspace()
{
    m_parts.window.disconnect(this);
    m_parts.window.setCloseQuestion({});
    delete m_compose;
    delete m_history;
    delete m_outbox;
    delete m_import;
    delete m_accountsPage;
    delete m_settings;
}

void Workspace::connectEngine()
{
    connect(&m_parts.engine, &Engine::started, this, &Workspace::onStarted);
    connect(&m_feed, &BatchFeed::failed, this,
            [this](const QString &, const Error &error) { m_notices.sayRowsAreHeld(error); });
    connect(&m_feed, &BatchFeed::rowsStay, &m_notices, &Notices::sayRowsStay);
    connect(&m_notices, &Notices::openRequested, this, &Workspace::importFile);
    connect(&m_parts.engine, &Engine::statusChanged, this, &Workspace::onStatusChanged);
}

// At each start, and daily where the program stays open.
void Workspace::forgetOldEntries()
{
    const auto forgetBatches = [this](const RetentionRule &rule) {
        m_import->forgetBefore(std::max(rule.removeBefore, rule.erasePersonBefore));
    };
    const auto rule = [this] {
        return ruleWhileRunning(m_parts.preferences.retention(), m_parts.clock.now());
    };
    forgetBatches(rule());
    connect(&m_parts.engine, &Engine::forgotten, this,
            [forgetBatches, rule] { forgetBatches(rule()); });
    m_parts.engine.forget(rule());
    auto *daily = new QTimer(this);
    connect(daily, &QTimer::timeout, this, [this, rule] { m_parts.engine.forget(rule()); });
    daily->start(std::chrono::hours(24));
}

void Workspace::connectPages()
{
    connect(&m_accounts, &AccountsModel::accountChanged, this, &Workspace::onAccountChanged);
    connect(&m_accounts, &AccountsModel::accountRemoved, this, &Workspace::onAccountRemoved);
    connect(&m_parts.window, &MainWindow::pageShown, this, &Workspace::onPageShown);
    connect(&m_composeModel, &ComposeModel::formReplaced, this, &Workspace::onFormReplaced);
    connect(&m_parts.window, &MainWindow::accountChosen, this, &Workspace::openAccount);
    connect(&m_parts.window, &MainWindow::outboxAsked, this,
            [this] { m_parts.window.showPage(u"outbox"_s); });
    connect(m_compose, &ComposePage::openRequested, this, &Workspace::showHistoryOf);
    connect(m_history, &HistoryPage::newEntryRequested, this, [this] {
        if (m_account)
            openOperation(m_parts.preferences.operation(m_account->id));
    });
    connect(m_outbox, &OutboxPage::keyRequested, this, &Workspace::askForKey);
    connect(&m_notices, &Notices::keyRequested, this, &Workspace::askForKey);
    connect(&m_notices, &Notices::settingsRequested, this,
            [this] { m_parts.window.showPage(u"settings"_s); });
    connect(m_accountsPage, &AccountsPage::openRequested, this, [this](const QString &account) {
        m_accountToOpen = account; // it may not be saved yet
        openAccount(account);
    });
    connect(m_import, &ImportPage::openRequested, this, &Workspace::showHistoryOf);
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
    commands.add({.id = u"workspace/copy-last-id"_s,
                  .title = tr("Copy the last returned id"),
                  .group = tr("Work"),
                  .glyph = u"copy"_s,
                  .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_C,
                  .menu = CommandMenu::Edit,
                  .run = [this] {
                      copyLastId();
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

void Workspace::addImportCommands()
{
    CommandList &commands = m_parts.window.commands();
    const auto add = [&](const QString &id, const QString &title, const QString &glyph,
                         const QKeySequence &shortcut, const std::function<void()> &run) {
        commands.add({.id = id,
                      .title = title,
                      .group = tr("Work"),
                      .glyph = glyph,
                      .shortcut = shortcut,
                      .menu = CommandMenu::File,
                      .run = [this, run] {
                          m_parts.window.showPage(u"import"_s);
                          run();
                      }});
    };
    add(u"workspace/open-file"_s, tr("Open a file of entries…"), u"import"_s, QKeySequence::Open,
        [this] { m_import->chooseFile(); });
    add(u"workspace/paste-rows"_s, tr("Paste cells as entries"), u"copy"_s, {},
        [this] { m_import->pasteRows(); });
    add(u"workspace/new-template"_s, tr("New CSV template…"), u"template"_s, {},
        [this] { m_import->saveTemplate(); });
}

// A file is dropped wherever there is room for it.
bool Workspace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        const QList<QUrl> urls = drag->mimeData()->urls();
        if (!urls.isEmpty() && urls.first().isLocalFile())
            drag->acceptProposedAction();
        return drag->isAccepted();
    }
    if (event->type() == QEvent::Drop) {
        const QList<QUrl> urls = static_cast<QDropEvent *>(event)->mimeData()->urls();
        if (!urls.isEmpty())
            importFile(urls.first().toLocalFile());
        return !urls.isEmpty();
    }
    return QObject::eventFilter(watched, event);
}

void Workspace::importFile(const QString &path)
{
    if (!m_account) {
        m_fileToImport = path;
        return;
    }
    m_parts.window.showPage(u"import"_s);
    m_import->openFile(path);
}

void Workspace::onStarted(const QList<Account> &accounts, const QList<Draft> &drafts)
{
    m_accounts.setAccounts(accounts);
    m_composeModel.setDrafts(drafts);
    forgetOldEntries();
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
    const Api *api = m_parts.catalog.api(account->api);
    const QString last = m_parts.preferences.operation(id);
    const bool known = api && api->operation(last);
    const QString first = api && !api->operations.empty() ? api->operations.front().id : QString();
    const QString operation = known ? last : first;
    showAccounts();
    showPages();
    openOperation(operation);
    m_import->setAccount(*account, operation);
    m_composeModel.open(*account, operation); // that page may have been open for another account
    emit ready();
    if (!m_fileToImport.isEmpty())
        importFile(std::exchange(m_fileToImport, {}));
}

void Workspace::onAccountChanged(const Account &account)
{
    if (account.id == m_accountToOpen)
        return openAccount(account.id);
    showAccounts();
    if (m_account && m_account->id == account.id) {
        m_account = account;
        m_import->setAccount(account, m_parts.preferences.operation(account.id));
        if (m_composeModel.form())
            m_composeModel.open(account, m_composeModel.form()->operation().id);
    }
}

void Workspace::onAccountRemoved(const QString &account)
{
    if (m_account && m_account->id == account) {
        m_account.reset();
        m_composeModel.close();
        if (!m_accounts.accounts().isEmpty())
            return openAccount(m_accounts.accounts().first().id);
        showPages();
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
    m_import->setAccount(*m_account, operation);
    m_composeModel.open(*m_account, operation);
    m_compose->focusForm();
}

// A correction may belong to another operation than the one that was open.
void Workspace::onFormReplaced()
{
    const FormModel *form = m_composeModel.form();
    if (form && m_parts.window.currentPage().startsWith(newPrefix))
        openOperation(form->operation().id);
}

void Workspace::onStatusChanged(const OutboxStatus &status)
{
    m_unfinished = status.unfinished;
    m_parts.window.setCount(u"outbox"_s, status.unfinished + status.unknown);
    m_parts.window.setOutbox(status.unfinished, status.unknown);
}

void Workspace::askForKey(const QString &account)
{
    m_parts.window.messages().dismiss();
    m_parts.window.showPage(u"accounts"_s);
    m_accountsPage->editKey(account);
}

void Workspace::copyLastId()
{
    const auto &rows = m_recent.rows();
    const auto newest = std::find_if(rows.begin(), rows.end(),
                                     [](const auto &row) { return !row.returnedId.isEmpty(); });
    if (newest == rows.end())
        return;
    QGuiApplication::clipboard()->setText(newest->returnedId);
    //: %1 is the id that was copied.
    announce(&m_parts.window, tr("Copied: %1").arg(newest->returnedId));
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
    entries.append({u"import"_s, PageGroup::Work, tr("Import"), u"import"_s, m_import, 0});
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
