// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/importpage.h"

#include "ui/look/emptypage.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/models/accountsmodel.h"
#include "ui/pages/mappingpart.h"
#include "ui/pages/rowspart.h"
#include "ui/texts/batchtext.h"
#include "ui/texts/errortext.h"
#include "ui/texts/timetext.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int batchesShown = 50;
const auto batchSuffix = QStringLiteral(".batch");
} // namespace

ImportPage::ImportPage(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_session({parts.catalog, parts.currencies, parts.clock, parts.preferences, parts.folder,
                 [this](const BatchHead &head) {
                     return accountFor(head);
                 }})
    , m_sending(m_session, parts.engine, parts.clock)
    , m_model(m_session, m_sending.sent(), QLocale())
    , m_title(new QLabel(tr("Import")))
    , m_message(new MessageBar)
    , m_stack(new QStackedWidget)
    , m_batches(new QListWidget)
    , m_batchesTitle(new QLabel(tr("&Batches")))
    , m_batchButtons(new QWidget)
    , m_progress(new QProgressBar)
    , m_start(buildStart())
    , m_wait(buildWait())
    , m_mapping(new MappingPart(m_session))
    , m_rows(new RowsPart(m_session, m_sending, m_model))
{
    const Measures measures(this);
    m_title->setFont(pageTitleFont(font()));
    m_message->dismiss();
    for (QWidget *part : std::initializer_list<QWidget *> {m_start, m_wait, m_mapping, m_rows})
        m_stack->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures.page(), measures.group(), measures.page(),
                               measures.group());
    layout->setSpacing(measures.group());
    layout->addWidget(m_title);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);

    connect(&m_session, &BatchSession::phaseChanged, this, &ImportPage::showPhase);
    connect(&m_parts.engine, &Engine::statusChanged, this, [this](const OutboxStatus &status) {
        const bool isOther = !m_inFiles || m_inFiles->keys() != status.inFiles.keys();
        m_inFiles = status.inFiles;
        forgetNow();
        if (isOther && m_session.phase() == BatchSession::Phase::Empty)
            listBatches();
    });
    connect(&m_parts.engine, &Engine::batchStandingSet, this,
            [this](const QString &batch, BatchStanding standing) {
                if (standing == BatchStanding::Cancelled && m_toRemove.remove(batch))
                    removeFile(batch);
            });
    connect(&m_parts.engine, &Engine::batchStoringFailed, this,
            [this](const QString &batch, const Error &error) {
                if (!m_toRemove.remove(batch))
                    return;
                m_message->showMessage(Tone::Bad, sentence(error) + u' ' + nextStep(error));
                listBatches();
            });
    connect(&m_parts.accounts, &AccountsModel::accountChanged, &m_session,
            &BatchSession::refreshAccount);
    connect(&m_session, &BatchSession::readingFailed, this, [this](const TableProblem &problem) {
        m_message->showMessage(Tone::Bad, tableProblemText(problem, m_session.sourceName()));
    });
    connect(&m_session, &BatchSession::keepingFailed, this, [this](const Error &error) {
        m_message->showMessage(Tone::Bad, sentence(error) + u' ' + nextStep(error));
    });
    connect(&m_session, &BatchSession::progressed, this, [this](qint64 done, qint64 of) {
        constexpr int steps = 1000;
        m_progress->setRange(0, steps);
        m_progress->setValue(of > 0 ? int(done * steps / of) : 0);
    });
    connect(m_mapping, &MappingPart::operationChosen, this, [this](const QString &operation) {
        m_session.setTarget(m_session.account(), operation);
    });
    connect(m_mapping, &MappingPart::backAsked, &m_session, &BatchSession::close);
    connect(m_rows, &RowsPart::backAsked, &m_session, &BatchSession::backToMapping);
    connect(m_rows, &RowsPart::closeAsked, &m_session, &BatchSession::close);
    connect(m_rows, &RowsPart::openAsked, this, &ImportPage::openRequested);
}

QWidget *ImportPage::buildStart()
{
    const Measures measures(this);
    auto *sentence
        = new QLabel(tr("Bring in many entries at once: a CSV, TSV or Excel file, or cells "
                        "copied from a spreadsheet. Drop the file here, or open it."));
    sentence->setWordWrap(true);
    auto *open = new QPushButton(icon(u"folder"_s), tr("&Open a file…"));
    auto *paste = new QPushButton(icon(u"copy"_s), tr("&Paste cells"));
    auto *sample = new QPushButton(icon(u"template"_s), tr("Save a &template…"));
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &ImportPage::chooseFile);
    connect(paste, &QPushButton::clicked, this, &ImportPage::pasteRows);
    connect(sample, &QPushButton::clicked, this, &ImportPage::saveTemplate);
    m_batchesTitle->setFont(sectionTitleFont(font()));
    m_batches->setAccessibleName(tr("Batches"));
    m_batchesTitle->setBuddy(m_batches);
    connect(m_batches, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { openFile(item->data(Qt::UserRole).toString()); });
    auto *openBatch = new QPushButton(tr("Open &it"));
    auto *remove = new QPushButton(icon(u"remove"_s), tr("Re&move"));
    connect(openBatch, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *item = m_batches->currentItem())
            openFile(item->data(Qt::UserRole).toString());
    });
    connect(remove, &QPushButton::clicked, this, &ImportPage::askToRemove);
    auto *batchLine = new QHBoxLayout(m_batchButtons);
    batchLine->setContentsMargins({});
    batchLine->addWidget(openBatch);
    batchLine->addWidget(remove);
    batchLine->addStretch();
    auto *part = new QWidget;
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {open, paste, sample})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(measures.group());
    layout->addWidget(sentence);
    layout->addLayout(buttons);
    layout->addWidget(m_batchesTitle);
    layout->addWidget(m_batches, 1);
    layout->addWidget(m_batchButtons);
    layout->addStretch();
    return part;
}

QWidget *ImportPage::buildWait()
{
    m_progress->setAccessibleName(tr("Progress"));
    auto *cancel = new QPushButton(tr("&Cancel"));
    connect(cancel, &QPushButton::clicked, &m_session, &BatchSession::cancel);
    auto *part = new QWidget;
    auto *line = new QHBoxLayout;
    line->addWidget(m_progress, 1);
    line->addWidget(cancel);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addStretch();
    return part;
}

void ImportPage::setAccount(const Account &account, const QString &operation)
{
    const bool isOtherHere = account.id != m_account.id || operation != m_operation;
    const bool isOtherThere = account.id != m_session.account().id || !m_session.operation()
        || operation != m_session.operation()->id;
    m_account = account;
    m_operation = operation;
    if (isOtherHere && isOtherThere && m_session.phase() == BatchSession::Phase::Mapping)
        m_session.setTarget(account, operation);
}

Account ImportPage::accountFor(const BatchHead &head) const
{
    if (const auto account = m_parts.accounts.account(head.account))
        return *account;
    if (m_account.api == head.api)
        return m_account;
    for (const Account &account : m_parts.accounts.accounts()) {
        if (account.api == head.api)
            return account;
    }
    return m_account;
}

void ImportPage::openFile(const QString &path)
{
    if (m_toRemove.contains(QFileInfo(path).completeBaseName()))
        return; // a person just removed it
    m_message->dismiss();
    if (path.endsWith(batchSuffix))
        return m_session.openKept(path);
    m_session.close(); // or the new one would be of the kind of the old
    m_session.setTarget(m_account, m_operation);
    m_session.readFile(path);
}

void ImportPage::forgetBefore(qint64 time)
{
    m_forgetBefore = time;
    forgetNow();
}

void ImportPage::forgetNow()
{
    if (!m_inFiles || !m_forgetBefore)
        return;
    m_background.run([folder = m_parts.folder, time = *std::exchange(m_forgetBefore, {}),
                      kept = m_inFiles->keys() + QStringList {m_session.batch().head.id}] {
        removeBatches(folder, time, kept);
    });
    listBatches();
}

void ImportPage::askToRemove()
{
    const QListWidgetItem *item = m_batches->currentItem();
    if (!item)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove a batch"),
                                tr("Remove %1?").arg(item->text()), QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("What was sent from it stays in history. Rows that were not sent "
                               "are gone."));
    QPushButton *yes = box->addButton(tr("&Remove it"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this, [this, path = item->data(Qt::UserRole).toString()] {
        const QString batch = QFileInfo(path).completeBaseName();
        if (isOpen(batch))
            return;
        m_toRemove.insert(batch);
        m_parts.engine.cancelBatch(batch);
        listBatches();
    });
    box->open();
}

bool ImportPage::isOpen(const QString &batch) const
{
    return m_session.phase() != BatchSession::Phase::Empty && m_session.batch().head.id == batch;
}

// Not before: rows that are still to be sent would wait for a file that is gone.
void ImportPage::removeFile(const QString &batch)
{
    if (isOpen(batch))
        return;
    m_background.mustRun([this, path = batchPath(m_parts.folder, batch)] {
        QFile file(path);
        if (!file.exists() || file.remove())
            return;
        m_background.land([this, path, why = file.errorString()] {
            const Error error {ErrorCode::FileNotWritable, why, path, 0, 0};
            m_message->showMessage(Tone::Bad, sentence(error) + u' ' + nextStep(error));
        });
    });
    listBatches();
}

void ImportPage::chooseFile()
{
    auto *dialog = new QFileDialog(
        this, tr("Open"), {}, tr("Tables and batches (*.csv *.tsv *.txt *.xlsx *.batch);;All (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::openFile);
    dialog->open();
}

void ImportPage::pasteRows()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        m_message->showMessage(Tone::Attention,
                               tr("The clipboard is empty. Copy the cells first, with the row of "
                                  "their names."));
        return;
    }
    m_message->dismiss();
    m_session.close();
    m_session.setTarget(m_account, m_operation);
    m_session.readText(text.toUtf8(), tr("Pasted cells"));
}

void ImportPage::saveTemplate()
{
    const Operation *operation = m_parts.catalog.operation(m_account.api, m_operation);
    if (!operation)
        return;
    auto *dialog = new QFileDialog(this, tr("Save a template"), operation->title + u".csv"_s,
                                   tr("CSV files (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::saveTemplateAs);
    dialog->open();
}

void ImportPage::saveTemplateAs(const QString &path)
{
    const Operation *operation = m_parts.catalog.operation(m_account.api, m_operation);
    if (!operation)
        return;
    m_background.run([this, path, bytes = templateFor(*operation, templateExampleText())] {
        QSaveFile file(path);
        const bool done
            = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        m_background.land([this, done, path, why = file.errorString()] {
            const Error error {ErrorCode::FileNotWritable, why, path, 0, 0};
            if (done)
                m_message->showMessage(Tone::Good, tr("Saved as %1.").arg(path));
            else
                m_message->showMessage(Tone::Bad, sentence(error) + u' ' + nextStep(error));
        });
    });
}

void ImportPage::showPhase()
{
    using Phase = BatchSession::Phase;
    const Phase phase = m_session.phase();
    QWidget *part = phase == Phase::Empty ? m_start
        : phase == Phase::Mapping         ? static_cast<QWidget *>(m_mapping)
        : phase == Phase::Rows            ? static_cast<QWidget *>(m_rows)
                                          : m_wait;
    m_progress->setRange(0, 0);
    const bool hadFocus = isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(part);
    showTitle();
    if (phase == Phase::Empty)
        listBatches();
    if (!hadFocus && !isVisible())
        return;
    if (part == m_rows)
        m_rows->focusFirst();
    else if (part == m_mapping)
        m_mapping->focusFirst();
}

void ImportPage::showTitle()
{
    const QString name
        = m_session.phase() == BatchSession::Phase::Rows ? m_session.batch().head.name : QString();
    //: The page's title with the file that is open in it.
    m_title->setText(name.isEmpty() ? tr("Import") : tr("Import · %1").arg(name));
}

void ImportPage::listBatches()
{
    const QMap<QString, int> inFiles = m_inFiles.value_or(QMap<QString, int>());
    m_background.run([this, folder = m_parts.folder, inFiles, gone = m_toRemove] {
        struct Found
        {
            QString path;
            std::optional<BatchHead> head; ///< none: it waits for a file that cannot be read
            int inFile = 0;
        };
        auto found = std::make_shared<std::vector<Found>>();
        const QDir dir(folder);
        for (auto batch = inFiles.begin(); batch != inFiles.end(); ++batch) {
            const QString path = batchPath(folder, batch.key());
            if (!readBatchHead(path) && !gone.contains(batch.key()))
                found->push_back({path, {}, batch.value()});
        }
        for (const QString &name : dir.entryList({u"*"_s + batchSuffix}, QDir::Files, QDir::Time)) {
            const auto head = readBatchHead(dir.filePath(name));
            if (head && !gone.contains(head->id) && found->size() < batchesShown)
                found->push_back({dir.filePath(name), *head, 0});
        }
        m_background.land([this, found] {
            m_batches->clear();
            for (const Found &one : *found) {
                auto *item = new QListWidgetItem(
                    one.head ? nameOf(*one.head)
                             : tr("A table whose file is gone · %Ln row(s) wait for it", nullptr,
                                  one.inFile));
                item->setData(Qt::UserRole, one.path);
                m_batches->addItem(item);
            }
            m_batches->setCurrentRow(0);
            m_batches->setVisible(!found->empty());
            m_batchButtons->setVisible(!found->empty());
            m_batchesTitle->setVisible(!found->empty());
        });
    });
}

QString ImportPage::nameOf(const BatchHead &head) const
{
    const Operation *operation = m_parts.catalog.operation(head.api, head.operation);
    //: A file, the kind of its entries, and when it was brought in.
    return tr("%1 · %2 · %3")
        .arg(head.name, operation ? operation->title : head.operation,
             fullTime(head.createdAt, QLocale()));
}

void ImportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_session.phase() == BatchSession::Phase::Empty)
        listBatches();
}

} // namespace desk
