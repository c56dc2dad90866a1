// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/assembly.h"

#include <QHash>
#include <QLocale>
#include <QObject>
#include <QSet>

#include <vector>

namespace desk {

/// One sheet while it is filled: what stands in each field, what is wrong and to be shown, what is
/// visible.
///
/// Holds the draft as typed; the body is assembled anew at each change. Problems come when a field
/// is left or on Send, not before, and go as soon as the field is right. Knows no widget.
class FormModel final : public QObject
{
    Q_OBJECT

public:
    enum class Check {
        Ready,
        HasErrors, ///< the first is at firstProblem()
        WarningsFirst, ///< a person has not seen these yet; the next Send goes through
    };

    /// What the form is made for; api and operation point into the catalog.
    struct Subject
    {
        const Api &api;
        const Operation &operation;
        Account account;
    };

    /// The catalog behind `subject`, the currencies and the clock must outlive the model.
    FormModel(Subject subject, const Currencies &currencies, const Clock &clock,
              const QLocale &locale, QObject *parent = nullptr);

    [[nodiscard]] const Api &api() const { return m_subject.api; }
    [[nodiscard]] const Operation &operation() const { return m_subject.operation; }
    [[nodiscard]] const Account &account() const { return m_subject.account; }
    [[nodiscard]] const Currencies &currencies() const { return m_currencies; }
    [[nodiscard]] const QLocale &locale() const { return m_locale; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); } ///< UTC

    /// Replaces the sheet; nothing is shown as wrong until it is touched.
    void setDraft(const Draft &draft);
    [[nodiscard]] const Draft &draft() const { return m_draft; }
    /// Whether a person typed anything since setDraft.
    [[nodiscard]] bool isTouched() const { return m_touched; }

    [[nodiscard]] Entered entered(const QString &pointer) const;
    void setEntered(const QString &pointer, const Entered &entered);
    void setText(const QString &pointer, const QString &text); ///< an empty text is "not sent"
    void clear(const QString &pointer);
    void setNull(const QString &pointer); ///< explicit null, of nullable fields only

    /// The field was left: its problems are shown from now on, unless nothing ever stood in it.
    void leave(const QString &pointer);
    /// What the person sees at the field now; empty where all is well or nothing was checked yet.
    [[nodiscard]] Problems shownProblems(const QString &pointer) const;
    /// Those that belong to no field of the form.
    [[nodiscard]] Problems shownEntryProblems() const { return shownProblems({}); }
    [[nodiscard]] int shownErrorCount() const;

    /// On Send: everything is checked and shown.
    [[nodiscard]] Check checkForSend();
    [[nodiscard]] QString
    firstProblem() const; ///< pointer of the first field with a shown error; may be empty
    /// The vendor's message, shown at its field until that field changes; an unknown pointer shows
    /// it above the form.
    void setServerProblem(const QString &pointer, const QString &message);

    [[nodiscard]] bool isVisible(const QString &pointer) const;
    [[nodiscard]] bool isRequired(const QString &pointer) const;
    /// What an operation's section shows on its header.
    struct SectionState
    {
        int filled = 0;
        int total = 0;
        int errors = 0;
    };
    [[nodiscard]] SectionState sectionState(const Section &section) const;
    /// Values of the draft whose fields the description no longer has.
    [[nodiscard]] QStringList strayFields() const;

    /// What would be sent now.
    [[nodiscard]] const Assembled &assembled() const { return m_assembled; }
    /// Body and key as of the moment of Send. Call after checkForSend said Ready.
    [[nodiscard]] Assembled assembledForSend() const;
    /// The UTC text that a time field would send, for the line below it; empty where it cannot be
    /// read.
    [[nodiscard]] QString preview(const QString &pointer) const;
    /// The same for the first (0) or the second (1) of a time that exists twice.
    [[nodiscard]] QString previewOf(const QString &pointer, int fold) const;
    /// Whether the clock on the wall showed the field's time twice.
    [[nodiscard]] bool isTwice(const QString &pointer) const;

signals:
    void sheetReplaced();
    void enteredChanged(const QString &pointer); ///< not by setEntered of the same value
    void problemsChanged(); ///< shown problems, anywhere
    void visibilityChanged(); ///< a rule showed, hid or required a field
    void assembledChanged(); ///< after every change

private:
    void assemble();
    void forgetWhatIsRight(const QString &pointer);
    /// The field of the form that shows what is wrong at the pointer; empty: the whole entry.
    [[nodiscard]] QString shownAt(const QString &pointer) const;
    [[nodiscard]] QString read(const QString &pointer, const Draft &draft, Problems &found) const;

    const Subject m_subject;
    const Currencies &m_currencies;
    const Clock &m_clock;
    const QLocale m_locale;
    const Assembler m_assembler;
    Draft m_draft;
    Assembled m_assembled;
    QSet<QString> m_edited; ///< since setDraft
    QSet<QString> m_checked; ///< fields whose problems are shown
    QHash<QString, QString> m_serverSaid;
    Problems m_seenWarnings;
    bool m_touched = false;
};

} // namespace desk
