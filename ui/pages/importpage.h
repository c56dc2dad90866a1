// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/batchmodel.h"
#include "ui/models/batchsending.h"
#include "ui/models/batchsession.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace desk {

class AccountsModel;
class MappingPart;
class MessageBar;
class RowsPart;

/// Bulk entry: from a file or a paste to returned ids.
class ImportPage final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        Engine &engine;
        const Catalog &catalog;
        const Currencies &currencies;
        const Clock &clock;
        Preferences &preferences;
        const AccountsModel &accounts;
        QString folder; ///< of the batches that are kept
    };

    /// All must outlive the page.
    explicit ImportPage(const Parts &parts, QWidget *parent = nullptr);

    /// Where rows go from now on; a batch that is already checked keeps its account, as that is
    /// now.
    void setAccount(const Account &account, const QString &operation);
    void openFile(const QString &path);
    /// Personal data in batches goes with that in history; the open one stays, and what has rows
    /// that are still to be sent.
    void forgetBefore(qint64 time);
    void chooseFile();
    void pasteRows();
    void saveTemplate();
    void saveTemplateAs(const QString &path);
    [[nodiscard]] BatchSession &session() { return m_session; }
    [[nodiscard]] BatchSending &sending() { return m_sending; }
    [[nodiscard]] RowsPart &rows() { return *m_rows; }

signals:
    void openRequested(qint64 submission); ///< in history

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *buildStart();
    [[nodiscard]] QWidget *buildWait();
    void listBatches();
    [[nodiscard]] QString nameOf(const BatchHead &head) const;
    void askToRemove();
    void removeFile(const QString &batch);
    [[nodiscard]] bool isOpen(const QString &batch) const;
    void forgetNow();
    void showPhase();
    void showTitle();
    [[nodiscard]] Account accountFor(const BatchHead &head) const;

    const Parts m_parts;
    Account m_account;
    QString m_operation;
    std::optional<qint64> m_forgetBefore; ///< no value: nothing is to be forgotten now
    std::optional<QMap<QString, int>> m_inFiles; ///< see OutboxStatus; no value: not known yet
    QSet<QString> m_toRemove; ///< batches whose rows are being cancelled first
    BatchSession m_session;
    BatchSending m_sending;
    BatchModel m_model;
    QLabel *m_title;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    QListWidget *m_batches;
    QLabel *m_batchesTitle;
    QWidget *m_batchButtons;
    QProgressBar *m_progress;
    QWidget *m_start;
    QWidget *m_wait;
    MappingPart *m_mapping;
    RowsPart *m_rows;
    Background m_background; ///< reads the list of batches
};

} // namespace desk
