// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/outbox/engine.h"
#include "ui/models/formmodel.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace desk {

/// The compose page without its widgets: which sheet is open, what Send does, and which sheets are
/// set aside.
///
/// A sheet is saved as it is typed, at the latest one second behind. Send leaves a clean sheet at
/// once; an answer never changes the sheet that is open, unless nothing was typed since.
class ComposeModel final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the model.
    ComposeModel(Engine &engine, const Catalog &catalog, const Currencies &currencies,
                 const Clock &clock, const QLocale &locale, QObject *parent = nullptr);
    ~ComposeModel() override; ///< saves what is open

    /// The drafts that the store held at start.
    void setDrafts(const QList<Draft> &drafts);

    /// Opens the sheet in progress of that account and operation, or a clean one.
    void open(const Account &account, const QString &operation);
    void close(); ///< the account is gone
    [[nodiscard]] FormModel *form() const { return m_form.get(); } ///< null before the first open

    /// Fields that keep their values on the next sheet.
    void setPinned(const QSet<QString> &pinned) { m_pinned = pinned; }
    [[nodiscard]] const QSet<QString> &pinned() const { return m_pinned; }

    /// Of the open account and operation, newest first.
    [[nodiscard]] QList<Draft> setAsideDrafts() const;

    /// How long an entry waits before it leaves, so that it can be taken back.
    void setSendDelay(std::chrono::seconds delay) { m_sendDelay = delay; }
    /// Takes an entry back that mayUndo() and opens its sheet again once it is cancelled.
    void undo(qint64 submission);
    FormModel::Check send();
    void clearSheet();
    void setAside();
    void openDraft(
        const QString &draft); ///< of setAsideDrafts; what is open is set aside if it was typed in
    void discardDraft(const QString &draft);

    // From history. The account must be the open one; the operation is opened where it is another.
    void useAsTemplate(const SubmissionDetails &details, bool keepTime);
    void correct(const SubmissionDetails &details);
    void followOn(const FollowOn &follow, const SubmissionDetails &details);

    void saveNow(); ///< what the timer has not saved yet

signals:
    void formReplaced(); ///< form() is another object
    void draftsChanged();
    void stored(const desk::SubmissionRow &row); ///< a row that was sent from here
    void storingFailed(const desk::Error &error); ///< its sheet is open again
    /// An equal entry was accepted before; its sheet is open again, and the next Send goes through.
    void alreadyAccepted(const desk::SubmissionRow &earlier);
    void correctionOpened(const desk::SubmissionRow &row);

private:
    void openOperation(const QString &operation);
    void replaceForm(const Operation &operation, const Draft &draft);
    void replaceSheet(const Draft &draft);
    void save();
    void setAsideIfTouched();
    void bringBack(const QString &draft);
    void forgetLastSent(); ///< its refusal opens nothing from now on
    [[nodiscard]] Draft cleanSheet() const;
    [[nodiscard]] Draft currentDraft() const;
    [[nodiscard]] std::optional<Draft> draftInProgress(const QString &operation) const;
    void onSheetChanged();
    void onStored(const SubmissionRow &row);
    void onStoringFailed(const QString &draft, const Error &error);
    void onAlreadyAccepted(const QString &draft, const SubmissionRow &earlier);
    void onChanged(const SubmissionRow &row);
    void onDetailsRead(const SubmissionDetails &details);

    Engine &m_engine;
    const Catalog &m_catalog;
    const Currencies &m_currencies;
    const Clock &m_clock;
    const QLocale m_locale;
    Account m_account;
    std::unique_ptr<FormModel> m_form;
    QHash<QString, Draft> m_drafts; // in progress and set aside
    QHash<QString, Draft> m_sent; // until their commit is reported
    QString m_repeatWanted; // draft whose equal entry the person knows of
    QString m_lastSent; // draft of the newest Send
    qint64 m_openWhenRead = 0; // the refused row that opens by itself
    std::chrono::seconds m_sendDelay {0};
    qint64 m_undoing = 0; // taken back, not yet cancelled
    QSet<QString> m_pinned;
    QTimer m_saveTimer;
};

} // namespace desk
